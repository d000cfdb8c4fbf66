import { describe, expect, it } from '@jest/globals';
import { createRng, DAY } from '@luyan/kernel';
import { compileYear, type CompiledYear } from './compile.js';
import type { PlanSolution, YearProblem } from './facts.js';
import { boundSoft, flowYear } from './flow-year.js';
import { generateYear } from './generate-year.js';
import { toInstant } from './local-time.js';
import { isPermitted } from './placement.js';
import { planYear } from './plan-year.js';
import { weightsOn, YEAR_CONSTRAINTS } from './policy.js';
import { scoreByDefinition } from './testing-score.js';

const WEIGHTS = weightsOn('2026-01-01');
const WITHIN_MARCH = Date.UTC(2026, 2, 23) - 8 * 3_600_000;
const INTO_APRIL = Date.UTC(2026, 2, 30) - 8 * 3_600_000;

/** Three sessions in two or three working days of one week, so that they crowd, and five pitches. */
function tinyYear(seed: number, monday: number): YearProblem {
  const base = generateYear({ sessions: 3, pitches: 5, venues: 3, seed });
  const rng = createRng(seed);
  return {
    ...base,
    venues: base.venues.map((venue) => ({ ...venue, capacity: 500, closures: [], online: false })),
    requests: base.requests.map((request) => ({
      ...request,
      mode: 'OFFLINE' as const,
      equipment: [],
      jurorIds: [],
      earliest: monday,
      latest: monday + (2 + rng.int(2)) * DAY,
      preferredDates: [monday + rng.int(6) * DAY],
      venueId: rng.pick([null, 'venue-1', 'venue-2']),
      minPitches: rng.int(3),
      maxPitches: 1 + rng.int(4),
    })),
    pitches: base.pitches.map((pitch) => ({ ...pitch, popularity: 0, requestId: `session-${1 + rng.int(3)}` })),
  };
}

function* product<T>(lists: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...rest] = lists;
  if (!first) yield [];
  else for (const tail of product(rest)) for (const item of first) yield [item, ...tail];
}

/** A venue and day each, at noon; who clashes with whom does not matter to the bound. */
function placesOf(year: CompiledYear, s: number): PlanSolution['sessions'] {
  const { facts, duration, candidates } = year.sessions[s]!;
  return candidates.flatMap((v) =>
    [...Array(year.calendar.days).keys()].flatMap((i) => {
      const start = (year.calendar.firstDay + i) * 1440 + 720;
      if (!isPermitted(year, s, v, start)) return [];
      const at = { requestId: facts.id, venueId: year.venues[v]!.facts.id, start: toInstant(start) };
      return [{ ...at, end: toInstant(start + duration) }];
    }),
  );
}

/** The soft penalty without what the bound sets aside. */
function penalty(problem: YearProblem, plan: PlanSolution): number {
  const setAside: readonly string[] = ['JUROR_LOAD', 'LUNCH', 'EVENING'];
  const counted = YEAR_CONSTRAINTS.filter(({ name, level }) => level === 'soft' && !setAside.includes(name));
  const shares = scoreByDefinition(problem, plan, WEIGHTS);
  return counted.reduce((sum, { name }) => sum + (shares[name] ?? 0), 0);
}

/** The least soft penalty of any plan, by trying all, with just so many sessions and pitches left out. */
function leastPenalty(problem: YearProblem, left: { sessions: number; pitches: number }): number {
  const year = compileYear(problem, WEIGHTS);
  let least = Infinity;
  const sessionChoices = problem.requests.map((_, s) => [null, ...placesOf(year, s)]);
  const bestPlaces = new Map<string, number>();
  for (const places of product(sessionChoices)) {
    const sessions = places.filter((place) => place !== null);
    if (sessions.length !== problem.requests.length - left.sessions) continue;
    const key = sessions.map(({ requestId }) => requestId).join();
    const cost = penalty(problem, { sessions, pitches: [] });
    bestPlaces.set(key, Math.min(bestPlaces.get(key) ?? Infinity, cost));
  }
  for (const [key, cost] of bestPlaces) {
    const open = key.split(',');
    for (const chosen of product(problem.pitches.map(() => [null, ...open]))) {
      const pitches = chosen.flatMap((requestId, p) =>
        requestId === null ? [] : [{ pitchId: problem.pitches[p]!.id, requestId, order: 1, start: WITHIN_MARCH + p }],
      );
      if (pitches.length !== problem.pitches.length - left.pitches) continue;
      const fits = problem.requests.every(({ id, minPitches, maxPitches }) => {
        const n = chosen.filter((requestId) => requestId === id).length;
        return !open.includes(id) || (n >= minPitches && n <= maxPitches);
      });
      if (!fits) continue;
      const alone = open.map((requestId) => ({
        requestId,
        venueId: 'venue-1',
        start: WITHIN_MARCH,
        end: WITHIN_MARCH,
      }));
      const byPitches =
        penalty(problem, { sessions: alone, pitches }) - penalty(problem, { sessions: alone, pitches: [] });
      least = Math.min(least, cost + byPitches);
    }
  }
  return least;
}

const ALL = { sessions: 0, pitches: 0 };

describe('flow-year', () => {
  it('meets the least of all plans where no week is in two months', () => {
    let possible = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const problem = tinyYear(seed, WITHIN_MARCH);
      const least = leastPenalty(problem, ALL);
      if (least === Infinity) continue;
      possible++;
      expect(boundSoft(flowYear(compileYear(problem, WEIGHTS)), ALL)).toBe(least);
    }
    expect(possible).toBeGreaterThanOrEqual(6);
  });

  it('counts out what can have no place at all', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const problem = tinyYear(seed, WITHIN_MARCH);
      const [first, ...rest] = problem.requests;
      const crowded = { ...problem, requests: [{ ...first!, capacity: 9999 }, ...rest] };
      const left = { sessions: 1, pitches: 0 };
      const least = leastPenalty(crowded, left);
      if (least < Infinity) expect(boundSoft(flowYear(compileYear(crowded, WEIGHTS)), left)).toBe(least);
    }
  });

  it('is never above the least of all plans, or of those that leave out as much', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const problem = tinyYear(seed, INTO_APRIL);
      const flows = flowYear(compileYear(problem, WEIGHTS));
      for (const left of [ALL, { sessions: 0, pitches: 1 }, { sessions: 1, pitches: 0 }, { sessions: 1, pitches: 2 }]) {
        expect(boundSoft(flows, left)).toBeLessThanOrEqual(leastPenalty(problem, left));
      }
    }
  });

  it('is never above a plan that was found', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { score, bound } = planYear(generateYear({ sessions: 20, pitches: 100, venues: 4, seed }), {
        seed,
        maxSteps: 3000,
      });
      expect(bound).toBeLessThanOrEqual(score.soft);
    }
  });
});
