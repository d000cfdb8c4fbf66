import { describe, expect, it } from '@jest/globals';
import { createRng, DAY } from '@luyan/kernel';
import type { PlanChange } from './changes.js';
import { checkPlan } from './check-plan.js';
import { generateYear } from './generate-year.js';
import { planYear } from './plan-year.js';
import { replan } from './replan.js';

const base = generateYear({ sessions: 20, pitches: 90, venues: 6, seed: 11 });
const published = planYear(base, { seed: 1, maxSteps: 3000 }).solution;
const problem = { ...base, published };
const options = { seed: 1, maxSteps: 2000 };

const blocking = (result: ReturnType<typeof replan>) =>
  checkPlan(result.problem, result.solution, { alternatives: 0 }).filter((conflict) => conflict.severity !== 'WARN');

describe('replan', () => {
  it('changes nothing when nothing has happened', () => {
    const result = replan(problem, [], options);
    expect(result.diff).toEqual([]);
    expect(result.solution).toEqual(published);
  });

  it('moves the session of a closed venue, for that reason, and no other', () => {
    const session = published.sessions[5]!;
    const range = { from: session.start - 2 * DAY, until: session.start + 2 * DAY };
    const inside = published.sessions.filter(
      ({ venueId, start }) => venueId === session.venueId && start >= range.from && start < range.until,
    );
    const result = replan(problem, [{ kind: 'CLOSE_VENUE', venueId: session.venueId, range }], options);
    expect(blocking(result)).toEqual([]);
    const sessions = result.diff.filter((entry) => entry.kind === 'SESSION');
    expect(sessions.map(({ id, reason }) => [id, reason])).toEqual(inside.map((s) => [s.requestId, 'CLOSURE']));
  });

  it('finds a cancelled session’s pitches another one and leaves all other sessions alone', () => {
    const gone = published.sessions[4]!.requestId;
    const orphans = published.pitches.filter((pitch) => pitch.requestId === gone).map((pitch) => pitch.pitchId);
    const result = replan(problem, [{ kind: 'CANCEL_SESSION', requestId: gone }], options);
    expect(blocking(result)).toEqual([]);
    expect(result.diff.filter((entry) => entry.kind === 'SESSION')).toMatchObject([{ id: gone, reason: 'CANCELLED' }]);
    const moved = result.diff.filter((entry) => entry.change === 'MOVED_SESSION');
    expect(moved.map((entry) => [entry.id, entry.reason]).sort()).toEqual(
      orphans.map((id) => [id, 'SESSION_CANCELLED']).sort(),
    );
  });

  it('keeps what has begun where it is', () => {
    const past = published.sessions[0]!;
    const change = {
      kind: 'CLOSE_VENUE' as const,
      venueId: past.venueId,
      range: { from: past.start - DAY, until: past.start + DAY },
    };
    const result = replan({ ...problem, now: past.end }, [change], options);
    expect(result.solution.sessions.find((session) => session.requestId === past.requestId)).toEqual(past);
  });

  it('keeps to every rule after any run of changes, with a reason for each entry', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const rng = createRng(seed);
      const session = () => rng.pick(published.sessions);
      const span = (from: number) => ({ from: from - DAY, until: from + 3 * DAY });
      const changes: PlanChange[] = [
        { kind: 'CANCEL_SESSION', requestId: session().requestId },
        { kind: 'CANCEL_PITCH', pitchId: rng.pick(base.pitches).id },
        { kind: 'CLOSE_VENUE', venueId: session().venueId, range: span(session().start) },
        { kind: 'PERSON_UNAVAILABLE', personId: `juror-${1 + rng.int(10)}`, range: span(session().start) },
        { kind: 'CALENDAR_DAY', day: { date: new Date(session().start).toISOString().slice(0, 10), kind: 'HOLIDAY' } },
        { kind: 'ADD_PITCH', pitch: { ...rng.pick(base.pitches), id: 'late' } },
        { kind: 'ADD_SESSION', request: { ...rng.pick(base.requests), id: 'extra', minPitches: 0 } },
      ];
      const result = replan(problem, rng.shuffle(changes), { seed, maxSteps: 400 });
      expect(blocking(result)).toEqual([]);
      const changed = new Set(result.diff.map((entry) => entry.id));
      const kept = result.solution.sessions.filter(({ requestId }) => !changed.has(requestId));
      expect(published.sessions).toEqual(expect.arrayContaining(kept));
      expect(replan(problem, changes, { seed, maxSteps: 400 }).diff).toEqual(
        replan(problem, changes, { seed, maxSteps: 400 }).diff,
      );
    }
  });

  it('refuses to re-plan what was never published', () => {
    expect(() => replan(base, [], options)).toThrow(RangeError);
  });
});
