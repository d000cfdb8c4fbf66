import type { Actor } from '@luyan/access';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Loaders } from './loaders.js';
import { stateOf, type GraphqlContext, type RequestState } from './request-context.js';

const stateFrom = (context: ExecutionContext): RequestState =>
  stateOf(GqlExecutionContext.create(context).getContext<GraphqlContext>().req);

/** Who asks. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => stateFrom(context).actor,
);
/** The request's loaders. */
export const CurrentLoaders = createParamDecorator(
  (_: unknown, context: ExecutionContext): Loaders => stateFrom(context).loaders,
);
