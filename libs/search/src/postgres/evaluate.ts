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
  counts?: Int32Array;
  /** The slots as bits; kept where they are fewer bytes than the slots. */
  bits?: Int32Array;
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

/** Keeps the best `limit` slots by their values; a later document wins a tie. Quickest when later ones are offered first. */
class Best {
  private readonly heap: number[] = [];
  constructor(
    private readonly limit: number,
    private readonly values: Float64Array | Uint8Array,
  ) {}

  private isWorse(a: number, b: number): boolean {
    const difference = this.values[a]! - this.values[b]!;
    return difference < 0 || (difference === 0 && a < b);
  }

  offer(slot: number): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(slot);
      if (heap.length === this.limit) heap.sort((a, b) => (this.isWorse(a, b) ? -1 : 1));
    } else {
      if (heap.length === 0 || !this.isWorse(heap[0]!, slot)) return;
      heap[0] = slot;
      this.sink();
    }
  }

  private sink(): void {
    const { heap } = this;
    const sunk = heap[0]!;
    let at = 0;
    for (let child = 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && this.isWorse(heap[child + 1]!, heap[child]!)) child++;
      if (!this.isWorse(heap[child]!, sunk)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = sunk;
  }

  sorted(): readonly number[] {
    return [...this.heap].sort((a, b) => (this.isWorse(a, b) ? 1 : -1));
  }
}

/** The slots that matched and were not published too early, a bit each. */
function matchedBits(matched: Ranked, publishedAfter: number | undefined): Int32Array {
  if (matched.bits && publishedAfter === undefined) return matched.bits;
  const { columns, slots } = matched;
  const bits = new Int32Array((columns.size + 31) >> 5);
  const { published } = columns;
  for (const slot of slots)
    if (publishedAfter === undefined || published[slot]! >= publishedAfter) bits[slot >> 5]! |= 1 << (slot & 31);
  if (publishedAfter === undefined && slots.length > bits.length) matched.bits = bits;
  return bits;
}

/** Those of some slots that meet all conditions, but for one that they must fail. */
function meetingAll(bits: Int32Array, met: readonly Int32Array[], failed?: Int32Array): Int32Array {
  const left = bits.slice();
  for (const meets of met) {
    const flip = meets === failed ? -1 : 0;
    for (let word = 0; word < left.length; word++) left[word]! &= meets[word]! ^ flip;
  }
  return left;
}

/** The slots of some bits, in a room that is used again: a new one for each query would be most of what is collected. */
function slotsOfBits(bits: Int32Array, slots: Int32Array): Int32Array {
  let size = 0;
  for (let word = 0; word < bits.length; word++)
    for (let left = bits[word]!; left !== 0; left &= left - 1)
      slots[size++] = (word << 5) + 31 - Math.clz32(left & -left);
  return slots.subarray(0, size);
}

/** Counts the slots that carry each bucket of a facet. */
function count(columns: Columns, slots: Int32Array, facet: number, counts: Int32Array): void {
  const { flat, start } = columns.counted[facet]!;
  for (const slot of slots) for (let i = start[slot]!, end = start[slot + 1]!; i < end; i++) counts[flat[i]!]!++;
}

/** How many carry each bucket, whatever is filtered; counted when first asked for. */
function countsOf(matched: Ranked): Int32Array {
  if (!matched.counts) {
    matched.counts = new Int32Array(matched.columns.buckets.length);
    for (const facet of FACET_NAMES.keys()) count(matched.columns, matched.slots, facet, matched.counts);
  }
  return matched.counts;
}

/**
 * The hits and the facets' counts. A document that meets all conditions is a hit and counts in every facet; one that fails a single facet's own
 * condition counts in that facet alone; under a single condition that is whatever matched.
 */
function select(
  matched: Ranked,
  { filter, facets }: Pick<EvaluatedQuery, 'filter' | 'facets'>,
): { readonly hits: Int32Array; readonly counts: Int32Array } {
  const { columns, slots } = matched;
  const conditions = conditionsOf(filter);
  if (conditions.length === 0 && filter.publishedAfter === undefined)
    return { hits: slots, counts: facets.length > 0 ? countsOf(matched) : new Int32Array(0) };
  const bits = matchedBits(matched, filter.publishedAfter);
  const met = conditions.map(({ name, key, accepts }) =>
    columns.slotsMeeting(key, (code) => code.name === name && accepts(code.value)),
  );
  const hits = slotsOfBits(meetingAll(bits, met), columns.room(0));
  const counts = new Int32Array(columns.buckets.length);
  const isOnly = conditions.length === 1 && filter.publishedAfter === undefined;
  for (const name of facets) {
    const facet = FACET_NAMES.indexOf(name);
    const own = conditions.findIndex((condition) => condition.name === name);
    if (own >= 0 && isOnly) {
      for (const bucket of columns.bucketsOfFacet[facet]!) counts[bucket] = countsOf(matched)[bucket]!;
      continue;
    }
    count(columns, hits, facet, counts);
    if (own >= 0) count(columns, slotsOfBits(meetingAll(bits, met, met[own]), columns.room(1)), facet, counts);
  }
  return { hits, counts };
}

/** What slots are sorted by, by slot. */
function valuesOf({ columns, slots, scores }: Ranked, sort: SearchSort): Float64Array | Uint8Array {
  const { published, confirmed, readiness, trl } = columns;
  switch (sort) {
    case 'NEWEST':
      return published;
    case 'CONFIRMED':
      return confirmed;
    case 'READINESS':
      return readiness;
    case 'TRL':
      return trl;
    case 'RELEVANCE': {
      const values = columns.values();
      for (let place = 0; place < slots.length; place++) values[slots[place]!] = scores[place]!;
      return values;
    }
  }
}

/** Filters, counts and orders what matched. */
export function evaluate(columns: Columns, matches: Matches, query: EvaluatedQuery, now: number): Answer {
  const matched = rank(columns, matches, now);
  const { hits, counts } = select(matched, query);
  const values = valuesOf(matched, query.sort);
  const best = new Best(query.limit, values);
  for (let i = hits.length - 1; i >= 0; i--) best.offer(hits[i]!);
  const slots = best.sorted();
  const facets = query.facets.map((name) => ({
    name,
    buckets: columns.bucketsOfFacet[FACET_NAMES.indexOf(name)]!.filter((bucket) => counts[bucket]! > 0)
      .map((bucket) => ({ code: columns.buckets[bucket]!.code, count: counts[bucket]! }))
      .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
  }));
  return {
    numbers: slots.map((slot) => columns.numbers[slot]!),
    scores: slots.map((slot) => values[slot]!),
    totalCount: hits.length,
    facets,
  };
}
