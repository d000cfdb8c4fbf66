import type { MatchText } from '../facts.js';
import { grownWords, newBuffer } from '../sparse/buffers.js';
import { type Rows, RowWriter } from '../sparse/forward-store.js';
import { TermCounter } from '../sparse/term-counter.js';
import { Vocabulary } from '../sparse/vocabulary.js';
import { impactsOf } from './catalogue-index.js';
import type { TextSettings } from './text-model.js';
import type { TermNames } from './text-reader.js';

/** A number for an id and impact together, so that terms and their impacts sort as one. */
const IMPACTS = 256;

/**
 * Reads parts of a catalogue in a thread of its own. It numbers terms by itself; the index then says what the new ones are called there, and gets
 * rows in its own numbers. Taken in the order of the parts, that gives the very index that reading one by one gives.
 */
export class PartBuilder {
  private readonly vocabulary = new Vocabulary();
  private readonly counter = new TermCounter(this.vocabulary);
  private readonly waiting: (readonly { ids: Int32Array; impacts: Uint8Array }[])[] = [];
  /** The index's number of each term. */
  private numbers: Uint32Array = new Uint32Array(newBuffer(0));
  private numbered = 0;
  private named = 0;

  constructor(private readonly settings: TextSettings) {}

  /** Reads the next part; its terms that no earlier part of this builder had, in order of appearance. */
  read(texts: readonly MatchText[]): TermNames {
    this.waiting.push(
      texts.map((text) => {
        const ids = this.counter.read(text, this.settings.supplyFields).slice();
        return { ids, impacts: impactsOf(this.counter, ids, this.settings) };
      }),
    );
    const names = this.vocabulary.names(this.named);
    this.named = this.vocabulary.size;
    return { lengths: names.lengths, units: names.units.slice() };
  }

  /** The rows of the earliest part that is still waiting, given what the index calls its new terms. */
  write(numbers: Uint32Array): Rows {
    if (this.numbered + numbers.length > this.numbers.length)
      this.numbers = grownWords(this.numbers, 2 * (this.numbered + numbers.length));
    this.numbers.set(numbers, this.numbered);
    this.numbered += numbers.length;
    const rows = new RowWriter();
    for (const { ids, impacts } of this.waiting.shift() ?? []) {
      const pairs = new Float64Array(ids.length);
      for (let i = 0; i < ids.length; i++) pairs[i] = this.numbers[ids[i]!]! * IMPACTS + impacts[i]!;
      pairs.sort();
      rows.append(
        pairs.map((pair) => Math.floor(pair / IMPACTS)),
        pairs.map((pair) => pair % IMPACTS),
      );
    }
    return rows.trimmed();
  }
}
