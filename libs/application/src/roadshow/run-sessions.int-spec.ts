import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { MINUTE, type Result } from '@luyan/kernel';
import type { SessionRow } from '@luyan/persistence';
import { createTestRuntime, givenYear } from '@luyan/testing';
import { createPlan, releasePlan, replanAfter, runSessions, solvePlan, type Runtime } from '../index.js';

let now = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
let sessions: SessionRow[];
let planId: string;

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const at = (instant: Date | undefined, minutes = 0): void => {
  now = new Date((instant?.getTime() ?? 0) + minutes * MINUTE);
};
const states = async () => (await runtime.reads.roadshow.sessionsOfYear(2026)).map(({ state }) => state);

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  await givenYear(runtime, { sessions: 2, pitches: 8, request: { minPitches: 2, maxPitches: 4 } });
  planId = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
  await solvePlan(runtime, planId, () => Promise.resolve());
  valueOf(await releasePlan(runtime, SYSTEM, planId));
  sessions = await runtime.reads.roadshow.sessionsOfYear(2026);
}, 30_000);
afterAll(() => runtime.close());

describe('sessions by the clock', () => {
  it('wait until they begin', async () => {
    at(sessions[0]?.startsAt, -1);
    expect(await runSessions(runtime)).toBe(0);
    expect(await states()).toEqual(['RELEASED', 'RELEASED']);
  });

  it('run from the instant on at which they begin, once however often they are looked at', async () => {
    at(sessions[0]?.startsAt);
    expect(await Promise.all([runSessions(runtime), runSessions(runtime)]).then((n) => n.toSorted())).toEqual([0, 1]);
    expect(await states()).toEqual(['RUNNING', 'RELEASED']);
  });

  it('stay as they are, and public, when a draft that knew them before is released', async () => {
    const draft = valueOf(await replanAfter(runtime, SYSTEM, { planId, changes: [] }));
    await solvePlan(runtime, draft, () => Promise.resolve());
    const stale = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
    await solvePlan(runtime, stale, () => Promise.resolve());
    at(sessions[1]?.startsAt);
    expect(await runSessions(runtime)).toBe(2); // the first is over by now
    const before = await runtime.reads.roadshow.sessionsOfYear(2026);
    const pitches = await runtime.reads.roadshow.pitchesOfSessions(before.map(({ id }) => id));
    for (const id of [draft, stale]) valueOf(await releasePlan(runtime, SYSTEM, id));
    expect(await runtime.reads.roadshow.sessionsOfYear(2026)).toEqual(before);
    expect(await runtime.reads.roadshow.pitchesOfSessions(before.map(({ id }) => id))).toEqual(pitches);
    expect(await states()).toEqual(['ENDED', 'RUNNING']);
  });

  it('end, and tell what they have been through', async () => {
    at(sessions[1]?.endsAt, 600);
    expect(await runSessions(runtime)).toBe(1);
    expect(await runSessions(runtime)).toBe(0);
    expect(await states()).toEqual(['ENDED', 'ENDED']);
    const changes = await runtime.reads.programme.changesOfSession(sessions[1]?.id ?? '');
    expect(changes.map(({ fromState, toState, actorId, at: when }) => [fromState, toState, actorId, when])).toEqual([
      ['RELEASED', 'RUNNING', null, sessions[1]?.startsAt],
      ['RUNNING', 'ENDED', null, now],
    ]);
  });
});
