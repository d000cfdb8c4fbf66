import type { Runtime } from '@luyan/application';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { endpointsOf, type Endpoint } from './endpoints.js';
import { createApi } from './server.js';

/** What the API says of itself: its schema, and every endpoint with its permission. */
export async function describeApi(runtime: Runtime): Promise<{ schema: string; endpoints: readonly Endpoint[] }> {
  const app = await createApi(runtime);
  await app.init();
  const schema = printSchema(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema)) + '\n';
  const endpoints = endpointsOf(app);
  await app.close();
  return { schema, endpoints };
}
