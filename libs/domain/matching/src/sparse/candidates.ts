import type { Block } from './block.js';
import type { Heap } from './heap.js';
import { ACCUMULATORS, COLLECTED, GROUP, LARGEST_SUM, MAXIMA } from './kernel-layout.js';
import { kthLargest } from './select.js';

/** More documents than an index can hold: a key is a sum and a document in one number, which sorts without a comparator. */
const DOCS = 2 ** 32;
export const docOf = (key: number): number => key % DOCS;
export const sumOf = (key: number): number => LARGEST_SUM - Math.floor(key / DOCS);

/**
 * The documents that may be among the k best, by approximate sums each of which is off by at most `slack`: all with at least the k-th best sum less
 * twice the slack.
 */
export class Candidates {
  private docs = new Int32Array(4_096);
  private sums = new Uint16Array(4_096);
  private scratch = new Uint16Array(4_096);
  private count = 0;
  private floor: number;

  constructor(
    private readonly heap: Heap,
    private readonly k: number,
    private readonly slack: number,
    /** The sum below which no matching document can be: 1, or 0 where a light term may leave a sum of nothing. */
    private readonly least: 0 | 1,
  ) {
    this.floor = least;
  }

  /** Takes over what a block that was just scored has to offer. */
  collect(block: Block): void {
    const { kernel } = this.heap;
    if (this.floor === this.least) this.raiseByMaxima(block);
    const found = kernel.collect(this.floor, block.accumulatorBytes);
    if (found === 0) return;
    if (this.count + found > this.docs.length) this.grow((this.count + found) * 2);
    const buffer = this.heap.buffer();
    const collected = new Uint16Array(buffer, this.heap.scratch + COLLECTED, found);
    const all = new Uint16Array(buffer, this.heap.scratch + ACCUMULATORS, block.size);
    for (let i = 0; i < found; i++) {
      const doc = collected[i]!;
      if (doc >= block.size) break;
      this.docs[this.count] = block.start + doc;
      this.sums[this.count++] = all[doc]!;
    }
    if (this.count > 2 * this.k + 256) this.prune();
  }

  /** What may be among the k best: best sums first, equal ones by document; read them with `docOf` and `sumOf`. */
  finish(): Float64Array {
    this.prune();
    const keys = new Float64Array(this.count);
    for (let i = 0; i < this.count; i++) keys[i] = (LARGEST_SUM - this.sums[i]!) * DOCS + this.docs[i]!;
    return keys.sort();
  }

  /** The k-th largest group maximum is reached by k documents: a first floor before any is collected. */
  private raiseByMaxima(block: Block): void {
    this.heap.kernel.maxima(block.accumulatorBytes);
    const groups = block.accumulatorBytes / 2 / GROUP;
    const maxima = new Uint16Array(this.heap.buffer(), this.heap.scratch + MAXIMA, groups);
    this.floor = Math.max(this.least, kthLargest(maxima, groups, this.k) - 2 * this.slack);
  }

  private prune(): void {
    this.scratch.set(this.sums.subarray(0, this.count));
    const floor = Math.max(this.floor, kthLargest(this.scratch, this.count, this.k) - 2 * this.slack);
    this.floor = floor;
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      if (this.sums[i]! < floor) continue;
      this.docs[kept] = this.docs[i]!;
      this.sums[kept++] = this.sums[i]!;
    }
    this.count = kept;
  }

  private grow(length: number): void {
    const docs = new Int32Array(length);
    const sums = new Uint16Array(length);
    docs.set(this.docs.subarray(0, this.count));
    sums.set(this.sums.subarray(0, this.count));
    this.docs = docs;
    this.sums = sums;
    this.scratch = new Uint16Array(length);
  }
}
