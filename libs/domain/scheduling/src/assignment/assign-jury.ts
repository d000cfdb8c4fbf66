import { MinCostFlow } from './min-cost-flow.js';

/** What a judge looks at (评委类型). */
export const JUDGE_KINDS = {
  TECHNOLOGY: { zh: '技术', en: 'Technology' },
  MARKET: { zh: '市场', en: 'Market' },
  INVESTMENT: { zh: '投资', en: 'Investment' },
} as const;
export type JudgeKind = keyof typeof JUDGE_KINDS;

/** Who could judge what, and how well (评委分配). An item is a pitch, or a session with one jury. */
export interface JuryProblem {
  /** Affinity by judge (row) and item (column), any finite number; the same number of columns in each row. */
  readonly affinity: readonly (readonly number[])[];
  readonly perItem: number;
  /** Items a judge takes at most: one number for all, or one by judge. */
  readonly maxLoad: number | readonly number[];
  /** Pairs [judge, item] that must not meet: conflicts of interest (回避). */
  readonly excluded?: readonly (readonly [number, number])[];
  /** Pairs [judge, item] that rotation keeps apart. */
  readonly rested?: readonly (readonly [number, number])[];
  /** By judge: what they can be on a jury for. */
  readonly kinds?: readonly (readonly JudgeKind[])[];
  /** Kinds of which each jury has at least one judge; a judge of several kinds counts for one of them. */
  readonly mix?: readonly JudgeKind[];
}

export interface ShortJury {
  readonly item: number;
  /** Seats that stay empty. */
  readonly missing: number;
  /** Judges whom neither a conflict nor rotation keeps away. */
  readonly eligible: number;
}

export interface JuryAssignment {
  /** By item: its judges, in ascending order; fewer than `perItem` only when there are not enough. */
  readonly assignment: readonly (readonly number[])[];
  readonly total: number;
  /** Least sum of affinities of one item. */
  readonly worst: number;
  /** Items that did not get `perItem` judges. */
  readonly short: readonly ShortJury[];
  /** Items whose jury lacks a kind of the mix. */
  readonly unmixed: readonly { readonly item: number; readonly kinds: readonly JudgeKind[] }[];
}

/** Affinities are rounded to this many parts of 1, fewer above 1,000, so that sums are exact integers. */
const scaleOf = (top: number): number => Math.min(1e9, 1e12 / top);

const sumOf = (affinity: JuryProblem['affinity'], judges: readonly number[], item: number): number =>
  judges.reduce((sum, judge) => sum + affinity[judge]![item]!, 0);

/** Pairs that must not meet, as judge × items + item. */
export function barredPairs({ affinity, excluded = [], rested = [] }: JuryProblem): Set<number> {
  const items = affinity[0]?.length ?? 0;
  return new Set([...excluded, ...rested].map(([judge, item]) => judge * items + item));
}

/** Kinds that find no judge of their own: a matching of kinds to judges by augmenting paths. */
export function kindsLacking(
  { kinds = [], mix = [] }: Pick<JuryProblem, 'kinds' | 'mix'>,
  jury: readonly number[],
): JudgeKind[] {
  const taken = new Map<number, JudgeKind>();
  const place = (kind: JudgeKind, tried: Set<number>): boolean =>
    jury.some((judge) => {
      if (tried.has(judge) || kinds[judge]?.includes(kind) !== true) return false;
      tried.add(judge);
      const other = taken.get(judge);
      if (other !== undefined && !place(other, tried)) return false;
      taken.set(judge, kind);
      return true;
    });
  return mix.filter((kind) => !place(kind, new Set()));
}

/** Source → judges → pairs → an item's seats for each kind and its others → items → sink. */
class JuryFlow {
  readonly #problem: JuryProblem;
  readonly #flow: MinCostFlow;
  readonly #items: number;
  readonly #seats: number;

  constructor(problem: JuryProblem) {
    const mix = problem.mix ?? [];
    this.#problem = problem;
    this.#items = problem.affinity[0]?.length ?? 0;
    this.#seats = mix.length + 1;
    const judges = problem.affinity.length;
    const pairs = mix.length > 0 ? judges * this.#items : 0;
    this.#flow = new MinCostFlow(judges + this.#items * (this.#seats + 1) + 2 + pairs);
  }

  solve(floor: number): number[][] {
    const { affinity, perItem, maxLoad, mix = [] } = this.#problem;
    const judges = affinity.length;
    const top = affinity.reduce((most, row) => row.reduce((a, b) => Math.max(a, b), most), 0);
    const least = affinity.reduce((low, row) => row.reduce((a, b) => Math.min(a, b), low), top);
    const scale = scaleOf(Math.max(top - least, 1));
    // Dearer than all affinities together: no gain of affinity buys a jury without a kind.
    const lacking = Math.ceil((top - least) * scale + 1) * (mix.length > 0 ? this.#items * perItem + 1 : 0);
    const [source, sink] = [this.#itemNode(this.#items), this.#itemNode(this.#items) + 1];
    const barred = barredPairs(this.#problem);
    const arcs = affinity.map((row, judge) => {
      this.#flow.addArc(source, judge, typeof maxLoad === 'number' ? maxLoad : (maxLoad[judge] ?? 0), 0);
      return row.map((value, item) =>
        barred.has(judge * this.#items + item) || value < floor
          ? -1
          : this.#addPair(judge, item, Math.round((top - value) * scale)),
      );
    });
    for (let item = 0; item < this.#items; item++) {
      const node = this.#itemNode(item);
      mix.forEach((_, kind) => this.#flow.addArc(this.#seatNode(item, kind), node, 1, 0));
      if (mix.length > 0) this.#flow.addArc(this.#seatNode(item, mix.length), node, perItem, lacking);
      this.#flow.addArc(node, sink, perItem, 0);
    }
    this.#flow.run(source, sink);
    return Array.from({ length: this.#items }, (_, item) =>
      Array.from({ length: judges }, (__, judge) => judge).filter((judge) => {
        const arc = arcs[judge]![item]!;
        return arc >= 0 && this.#flow.flowOn(arc) > 0;
      }),
    );
  }

  #seatNode(item: number, seat: number): number {
    return this.#problem.affinity.length + item * this.#seats + seat;
  }

  #itemNode(item: number): number {
    return this.#problem.affinity.length + this.#items * this.#seats + item;
  }

  /** Without a mix the pair is one arc; with one, a node from which each of the judge's kinds can be taken. */
  #addPair(judge: number, item: number, cost: number): number {
    const { mix = [], kinds = [] } = this.#problem;
    if (mix.length === 0) return this.#flow.addArc(judge, this.#itemNode(item), 1, cost);
    const pair = this.#itemNode(this.#items) + 2 + judge * this.#items + item;
    mix.forEach((kind, k) => {
      if (kinds[judge]?.includes(kind) === true) this.#flow.addArc(pair, this.#seatNode(item, k), 1, 0);
    });
    this.#flow.addArc(pair, this.#seatNode(item, mix.length), 1, 0);
    return this.#flow.addArc(judge, pair, 1, cost);
  }
}

/**
 * The jury assignment of greatest total affinity: exact, by minimum-cost flow, with a mix too. Seats are filled first, then the mix
 * is kept wherever it can be, then affinity decides. `floor` leaves out every single pair with less affinity. Conflicted and rested
 * pairs have no arc at all, so no price can buy them.
 */
export const assignJury = (problem: JuryProblem, floor = -Infinity): JuryAssignment =>
  summarise(problem, new JuryFlow(problem).solve(floor));

export function summarise(problem: JuryProblem, assignment: readonly (readonly number[])[]): JuryAssignment {
  const { affinity, perItem } = problem;
  const sums = assignment.map((judges, item) => sumOf(affinity, judges, item));
  const barred = barredPairs(problem);
  const eligible = (item: number) => affinity.filter((_, judge) => !barred.has(judge * sums.length + item)).length;
  return {
    assignment,
    total: sums.reduce((a, b) => a + b, 0),
    worst: sums.length === 0 ? 0 : Math.min(...sums),
    short: assignment.flatMap((judges, item) =>
      judges.length < perItem ? [{ item, missing: perItem - judges.length, eligible: eligible(item) }] : [],
    ),
    unmixed: assignment.flatMap((judges, item) => {
      const kinds = kindsLacking(problem, judges);
      return kinds.length > 0 ? [{ item, kinds }] : [];
    }),
  };
}
