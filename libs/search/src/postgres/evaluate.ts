/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed-array inner loops: an index proven by the loop's bound */
import { isWithin, type CodeName } from '../documents/facet-codes.js';
import { FACET_NAMES, type Facet, type FacetName, type SearchFilter, type SearchSort } from '../search-port.js';
import type { Columns } from './columns.js';

/** What the database found: all matching numbers, and which of them stand out, with how much that is worth. */
export interface Matches {
  readonly all: Int32Array;
  readonly bonuses: readonly { readonly numbers: Int32Array; readonly weight: number }[];
}

export interface EvaluatedQuery {
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  readonly limit: number;
  readonly facets: readonly FacetName[];
}

export interface Answer {
  /** Best first, as many as were asked for. */
  readonly numbers: readonly number[];
  readonly scores: readonly number[];
  readonly totalCount: number;
  readonly facets: readonly Facet[];
}

/** One condition on the codes of a name; equal keys mean equal conditions. */
interface Condition {
  readonly name: CodeName;
  readonly key: string;
  readonly accepts: (value: string) => boolean;
}

const list = <T>(values: readonly T[] | undefined): readonly T[] | null =>
  values && values.length > 0 ? values : null;

export function conditionsOf(filter: SearchFilter): readonly Condition[] {
  const conditions: Condition[] = [];
  const among = (name: CodeName, wanted: readonly string[] | undefined): void => {
    const values = list(wanted);
    if (!values) return;
    const key = JSON.stringify([name, values]);
    conditions.push({ name, key, accepts: (value) => values.some((one) => isWithin(name, value, one)) });
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
  const between = (name: CodeName, from: number, to: number): void => {
    conditions.push({ name, key: `${name} ${from} ${to}`, accepts: (value) => +value >= from && +value <= to });
  };
  if (trlFrom > 1 || trlTo < 9) between('TRL', trlFrom, trlTo);
  if (verifiedFrom > 0) between('VERIFICATION', verifiedFrom, Infinity);
  return conditions;
}

/** Matches as slots of some columns, each with its score for relevance; worked out once for a day. */
interface Ranked {
  readonly columns: Columns;
  readonly now: number;
  readonly slots: Int32Array;
  readonly scores: Float64Array;
  /** How many carry each bucket, whatever is filtered; counted when first asked for. */
  counts?: Int32Array;
}
const ranked = new WeakMap<Matches, Ranked>();

function rank(columns: Columns, matches: Matches, now: number): Ranked {
  const known = ranked.get(matches);
  if (known?.columns === columns && known.now === now) return known;
  const slots = columns.slotsOf(matches.all);
  const bySlot = columns.scratch();
  const bonuses = matches.bonuses.map(({ numbers, weight }) => ({ slots: columns.slotsOf(numbers), weight }));
  for (const { slots: better, weight } of bonuses) for (const slot of better) bySlot[slot]! += weight;
  const boosts = columns.boostsAt(now);
  const scores = new Float64Array(slots.length);
  for (let i = 0; i < slots.length; i++) scores[i] = (1 + bySlot[slots[i]!]!) * (1 + 0.3 * boosts[slots[i]!]!);
  for (const { slots: better } of bonuses) for (const slot of better) bySlot[slot] = 0;
  const made = { columns, now, slots, scores };
  ranked.set(matches, made);
  return made;
}

/** Keeps the places of the best `limit` scores; a later document wins a tie. */
class Best {
  private readonly heap: number[] = [];
  private least = -Infinity;
  constructor(
    private readonly limit: number,
    private readonly scores: Float64Array,
    private readonly slots: Int32Array,
  ) {}

  private isWorse(a: number, b: number): boolean {
    const difference = this.scores[a]! - this.scores[b]!;
    return difference < 0 || (difference === 0 && this.slots[a]! < this.slots[b]!);
  }

  offer(place: number): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(place);
      if (heap.length < this.limit) return;
      heap.sort((a, b) => (this.isWorse(a, b) ? -1 : 1));
    } else {
      if (heap.length === 0 || this.scores[place]! < this.least || !this.isWorse(heap[0]!, place)) return;
      heap[0] = place;
      this.sink();
    }
    this.least = this.scores[heap[0]!]!;
  }

  private sink(): void {
    const { heap } = this;
    for (let at = 0; ;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && this.isWorse(heap[child]!, heap[worst]!)) worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }

  sorted(): readonly number[] {
    return [...this.heap].sort((a, b) => (this.isWorse(a, b) ? 1 : -1));
  }
}

/** The conditions that each slot fails, one bit a condition; documents published too early fail one that is no facet's. */
function failuresOf(
  columns: Columns,
  slots: Int32Array,
  filter: SearchFilter,
  conditions: readonly Condition[],
): Int32Array {
  const { publishedAfter = -Infinity } = filter;
  const failures = new Int32Array(slots.length);
  for (const [i, { name, key, accepts }] of conditions.entries()) {
    const meeting = columns.slotsMeeting(key, (code) => code.name === name && accepts(code.value));
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place]!;
      failures[place]! |= (~(meeting[slot >> 5]! >>> (slot & 31)) & 1) << i;
    }
  }
  if (publishedAfter === -Infinity) return failures;
  const { published } = columns;
  for (let place = 0; place < slots.length; place++)
    if (published[slots[place]!]! < publishedAfter) failures[place] = -1;
  return failures;
}

function countsOf(matched: Ranked): Int32Array {
  if (matched.counts) return matched.counts;
  const { columns, slots } = matched;
  const { flat, start } = columns.counted;
  const counts = new Int32Array(columns.buckets.length);
  for (const slot of slots) for (let i = start[slot]!, end = start[slot + 1]!; i < end; i++) counts[flat[i]!]!++;
  matched.counts = counts;
  return counts;
}

/** In the place of a facet's number. */
const NONE = -1;
const ALL = FACET_NAMES.length;

/** The facets that a document counts in: all if it is a hit, the one whose own condition alone it fails, or none. */
function facetsCounting(failed: number, facetOf: readonly number[]): number {
  if (failed === 0) return ALL;
  return failed > 0 && (failed & (failed - 1)) === 0 ? (facetOf[31 - Math.clz32(failed)] ?? NONE) : NONE;
}

/**
 * One pass: a document that meets all conditions is a hit and counts in every facet; one that fails a single facet's own condition counts in
 * that facet alone. Under a single condition, its own facet counts whatever matched.
 */
function select(
  matched: Ranked,
  { filter, facets }: Pick<EvaluatedQuery, 'filter' | 'facets'>,
  best: Best,
): { readonly totalCount: number; readonly counts: Int32Array } {
  const { columns, slots } = matched;
  const conditions = conditionsOf(filter);
  const facetOf = conditions.map(({ name }) => FACET_NAMES.indexOf(name as FacetName));
  const failures = failuresOf(columns, slots, filter, conditions);
  const { facetOfBucket } = columns;
  const counts = new Int32Array(columns.buckets.length);
  const { flat, start } = columns.counted;
  const counting = facets.length > 0;
  const isOnly = conditions.length === 1 && filter.publishedAfter === undefined;
  const looked = isOnly ? [] : facetOf;
  let totalCount = 0;
  for (let place = 0; place < slots.length; place++) {
    const failed = failures[place]!;
    if (failed === 0) {
      totalCount++;
      best.offer(place);
    }
    const facet = counting ? facetsCounting(failed, looked) : NONE;
    if (facet === NONE) continue;
    const slot = slots[place]!;
    for (let i = start[slot]!, end = start[slot + 1]!; i < end; i++)
      if (facet === ALL || facetOfBucket[flat[i]!] === facet) counts[flat[i]!]!++;
  }
  if (counting && isOnly) copyCounts(countsOf(matched), counts, (bucket) => facetOfBucket[bucket] === facetOf[0]);
  return { totalCount, counts };
}

function copyCounts(from: Int32Array, to: Int32Array, isWanted: (bucket: number) => boolean): void {
  for (let bucket = 0; bucket < from.length; bucket++) if (isWanted(bucket)) to[bucket] = from[bucket]!;
}

/** What slots are sorted by when not by relevance. */
function valuesOf(columns: Columns, slots: Int32Array, sort: Exclude<SearchSort, 'RELEVANCE'>): Float64Array {
  const { published, confirmed, readiness, trl } = columns;
  const column = { NEWEST: published, CONFIRMED: confirmed, READINESS: readiness, TRL: trl }[sort];
  const values = new Float64Array(slots.length);
  for (let place = 0; place < slots.length; place++) values[place] = column[slots[place]!]!;
  return values;
}

/** Filters, counts and orders what matched. */
export function evaluate(columns: Columns, matches: Matches, query: EvaluatedQuery, now: number): Answer {
  const matched = rank(columns, matches, now);
  const { slots, scores: relevance } = matched;
  const scores = query.sort === 'RELEVANCE' ? relevance : valuesOf(columns, slots, query.sort);
  const best = new Best(query.limit, scores, slots);
  const { totalCount, counts } = select(matched, query, best);
  const places = best.sorted();
  const facets = query.facets.map((name) => ({
    name,
    buckets: columns.bucketsOfFacet[FACET_NAMES.indexOf(name)]!.filter((bucket) => counts[bucket]! > 0)
      .map((bucket) => ({ code: columns.buckets[bucket]!.code, count: counts[bucket]! }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  }));
  return {
    numbers: places.map((place) => columns.numbers[slots[place]!]!),
    scores: places.map((place) => scores[place]!),
    totalCount,
    facets,
  };
}
