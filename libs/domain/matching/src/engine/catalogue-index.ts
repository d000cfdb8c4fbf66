import type { MatchText } from '../facts.js';
import { newBuffer } from '../sparse/buffers.js';
import type { Rows } from '../sparse/forward-store.js';
import { impactOf, SparseIndex } from '../sparse/sparse-index.js';
import { TermCounter } from '../sparse/term-counter.js';
import { type DemandTerm, halfFrequency, type TextSettings } from './text-model.js';
import { type SharedTexts, type TermNames, TextReader } from './text-reader.js';
import type { TextComparison } from './text-similarity.js';

/** More removed documents than living ones, and than this, are worth moving the living. */
const MOST_REMOVED = 4_096;

/** The weights of the text that a counter has just read, one a term in the order of `ids`. */
export function impactsOf(counter: TermCounter, ids: Int32Array, settings: TextSettings): Uint8Array {
  const half = halfFrequency(counter.length, settings);
  const impacts = new Uint8Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const frequency = counter.frequencyOf(ids[i]!);
    impacts[i] = impactOf(frequency / (frequency + half));
  }
  return impacts;
}

/** The texts of a catalogue by id, kept up to date. */
export class CatalogueIndex extends TextReader {
  declare protected index: SparseIndex;
  private readonly docOf = new Map<string, number>();
  private readonly idOf: string[];
  private counter: TermCounter;

  constructor(settings: TextSettings, index = new SparseIndex()) {
    const idOf: string[] = [];
    super(settings, index, (doc) => idOf[doc]!);
    this.idOf = idOf;
    this.index = index;
    this.counter = new TermCounter(index.vocabulary);
  }

  get sparse(): SparseIndex {
    return this.index;
  }

  /** Another one after every change. */
  get version(): number {
    return this.changes;
  }

  nameOf(doc: number): string {
    return this.idAt(doc);
  }

  has(id: string): boolean {
    return this.docOf.has(id);
  }

  upsert(id: string, text: MatchText): void {
    this.remove(id);
    const ids = this.counter.read(text, this.settings.supplyFields).sort();
    this.adopt(id, this.index.addNumbered(ids, impactsOf(this.counter, ids, this.settings)));
    this.changes++;
    this.compactIfWorth();
  }

  /** This index's numbers of the terms that a thread has read; new ones are added. */
  numbersOf({ lengths, units }: TermNames): Uint32Array {
    return this.index.vocabulary.addNames(lengths, units);
  }

  /** Adds documents whose rows another thread made (`PartBuilder`), of terms as numbered by this index. An id that is known is replaced. */
  addRows(ids: readonly string[], rows: Rows): void {
    const first = this.index.addRows(rows);
    ids.forEach((id, i) => {
      this.remove(id);
      this.adopt(id, first + i);
    });
    this.changes++;
    this.compactIfWorth();
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

  /** Coverage plus cosine of each of the given supplies that are there. */
  rawsOf(query: readonly DemandTerm[], ids: readonly string[]): ReadonlyMap<string, number> {
    const known = ids.filter((id) => this.docOf.has(id));
    const compared = this.rawOfDocs(
      query,
      known.map((id) => this.docOf.get(id)!),
    );
    return new Map(known.map((id, i) => [id, compared[i]!.raw]));
  }

  /** The comparison, term by term, with each of the given supplies that are there. */
  compare(query: readonly DemandTerm[], ids: readonly string[]): ReadonlyMap<string, TextComparison> {
    const known = ids.filter((id) => this.docOf.has(id));
    const compared = this.compareDocs(
      query,
      known.map((id) => this.docOf.get(id)!),
    );
    return new Map(known.map((id, i) => [id, compared[i]!]));
  }

  vectorOf(id: string): ReadonlyMap<string, number> {
    const doc = this.docOf.get(id);
    return doc === undefined ? new Map() : this.index.termsOf(doc);
  }

  /** Ids with the numbers of their documents. */
  entries(): IterableIterator<[id: string, doc: number]> {
    return this.docOf.entries();
  }

  /** The texts as they are now, for one other thread to attach to. */
  share(): SharedTexts {
    const index = this.index.share();
    const starts = new Uint32Array(newBuffer((this.idOf.length + 1) * 4));
    for (let doc = 0; doc < this.idOf.length; doc++) starts[doc + 1] = starts[doc]! + (this.idOf[doc]?.length ?? 0);
    const units = new Uint16Array(newBuffer(starts.at(-1)! * 2));
    for (let doc = 0, at = 0; doc < this.idOf.length; doc++) {
      const id = this.idOf[doc] ?? '';
      for (let i = 0; i < id.length; i++) units[at++] = id.charCodeAt(i);
    }
    return { settings: this.settings, index, ids: { units, starts } };
  }

  private compactIfWorth(): void {
    if (this.index.slots > 2 * this.index.size + MOST_REMOVED) this.compact();
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
    this.changes++;
  }
}
