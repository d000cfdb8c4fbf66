import type { MatchText } from '../facts.js';
import { type Hit, IMPACT_SCALE, impactOf, SparseIndex } from '../sparse/sparse-index.js';
import { TermCounter } from '../sparse/term-counter.js';
import {
  type DemandTerm,
  inverseDocumentFrequency,
  supplyNorm,
  halfFrequency,
  type TextSettings,
} from './text-model.js';

const MEMO = 65_536;
/** More removed documents than living ones, and than this, are worth moving the living. */
const MOST_REMOVED = 4_096;

/** The texts of a catalogue by id: retrieval, rarity of terms, and the vectors that the finer comparison needs. */
export class CatalogueIndex {
  private index: SparseIndex;
  private readonly docOf = new Map<string, number>();
  private readonly idOf: string[] = [];
  private readonly memo = new Float64Array(MEMO);
  private memoSize = -1;
  /** What each term of the query in hand gives, by number; all 0 between queries. */
  private coverage = new Float64Array(0);
  private cosine = new Float64Array(0);
  private norms = new Float64Array(0);
  /** The change after which a document's norm was taken. */
  private normedAt = new Int32Array(0);
  private changes = 1;
  private counter: TermCounter;

  constructor(
    readonly settings: TextSettings,
    index = new SparseIndex(),
  ) {
    this.index = index;
    this.counter = new TermCounter(index.vocabulary);
  }

  get size(): number {
    return this.index.size;
  }
  get sparse(): SparseIndex {
    return this.index;
  }

  has(id: string): boolean {
    return this.docOf.has(id);
  }

  upsert(id: string, text: MatchText): void {
    this.remove(id);
    const { k1, b, pivotLength, supplyFields } = this.settings;
    const ids = this.counter.read(text, supplyFields);
    const half = halfFrequency(this.counter.length, { k1, b, pivotLength });
    const impacts = new Uint8Array(ids.length);
    ids.forEach((term, i) => {
      const frequency = this.counter.frequencyOf(term);
      impacts[i] = impactOf(frequency / (frequency + half));
    });
    this.adopt(id, this.index.addNumbered(ids, impacts));
    this.changes++;
    if (this.index.slots > 2 * this.index.size + MOST_REMOVED) this.compact();
  }

  /** Takes over a document that the index already holds, as after loading. */
  adopt(id: string, doc: number): void {
    this.docOf.set(id, doc);
    this.idOf[doc] = id;
  }

  remove(id: string): boolean {
    const doc = this.docOf.get(id);
    if (doc === undefined) return false;
    this.index.remove(doc);
    this.changes++;
    return this.docOf.delete(id);
  }

  /** Arrow, so that it can be handed on as a function. */
  readonly rarity = (term: string): number => this.rarityOf(this.index.documentFrequency(term));

  /** The supplies nearest to a demand by coverage plus cosine among the `candidates` of greatest weight, best first. */
  nearest(query: readonly DemandTerm[], candidates: number): readonly { readonly id: string; readonly raw: number }[] {
    const hits = this.index.top(this.index.prepare(query), candidates, this.byId);
    if (this.coverage.length < this.index.vocabulary.size) {
      this.coverage = new Float64Array(this.index.vocabulary.size * 2);
      this.cosine = new Float64Array(this.index.vocabulary.size * 2);
    }
    const { coverage, cosine } = this;
    const numbers: number[] = [];
    for (const entry of query) {
      const id = this.index.vocabulary.find(entry.term);
      if (id === undefined) continue;
      coverage[id] = entry.coverage;
      cosine[id] = entry.cosine;
      numbers.push(id);
    }
    const near = hits.map(({ doc }) => ({ id: this.idOf[doc]!, raw: this.rawOf(doc) }));
    for (const id of numbers) coverage[id] = cosine[id] = 0;
    return near.sort((a, b) => b.raw - a.raw || (a.id < b.id ? -1 : 1));
  }

  top(query: readonly DemandTerm[], k: number): readonly Hit[] {
    return this.index.top(this.index.prepare(query), k, this.byId);
  }

  vectorOf(id: string): ReadonlyMap<string, number> {
    const doc = this.docOf.get(id);
    return doc === undefined ? new Map() : this.index.termsOf(doc);
  }

  normOf(vector: ReadonlyMap<string, number>): number {
    return supplyNorm(vector, this.rarity);
  }

  /** Ids in order of document numbers, with gaps where one was removed. */
  entries(): IterableIterator<[id: string, doc: number]> {
    return this.docOf.entries();
  }

  private readonly byId = (a: number, b: number): number => (this.idOf[a]! < this.idOf[b]! ? -1 : 1);

  private rarityOf(frequency: number): number {
    const size = this.index.size;
    if (frequency >= MEMO) return inverseDocumentFrequency(size, frequency);
    if (this.memoSize !== size) {
      this.memo.fill(-1);
      this.memoSize = size;
    }
    if (this.memo[frequency]! < 0) this.memo[frequency] = inverseDocumentFrequency(size, frequency);
    return this.memo[frequency]!;
  }

  /** Coverage plus cosine of a document for the query that `coverage` and `cosine` are filled with. */
  private rawOf(doc: number): number {
    const { coverage, cosine } = this;
    const norm = this.normOfDoc(doc);
    const length = this.index.forward.read(doc);
    const { ids, impacts } = this.index.forward;
    let covered = 0;
    let product = 0;
    for (let i = 0; i < length; i++) {
      const id = ids[i]!;
      covered += impacts[i]! * coverage[id]!;
      product += impacts[i]! * cosine[id]!;
    }
    return (covered + (norm > 0 ? product / norm : 0)) / IMPACT_SCALE;
  }

  /** Kept until the catalogue changes, since rarities depend on it. */
  private normOfDoc(doc: number): number {
    if (doc >= this.norms.length) {
      this.norms = new Float64Array(this.index.slots * 2);
      this.normedAt = new Int32Array(this.index.slots * 2);
    }
    if (this.normedAt[doc] !== this.changes) {
      const length = this.index.forward.read(doc);
      const { ids, impacts } = this.index.forward;
      let squares = 0;
      for (let i = 0; i < length; i++) {
        const rare = (impacts[i]! / IMPACT_SCALE) * this.rarityOf(this.index.vocabulary.frequencyOf(ids[i]!));
        squares += rare * rare;
      }
      this.norms[doc] = Math.sqrt(squares);
      this.normedAt[doc] = this.changes;
    }
    return this.norms[doc]!;
  }

  /** Moves the living documents, in their order, to a fresh index: numbers, rows and terms of the removed ones go. */
  private compact(): void {
    const living = [...this.docOf].sort((a, b) => a[1] - b[1]);
    const index = new SparseIndex();
    const docs = living.map(([id, doc]) => [id, index.add(this.index.termsOf(doc))] as const);
    this.index = index;
    this.counter = new TermCounter(index.vocabulary);
    this.docOf.clear();
    this.idOf.length = 0;
    for (const [id, doc] of docs) this.adopt(id, doc);
    this.coverage = this.cosine = new Float64Array(0);
    this.changes++;
  }
}
