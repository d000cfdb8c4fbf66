import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Runtime } from '@luyan/application';
import { freePort } from '@luyan/embedded';
import { createTestRuntime } from '@luyan/testing';
import { startProcess, type Running } from './processes.js';

const ATTEMPTS = 10;
let runtime: Runtime;
let api: Running;
let url: string;

beforeAll(async () => {
  runtime = await createTestRuntime();
  const port = String(await freePort());
  url = `http://127.0.0.1:${port}/graphql`;
  api = await startProcess('api', {
    DATABASE_URL: runtime.queue.location.databaseUrl,
    QUEUE_PREFIX: runtime.queue.location.prefix ?? '',
    API_PROCESSES: '2',
    PORT: port,
    LOG_LEVEL: 'error',
  });
}, 60_000);
afterAll(async () => {
  await api.stop();
  await runtime.close();
});

/** On a connection of its own, so that the next process answers. */
async function signIn(): Promise<number | string | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({
      query: 'mutation { signIn(email: "a@b.example", password: "guess") { problems { code } } }',
    }),
  });
  const { data, errors } = (await response.json()) as {
    data?: { signIn: { problems: { code: string }[] } } | null;
    errors?: { extensions: { code: string } }[];
  };
  return data?.signIn.problems[0]?.code ?? errors?.[0]?.extensions.code;
}

describe('an API of several processes', () => {
  it('counts attempts to sign in whichever process they reach', async () => {
    const answers: unknown[] = [];
    for (let attempt = 0; attempt <= ATTEMPTS; attempt++) answers.push(await signIn());
    expect(answers).toEqual([...Array<string>(ATTEMPTS).fill('CREDENTIALS_WRONG'), 'TOO_MANY_REQUESTS']);
  });

  it('ends with all of them when it is told to', async () => {
    await api.stop();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect(await api.ended).toBe(0);
  });
});
