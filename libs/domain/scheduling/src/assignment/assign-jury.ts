import { MinCostFlow } from './min-cost-flow.js';

/** Who could judge what, and how well (评委分配). */
export interface JuryProblem {
  /** Affinity by judge (row) and item (column), any finite number; the same number of columns in each row. */
  readonly affinity: readonly (readonly number[])[];
  readonly perItem: number;
  /** Items a judge takes at most: one number for all, or one by judge. */
  readonly maxLoad: number | readonly number[];
  /** Pairs [judge, item] that must not meet: conflicts of interest (回避). */
  readonly excluded?: readonly (readonly [number, number])[];
}

export interface JuryAssignment {
  /** By item: its judges, in ascending order; fewer than `perItem` only when there are not enough. */
  readonly assignment: readonly (readonly number[])[];
  readonly total: number;
  /** Least sum of affinities of one item. */
  readonly worst: number;
  /** Items that did not get `perItem` judges, and how many judges without a conflict they had to choose from. */
  readonly short: readonly { readonly item: number; readonly missing: number; readonly eligible: number }[];
}

/** Affinities are rounded to this many parts of 1, so that sums are exact integers. */
const SCALE = 1e9;

const sumOf = (affinity: JuryProblem['affinity'], judges: readonly number[], item: number): number =>
  judges.reduce((sum, judge) => sum + affinity[judge]![item]!, 0);

/**
 * The jury assignment of greatest total affinity: exact, by minimum-cost flow. `floor` leaves out every single pair with less
 * affinity. Conflicted pairs have no arc at all, so no price can buy them.
 */
export function assignJury(problem: JuryProblem, floor = -Infinity): JuryAssignment {
  const { affinity, perItem, maxLoad } = problem;
  const judges = affinity.length;
  const items = affinity[0]?.length ?? 0;
  const barred = new Set((problem.excluded ?? []).map(([judge, item]) => judge * items + item));
  const top = affinity.reduce((most, row) => row.reduce((a, b) => Math.max(a, b), most), 0);
  const [source, sink] = [judges + items, judges + items + 1];
  const flow = new MinCostFlow(judges + items + 2);
  const arcs: number[][] = affinity.map((row, judge) => {
    flow.addArc(source, judge, typeof maxLoad === 'number' ? maxLoad : (maxLoad[judge] ?? 0), 0);
    return row.map((value, item) =>
      barred.has(judge * items + item) || value < floor
        ? -1
        : flow.addArc(judge, judges + item, 1, Math.round((top - value) * SCALE)),
    );
  });
  for (let item = 0; item < items; item++) flow.addArc(judges + item, sink, perItem, 0);
  flow.run(source, sink);
  const assignment = Array.from({ length: items }, (_, item) =>
    arcs.flatMap((row, judge) => (row[item]! >= 0 && flow.flowOn(row[item]!) > 0 ? [judge] : [])),
  );
  const eligible = (item: number) => affinity.filter((_, judge) => !barred.has(judge * items + item)).length;
  return summarise(problem, assignment, eligible);
}

export function summarise(
  { affinity, perItem }: JuryProblem,
  assignment: readonly (readonly number[])[],
  eligible: (item: number) => number,
): JuryAssignment {
  const sums = assignment.map((judges, item) => sumOf(affinity, judges, item));
  return {
    assignment,
    total: sums.reduce((a, b) => a + b, 0),
    worst: sums.length === 0 ? 0 : Math.min(...sums),
    short: assignment.flatMap((judges, item) =>
      judges.length < perItem ? [{ item, missing: perItem - judges.length, eligible: eligible(item) }] : [],
    ),
  };
}
