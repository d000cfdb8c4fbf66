/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed-array inner loops: an index proven by the loop's bound */
import { Recent } from '@luyan/kernel';
import { bucketsOf, type CodeName } from '../documents/facet-codes.js';
import { FACET_NAMES, type FacetName } from '../search-port.js';

const YEAR = 365 * 86_400_000;
/** Bytes of kept conditions. */
const KEPT_CONDITIONS = 8_000_000;

/** Readiness, verification and freshness, 0 to 1: what lifts one of two listings that say the same. */
const boostOf = (readiness: number, verification: number, ageMs: number): number =>
  0.003 * readiness + 0.1 * verification + 0.4 * Math.exp((-2 * Math.max(0, ageMs)) / YEAR);

export interface ColumnRow {
  readonly n: number;
  /** `NAME:code` each. */
  readonly facets: readonly string[];
  readonly readiness: number;
  readonly published: number;
  readonly confirmed: number;
}

/** A filterable code and what it counts for. */
export interface Code {
  readonly name: CodeName;
  readonly value: string;
}

const grown = <T extends Float64Array | Int32Array | Uint8Array>(array: T, size: number, make: (n: number) => T): T => {
  if (size <= array.length) return array;
  const larger = make(Math.max(size, array.length * 2));
  larger.set(array);
  return larger;
};

/** Buckets of documents in one flat array: those of slot `i` lie in `flat[start[i]] … flat[start[i + 1]]`. */
class BucketLists {
  flat = new Int32Array(1 << 12);
  start = new Int32Array(1 << 8);

  set(slot: number, buckets: readonly number[]): void {
    let end = this.start[slot] ?? 0;
    for (const bucket of buckets) {
      this.flat = grown(this.flat, end + 1, (n) => new Int32Array(n));
      this.flat[end++] = bucket;
    }
    this.start = grown(this.start, slot + 2, (n) => new Int32Array(n));
    this.start[slot + 1] = end;
  }
}

/**
 * What filters, counts and orders, by document number `n`, in typed arrays (about 250 bytes a document). A number's row never changes, so
 * nothing here is ever stale; numbers that died stay until the columns are made anew.
 */
export class Columns {
  size = 0;
  readonly codes: Code[] = [];
  readonly buckets: { readonly facet: number; readonly code: string }[] = [];
  /** The buckets of each facet. */
  readonly bucketsOfFacet: readonly number[][] = FACET_NAMES.map(() => []);
  /** The buckets that documents count in, by facet. */
  readonly counted: readonly BucketLists[] = FACET_NAMES.map(() => new BucketLists());
  numbers = new Int32Array(1 << 8);
  readiness = new Uint8Array(1 << 8);
  verification = new Uint8Array(1 << 8);
  trl = new Uint8Array(1 << 8);
  published = new Float64Array(1 << 8);
  confirmed = new Float64Array(1 << 8);
  private readonly slotsOfCode: { slots: Int32Array; size: number }[] = [];
  /** Which slots meet a condition, a bit each, by the condition's name. */
  private readonly meeting = new Recent<{ readonly size: number; readonly bits: Int32Array }>(KEPT_CONDITIONS);
  private boosts = { at: -1, size: 0, values: new Float64Array(0) };
  private zeroes = new Float64Array(0);
  private valueRoom = new Float64Array(0);
  private readonly rooms: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
  private slots = new Int32Array(1 << 8);
  private first = -1;
  private readonly codeNumbers = new Map<string, number>();
  private readonly bucketNumbers = new Map<string, number>();
  private readonly bucketsOfCode: (readonly number[])[] = [];
  private readonly lastSlotIn: number[] = [];

  /** The slot of a number, or -1. */
  slotOf(n: number): number {
    return (this.slots[n - this.first] ?? 0) - 1;
  }

  /** The slots of those numbers that have one. */
  slotsOf(numbers: Int32Array): Int32Array {
    const { slots, first } = this;
    const found = new Int32Array(numbers.length);
    let size = 0;
    for (let i = 0; i < numbers.length; i++) {
      const slot = slots[numbers[i]! - first];
      if (slot !== undefined && slot > 0) found[size++] = slot - 1;
    }
    return found.subarray(0, size);
  }

  /** The slots that carry a code that is accepted, a bit each; `name` says which codes those are. */
  slotsMeeting(name: string, accepts: (code: Code) => boolean): Int32Array {
    const known = this.meeting.get(name);
    if (known?.size === this.size) return known.bits;
    const bits = new Int32Array((this.size + 31) >> 5);
    for (const [i, code] of this.codes.entries()) {
      if (!accepts(code)) continue;
      const { slots, size } = this.slotsOfCode[i]!;
      for (let at = 0; at < size; at++) bits[slots[at]! >> 5]! |= 1 << (slots[at]! & 31);
    }
    this.meeting.set(name, { size: this.size, bits }, bits.byteLength + name.length + 100);
    return bits;
  }

  /** A number for each slot, all zero; whoever changes them puts them back before anybody else may come. */
  scratch(): Float64Array {
    if (this.zeroes.length < this.size) this.zeroes = new Float64Array(this.size);
    return this.zeroes;
  }

  /** Room for a value of each slot, for whoever fills it and reads it before anybody else may come. */
  values(): Float64Array {
    if (this.valueRoom.length < this.size) this.valueRoom = new Float64Array(2 * this.size);
    return this.valueRoom;
  }

  /** Two rooms for slots, in the same way. */
  room(which: 0 | 1): Int32Array {
    if (this.rooms[which].length < this.size) this.rooms[which] = new Int32Array(2 * this.size);
    return this.rooms[which];
  }

  /** What lifts each slot at a time, worked out once for it. */
  boostsAt(now: number): Float64Array {
    if (this.boosts.at !== now || this.boosts.size !== this.size) {
      const { readiness, verification, confirmed, size } = this;
      const values = new Float64Array(size);
      for (let i = 0; i < size; i++) values[i] = boostOf(readiness[i]!, verification[i]!, now - confirmed[i]!);
      this.boosts = { at: now, size, values };
    }
    return this.boosts.values;
  }

  add(row: ColumnRow): void {
    if (this.first < 0) this.first = row.n;
    if (row.n < this.first) this.shift(row.n);
    if (this.slotOf(row.n) >= 0) return;
    const slot = this.size++;
    this.slots = grown(this.slots, row.n - this.first + 1, (n) => new Int32Array(n));
    this.slots[row.n - this.first] = slot + 1;
    const codes = row.facets.map((code) => this.codeNumber(code));
    this.setBuckets(slot, codes);
    this.grow(slot + 1);
    this.numbers[slot] = row.n;
    this.readiness[slot] = row.readiness;
    this.published[slot] = row.published;
    this.confirmed[slot] = row.confirmed;
    for (const code of codes) {
      const list = (this.slotsOfCode[code] ??= { slots: new Int32Array(4), size: 0 });
      list.slots = grown(list.slots, list.size + 1, (n) => new Int32Array(n));
      list.slots[list.size++] = slot;
      const known = this.codes[code];
      if (known?.name === 'TRL') this.trl[slot] = Number(known.value);
      if (known?.name === 'VERIFICATION') this.verification[slot] = Number(known.value);
    }
  }

  /** The buckets that a slot's codes count in, each once. */
  private setBuckets(slot: number, codes: readonly number[]): void {
    const found = FACET_NAMES.map((): number[] => []);
    for (const code of codes)
      for (const bucket of this.bucketsOfCode[code]!) {
        if (this.lastSlotIn[bucket] === slot) continue;
        this.lastSlotIn[bucket] = slot;
        found[this.buckets[bucket]!.facet]!.push(bucket);
      }
    for (const [facet, buckets] of found.entries()) this.counted[facet]!.set(slot, buckets);
  }

  private grow(size: number): void {
    this.numbers = grown(this.numbers, size, (n) => new Int32Array(n));
    this.readiness = grown(this.readiness, size, (n) => new Uint8Array(n));
    this.verification = grown(this.verification, size, (n) => new Uint8Array(n));
    this.trl = grown(this.trl, size, (n) => new Uint8Array(n));
    this.published = grown(this.published, size, (n) => new Float64Array(n));
    this.confirmed = grown(this.confirmed, size, (n) => new Float64Array(n));
  }

  private shift(first: number): void {
    const moved = new Int32Array(this.slots.length + this.first - first);
    moved.set(this.slots, this.first - first);
    this.slots = moved;
    this.first = first;
  }

  private codeNumber(text: string): number {
    const known = this.codeNumbers.get(text);
    if (known !== undefined) return known;
    const colon = text.indexOf(':');
    const code: Code = { name: text.slice(0, colon) as CodeName, value: text.slice(colon + 1) };
    this.codeNumbers.set(text, this.codes.length);
    this.bucketsOfCode.push(
      bucketsOf(code.name, code.value).map((bucket) =>
        this.bucketNumber(FACET_NAMES.indexOf(code.name as FacetName), bucket),
      ),
    );
    return this.codes.push(code) - 1;
  }

  private bucketNumber(facet: number, code: string): number {
    const key = `${facet}:${code}`;
    const known = this.bucketNumbers.get(key);
    if (known !== undefined) return known;
    const bucket = this.buckets.push({ facet, code }) - 1;
    this.bucketNumbers.set(key, bucket);
    this.bucketsOfFacet[facet]?.push(bucket);
    return bucket;
  }
}
