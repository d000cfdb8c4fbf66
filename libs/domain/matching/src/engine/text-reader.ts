import { type Hit, IMPACT_SCALE, type SharedIndex, SparseReader } from '../sparse/sparse-reader.js';
import {
  type DemandTerm,
  inverseDocumentFrequency,
  normOfParts,
  normPart,
  supplyNorm,
  type TextSettings,
} from './text-model.js';
import { comparisonOf, gainOf, type TextComparison } from './text-similarity.js';

const MEMO = 65_536;

/** The texts of a catalogue as they are at one moment, for another thread. */
export interface SharedTexts {
  readonly settings: TextSettings;
  readonly index: SharedIndex;
  /** The ids of the documents by number, one after the other. */
  readonly ids: { readonly units: Uint16Array; readonly starts: Uint32Array };
}

/** Terms as lengths and units one after the other. */
export interface TermNames {
  readonly lengths: Uint16Array;
  readonly units: Uint16Array;
}

/** A document's number with coverage plus cosine. */
export interface NearDoc {
  readonly doc: number;
  readonly raw: number;
}

/** The texts of a catalogue to read from: retrieval, rarity of terms, and the finer comparison. */
export class TextReader {
  /** Counts changes, after which rarities and so norms are others. */
  protected changes = 1;
  private readonly memo = new Float64Array(MEMO);
  private memoSize = -1;
  /** What each term of the query in hand gives, by number; all 0 between queries. */
  private coverage = new Float64Array(0);
  private cosine = new Float64Array(0);
  /** The impacts of the document in hand, by term; all 0 between documents. */
  private held = new Uint8Array(0);
  private norms = new Float64Array(0);
  /** The change after which a document's norm was taken. */
  private normedAt = new Int32Array(0);

  protected constructor(
    readonly settings: TextSettings,
    protected index: SparseReader,
    protected readonly idAt: (doc: number) => string,
  ) {}

  static attach({ settings, index, ids: { units, starts } }: SharedTexts): TextReader {
    const idAt = (doc: number): string => String.fromCharCode(...units.subarray(starts[doc], starts[doc + 1]));
    return new TextReader(settings, SparseReader.attach(index), idAt);
  }

  get size(): number {
    return this.index.size;
  }

  /** Arrow, so that it can be handed on as a function. */
  readonly rarity = (term: string): number => this.rarityOf(this.index.documentFrequency(term));

  /** The supplies nearest to a demand by coverage plus cosine among the `candidates` of greatest weight, best first. */
  nearest(query: readonly DemandTerm[], candidates: number): readonly { readonly id: string; readonly raw: number }[] {
    return this.nearestDocs(query, candidates).map(({ doc, raw }) => ({ id: this.idAt(doc), raw }));
  }

  nearestDocs(query: readonly DemandTerm[], candidates: number): readonly NearDoc[] {
    const docs = this.top(query, candidates).map(({ doc }) => doc);
    return this.rawOfDocs(query, docs).sort((a, b) => b.raw - a.raw || this.byId(a.doc, b.doc));
  }

  /** The finer comparison with given documents, in their order. */
  protected rawOfDocs(query: readonly DemandTerm[], docs: readonly number[]): NearDoc[] {
    const { vocabulary } = this.index;
    if (this.coverage.length < vocabulary.size) {
      this.coverage = new Float64Array(vocabulary.size * 2);
      this.cosine = new Float64Array(vocabulary.size * 2);
    }
    const { coverage, cosine } = this;
    const numbers: number[] = [];
    for (const entry of query) {
      const id = vocabulary.find(entry.term);
      if (id === undefined) continue;
      coverage[id] = entry.coverage;
      cosine[id] = entry.cosine;
      numbers.push(id);
    }
    const compared = docs.map((doc) => ({ doc, raw: this.rawOf(doc) }));
    for (const id of numbers) coverage[id] = cosine[id] = 0;
    return compared;
  }

  /** The comparison that can be explained term by term, with given documents, in their order. */
  protected compareDocs(query: readonly DemandTerm[], docs: readonly number[]): readonly TextComparison[] {
    const { vocabulary, forward } = this.index;
    const entries = query.flatMap((entry) => {
      const id = vocabulary.find(entry.term);
      return id === undefined ? [] : [{ id, entry }];
    });
    if (this.held.length < vocabulary.size) this.held = new Uint8Array(vocabulary.size * 2);
    const { held } = this;
    return docs.map((doc) => {
      const norm = this.normOfDoc(doc);
      const length = forward.read(doc);
      const { ids, impacts } = forward;
      for (let i = 0; i < length; i++) held[ids[i]!] = impacts[i]!;
      const given: { term: string; gain: number }[] = [];
      for (const { id, entry } of entries)
        if (held[id] !== 0) given.push({ term: entry.term, gain: (held[id]! / IMPACT_SCALE) * gainOf(entry, norm) });
      for (let i = 0; i < length; i++) held[ids[i]!] = 0;
      return comparisonOf(given);
    });
  }

  /** The k documents of greatest weight, best first; of equals the first by id. */
  top(query: readonly DemandTerm[], k: number): readonly Hit[] {
    return this.index.top(this.index.prepare(query), k, this.byId);
  }

  normOf(vector: ReadonlyMap<string, number>): number {
    return supplyNorm(vector, this.rarity);
  }

  private readonly byId = (a: number, b: number): number => (this.idAt(a) < this.idAt(b) ? -1 : 1);

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
      let sum = 0;
      for (let i = 0; i < length; i++)
        sum += normPart(impacts[i]! / IMPACT_SCALE, this.rarityOf(this.index.vocabulary.frequencyOf(ids[i]!)));
      this.norms[doc] = normOfParts(sum);
      this.normedAt[doc] = this.changes;
    }
    return this.norms[doc]!;
  }
}
