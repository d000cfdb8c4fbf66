import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { boundGaps } from './bound-gaps.js';
import { checkMeetings, idleGaps } from './check-meetings.js';
import type { MeetingProblem } from './facts.js';
import { MeetingSearch, PRIORITY_UNIT } from './meeting-search.js';
import { MeetingState } from './meeting-state.js';
import { parseMeetings } from './parse-dzn.js';
import { relaxMeetings } from './relax-meetings.js';
import { MEETING_STRATEGIES, scheduleMeetings } from './schedule-meetings.js';

/** An event of random requests in which everybody has a place. */
function event(seed: number, participants = 16, slots = 8, tables = 6): MeetingProblem {
  const rng = createRng(seed);
  const pairs = Array.from({ length: participants * participants }, (_, i) => [
    i % participants,
    Math.floor(i / participants),
  ]);
  const load = new Array<number>(participants).fill(0);
  const meetings = rng.shuffle(pairs.filter(([a, b]) => a! < b!)).flatMap(([a, b]) => {
    if (load[a!]! >= slots - 3 || load[b!]! >= slots - 3) return [];
    load[a!]!++;
    load[b!]!++;
    return [{ a: a!, b: b! }];
  });
  return { participants, tables, slots, meetings: meetings.slice(0, tables * slots - 10), unavailable: [] };
}

/** Fewest gaps by trying every schedule. */
function bruteForce(problem: MeetingProblem): number {
  const slots = new Array<number>(problem.meetings.length).fill(0);
  const tryFrom = (m: number): number => {
    if (m === slots.length) return idleGaps(problem, slots).reduce((a, b) => a + b, 0);
    let best = Infinity;
    for (let slot = 1; slot <= problem.slots; slot++) {
      slots[m] = slot;
      if (checkMeetings(problem, slots).length === 0) best = Math.min(best, tryFrom(m + 1));
    }
    slots[m] = 0;
    return best;
  };
  return tryFrom(0);
}

describe('schedule-meetings', () => {
  it('makes schedules in which the check finds nothing, with the gaps it says', () => {
    for (const seed of [1, 2, 3]) {
      const problem = event(seed);
      const { slots, score, unplaced } = scheduleMeetings(problem, { seed, maxSteps: 30_000 });
      expect([checkMeetings(problem, slots), unplaced]).toEqual([[], []]);
      expect(score.soft).toBe(idleGaps(problem, slots).reduce((a, b) => a + b, 0));
    }
  });

  it('finds the optimum of small events, and never claims a bound above it', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const base = event(seed, 5, 4, 2);
      const problem = { ...base, meetings: base.meetings.slice(0, 5), unavailable: [[2], [], [3]] };
      const best = bruteForce(problem);
      const { score, bound } = scheduleMeetings(problem, { seed, maxSteps: 5000 });
      expect(score).toEqual({ hard: 0, medium: 0, soft: best });
      expect(bound).toBeLessThanOrEqual(best);
    }
  });

  it('proves the optimum where everybody’s day alone cannot bound it', () => {
    // Three who all meet each other at one table: whoever is in the first and the last meeting has a gap.
    const ring = [
      { a: 0, b: 1 },
      { a: 1, b: 2 },
      { a: 0, b: 2 },
    ];
    const problem: MeetingProblem = { participants: 3, tables: 1, slots: 3, meetings: ring, unavailable: [] };
    expect([bruteForce(problem), boundGaps(new MeetingState(problem), 3)]).toEqual([1, 0]);
    const { score, bound, status } = scheduleMeetings(problem, { seed: 1, maxSteps: 20_000 });
    expect([score.soft, bound, status]).toEqual([1, 1, 'complete']);
  });

  it('keeps gaps, days, loads and waiting equal to a full count after any moves', () => {
    const problem = event(4, 14, 7, 4);
    const state = new MeetingState(problem);
    state.fill();
    const search = new MeetingSearch(state, MEETING_STRATEGIES[0]);
    const rng = createRng(1);
    for (let i = 0; i < 5000; i++) if (search.propose(rng)) search[rng.next() < 0.5 ? 'undo' : 'keep']();
    const full = new MeetingState(problem);
    full.restore(state.snapshot());
    expect([state.gaps, state.waiting, state.day, state.load, state.at]).toEqual([
      full.gaps,
      full.waiting,
      full.day,
      full.load,
      full.at,
    ]);
    expect([...search.sums].slice(0, 3)).toEqual([0, full.waiting * PRIORITY_UNIT + full.unfairness, full.gaps]);
  });

  it('gives the same answer for the same seed and steps', () => {
    const problem = event(5);
    const once = scheduleMeetings(problem, { seed: 3, maxSteps: 4000 });
    expect(scheduleMeetings(problem, { seed: 3, maxSteps: 4000 })).toEqual(once);
    const hasty = scheduleMeetings(problem, { seed: 3, maxSteps: 400 });
    expect(checkMeetings(problem, hasty.slots)).toEqual([]);
  });

  it('lets what cannot take place wait, and says why', () => {
    const problem: MeetingProblem = {
      participants: 4,
      tables: 1,
      slots: 2,
      meetings: [
        { a: 0, b: 1, priority: 5 },
        { a: 0, b: 2 },
        { a: 0, b: 3 },
        { a: 1, b: 2, slots: [1] },
      ],
      unavailable: [[], [1]],
    };
    const { slots, unplaced, status } = scheduleMeetings(problem, { seed: 1, maxSteps: 500 });
    expect([slots[0], status]).toEqual([2, 'partial']);
    expect(unplaced.find((item) => item.meeting === 3)).toEqual({ meeting: 3, reason: 'NO_COMMON_SLOT' });
    expect(unplaced.length).toBe(2);
  });

  it('bounds a fully booked day with a barred slot in its middle by one gap', () => {
    const meetings = [1, 2, 3].map((b) => ({ a: 0, b }));
    const state = new MeetingState({ participants: 4, tables: 9, slots: 4, meetings, unavailable: [[2]] });
    expect(boundGaps(state, 4)).toBe(1);
  });
});

describe('relax-meetings', () => {
  const tour = (count: number) => Array.from({ length: count }, (_, i) => ({ a: 0, b: i + 1 }));
  const day = { participants: 41, tables: 2, slots: 4, unavailable: [] };

  it.each([
    [{ ...day, meetings: tour(4) }, []],
    [{ ...day, meetings: tour(6) }, ['SLOTS']],
    [{ ...day, meetings: tour(31) }, null],
    [
      { ...day, meetings: tour(4).map((meeting, i) => ({ ...meeting, a: i * 2, b: i * 2 + 1, slots: [1] })) },
      ['PART_OF_DAY'],
    ],
    [
      {
        ...day,
        slots: 1,
        tables: 1,
        meetings: [
          { a: 0, b: 1 },
          { a: 2, b: 3 },
        ],
      },
      ['TABLES'],
    ],
    [{ ...day, unavailable: [[1, 2, 3]], meetings: tour(2) }, ['UNAVAILABLE']],
  ])('names the smallest set of rules to relax', (problem, relax) => {
    expect(relaxMeetings(problem, 1)).toEqual(relax);
  });
});

const INSTANCE = `nBusiness = 3;
nMeetings = 2;
nTables = 1;
nTotalSlots = 4;
nMorningSlots = 2;
requested = [|1, 2, 1,
|2, 3, 3, |];
forbidden = [{0},
{3},
{}];
fixed = [0,0];
`;

describe('parse-dzn', () => {
  it('reads an event', () => {
    expect(parseMeetings(INSTANCE)).toEqual({
      ok: true,
      value: {
        participants: 3,
        tables: 1,
        slots: 4,
        meetings: [
          { a: 0, b: 1, slots: [1, 2] },
          { a: 1, b: 2 },
        ],
        unavailable: [[], [3], []],
      },
    });
  });

  it.each([
    ['nTables = 1;', 'nTables = many;', 3, 'nTables'],
    ['|2, 3, 3, |', '|2, 4, 3, |', 7, 'requested'],
    ['|2, 3, 3, |', '|2, 3, |', 7, 'requested'],
    ['nMeetings = 2;', 'nMeetings = 3;', 6, 'requested'],
    ['{3}', '{9}', 9, 'forbidden'],
    ['{3},\n', '', 8, 'forbidden'],
    ['nMorningSlots = 2;\n', '', 10, 'nMorningSlots'],
    ['fixed = ', 'nTables = ', 11, 'nTables'],
    ['nTables = 1;', 'nTables = 99999999999999999999;', 3, 'nTables'],
    ['|2, 3, 3, |', '|2,, 3, 3, |', 7, 'requested'],
  ])('refuses %j turned into %j with line and field', (from, to, line, field) => {
    const result = parseMeetings(INSTANCE.replace(from, to));
    expect(result.ok ? result : { line: result.error.line, field: result.error.field }).toEqual({ line, field });
  });
});
