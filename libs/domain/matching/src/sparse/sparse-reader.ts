import { Block, type BlockContent } from './block.js';
import { Candidates, docOf, sumOf } from './candidates.js';
import { ForwardStore, type Rows } from './forward-store.js';
import { attachHeap, type Heap, type SharedHeap } from './heap.js';
import { LARGEST_SUM, MAX_QUERY_TERMS } from './kernel-layout.js';
import { Vocabulary, type VocabularyContent } from './vocabulary.js';

/** A query is a vector of weights over terms; only positive weights count. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** A query resolved against one index: term numbers with weights as integers, heaviest first. */
export interface PreparedQuery {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

export interface Hit {
  /** The document's number in the index. */
  readonly doc: number;
  readonly score: number;
}

/** An index as it is at one moment, for another thread (shared memory, nothing is copied but the terms' frequencies). */
export interface SharedIndex {
  readonly vocabulary: VocabularyContent;
  readonly rows: readonly Rows[];
  readonly heap: SharedHeap;
  readonly blocks: readonly BlockContent[];
  readonly dead: Uint32Array;
}

export const IMPACT_SCALE = 255;
/** Query weights are kept to 2^-16, so that sums are integers and do not depend on the order of adding. */
const WEIGHT_SCALE = 65_536;
/** Sums of 16 bits span a quarter of a query's whole weight, which only its near copies reach; those are scored exactly whatever their sum. */
const SUM_OF_ALL_WEIGHTS = 4 * LARGEST_SUM;
const LARGEST_WEIGHT = 32_767;
/** A weight from which even the least impact leaves a sum above 0. */
const LEAST_SURE_WEIGHT = 128;

/** A document's weight, 0..1, as the byte that is kept; never 0, since the term does occur. */
export const impactOf = (weight: number): number => Math.max(1, Math.min(255, Math.round(weight * IMPACT_SCALE)));
/** Kept below 2^24, which single precision holds exactly. */
const toInteger = (weight: number): number => Math.min(16_777_215, Math.round(weight * WEIGHT_SCALE));
const scoreOf = (sum: number): number => sum / (WEIGHT_SCALE * IMPACT_SCALE);

/**
 * An inverted index of sparse vectors (稀疏索引) to read from: score = sum over shared terms of query weight times document weight. The best k are exact: sums of
 * 16 bits find a superset, which is then scored from the documents themselves.
 */
export class SparseReader {
  protected readonly blocks: Block[] = [];
  protected readonly dead = new Set<number>();
  /** Documents from here on are in no block. */
  protected merged = 0;
  private lookup = new Float32Array(1 << 10);

  protected constructor(
    readonly vocabulary: Vocabulary,
    readonly forward: ForwardStore,
    protected readonly heap: Heap,
  ) {}

  /** Reads what another thread shared, as it was at that moment. */
  static attach({ vocabulary, rows, heap, blocks, dead }: SharedIndex): SparseReader {
    const reader = new SparseReader(new Vocabulary(vocabulary), new ForwardStore(rows), attachHeap(heap));
    for (const doc of dead) reader.dead.add(doc);
    for (const content of blocks) {
      const block = new Block(content, reader.heap);
      for (const doc of dead)
        if (doc >= block.start && doc < block.start + block.size) block.removed.push(doc - block.start);
      reader.blocks.push(block);
      reader.merged = block.start + block.size;
    }
    return reader;
  }

  /** Numbers of removed documents, ascending. */
  removed(): Uint32Array {
    return Uint32Array.from(this.dead).sort();
  }

  isRemoved(doc: number): boolean {
    return this.dead.has(doc);
  }

  /** Living documents. */
  get size(): number {
    return this.forward.size - this.dead.size;
  }
  /** Numbers given out so far; removed documents keep theirs. */
  get slots(): number {
    return this.forward.size;
  }

  documentFrequency(term: string): number {
    const id = this.vocabulary.find(term);
    return id === undefined ? 0 : this.vocabulary.frequencyOf(id);
  }

  /** The document's terms with their weights, 0..1. */
  termsOf(doc: number): ReadonlyMap<string, number> {
    const length = this.forward.read(doc);
    const terms = new Map<string, number>();
    for (let i = 0; i < length; i++)
      terms.set(this.vocabulary.nameOf(this.forward.ids[i]!), this.forward.impacts[i]! / IMPACT_SCALE);
    return terms;
  }

  prepare(query: readonly QueryTerm[]): PreparedQuery {
    const known: (readonly [id: number, weight: number])[] = [];
    for (const { term, weight } of query) {
      const id = this.vocabulary.find(term);
      const integer = toInteger(weight);
      if (id !== undefined && integer > 0) known.push([id, integer]);
    }
    known.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    known.length = Math.min(known.length, MAX_QUERY_TERMS);
    return { ids: Int32Array.from(known, ([id]) => id), weights: Float64Array.from(known, ([, weight]) => weight) };
  }

  /** The k living documents of greatest score, best first; of equals the first by `tie` (document number unless told). */
  top(query: PreparedQuery, k: number, tie: (a: number, b: number) => number = (a, b) => a - b): readonly Hit[] {
    if (query.ids.length === 0 || k <= 0) return [];
    this.fillLookup(query);
    const found = this.scoreBlocks(query, k);
    for (let doc = this.merged; doc < this.forward.size; doc++) {
      const sum = this.dead.has(doc) ? 0 : this.forward.dot(doc, this.lookup);
      if (sum > 0) found.push({ doc, score: sum });
    }
    this.clearLookup(query);
    found.sort((a, b) => b.score - a.score || tie(a.doc, b.doc));
    return found.slice(0, k).map(({ doc, score }) => ({ doc, score: scoreOf(score) }));
  }

  /** The same by scoring every document from its own row: slow, and what `top` must equal. */
  exhaustive(query: PreparedQuery, k: number): readonly Hit[] {
    this.fillLookup(query);
    const hits: Hit[] = [];
    for (let doc = 0; doc < this.forward.size; doc++) {
      const sum = this.dead.has(doc) ? 0 : this.forward.dot(doc, this.lookup);
      if (sum > 0) hits.push({ doc, score: scoreOf(sum) });
    }
    this.clearLookup(query);
    return hits.sort((a, b) => b.score - a.score || a.doc - b.doc).slice(0, k);
  }

  private scoreBlocks({ ids, weights }: PreparedQuery, k: number): { doc: number; score: number }[] {
    let all = 0;
    for (const weight of weights) all += weight;
    const scale = Math.min(LARGEST_WEIGHT / weights[0]!, SUM_OF_ALL_WEIGHTS / all);
    const short = Int32Array.from(weights, (weight) => Math.round(weight * scale));
    // Each term's part is off by at most 1: half from its weight, half from its product.
    const slack = ids.length;
    const isLight = short.some((weight) => weight < LEAST_SURE_WEIGHT);
    const candidates = new Candidates(this.heap, k, slack, isLight ? 0 : 1);
    for (const block of this.blocks) {
      block.score(ids, short);
      candidates.collect(block);
    }
    const found: { doc: number; score: number }[] = [];
    let least = Infinity;
    for (const key of candidates.finish()) {
      const sum = sumOf(key);
      const atMost = sum === LARGEST_SUM ? Infinity : ((sum + slack) * 256) / scale;
      if (found.length >= k && atMost < least) break;
      const doc = docOf(key);
      const score = this.dead.has(doc) ? 0 : this.forward.dot(doc, this.lookup);
      if (score <= 0) continue;
      if (found.length < k) least = Math.min(least, score);
      found.push({ doc, score });
    }
    return found;
  }

  private fillLookup({ ids, weights }: PreparedQuery): void {
    if (this.lookup.length < this.vocabulary.size) this.lookup = new Float32Array(this.vocabulary.size * 2);
    for (let i = 0; i < ids.length; i++) this.lookup[ids[i]!] = weights[i]!;
  }

  private clearLookup({ ids }: PreparedQuery): void {
    for (const id of ids) this.lookup[id] = 0;
  }
}
