import type { Server } from 'node:http';
import { hashToken, type Runtime } from '@luyan/application';
import { apiClient } from './api-client.js';
import { givenAccount } from './givens.js';
import { createTestRuntime, type TestRuntimeOptions } from './test-runtime.js';

interface Application {
  init(): Promise<unknown>;
  close(): Promise<void>;
  getHttpServer(): Server;
}
type Role = Parameters<typeof givenAccount>[1];

/** The API over a database of its own: whoever signs in there, and what it answers. */
export interface ServedApi {
  readonly runtime: Runtime;
  readonly call: ReturnType<typeof apiClient>;
  /** The answer's data; an error of the query throws. */
  readonly data: <T>(query: string, token?: string) => Promise<T>;
  /** The token of a new account that holds the role for the organisation. */
  readonly signIn: (role: Role, organisationId: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function serveApi(
  createApi: (runtime: Runtime) => Promise<Application>,
  options: TestRuntimeOptions = {},
): Promise<ServedApi> {
  const runtime = await createTestRuntime(options);
  const app = await createApi(runtime);
  await app.init();
  const call = apiClient(app.getHttpServer());
  return {
    runtime,
    call,
    data: async <T>(query: string, token?: string) => {
      const answer = await call(query, token);
      if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
      return answer.data as T;
    },
    signIn: async (role, organisationId) => (await givenAccount(runtime, role, organisationId, hashToken)).token,
    close: async () => {
      await app.close();
      await runtime.close();
    },
  };
}
