import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { DAY, ok, type Result } from '@luyan/kernel';
import { createTestRuntime, givenYear } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { createPlan, releasePlan, solvePlan, type Runtime } from '../index.js';

const NOW = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW } });
  await givenYear(runtime, { sessions: 2, pitches: 12 });
}, 30_000);
afterAll(() => runtime.close());

const solved = async (): Promise<string> => {
  const id = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
  await solvePlan(runtime, id, () => Promise.resolve());
  return id;
};

describe('release-plan', () => {
  it('makes a solved plan public: sessions with their pitches, nobody and no room twice', async () => {
    const id = await solved();
    expect(await runtime.reads.plans.findById(id)).toMatchObject({ state: 'DRAFT', hard: 0, unplaced: [] });
    const programme = valueOf(await releasePlan(runtime, SYSTEM, id));
    expect({ sessions: programme.sessions.length, pitches: programme.pitches.length }).toEqual({
      sessions: 2,
      pitches: 12,
    });
    expect(await runtime.reads.roadshow.sessionsOfYear(2026)).toHaveLength(2);
    expect((await releasePlan(runtime, SYSTEM, id)).ok).toBe(false);
  });

  it('supersedes the former release and keeps each session’s identity', async () => {
    const before = await runtime.reads.roadshow.sessionsOfYear(2026);
    const first = await runtime.reads.plans.findReleased(2026);
    const id = await solved();
    valueOf(await releasePlan(runtime, SYSTEM, id));
    expect((await runtime.reads.plans.findById(first?.id ?? ''))?.state).toBe('SUPERSEDED');
    const after = await runtime.reads.roadshow.sessionsOfYear(2026);
    expect(after.map((session) => session.id).sort()).toEqual(before.map((session) => session.id).sort());
    for (const { sequence, previousStartsAt, startsAt, id: sessionId } of after) {
      const moved = before.find((session) => session.id === sessionId)?.startsAt.getTime() !== startsAt.getTime();
      expect({ sequence, hasMoved: previousStartsAt !== null }).toEqual({ sequence: moved ? 1 : 0, hasMoved: moved });
    }
  });

  it('lets the database refuse a second session in a room that is taken, tear-down included', async () => {
    const [session] = await runtime.reads.roadshow.sessionsOfYear(2026);
    const clash = {
      ...session!,
      id: uuid(),
      requestId: null,
      code: 'CLASH',
      startsAt: new Date(session!.endsAt.getTime() + 600_000),
      endsAt: new Date(session!.endsAt.getTime() + DAY / 24),
      occupiedFrom: new Date(session!.endsAt.getTime() - 600_000),
      occupiedUntil: new Date(session!.endsAt.getTime() + DAY / 12),
    };
    const write = runtime.uow.run(async (tx) => {
      await tx.roadshow.replaceProgramme({
        sessions: [clash],
        pitches: [],
        engagements: [],
        cancelledIds: [],
        cancelReason: '',
      });
      return ok(undefined);
    });
    await expect(write).rejects.toThrow('session_venue_free');
  });
});
