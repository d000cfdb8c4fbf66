import { type ArgumentsHost, Catch } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';

/** GraphQL errors go on to `formatError`, which alone decides what is told and what is logged; HTTP keeps Nest's own handling. */
@Catch()
export class GraphqlErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'http' | 'graphql'>() === 'graphql') return error;
    super.catch(error, host);
    return undefined;
  }
}
