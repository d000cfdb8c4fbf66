import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlan, requestMatchRun, type Runtime } from '@luyan/application';
import { SYSTEM } from '@luyan/access';
import type { Result } from '@luyan/kernel';
import { createTestRuntime, eventually } from '@luyan/testing';
import { loadDemo } from '../demo/load-demo.js';
import { startProcess, type Running } from './processes.js';

const SECOND = 1000;
let runtime: Runtime;
let env: Record<string, string>;
let home: string;

beforeAll(async () => {
  runtime = await createTestRuntime();
  home = await mkdtemp(join(tmpdir(), 'luyan-worker-'));
  env = {
    DATABASE_URL: runtime.queue.location.databaseUrl,
    QUEUE_PREFIX: runtime.queue.location.prefix ?? '',
    WORKER_LOCK_MS: '2000',
    LOG_LEVEL: 'error',
    LUYAN_HOME: home,
  };
  await loadDemo(runtime, { listings: 1200 });
}, 60 * SECOND);
const started: Running[] = [];
const startWorker = async (): Promise<Running> => {
  const worker = await startProcess('worker', env);
  started.push(worker);
  return worker;
};
afterEach(() => Promise.all(started.splice(0).map((worker) => worker.kill())));
afterAll(async () => {
  await runtime.close();
  await rm(home, { recursive: true });
});

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const matches = () =>
  runtime.database.query<{ demand_id: string; supply_id: string; score: number }>(
    'SELECT demand_id, supply_id, round(score::numeric, 9) AS score FROM match ORDER BY 1, 2',
  );
const isFinished = async (id: string) => (await runtime.reads.matches.findRun(id))?.state === 'FINISHED';

describe('a worker that is killed', () => {
  it(
    'leaves a match run that ends the same after a restart, nothing twice',
    async () => {
      const first = valueOf(await requestMatchRun(runtime, null));
      const worker = await startWorker();
      await eventually('the first matches', async () => (await runtime.reads.matches.count()) > 0, 60 * SECOND);
      await worker.kill();
      expect(await isFinished(first)).toBe(false);

      await startWorker();
      await eventually('the run to finish', () => isFinished(first), 90 * SECOND);
      const found = await matches();
      const run = await runtime.reads.matches.findRun(first);
      expect(run).toMatchObject({
        demands: await runtime.reads.listings.count({ kind: 'DEMAND', state: 'PUBLISHED' }),
        matches: found.length,
      });

      const second = valueOf(await requestMatchRun(runtime, null));
      await eventually('an undisturbed run', () => isFinished(second), 90 * SECOND);
      expect(await matches()).toEqual(found);
    },
    240 * SECOND,
  );

  it(
    'leaves a plan that is solved once after a restart',
    async () => {
      const worker = await startWorker();
      const id = valueOf(await createPlan(runtime, SYSTEM, { year: new Date().getUTCFullYear() }));
      await eventually('the solver to begin', async () => (await runtime.queue.counts()).active > 0);
      await worker.kill();
      expect((await runtime.reads.plans.findById(id))?.state).toBe('SOLVING');

      await startWorker();
      await eventually(
        'the plan',
        async () => (await runtime.reads.plans.findById(id))?.state === 'DRAFT',
        90 * SECOND,
      );
      expect(await runtime.reads.plans.findById(id)).toMatchObject({ hard: 0 });
      expect((await runtime.reads.plans.sessionsOf(id)).length).toBeGreaterThan(0);
    },
    180 * SECOND,
  );
});
