import { initGraphQLTada, type FragmentOf, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './graphql-env.generated.js';

/** Typed documents, checked against libs/contracts/schema.graphql. Money is an integer of fen, a time an ISO string. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { DateTime: string; Day: string; Fen: number; JSON: unknown };
}>();
export type { FragmentOf, ResultOf, VariablesOf };
