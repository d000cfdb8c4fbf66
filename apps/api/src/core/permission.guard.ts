import { rolesAllow } from '@luyan/access';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { actorOf } from './request-context.js';
import { DECLARATION, type Declaration } from './requires.js';
import { Forbidden, Unauthenticated } from './errors.js';

/** Default deny: an endpoint that declares nothing is refused, whoever asks. Field resolvers are part of the query that was let in. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const name = `${context.getClass().name}.${context.getHandler().name}`;
    const declaration = this.reflector.get<Declaration | undefined>(DECLARATION, context.getHandler());
    if (!declaration) throw new Error(`${name} declares no permission: add @Requires('…') or @Public('reason').`);
    if ('publicBecause' in declaration) return true;
    const actor = actorOf(requestOf(context));
    if (
      rolesAllow(
        actor.roles.map(({ role }) => role),
        declaration.permission,
      )
    )
      return true;
    throw actor.accountId ? new Forbidden(declaration.permission) : new Unauthenticated();
  }
}

function requestOf(context: ExecutionContext): Request {
  return context.getType<'http' | 'graphql'>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<{ req: Request }>().req
    : context.switchToHttp().getRequest<Request>();
}
