import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Runtime } from '@luyan/application';
import { freePort } from '@luyan/embedded';
import { createTestRuntime } from '@luyan/testing';
import { startProcess, type Running } from '../start/processes.js';
import { fuzz, prepareFuzz } from './search-fuzz.js';

const LISTINGS = 600;
const REQUESTS = 600;

let runtime: Runtime;
let api: Running;
let at: { readonly port: number; readonly token: string };
let titles: readonly string[];

beforeAll(async () => {
  runtime = await createTestRuntime();
  const prepared = await prepareFuzz(runtime, LISTINGS);
  titles = prepared.titles;
  at = { port: await freePort(), token: prepared.token };
  api = await startProcess('api', {
    DATABASE_URL: runtime.queue.location.databaseUrl,
    QUEUE_PREFIX: runtime.queue.location.prefix ?? '',
    PORT: String(at.port),
    LOG_LEVEL: 'silent',
  });
}, 120_000);
afterAll(async () => {
  await api.stop();
  await runtime.close();
});

describe('requests that nobody means', () => {
  it('get an answer or a clear error, never a 500', async () => {
    const report = await fuzz(at, { seed: 5, requests: REQUESTS, titles });
    expect(report.faults).toEqual([]);
    expect(report.answers + report.refusals).toBe(REQUESTS);
    expect(Math.min(report.answers, report.refusals)).toBeGreaterThan(REQUESTS / 10);
  }, 180_000);
});
