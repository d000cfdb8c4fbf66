import { ANONYMOUS, type Actor } from '@luyan/access';
import { actorOfToken, type Runtime } from '@luyan/application';
import { localeOf } from '@luyan/contracts';
import type { NextFunction, Request, Response } from 'express';
import { DetailReader } from './detail-reader.js';
import { createLoaders, type Loaders } from './loaders.js';

export const COOKIE = 'luyan_sign_in';

export interface RequestState {
  readonly actor: Actor;
  readonly token: string | undefined;
  readonly loaders: Loaders;
}

/** What a resolver is given: the HTTP pair, from which everything else follows. */
export interface GraphqlContext {
  readonly req: Request;
  readonly res: Response;
}

const STATE = Symbol('luyan');
type Stateful = Request & { [STATE]?: RequestState };

function tokenOf(request: Request): string | undefined {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer) return bearer;
  const cookie = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return cookie?.slice(COOKIE.length + 1);
}

/** Finds out once a request who is asking, and in which language: the account's own, or the browser's for a guest. */
export function requestState(runtime: Runtime) {
  const details = new DetailReader(runtime.reads.listings);
  return async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    try {
      const token = tokenOf(request);
      const found = await actorOfToken(runtime, token);
      const wanted = request.headers['accept-language'];
      const actor = wanted ? { ...found, locale: localeOf(wanted) } : found;
      (request as Stateful)[STATE] = { actor, token, loaders: createLoaders(runtime.reads, details) };
      next();
    } catch (error) {
      next(error);
    }
  };
}

export function stateOf(request: Request): RequestState {
  const state = (request as Stateful)[STATE];
  if (!state) throw new Error('The request has no state: the middleware did not run.');
  return state;
}

export const actorOf = (request: Request): Actor => (request as Stateful)[STATE]?.actor ?? ANONYMOUS;
