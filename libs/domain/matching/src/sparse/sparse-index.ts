import { Block, type BlockContent, buildBlock } from './block.js';
import { ForwardStore, type Rows } from './forward-store.js';
import { createHeap } from './heap.js';
import { BLOCK, HEAP_START } from './kernel-layout.js';
import { type Hit, impactOf, type PreparedQuery, type SharedIndex, SparseReader } from './sparse-reader.js';
import { Vocabulary } from './vocabulary.js';

export { type Hit, IMPACT_SCALE, impactOf, type PreparedQuery, type QueryTerm } from './sparse-reader.js';

/** So many new documents are scored one by one before they are merged into the last block. */
const MOST_PENDING = 1_024;

export interface FullBlocks {
  readonly blocks: readonly BlockContent[];
  readonly heapStart: number;
  readonly heapEnd: number;
  readonly buffer: ArrayBufferLike;
}

/** A sparse index that documents are added to and removed from. */
export class SparseIndex extends SparseReader {
  /** `plain` forgoes WebAssembly. */
  constructor({ plain = false }: { readonly plain?: boolean } = {}) {
    super(new Vocabulary(), new ForwardStore(), createHeap(plain));
  }

  /** Adds a document and returns its number. A term may occur once. */
  add(weights: Iterable<readonly [term: string, weight: number]>): number {
    const entries = Array.from(weights, ([term, weight]) => [this.vocabulary.add(term), impactOf(weight)] as const);
    entries.sort((a, b) => a[0] - b[0]);
    return this.addNumbered(
      Int32Array.from(entries, ([id]) => id),
      Uint8Array.from(entries, ([, impact]) => impact),
    );
  }

  /** Adds a document of term numbers of this index's vocabulary, ascending, and their impacts. */
  addNumbered(ids: Int32Array, impacts: Uint8Array): number {
    for (const id of ids) this.vocabulary.count(id, 1);
    const doc = this.forward.append(ids, impacts);
    if (this.forward.size - this.merged >= BLOCK) this.merge();
    return doc;
  }

  /** Adds the documents of rows of this index's term numbers; the number of the first. */
  addRows(rows: Rows): number {
    const first = this.forward.size;
    for (let from = 0; from < rows.size;) {
      const room = BLOCK - (this.forward.size % BLOCK);
      const to = Math.min(rows.size, from + room);
      this.forward.appendRows(rows, from, to);
      from = to;
    }
    for (let doc = first; doc < this.forward.size; doc++) this.countTerms(doc, 1);
    if (this.forward.size - this.merged >= BLOCK) this.merge();
    return first;
  }

  remove(doc: number): void {
    if (doc >= this.forward.size || this.dead.has(doc)) return;
    this.countTerms(doc, -1);
    this.dead.add(doc);
    if (doc < this.merged) {
      const block = this.blocks[Math.floor(doc / BLOCK)]!;
      block.removed.push(doc - block.start);
    }
  }

  override top(query: PreparedQuery, k: number, tie?: (a: number, b: number) => number): readonly Hit[] {
    if (this.forward.size - this.merged > MOST_PENDING) this.merge();
    return super.top(query, k, tie);
  }

  /** Takes new documents into blocks; retrieval does so by itself when there are many. */
  merge(): void {
    const last = this.blocks.at(-1);
    if (last && last.size < BLOCK && this.forward.size > this.merged) {
      this.blocks.pop();
      this.heap.release(last.firstAddress);
      this.merged = last.start;
    }
    const isAlive = (doc: number): boolean => !this.dead.has(doc);
    while (this.merged < this.forward.size) {
      const size = Math.min(BLOCK, this.forward.size - this.merged);
      const content = buildBlock(this.forward, this.heap, [this.merged, size], this.vocabulary.size, isAlive);
      this.blocks.push(new Block(content, this.heap));
      this.merged += size;
    }
  }

  /** The index as it is now, for one other thread. It may read on while this one changes; what it reads stays as it was. */
  share(): SharedIndex {
    this.merge();
    return {
      vocabulary: this.vocabulary.share(),
      rows: this.forward.share(),
      blocks: this.blocks.map(({ content }) => content),
      dead: this.removed(),
      heap: this.heap.share(),
    };
  }

  /** Bytes that the postings take, directories and rows of documents included, the dictionary of terms apart. */
  memory(): { readonly postings: number; readonly bytes: number } {
    let postings = 0;
    let bytes = this.heap.used + this.forward.byteLength;
    for (const block of this.blocks) {
      postings += block.content.postings;
      bytes += block.directoryBytes;
    }
    return { postings, bytes };
  }

  /** The full blocks and where their bytes lie; they do not change, but for documents that are removed. */
  fullBlocks(): FullBlocks {
    const full = this.blocks.filter(({ size }) => size === BLOCK);
    const last = this.blocks[full.length];
    return {
      blocks: full.map(({ content }) => content),
      heapStart: HEAP_START,
      heapEnd: full.length === 0 ? HEAP_START : (last?.firstAddress ?? HEAP_START + this.heap.used),
      buffer: this.heap.buffer(),
    };
  }

  /** Makes room for kept bytes of full blocks in an empty index; false when they belong elsewhere. */
  reserve(heapStart: number, heapEnd: number): boolean {
    return this.heap.allocate(heapEnd - heapStart) === heapStart;
  }

  fillHeap(address: number, bytes: Uint8Array): void {
    new Uint8Array(this.heap.buffer(), address, bytes.length).set(bytes);
  }

  /** Takes over a kept full block, whose rows and bytes are there already. */
  adoptBlock(content: BlockContent): void {
    const block = new Block(content, this.heap);
    for (const doc of this.dead)
      if (doc >= block.start && doc < block.start + block.size) block.removed.push(doc - block.start);
    this.blocks.push(block);
    this.merged = block.start + block.size;
  }

  restoreRemoved(removed: Uint32Array): void {
    for (const doc of removed) this.dead.add(doc);
  }

  private countTerms(doc: number, by: 1 | -1): void {
    const length = this.forward.read(doc);
    for (let i = 0; i < length; i++) this.vocabulary.count(this.forward.ids[i]!, by);
  }
}
