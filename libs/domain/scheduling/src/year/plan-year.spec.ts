import { describe, expect, it } from '@jest/globals';
import { createRng, DAY } from '@luyan/kernel';
import { checkPlan } from './check-plan.js';
import { compileYear } from './compile.js';
import { construct } from './construct.js';
import type { YearProblem } from './facts.js';
import { flowYear } from './flow-year.js';
import { generateYear } from './generate-year.js';
import { YearSearch } from './moves.js';
import { planYear } from './plan-year.js';
import { weightsOn, YEAR_CONSTRAINTS } from './policy.js';
import { scoreByDefinition } from './testing-score.js';
import { loadSolution, toSolution } from './solution.js';
import { YearState } from './state.js';

const SMALL = { sessions: 24, pitches: 110, venues: 6 };
const blocking = (problem: YearProblem, plan: Parameters<typeof checkPlan>[1]) =>
  checkPlan(problem, plan, { alternatives: 0 })
    .filter((conflict) => conflict.severity !== 'WARN')
    .map((conflict) => conflict.constraint);

const isHard = new Set<string>(YEAR_CONSTRAINTS.filter(({ level }) => level === 'hard').map(({ name }) => name));
const hardNames = (shares: Readonly<Record<string, number>>) =>
  Object.keys(shares)
    .filter((name) => isHard.has(name))
    .sort();
const softAndMedium = (shares: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(shares).filter(([name]) => !isHard.has(name)));

/** A small year in which every rule has something to say: splits, pins, bars, absences and a published half. */
function variedYear(seed: number): YearProblem {
  const base = generateYear({ sessions: 12, pitches: 60, venues: 5, seed });
  const rng = createRng(seed);
  const [first, second, third] = base.requests;
  const until = first!.latest;
  return {
    ...base,
    venues: base.venues.map((venue, i) => ({
      ...venue,
      onlineCapacity: rng.pick([50, 500]),
      hours: venue.hours.map((hours) => ({ ...hours, untilMin: 1260 })),
      ...(i === 1 || i === 2 ? { partOf: `venue-${i}` } : {}),
    })),
    requests: base.requests.map((request, i) => ({
      ...request,
      onlineCapacity: request.mode === 'OFFLINE' ? 0 : 100,
      jurorIds: request.jurorIds.slice(0, 3),
      ...(i === 3 ? { pinned: { venueId: 'venue-1', start: request.earliest + DAY / 2 } } : {}),
    })),
    pitches: base.pitches.map((pitch, i) => (i % 9 === 0 ? { ...pitch, pinnedTo: second!.id } : pitch)),
    people: base.people!.map((person, i) =>
      i % 4 === 0 ? { ...person, unavailable: [{ from: until - 20 * DAY, until }] } : person,
    ),
    conflictsOfInterest: [{ personId: 'juror-1', listingId: 'listing-2' }],
    forbidden: [
      { requestId: third!.id, venueId: 'venue-1' },
      { range: { from: until - 5 * DAY, until: until - 3 * DAY } },
      { pitchId: 'pitch-1', requestId: third!.id },
    ],
    now: base.notBefore!,
  };
}

describe('plan-year', () => {
  it('makes plans in which the independent check finds nothing that blocks', () => {
    for (const seed of [1, 2, 3]) {
      const problem = generateYear({ ...SMALL, seed });
      const { solution, score, unplaced } = planYear(problem, { seed, maxSteps: 2000 });
      expect(blocking(problem, solution)).toEqual([]);
      expect([score.hard, unplaced]).toEqual([0, []]);
      expect(solution.pitches.length).toBe(problem.pitches.length);
    }
  });

  it('gives the same answer for the same seed and step budget, and a valid one for a tenth of it', () => {
    const problem = generateYear({ ...SMALL, seed: 4 });
    const once = planYear(problem, { seed: 9, maxSteps: 1500 });
    expect(planYear(problem, { seed: 9, maxSteps: 1500 })).toEqual(once);
    const hasty = planYear(problem, { seed: 9, maxSteps: 150 });
    expect(blocking(problem, hasty.solution)).toEqual([]);
    expect(hasty.score.soft).toBeGreaterThanOrEqual(once.score.soft);
  });

  it('keeps its incremental score equal to the full one, and to the definitions, after any moves, kept or taken back', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const problem = variedYear(seed);
      const { sessions, pitches } = planYear(problem, { seed, maxSteps: 500 }).solution;
      const published = { sessions: sessions.slice(4), pitches: pitches.filter((_, i) => i % 2 === 0) };
      const year = compileYear({ ...problem, published }, weightsOn('2026-01-01'));
      const state = new YearState(year);
      const rng = createRng(seed);
      construct(state, rng, flowYear(year));
      const search = new YearSearch(state);
      for (let i = 0; i < 800; i++) if (search.propose(rng)) search[rng.next() < 0.5 ? 'undo' : 'keep']();
      const full = new YearState(year);
      loadSolution(full, toSolution(state));
      expect(state.keeper.shares()).toEqual(full.keeper.shares());
      expect(state.keeper.score()).toEqual(full.keeper.score());
      expect(hardNames(state.keeper.shares())).toEqual([...new Set(blocking(year.problem, toSolution(state)))].sort());
      expect(softAndMedium(state.keeper.shares())).toEqual(scoreByDefinition(year.problem, toSolution(state)));
    }
  });

  it('takes a year with nothing in it, or without venues or sessions', () => {
    const problem = generateYear({ sessions: 2, pitches: 4, venues: 2, seed: 8 });
    const options = { seed: 1, maxSteps: 200 };
    const empty = { ...problem, requests: [], pitches: [], venues: [] };
    expect(planYear(empty, options)).toMatchObject({ unplaced: [], bound: 0, status: 'complete' });
    const homeless = planYear({ ...problem, venues: [] }, options);
    expect(homeless.unplaced.filter((item) => item.kind === 'SESSION').map((item) => item.relax)).toEqual([
      ['VENUE_UNSUITABLE'],
      ['VENUE_UNSUITABLE'],
    ]);
    expect(homeless.unplaced.length).toBe(6);
    expect(planYear({ ...problem, requests: [] }, options).unplaced.length).toBe(4);
    const quiet = planYear({ ...problem, pitches: [] }, options);
    expect(quiet.solution.pitches).toEqual([]);
    expect(new Set(quiet.unplaced.map((item) => item.relax.join()))).toEqual(new Set(['TOO_FEW_PITCHES']));
  });

  it('ends with reasons when every venue is closed all year', () => {
    const problem = generateYear({ ...SMALL, seed: 5 });
    const all = { from: Date.UTC(2025, 0, 1), until: Date.UTC(2028, 0, 1) };
    const closed = { ...problem, venues: problem.venues.map((venue) => ({ ...venue, closures: [all] })) };
    const { solution, unplaced, status } = planYear(closed, { seed: 1, maxSteps: 500 });
    expect([solution.sessions, solution.pitches, status]).toEqual([[], [], 'partial']);
    expect(unplaced.length).toBe(SMALL.sessions + SMALL.pitches);
    const sessions = unplaced.filter((item) => item.kind === 'SESSION');
    expect(
      sessions.every((item) => item.reasons.some((r) => r.constraint === 'CLOSURE' && r.closed === r.options)),
    ).toBe(true);
    expect(new Set(unplaced.map((item) => item.relax.join()))).toEqual(new Set(['CLOSURE']));
  });

  it('takes what fits when two hundred sessions want the mornings of one venue', () => {
    const base = generateYear({ sessions: 200, pitches: 200, venues: 1, seed: 6 });
    const march = Date.UTC(2026, 2, 2) - 8 * 3_600_000;
    const problem: YearProblem = {
      ...base,
      venues: [
        {
          ...base.venues[0]!,
          online: false,
          closures: [],
          capacity: 500,
          hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMin: 540, untilMin: 720 })),
          setupMin: 0,
          teardownMin: 0,
          equipment: ['PROJECTOR', 'LIVESTREAM'],
        },
      ],
      requests: base.requests.map((request) => ({
        ...request,
        mode: 'OFFLINE' as const,
        durationMin: 150,
        earliest: march,
        latest: march + 28 * DAY,
        jurorIds: [],
        investorIds: [],
        minPitches: 0,
      })),
    };
    const { solution, unplaced } = planYear(problem, { seed: 1, maxSteps: 500 });
    expect(blocking(problem, solution)).toEqual([]);
    expect(solution.sessions.length).toBe(20);
    const waiting = unplaced.filter((item) => item.kind === 'SESSION');
    expect(waiting.length).toBe(180);
    expect(waiting[0]!.reasons.map((reason) => reason.constraint)).toContain('VENUE_CONFLICT');
    expect(new Set(waiting.map((item) => item.relax.join()))).toEqual(new Set(['VENUE_CONFLICT']));
  });

  it('leaves out a pitch whose every jury is conflicted, and says so', () => {
    const base = generateYear({ sessions: 3, pitches: 12, venues: 3, seed: 7 });
    const problem: YearProblem = {
      ...base,
      requests: base.requests.map((request) => ({ ...request, jurorIds: ['judge'] })),
      conflictsOfInterest: base.pitches.map((pitch) => ({ personId: 'judge', orgId: pitch.ownerOrgId })),
    };
    const { solution, unplaced } = planYear(problem, { seed: 1, maxSteps: 500 });
    expect(solution.pitches).toEqual([]);
    const pitch = unplaced.find((item) => item.kind === 'PITCH')!;
    expect(pitch.reasons[0]).toEqual({ constraint: 'CONFLICT_OF_INTEREST', closed: 3, options: 3 });
    expect(pitch.relax).toEqual(['CONFLICT_OF_INTEREST']);
  });

  it('leaves out a pitch whose presenter is away all year, and places all others', () => {
    const base = generateYear({ ...SMALL, seed: 1 });
    const away = { id: 'nobody', unavailable: [{ from: Date.UTC(2025, 0, 1), until: Date.UTC(2028, 0, 1) }] };
    const [first, ...rest] = base.pitches;
    const problem: YearProblem = {
      ...base,
      pitches: [{ ...first!, presenterIds: ['nobody'] }, ...rest],
      people: [...base.people!, away],
    };
    const { solution, unplaced } = planYear(problem, { seed: 1, maxSteps: 2000 });
    expect(blocking(problem, solution)).toEqual([]);
    expect(unplaced.map(({ id, kind, relax }) => [id, kind, relax])).toEqual([
      [first!.id, 'PITCH', ['PERSON_UNAVAILABLE']],
    ]);
  });

  it('says which rules bar a pitch that the operator has pinned to a session that cannot take place', () => {
    const base = generateYear({ ...SMALL, seed: 1 });
    const [request, ...others] = base.requests;
    const [first, ...rest] = base.pitches;
    const problem: YearProblem = {
      ...base,
      requests: [{ ...request!, capacity: 100_000 }, ...others],
      pitches: [{ ...first!, pinnedTo: request!.id }, ...rest],
    };
    const { unplaced } = planYear(problem, { seed: 1, maxSteps: 2000 });
    expect(unplaced.map(({ id, relax }) => [id, relax])).toEqual([
      [request!.id, ['CAPACITY']],
      [first!.id, ['CAPACITY']],
    ]);
  });

  it('keeps to every rule of a varied year, in a tenth of the steps as well', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const varied = variedYear(seed);
      const problem = { ...varied, requests: varied.requests.filter((request) => request.pinned === undefined) };
      for (const maxSteps of [200, 2000]) {
        const { solution, score, unplaced } = planYear(problem, { seed, maxSteps });
        expect(blocking(problem, solution)).toEqual([]);
        expect(score.hard).toBe(0);
        expect(unplaced.every((item) => item.relax.length > 0)).toBe(true);
      }
    }
  });
});
