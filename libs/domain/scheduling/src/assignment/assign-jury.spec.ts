import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { assignFairly } from './assign-fairly.js';
import { assignJury, kindsLacking, type JudgeKind, type JuryProblem } from './assign-jury.js';
import { parseAffinity, parseConflicts } from './parse-affinity.js';
import { relaxJury } from './relax-jury.js';

function random(seed: number, judges: number, items: number): number[][] {
  const rng = createRng(seed);
  return Array.from({ length: judges }, () =>
    Array.from({ length: items }, () => Math.round(rng.next() * 1000) / 1000),
  );
}

/** Greatest total by trying every jury of every item. */
function bruteForce(problem: JuryProblem): number {
  const { affinity, perItem, maxLoad, excluded = [] } = problem;
  const items = affinity[0]!.length;
  const load = affinity.map(() => 0);
  const jury: number[] = [];
  const tryFrom = (item: number, judge: number, seats: number): number => {
    if (item === items) return 0;
    if (seats === 0) {
      if (kindsLacking(problem, jury.slice(item * perItem)).length > 0) return -Infinity;
      return tryFrom(item + 1, 0, perItem);
    }
    if (judge === affinity.length) return -Infinity;
    let best = tryFrom(item, judge + 1, seats);
    const isBarred = excluded.some(([j, i]) => j === judge && i === item);
    if (!isBarred && load[judge]! < (maxLoad as number)) {
      load[judge]!++;
      jury.push(judge);
      best = Math.max(best, affinity[judge]![item]! + tryFrom(item, judge + 1, seats - 1));
      jury.pop();
      load[judge]!--;
    }
    return best;
  };
  return tryFrom(0, 0, perItem);
}

function isValid(
  { perItem, maxLoad, excluded = [] }: JuryProblem,
  assignment: readonly (readonly number[])[],
): boolean {
  const all = assignment.flat();
  const isLoadKept = [...new Set(all)].every((judge) => all.filter((j) => j === judge).length <= (maxLoad as number));
  const isFull = assignment.every((jury) => jury.length === perItem && new Set(jury).size === perItem);
  return isFull && isLoadKept && excluded.every(([judge, item]) => !assignment[item]!.includes(judge));
}

describe('assign-jury', () => {
  it('finds the greatest total, conflicted pairs left out', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const problem: JuryProblem = {
        affinity: random(seed, 5, 4),
        perItem: 2,
        maxLoad: 2,
        excluded: [
          [0, 0],
          [3, 2],
        ],
      };
      const { assignment, total, short } = assignJury(problem);
      expect(total).toBeCloseTo(bruteForce(problem), 9);
      expect([isValid(problem, assignment), short]).toEqual([true, []]);
    }
  });

  it('finds the greatest total of mixed juries', () => {
    const kinds: JudgeKind[][] = [
      ['TECHNOLOGY'],
      ['TECHNOLOGY', 'MARKET'],
      ['MARKET'],
      ['INVESTMENT', 'MARKET'],
      ['TECHNOLOGY'],
    ];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const affinity = random(seed, 5, 3);
      const problem: JuryProblem = { affinity, perItem: 2, maxLoad: 2, kinds, mix: ['TECHNOLOGY', 'MARKET'] };
      const { total, short, unmixed, assignment } = assignJury(problem);
      expect([short, unmixed, isValid(problem, assignment)]).toEqual([[], [], true]);
      expect(total).toBeCloseTo(bruteForce(problem), 9);
      const fair = assignFairly(problem, { seed, maxSteps: 500 });
      expect([fair.unmixed, isValid(problem, fair.assignment)]).toEqual([[], true]);
    }
  });

  it('fills seats without a kind that nobody has, and says so', () => {
    const problem: JuryProblem = {
      affinity: [[1], [1]],
      perItem: 2,
      maxLoad: 1,
      kinds: [['MARKET'], ['MARKET']],
      mix: ['MARKET', 'INVESTMENT'],
    };
    expect(assignJury(problem)).toMatchObject({ assignment: [[0, 1]], unmixed: [{ item: 0, kinds: ['INVESTMENT'] }] });
    expect(relaxJury(problem)).toEqual(['MIX']);
  });

  it('names the smallest set of rules to relax', () => {
    const affinity = random(1, 4, 3);
    const base: JuryProblem = { affinity, perItem: 2, maxLoad: 2 };
    const withAll = (judge: number): [number, number][] => [0, 1, 2].map((item) => [judge, item]);
    expect(relaxJury(base)).toEqual([]);
    expect(relaxJury({ ...base, rested: [...withAll(0), ...withAll(1)] })).toEqual(['ROTATION']);
    expect(relaxJury({ ...base, excluded: [...withAll(0), ...withAll(1)] })).toEqual(['LOAD']);
    expect(relaxJury({ ...base, excluded: [0, 1, 2].flatMap(withAll) })).toEqual(['LOAD', 'SEATS']);
    expect(relaxJury({ ...base, excluded: [0, 1, 2, 3].flatMap(withAll) })).toEqual(['CONFLICT']);
    expect(relaxJury({ ...base, perItem: 9 })).toEqual(['SEATS']);
  });

  it('says which item lacks judges when one is conflicted with everything', () => {
    const problem: JuryProblem = {
      affinity: [
        [1, 1],
        [1, 1],
      ],
      perItem: 2,
      maxLoad: 2,
      excluded: [
        [1, 0],
        [1, 1],
      ],
    };
    const { assignment, short } = assignJury(problem);
    expect(assignment).toEqual([[0], [0]]);
    expect(short).toEqual([
      { item: 0, missing: 1, eligible: 1 },
      { item: 1, missing: 1, eligible: 1 },
    ]);
  });

  it('lifts the worst-served item within one per cent of the total', () => {
    for (const seed of [1, 2, 3]) {
      const problem: JuryProblem = { affinity: random(seed, 30, 20), perItem: 3, maxLoad: 3, excluded: [[1, 1]] };
      const fair = assignFairly(problem, { seed, maxSteps: 3000 });
      expect(isValid(problem, fair.assignment)).toBe(true);
      expect(fair.total).toBeGreaterThanOrEqual(0.99 * fair.optimum.total - 1e-6);
      expect(fair.worst).toBeGreaterThanOrEqual(fair.optimum.worst);
      expect(fair.worst).toBeLessThanOrEqual(fair.worstBound + 1e-6);
    }
  });

  it('keeps the optimum exact for great affinities', () => {
    const affinity = [
      [1_000_000, 999_999],
      [999_998.5, 1],
    ];
    expect(assignJury({ affinity, perItem: 1, maxLoad: 1 }).assignment).toEqual([[1], [0]]);
  });

  it('reads affinities and conflicts of interest', () => {
    const rows = [
      [1, -0.2],
      [3, 4e-3],
    ];
    expect(parseAffinity('1,-0.2\n3,4e-3\n')).toEqual({ ok: true, value: rows });
    expect(parseConflicts('2,1\n\n1,2', { judges: 2, items: 2 })).toEqual({
      ok: true,
      value: [
        [1, 0],
        [0, 1],
      ],
    });
  });

  it.each([
    ['1,2\n3,x', 2, 'column 2'],
    ['1,2\n3', 2, 'row'],
    ['1,NaN', 1, 'column 2'],
    ['1,Infinity', 1, 'column 2'],
    ['1,0x10', 1, 'column 2'],
    ['1,1e300', 1, 'column 2'],
    ['1,', 1, 'column 2'],
    ['', 1, 'row'],
  ])('refuses the affinities %j with line and column', (source, line, field) => {
    expect(parseAffinity(source)).toMatchObject({ ok: false, error: { line, field } });
  });

  it.each([
    ['1,2\n3,1', 2, 'judge'],
    ['1,0', 1, 'item'],
    ['1', 1, 'row'],
  ])('refuses the conflicts %j with line and field', (source, line, field) => {
    expect(parseConflicts(source, { judges: 2, items: 2 })).toMatchObject({ ok: false, error: { line, field } });
  });
});
