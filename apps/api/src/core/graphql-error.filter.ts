import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { Response } from 'express';
import { ApiError, type ErrorCode } from './errors.js';

const STATUS: Readonly<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
};

/** GraphQL errors go on to `formatError`, which alone decides what is told and what is logged; over HTTP the API's own have a status each, the rest is Nest's. */
@Catch()
export class GraphqlErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'http' | 'graphql'>() === 'graphql') return error;
    if (error instanceof ApiError) {
      const { code, message } = error;
      host.switchToHttp().getResponse<Response>().status(STATUS[code]).json({ code, message });
    } else super.catch(error, host);
    return undefined;
  }
}
