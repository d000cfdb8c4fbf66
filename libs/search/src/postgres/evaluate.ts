/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed-array inner loops: an index proven by the loop's bound */
import { isWithin, type CodeName } from '../documents/facet-codes.js';
import { FACET_NAMES, type Facet, type FacetName, type SearchFilter, type SearchSort } from '../search-port.js';
import type { Columns } from './columns.js';

/** What the database found: all matching numbers, and which of them stand out, with how much that is worth. */
export interface Matches {
  readonly all: Int32Array;
  readonly bonuses: readonly { readonly numbers: Int32Array; readonly weight: number }[];
}

export interface Answer {
  /** Best first, as many as were asked for. */
  readonly numbers: readonly number[];
  readonly scores: readonly number[];
  readonly totalCount: number;
  readonly facets: readonly Facet[];
}

/** One condition and, where it is a facet's own, that facet's place among the names. */
interface Condition {
  readonly name: CodeName;
  readonly accepts: (value: string) => boolean;
}

const list = <T>(values: readonly T[] | undefined): readonly T[] | null =>
  values && values.length > 0 ? values : null;

export function conditionsOf(filter: SearchFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  const among = (name: CodeName, wanted: readonly string[] | undefined): void => {
    const values = list(wanted);
    if (values) conditions.push({ name, accepts: (value) => values.some((one) => isWithin(name, value, one)) });
  };
  among('KIND', filter.kinds);
  among('REGION', filter.regions);
  among('CHAIN', filter.chains);
  among('INDUSTRY', filter.industries);
  among('EMERGING', filter.emerging);
  among('COOPERATION_MODE', filter.cooperationModes);
  among('PRICE_MODE', filter.priceModes);
  among('OWNER', filter.ownerOrgId === undefined ? undefined : [filter.ownerOrgId]);
  const { trlFrom = 1, trlTo = 9, verifiedFrom = 0 } = filter;
  if (trlFrom > 1 || trlTo < 9) conditions.push({ name: 'TRL', accepts: (trl) => +trl >= trlFrom && +trl <= trlTo });
  if (verifiedFrom > 0) conditions.push({ name: 'VERIFICATION', accepts: (level) => +level >= verifiedFrom });
  return conditions;
}

const YEAR = 365 * 86_400_000;

/** Readiness, verification and freshness of a slot, 0 to 1: what lifts one of two listings that say the same. */
export const boostOf = (readiness: number, verification: number, ageMs: number): number =>
  0.003 * readiness + 0.1 * verification + 0.4 * Math.exp((-2 * Math.max(0, ageMs)) / YEAR);

/** What each slot is ordered by, greatest first. */
function scoresOf(columns: Columns, matches: Matches, sort: SearchSort, now: number): Float64Array | Uint8Array {
  const { readiness, verification, confirmed, published, trl } = columns;
  if (sort !== 'RELEVANCE') return { NEWEST: published, CONFIRMED: confirmed, READINESS: readiness, TRL: trl }[sort];
  const scores = new Float64Array(columns.size).fill(1);
  for (const { numbers, weight } of matches.bonuses) {
    for (const n of numbers) {
      const slot = columns.slotOf(n);
      if (slot >= 0) scores[slot]! += weight;
    }
  }
  for (const n of matches.all) {
    const i = columns.slotOf(n);
    if (i >= 0) scores[i]! *= 1 + 0.3 * boostOf(readiness[i]!, verification[i]!, now - confirmed[i]!);
  }
  return scores;
}

/** Keeps the best `limit` numbers; a number of later date wins a tie. */
class Best {
  private readonly heap: number[] = [];
  constructor(
    private readonly limit: number,
    private readonly score: (n: number) => number,
  ) {}

  private isWorse(a: number, b: number): boolean {
    const difference = this.score(a) - this.score(b);
    return difference < 0 || (difference === 0 && a < b);
  }

  offer(n: number): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(n);
      if (heap.length === this.limit) heap.sort((a, b) => (this.isWorse(a, b) ? -1 : 1));
    } else if (heap.length > 0 && this.isWorse(heap[0] ?? n, n)) {
      heap[0] = n;
      this.sink();
    }
  }

  private sink(): void {
    const { heap } = this;
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.isWorse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] ?? 0, heap[at] ?? 0];
      at = worst;
    }
  }

  sorted(): readonly number[] {
    return [...this.heap].sort((a, b) => (this.isWorse(a, b) ? 1 : -1));
  }
}

/** Which conditions each code meets, one bit a condition. */
function bitsOf(columns: Columns, conditions: readonly Condition[]): Int32Array {
  return Int32Array.from(columns.codes, (code) =>
    conditions.reduce(
      (bits, { name, accepts }, i) => (code.name === name && accepts(code.value) ? bits | (1 << i) : bits),
      0,
    ),
  );
}

/** The conditions that a slot fails, one bit a condition. */
function failedBy(columns: Columns, slot: number, required: number, bits: Int32Array): number {
  const { flat, start } = columns.filterable;
  let failed = required;
  for (let i = start[slot]!; failed !== 0 && i < start[slot + 1]!; i++) failed &= ~bits[flat[i]!]!;
  return failed;
}

/**
 * One pass: a document that meets all conditions is a hit and counts in every facet; one that fails a single facet's own condition counts in
 * that facet alone.
 */
function select(
  columns: Columns,
  all: Int32Array,
  filter: SearchFilter,
  offer: (n: number) => void,
): { readonly totalCount: number; readonly counts: Int32Array } {
  const conditions = conditionsOf(filter);
  const facetOf = conditions.map(({ name }) => FACET_NAMES.indexOf(name as FacetName));
  const required = (1 << conditions.length) - 1;
  const bits = bitsOf(columns, conditions);
  const facetOfBucket = Int32Array.from(columns.buckets, ({ facet }) => facet);
  const counts = new Int32Array(columns.buckets.length);
  const { flat, start } = columns.counted;
  const { publishedAfter = -Infinity } = filter;
  let totalCount = 0;
  const count = (slot: number, only: number): void => {
    for (let i = start[slot]!; i < start[slot + 1]!; i++) {
      if (only < 0 || facetOfBucket[flat[i]!] === only) counts[flat[i]!]!++;
    }
  };
  for (const n of all) {
    const slot = columns.slotOf(n);
    if (slot < 0 || columns.published[slot]! < publishedAfter) continue;
    const failed = required === 0 ? 0 : failedBy(columns, slot, required, bits);
    if (failed === 0) {
      totalCount++;
      offer(n);
      count(slot, -1);
    } else if ((failed & (failed - 1)) === 0) {
      const facet = facetOf[31 - Math.clz32(failed)]!;
      if (facet >= 0) count(slot, facet);
    }
  }
  return { totalCount, counts };
}

/** Filters, counts and orders what matched. */
export function evaluate(
  columns: Columns,
  matches: Matches,
  query: {
    readonly filter: SearchFilter;
    readonly sort: SearchSort;
    readonly limit: number;
    readonly facets: readonly FacetName[];
  },
  now: number,
): Answer {
  const scores = scoresOf(columns, matches, query.sort, now);
  const score = (n: number): number => scores[columns.slotOf(n)] ?? 0;
  const best = new Best(query.limit, score);
  const { totalCount, counts } = select(columns, matches.all, query.filter, (n) => {
    best.offer(n);
  });
  const numbers = best.sorted();
  const facets = query.facets.map((name) => ({
    name,
    buckets: columns.buckets
      .flatMap(({ facet, code }, i) =>
        (counts[i] ?? 0) > 0 && FACET_NAMES[facet] === name ? [{ code, count: counts[i] ?? 0 }] : [],
      )
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  }));
  return { numbers, scores: numbers.map(score), totalCount, facets };
}
