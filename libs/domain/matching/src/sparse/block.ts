import type { ForwardStore } from './forward-store.js';
import type { Heap } from './heap.js';
import { DENSE_TABLE, LANES, SPARSE_TABLE } from './kernel-layout.js';

/** A term held by more than one document in so many gets a byte for every document instead of a list: vectors then beat lists. */
const DENSE_ONE_IN = 6;
const LEAST_DENSE = 64;

/** The inverted lists of up to `BLOCK` neighbouring documents: 3 bytes a posting on the heap, or one a document for common terms. */
export class Block {
  private readonly offsets: Uint32Array;
  private readonly denseRows = new Map<number, number>();
  private readonly docsAddress: number;
  private readonly impactsAddress: number;
  /** Accumulator bytes: two a document, rounded up to whole vectors. */
  readonly accumulatorBytes: number;
  /** Numbers within the block of documents removed since it was built. */
  readonly removed: number[] = [];
  readonly postings: number;

  constructor(
    forward: ForwardStore,
    private readonly heap: Heap,
    readonly start: number,
    readonly size: number,
    vocabularySize: number,
    isAlive: (doc: number) => boolean,
  ) {
    const rowLength = Math.ceil(size / LANES) * LANES;
    this.accumulatorBytes = rowLength * 2;
    const counts = new Uint32Array(vocabularySize + 1);
    for (let doc = start; doc < start + size; doc++) {
      if (!isAlive(doc)) continue;
      const length = forward.read(doc);
      for (let i = 0; i < length; i++) counts[forward.ids[i]!]!++;
    }
    const listed = this.layOut(counts, rowLength);
    this.offsets = counts;
    this.docsAddress = heap.allocate(listed * 2);
    this.impactsAddress = heap.allocate(listed);
    this.postings = this.place(forward, isAlive);
  }

  /** Turns counts into the offsets of lists, common terms into rows; returns how many postings are listed. */
  private layOut(counts: Uint32Array, rowLength: number): number {
    const common = Math.max(LEAST_DENSE, this.size / DENSE_ONE_IN);
    let listed = 0;
    for (let term = 0; term < counts.length; term++) {
      const count = counts[term]!;
      counts[term] = listed;
      if (count >= common) {
        const row = this.heap.allocate(rowLength);
        new Uint8Array(this.heap.buffer(), row, rowLength).fill(0);
        this.denseRows.set(term, row);
      } else listed += count;
    }
    return listed;
  }

  private place(forward: ForwardStore, isAlive: (doc: number) => boolean): number {
    const next = this.offsets.slice();
    const rows = new Int32Array(this.offsets.length);
    for (const [term, row] of this.denseRows) rows[term] = row;
    const heap8 = new Uint8Array(this.heap.buffer());
    const heap16 = new Uint16Array(this.heap.buffer());
    const docs = this.docsAddress >> 1;
    let placed = 0;
    for (let doc = 0; doc < this.size; doc++) {
      if (!isAlive(this.start + doc)) continue;
      const length = forward.read(this.start + doc);
      placed += length;
      for (let i = 0; i < length; i++) {
        const term = forward.ids[i]!;
        const row = rows[term]!;
        if (row !== 0) {
          heap8[row + doc] = forward.impacts[i]!;
          continue;
        }
        const at = next[term]!++;
        heap16[docs + at] = doc;
        heap8[this.impactsAddress + at] = forward.impacts[i]!;
      }
    }
    return placed;
  }

  /** Address up to which the heap is needed by this block and those before it. */
  get firstAddress(): number {
    return Math.min(this.docsAddress, ...this.denseRows.values());
  }

  get directoryBytes(): number {
    return this.offsets.byteLength;
  }

  /** Scores the block for a query of term numbers and weights of 15 bits; removed documents are left with nothing. */
  score(terms: Int32Array, weights: Int32Array): void {
    const buffer = this.heap.buffer();
    const sparse = new Int32Array(buffer, SPARSE_TABLE, terms.length * 4);
    const dense = new Int32Array(buffer, DENSE_TABLE, terms.length * 2 + 4);
    const known = this.offsets.length - 1;
    let listed = 0;
    let rows = 0;
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i]!;
      const weight = weights[i]!;
      if (term >= known || weight === 0) continue;
      const from = this.offsets[term]!;
      const to = this.offsets[term + 1]!;
      if (to > from) {
        sparse[listed++] = this.docsAddress + from * 2;
        sparse[listed++] = this.impactsAddress + from;
        sparse[listed++] = this.docsAddress + to * 2;
        sparse[listed++] = weight;
        continue;
      }
      const row = this.denseRows.get(term);
      if (row === undefined) continue;
      dense[rows++] = row;
      dense[rows++] = weight;
    }
    if (rows % 4 !== 0) {
      dense[rows] = dense[rows - 2]!;
      dense[rows + 1] = 0;
      rows += 2;
    }
    this.heap.kernel.score(listed / 4, rows / 4, this.accumulatorBytes);
    if (this.removed.length > 0) {
      const sums = new Uint16Array(buffer, 0, this.accumulatorBytes >> 1);
      for (const doc of this.removed) sums[doc] = 0;
    }
  }
}
