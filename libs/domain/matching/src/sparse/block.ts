import { newBuffer } from './buffers.js';
import { type Directory, directoryOf, entryOf } from './directory.js';
import type { ForwardStore } from './forward-store.js';
import type { Heap } from './heap.js';
import { ACCUMULATORS, DENSE_TABLE, LANES, SPARSE_TABLE } from './kernel-layout.js';

/** A term held by more than one document in so many gets a byte for every document instead of a list: vectors then beat lists. */
const DENSE_ONE_IN = 6;
const LEAST_DENSE = 64;

/** The inverted lists of up to `BLOCK` neighbouring documents: 3 bytes a posting on the heap, or one a document for common terms. */
export interface BlockContent {
  readonly start: number;
  readonly size: number;
  readonly postings: number;
  readonly directory: Directory;
  /** Term and address of each row of bytes by turns. */
  readonly denseRows: Float64Array;
  readonly docsAddress: number;
  readonly impactsAddress: number;
}

const rowLengthOf = (size: number): number => Math.ceil(size / LANES) * LANES;

/** Writes the lists of the documents of `forward` from `start` on to the heap; counts and lists know living ones only. */
export function buildBlock(
  forward: ForwardStore,
  heap: Heap,
  [start, size]: readonly [start: number, size: number],
  vocabularySize: number,
  isAlive: (doc: number) => boolean,
): BlockContent {
  const counts = new Uint32Array(vocabularySize);
  let postings = 0;
  for (let doc = start; doc < start + size; doc++) {
    if (!isAlive(doc)) continue;
    const length = forward.read(doc);
    postings += length;
    for (let i = 0; i < length; i++) counts[forward.ids[i]!]!++;
  }
  const common = Math.max(LEAST_DENSE, size / DENSE_ONE_IN);
  const rowLength = rowLengthOf(size);
  const dense: number[] = [];
  const directory = directoryOf(counts, (term, count) => {
    if (count < common) return count;
    const row = heap.allocate(rowLength);
    new Uint8Array(heap.buffer(), row, rowLength).fill(0);
    dense.push(term, row);
    return 0;
  });
  const listed = directory.starts.at(-1)!;
  const docsAddress = heap.allocate(listed * 2);
  const impactsAddress = heap.allocate(listed);
  const denseRows = new Float64Array(newBuffer(dense.length * 8));
  denseRows.set(dense);
  const content = { start, size, postings, directory, denseRows, docsAddress, impactsAddress };
  // Counts have served; they become where each term's next posting goes, or the row it has.
  for (let term = 0, entry = 0; term < counts.length; term++)
    if (counts[term]! > 0) counts[term] = directory.starts[entry++]!;
  place(content, forward, heap.buffer(), counts, isAlive);
  return content;
}

function place(
  { start, size, denseRows, docsAddress, impactsAddress }: BlockContent,
  forward: ForwardStore,
  buffer: ArrayBufferLike,
  next: Uint32Array,
  isAlive: (doc: number) => boolean,
): void {
  const heap8 = new Uint8Array(buffer);
  const heap16 = new Uint16Array(buffer);
  const docs = docsAddress / 2;
  const rows = new Uint32Array(next.length);
  for (let i = 0; i < denseRows.length; i += 2) rows[denseRows[i]!] = denseRows[i + 1]!;
  for (let doc = 0; doc < size; doc++) {
    if (!isAlive(start + doc)) continue;
    const length = forward.read(start + doc);
    for (let i = 0; i < length; i++) {
      const term = forward.ids[i]!;
      const row = rows[term]!;
      if (row !== 0) {
        heap8[row + doc] = forward.impacts[i]!;
        continue;
      }
      const at = next[term]!++;
      heap16[docs + at] = doc;
      heap8[impactsAddress + at] = forward.impacts[i]!;
    }
  }
}

/** A block that can be scored, here or in a thread that it was shared with. */
export class Block {
  readonly start: number;
  readonly size: number;
  /** Accumulator bytes: two a document, rounded up to whole vectors. */
  readonly accumulatorBytes: number;
  /** Numbers within the block of documents removed since it was built. */
  readonly removed: number[] = [];
  private readonly denseRows = new Map<number, number>();

  constructor(
    readonly content: BlockContent,
    private readonly heap: Heap,
  ) {
    this.start = content.start;
    this.size = content.size;
    this.accumulatorBytes = rowLengthOf(content.size) * 2;
    const { denseRows, directory } = content;
    for (let i = 0; i < denseRows.length; i += 2)
      this.denseRows.set(entryOf(directory, denseRows[i]!), denseRows[i + 1]!);
  }

  /** Where the block's bytes begin; those of later blocks lie behind. */
  get firstAddress(): number {
    return Math.min(this.content.docsAddress, ...this.denseRows.values());
  }

  get directoryBytes(): number {
    const { bits, starts } = this.content.directory;
    return bits.byteLength + starts.byteLength;
  }

  /** Scores the block for a query of term numbers and weights of 15 bits; removed documents are left with nothing. */
  score(terms: Int32Array, weights: Int32Array): void {
    const { directory, docsAddress, impactsAddress } = this.content;
    const { starts } = directory;
    const { scratch } = this.heap;
    const buffer = this.heap.buffer();
    const sparse = new Int32Array(buffer, scratch + SPARSE_TABLE, terms.length * 4);
    const dense = new Int32Array(buffer, scratch + DENSE_TABLE, terms.length * 2 + 4);
    let listed = 0;
    let rows = 0;
    for (let i = 0; i < terms.length; i++) {
      const weight = weights[i]!;
      const entry = weight === 0 ? -1 : entryOf(directory, terms[i]!);
      if (entry < 0) continue;
      const from = starts[entry]!;
      const to = starts[entry + 1]!;
      if (to > from) {
        sparse[listed++] = docsAddress + from * 2;
        sparse[listed++] = impactsAddress + from;
        sparse[listed++] = docsAddress + to * 2;
        sparse[listed++] = weight;
      } else {
        dense[rows++] = this.denseRows.get(entry)!;
        dense[rows++] = weight;
      }
    }
    if (rows % 4 !== 0) {
      dense[rows] = dense[rows - 2]!;
      dense[rows + 1] = 0;
      rows += 2;
    }
    this.heap.kernel.score(listed / 4, rows / 4, this.accumulatorBytes);
    if (this.removed.length > 0) {
      const sums = new Uint16Array(buffer, scratch + ACCUMULATORS, this.accumulatorBytes >> 1);
      for (const doc of this.removed) sums[doc] = 0;
    }
  }
}
