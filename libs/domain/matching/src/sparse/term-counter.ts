import type { MatchText } from '../facts.js';
import { readTerms, type TermSink } from '../text/analyse.js';
import { eachField, type FieldWeights } from '../text/fields.js';
import type { Vocabulary } from './vocabulary.js';

/** Counts the terms of one text after another by number, new terms entering the vocabulary; what `weighTerms` does, without strings. */
export class TermCounter {
  private frequencies = new Float64Array(1 << 12);
  private touched = new Int32Array(1 << 12);
  private count = 0;
  private weight = 0;
  length = 0;
  private readonly sink: TermSink;

  constructor(vocabulary: Vocabulary) {
    this.sink = {
      word: (term) => {
        this.take(vocabulary.addWord(term));
      },
      character: (code) => {
        this.take(vocabulary.addCharacter(code));
      },
      pair: (first, second) => {
        this.take(vocabulary.addPair(first, second));
      },
    };
  }

  /** Reads a text; returns its terms' numbers in order of appearance, valid until the next call. */
  read(text: MatchText, weights: FieldWeights): Int32Array {
    for (let i = 0; i < this.count; i++) this.frequencies[this.touched[i]!] = 0;
    this.count = 0;
    this.length = 0;
    eachField(text, weights, (field, weight) => {
      this.weight = weight;
      readTerms(field, this.sink);
    });
    return this.touched.subarray(0, this.count);
  }

  frequencyOf(id: number): number {
    return this.frequencies[id]!;
  }

  private take(id: number): void {
    if (id >= this.frequencies.length) {
      const larger = new Float64Array(id * 2);
      larger.set(this.frequencies);
      this.frequencies = larger;
    }
    if (this.frequencies[id] === 0) {
      if (this.count === this.touched.length) {
        const larger = new Int32Array(this.count * 2);
        larger.set(this.touched);
        this.touched = larger;
      }
      this.touched[this.count++] = id;
    }
    this.frequencies[id]! += this.weight;
    this.length += this.weight;
  }
}
