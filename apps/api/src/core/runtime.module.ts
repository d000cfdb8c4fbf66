import type { Runtime } from '@luyan/application';
import { type DynamicModule, Global, Inject, Module } from '@nestjs/common';

const RUNTIME = Symbol('Runtime');
/** The runtime of this process: connections, queue, clock. */
export const InjectRuntime = () => Inject(RUNTIME);

@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime): DynamicModule {
    return { module: RuntimeModule, providers: [{ provide: RUNTIME, useValue: runtime }], exports: [RUNTIME] };
  }
}
