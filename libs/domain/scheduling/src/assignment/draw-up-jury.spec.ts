import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { assignJury, type JudgeKind, type JuryProblem } from './assign-jury.js';
import { drawUpJury } from './draw-up-jury.js';
import { juryPolicyAt } from './jury-policy.js';

const kinds: JudgeKind[][] = [['TECHNOLOGY'], ['TECHNOLOGY'], ['MARKET'], ['MARKET', 'TECHNOLOGY']];

describe('drawUpJury', () => {
  it('lets one panel sit through the session, though others know single pitches better', () => {
    const affinity = [
      [0.9, 0.1],
      [0.1, 0.9],
      [0.6, 0.6],
      [0.6, 0.5],
    ];
    expect(drawUpJury({ affinity, perItem: 2, maxLoad: 12 }).assignment).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('may lift the pitch that its panel knows least, for a share of the total', () => {
    const affinity = [
      [0.9, 0.1],
      [0.8, 0.2],
      [0.5, 0.45],
      [0.1, 0.6],
    ];
    const problem: JuryProblem = { affinity, perItem: 2, maxLoad: 12 };
    const greatest = drawUpJury(problem);
    const fair = drawUpJury(problem, 0.9);
    expect(greatest.assignment[0]).toEqual([0, 1]);
    expect(fair.assignment[0]).toEqual([1, 2]);
    expect([greatest.worst, fair.worst].map((worst) => worst.toFixed(2))).toEqual(['0.30', '0.65']);
    expect(drawUpJury(problem, 1).assignment).toEqual(greatest.assignment);
  });

  it('calls another judge only for the pitch that one of the panel must not judge', () => {
    const problem: JuryProblem = {
      affinity: [
        [0.9, 0.9],
        [0.8, 0.8],
        [0.1, 0.1],
      ],
      perItem: 2,
      maxLoad: 12,
      excluded: [
        [0, 1],
        [2, 0],
      ],
    };
    expect(drawUpJury(problem)).toMatchObject({
      assignment: [
        [0, 1],
        [1, 2],
      ],
      short: [],
    });
  });

  it('keeps the mix before affinity, and says what it lacks', () => {
    const affinity = [[0.9], [0.8], [0.1], [0]];
    const mixed = drawUpJury({ affinity, perItem: 2, maxLoad: 1, kinds, mix: ['TECHNOLOGY', 'MARKET'] });
    expect(mixed.assignment).toEqual([[0, 2]]);
    const lacking = drawUpJury({ affinity, perItem: 2, maxLoad: 1, kinds, mix: ['INVESTMENT'] });
    expect(lacking.unmixed).toEqual([{ item: 0, kinds: ['INVESTMENT'] }]);
    expect(drawUpJury({ affinity: [], perItem: 2, maxLoad: 1 }).assignment).toEqual([]);
  });

  const problems = fc
    .record({ judges: fc.integer({ min: 1, max: 6 }), items: fc.integer({ min: 1, max: 4 }) })
    .chain(({ judges, items }) =>
      fc.record({
        affinity: fc.array(
          fc.array(
            fc.integer({ min: 0, max: 9 }).map((n) => n / 10),
            { minLength: items, maxLength: items },
          ),
          { minLength: judges, maxLength: judges },
        ),
        perItem: fc.integer({ min: 1, max: 3 }),
        maxLoad: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: judges, maxLength: judges }),
        excluded: fc.array(fc.tuple(fc.nat(judges - 1), fc.nat(items - 1)), { maxLength: 6 }),
      }),
    );

  it('breaks no rule, and leaves no more seats empty than any assignment must', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { assignment, short } = drawUpJury(problem);
        const pairs = assignment.flatMap((jury, item) => jury.map((judge) => [judge, item] as const));
        expect(pairs.filter(([j, i]) => problem.excluded.some(([a, b]) => a === j && b === i))).toEqual([]);
        problem.maxLoad.forEach((most, judge) => {
          expect(pairs.filter(([j]) => j === judge).length).toBeLessThanOrEqual(most);
        });
        const empty = (all: typeof short) => all.reduce((sum, { missing }) => sum + missing, 0);
        expect(empty(short)).toBe(empty(assignJury(problem).short));
      }),
    );
  });

  it('has a policy for every time, which names its source', () => {
    expect(juryPolicyAt(Date.UTC(2026, 0, 1))).toMatchObject({ judges: 5, perDay: 12 });
    expect(() => juryPolicyAt(-1)).toThrow(RangeError);
  });
});
