import { randomUUID } from 'node:crypto';
import { openRuntime, type Runtime } from '@luyan/application';
import { readConfig } from '@luyan/config';
import type { Clock } from '@luyan/kernel';
import { createTestDatabase } from './test-database.js';

export interface TestRuntimeOptions {
  readonly clock?: Clock;
  readonly onQuery?: (sql: string) => void;
}

/** A runtime over a database of its own; `close` drops it. Redis is used when REDIS_URL is set, with a prefix of its own. */
export async function createTestRuntime({ clock, onQuery }: TestRuntimeOptions = {}): Promise<Runtime> {
  const database = await createTestDatabase();
  const redisUrl = process.env['REDIS_URL']; // eslint-disable-line no-restricted-properties -- the runner chooses the queue's home
  const config = readConfig({ LOG_LEVEL: 'silent', ...(redisUrl && { REDIS_URL: redisUrl }) });
  const runtime = await openRuntime(config, {
    databaseUrl: database.url,
    queuePrefix: `test-${randomUUID()}`,
    ...(clock && { clock }),
    ...(onQuery && { onQuery }),
  });
  const close = async (): Promise<void> => {
    await runtime.close();
    await database.close();
  };
  return { ...runtime, close };
}

/** Waits until `isDone`; says what it waited for when it takes longer than `withinMs`. */
export async function eventually(what: string, isDone: () => Promise<boolean>, withinMs = 30_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await isDone())) {
    if (Date.now() > until) throw new Error(`Waited ${withinMs} ms in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
