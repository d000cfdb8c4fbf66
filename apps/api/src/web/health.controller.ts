import type { Runtime } from '@luyan/application';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { Public } from '../core/requires.js';
import { InjectRuntime } from '../core/runtime.module.js';

@Controller('health')
export class HealthController {
  constructor(@InjectRuntime() private readonly runtime: Runtime) {}

  @Public('A load balancer has no account.')
  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Public('A load balancer has no account.')
  @Get('ready')
  async ready(): Promise<{ status: string }> {
    await this.runtime.database.query('SELECT 1').catch(() => {
      throw new ServiceUnavailableException({ status: 'database unavailable' });
    });
    return { status: 'ok' };
  }
}
