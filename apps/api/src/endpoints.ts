import 'reflect-metadata';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { DECLARATION, type Declaration } from './core/requires.js';

const RESOLVER_TYPE = 'graphql:resolver_type';
const ROUTE_PATH = 'path';

export interface Endpoint {
  /** `Mutation.publishListing`, `GET /health/live` */
  readonly name: string;
  /** The permission it demands, or `public: reason`; undefined when it declares nothing, which the guard refuses. */
  readonly access: string | undefined;
}

const accessOf = (declaration: Declaration | undefined): string | undefined =>
  declaration && ('permission' in declaration ? declaration.permission : `public: ${declaration.publicBecause}`);

/** Every query, mutation and route of the application with what it declares, sorted by name. */
export function endpointsOf(app: INestApplicationContext): readonly Endpoint[] {
  const discovery = app.get(DiscoveryService);
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const found: Endpoint[] = [];
  for (const { instance } of [...discovery.getProviders(), ...discovery.getControllers()]) {
    const prototype: unknown = instance && Object.getPrototypeOf(instance);
    if (!prototype || prototype === Object.prototype) continue;
    for (const method of scanner.getAllMethodNames(prototype)) {
      const handler = (prototype as Record<string, object>)[method];
      if (typeof handler !== 'function') continue;
      const operation = reflector.get<string | undefined>(RESOLVER_TYPE, handler);
      const route = reflector.get<string | undefined>(ROUTE_PATH, handler);
      const access = accessOf(reflector.get<Declaration | undefined>(DECLARATION, handler));
      if (operation === 'Query' || operation === 'Mutation' || operation === 'Subscription')
        found.push({ name: `${operation}.${nameOf(handler, method)}`, access });
      else if (route !== undefined)
        found.push({ name: routeName(reflector, prototype.constructor, handler, route), access });
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function routeName(reflector: Reflector, controller: object, handler: object, route: string): string {
  const method = RequestMethod[reflector.get<RequestMethod>('method', handler as never)];
  const path = [reflector.get<string>(ROUTE_PATH, controller as never), route].filter((part) => part && part !== '/');
  return `${method} /${path.join('/')}`;
}

const nameOf = (handler: object, method: string): string =>
  (Reflect.getMetadata('graphql:resolver_name', handler) as string | undefined) ?? method;
