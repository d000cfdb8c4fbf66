import type { Server } from 'node:http';
import request from 'supertest';

export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  /** `extensions.code` of each error. */
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

interface Body {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Speaks GraphQL to an application over HTTP, as whoever the token stands for. */
export const apiClient =
  (server: Server) =>
  async (query: string, token?: string, variables: Record<string, unknown> = {}): Promise<GraphqlAnswer> => {
    const call = request(server).post('/graphql').set('accept-language', 'en');
    if (token) void call.set('authorization', `Bearer ${token}`);
    const { status, body } = (await call.send({ query, variables })) as { status: number; body: Body };
    return {
      status,
      data: body.data ?? null,
      codes: (body.errors ?? []).map((error) => error.extensions?.code ?? 'NONE'),
      messages: (body.errors ?? []).map(({ message }) => message),
    };
  };
