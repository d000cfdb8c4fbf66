import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { MINUTE, type Result } from '@luyan/kernel';
import type { SessionRow } from '@luyan/persistence';
import { createTestRuntime, givenYear } from '@luyan/testing';
import {
  createPlan,
  leaveLineUp,
  markPresented,
  releasePlan,
  replanAfter,
  runSessions,
  solvePlan,
  type Runtime,
} from '../index.js';

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
    expect(await runSessions(runtime)).toBe(6); // the first is over by now, its four pitches long since
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
    const { items } = await runtime.reads.programme.changesOfSession(sessions[1]?.id ?? '', { first: 10, after: null });
    expect(items.map(({ fromState, toState, actorId, at: when }) => [fromState, toState, actorId, when])).toEqual([
      ['RUNNING', 'ENDED', null, now],
      ['RELEASED', 'RUNNING', null, sessions[1]?.startsAt],
      ['SCHEDULING', 'RELEASED', null, new Date('2026-01-05T02:00:00Z')],
    ]);
  });

  it('settle whom nobody has marked as presented, two days after the end', async () => {
    const lineUp = async () => (await runtime.reads.roadshow.pitchesOfSessions([sessions[1]?.id ?? ''])).map((p) => p);
    const [first, second, ...others] = await lineUp();
    valueOf(await markPresented(runtime, SYSTEM, first?.id ?? ''));
    valueOf(await leaveLineUp(runtime, SYSTEM, { pitchId: second?.id ?? '', to: 'ABSENT' }));
    expect(await markPresented(runtime, SYSTEM, second?.id ?? '')).toMatchObject({ ok: false });
    at(sessions[1]?.endsAt, 48 * 60 - 1);
    await runSessions(runtime); // the first session is older
    expect((await lineUp()).map(({ state }) => state)).toEqual([
      'PRESENTED',
      'ABSENT',
      ...others.map(() => 'CONFIRMED'),
    ]);
    at(sessions[1]?.endsAt, 48 * 60);
    expect(await runSessions(runtime)).toBe(others.length);
    expect(await runSessions(runtime)).toBe(0);
    const states = (await lineUp()).map(({ state }) => state);
    expect(states).toEqual(['PRESENTED', 'ABSENT', ...others.map(() => 'PRESENTED')]);
    const ids = (await lineUp()).map(({ applicationId }) => applicationId);
    const applications = new Map((await runtime.reads.roadshow.findApplications(ids)).map((a) => [a.id, a.state]));
    expect(ids.map((id) => applications.get(id))).toEqual(states);
  });
});
