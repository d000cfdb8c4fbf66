import type { MatchText } from '../facts.js';
import { type Hit, SparseIndex } from '../sparse/sparse-index.js';
import {
  type DemandTerm,
  inverseDocumentFrequency,
  supplyNorm,
  supplyVector,
  type TextSettings,
} from './text-model.js';
import { gainOf } from './text-similarity.js';

const MEMO = 4_096;

/** The texts of a catalogue by id: retrieval, rarity of terms, and the vectors that the finer comparison needs. */
export class CatalogueIndex {
  private readonly index: SparseIndex;
  private readonly docOf = new Map<string, number>();
  private readonly idOf: string[] = [];
  private readonly memo = new Float64Array(MEMO);
  private memoSize = -1;

  constructor(
    readonly settings: TextSettings,
    index = new SparseIndex(),
  ) {
    this.index = index;
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
    const doc = this.index.add(supplyVector(text, this.settings));
    this.docOf.set(id, doc);
    this.idOf[doc] = id;
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
    return this.docOf.delete(id);
  }

  /** Arrow, so that it can be handed on as a function. */
  readonly rarity = (term: string): number => this.rarityOf(this.index.documentFrequency(term));

  /** The supplies nearest to a demand by coverage plus cosine among the `candidates` of greatest weight, best first. */
  nearest(query: readonly DemandTerm[], candidates: number): readonly { readonly id: string; readonly raw: number }[] {
    const hits = this.index.top(this.index.prepare(query), candidates, this.byId);
    const gains = new Map<number, DemandTerm>();
    for (const term of query) {
      const id = this.index.termId(term.term);
      if (id !== undefined) gains.set(id, term);
    }
    return hits
      .map(({ doc }) => ({ id: this.idOf[doc]!, raw: this.rawOf(doc, gains) }))
      .sort((a, b) => b.raw - a.raw || (a.id < b.id ? -1 : 1));
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
    if (frequency >= MEMO) return inverseDocumentFrequency(this.index.size, frequency);
    if (this.memoSize !== this.index.size) {
      for (let df = 0; df < MEMO; df++) this.memo[df] = inverseDocumentFrequency(this.index.size, df);
      this.memoSize = this.index.size;
    }
    return this.memo[frequency]!;
  }

  private rawOf(doc: number, gains: ReadonlyMap<number, DemandTerm>): number {
    let squares = 0;
    const matched: { term: DemandTerm; weight: number }[] = [];
    this.index.visit(doc, (id, weight, frequency) => {
      squares += (weight * this.rarityOf(frequency)) ** 2;
      const term = gains.get(id);
      if (term) matched.push({ term, weight });
    });
    const norm = Math.sqrt(squares);
    return matched.reduce((sum, { term, weight }) => sum + weight * gainOf(term, norm), 0);
  }
}
