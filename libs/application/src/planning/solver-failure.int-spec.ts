import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { createTestRuntime, eventually, givenOrganisation, givenYear } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import {
  createHandlers,
  createPlan,
  discardPlan,
  requestTimetable,
  retryPlan,
  runWorker,
  saveMeetingRound,
  type Runtime,
} from '../index.js';

jest.setTimeout(60_000); // three attempts, a second and two apart
const NOW = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
let stopWorker: () => Promise<void>;
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Every thread that is started while this listens is killed before it has answered. */
let killed = 0;
const kill = (message: unknown): void => {
  killed++;
  void (message as { worker: Worker }).worker.terminate();
};
const threads = 'worker_threads';

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW } });
  await givenYear(runtime, { sessions: 1, pitches: 3 });
  const events = { onFailed: () => undefined, onError: () => undefined };
  stopWorker = await runWorker(runtime, createHandlers(runtime), events);
});
afterEach(() => {
  unsubscribe(threads, kill);
});
afterAll(async () => {
  await stopWorker();
  await runtime.close();
});

const plan = (id: string) => runtime.reads.plans.findById(id);

describe('a solver whose thread dies every time', () => {
  it('leaves a failed plan with its reason, which is solved when it is tried again', async () => {
    subscribe(threads, kill);
    killed = 0;
    const id = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
    expect((await retryPlan(runtime, SYSTEM, id)).ok).toBe(false); // it is being solved
    await eventually('the plan to fail', async () => (await plan(id))?.state === 'FAILED');
    expect({ killed, failure: (await plan(id))?.failure }).toEqual({ killed: 3, failure: 'SOLVER_DIED' });

    unsubscribe(threads, kill);
    expect(valueOf(await retryPlan(runtime, SYSTEM, id))).toBe(id);
    await eventually('the plan to be solved', async () => (await plan(id))?.state === 'DRAFT');
    expect(await plan(id)).toMatchObject({ failure: null, hard: 0, unplaced: [] });
    expect((await retryPlan(runtime, SYSTEM, id)).ok).toBe(false);
  });

  it('names an error of the solver itself, and lets the plan be put aside', async () => {
    const base = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
    await eventually('the base to be solved', async () => (await plan(base))?.state === 'DRAFT');
    const broken = uuid();
    await runtime.uow.run(async (tx) => {
      // What no operator can ask for: a session to be added that is none.
      const causes = [{ change: { kind: 'ADD_SESSION' }, reason: null }];
      const row = { id: broken, year: 2026, version: 9, seed: 1, createdBy: null, baseId: base, causes };
      await tx.plans.insert({ ...row, state: 'SOLVING' });
      await tx.outbox.add({ name: 'plan.requested', payload: { planId: broken } });
      return ok(undefined);
    });
    await eventually('the plan to fail', async () => (await plan(broken))?.state === 'FAILED');
    expect((await plan(broken))?.failure).toBe('SOLVER_ERROR');
    expect((await discardPlan(runtime, SYSTEM, { planId: broken })).ok).toBe(true);
  });

  it('leaves a failed timetable, after which another can be asked for', async () => {
    const { id: hostOrgId } = await givenOrganisation(runtime, { type: 'INCUBATOR' });
    const draft = {
      ...{ hostOrgId, requestId: null, titleZh: '对接会', titleEn: null, venueId: null, place: '', tables: 2 },
      ...{ days: ['2026-03-10'], startMin: 540, endMin: 660, slotMin: 30, breakMin: 0 },
      ...{ lunchFromMin: null, lunchUntilMin: null },
    };
    const roundId = valueOf(await saveMeetingRound(runtime, SYSTEM, { id: null, draft }));
    const unannounced = () => runtime.reads.meetings.findUnannounced(roundId);

    subscribe(threads, kill);
    const id = valueOf(await requestTimetable(runtime, SYSTEM, { roundId }));
    await eventually('the timetable to fail', async () => (await unannounced())?.state === 'FAILED');
    expect(await unannounced()).toMatchObject({ id, failure: 'SOLVER_DIED' });

    unsubscribe(threads, kill);
    const again = valueOf(await requestTimetable(runtime, SYSTEM, { roundId }));
    await eventually('the next timetable', async () => (await unannounced())?.state === 'DRAFT');
    expect((await unannounced())?.id).toBe(again);
    expect((await runtime.reads.meetings.findTimetable(id))?.state).toBe('DISCARDED');
  });
});
