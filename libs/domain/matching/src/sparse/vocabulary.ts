import { classOf, IDEOGRAPH } from '../text/characters.js';
import { grownUnits, grownWords, newBuffer } from './buffers.js';
import { PairTable } from './pair-table.js';
import { WordTable } from './word-table.js';

const isIdeograph = (term: string, at: number): boolean => classOf(term.charCodeAt(at)) === IDEOGRAPH;

/** A vocabulary as its buffers: to read from in another thread, or to keep. Terms that are added later stay unseen. */
export interface VocabularyContent {
  readonly size: number;
  readonly characters: Int32Array;
  readonly pairs: Int32Array;
  readonly words: Int32Array;
  /** The term of a number is units from its start to the next one's. */
  readonly starts: Uint32Array;
  readonly units: Uint16Array;
  readonly frequencies: Uint32Array;
}

const nothing = (): VocabularyContent => ({
  size: 0,
  characters: new Int32Array(newBuffer(0x10000 * 4)),
  pairs: new Int32Array(newBuffer(1 << 12)),
  words: new Int32Array(newBuffer(1 << 12)),
  starts: new Uint32Array(newBuffer(1 << 12)),
  units: new Uint16Array(newBuffer(1 << 12)),
  frequencies: new Uint32Array(newBuffer(1 << 12)),
});

/** Terms as numbers in order of appearance, and in how many living documents each occurs; no strings, which would be millions. */
export class Vocabulary {
  private readonly words: WordTable;
  private readonly pairs: PairTable;
  /** Number plus 1 by UTF-16 unit. */
  private readonly characters: Int32Array;
  private starts: Uint32Array;
  private units: Uint16Array;
  private frequencies: Uint32Array;
  private used: number;

  constructor(content: VocabularyContent = nothing()) {
    const isNamed = (id: number, text: string): boolean => id < this.used && this.isNamed(id, text);
    this.words = new WordTable(isNamed, content.words);
    this.pairs = new PairTable(content.pairs);
    this.characters = content.characters;
    this.starts = content.starts;
    this.units = content.units;
    this.frequencies = content.frequencies;
    this.used = content.size;
  }

  /** What another thread needs to read from this vocabulary as it is now, whatever is added meanwhile. */
  share(): VocabularyContent {
    const { characters, starts, units, used } = this;
    const [pairs, words] = [this.pairs.share(), this.words.share()];
    return { size: used, characters, pairs, words, starts, units, frequencies: grownWords(this.frequencies, used) };
  }

  get size(): number {
    return this.used;
  }

  find(term: string): number | undefined {
    const id = this.look(term);
    return id === undefined || id >= this.used ? undefined : id;
  }

  nameOf(id: number): string {
    return String.fromCharCode(...this.units.subarray(this.starts[id], this.starts[id + 1]));
  }

  add(term: string): number {
    if (term.length === 1 && isIdeograph(term, 0)) return this.addCharacter(term.charCodeAt(0));
    if (term.length === 2 && isIdeograph(term, 0) && isIdeograph(term, 1))
      return this.addPair(term.charCodeAt(0), term.charCodeAt(1));
    return this.addWord(term);
  }

  addWord(term: string): number {
    const known = this.words.get(term);
    if (known !== undefined) return known;
    const id = this.addName(term);
    this.words.add(term, id);
    return id;
  }

  addCharacter(code: number): number {
    const known = this.characters[code]!;
    if (known !== 0) return known - 1;
    const id = this.addName(String.fromCharCode(code));
    this.characters[code] = id + 1;
    return id;
  }

  addPair(first: number, second: number): number {
    const known = this.pairs.get(first, second);
    if (known !== undefined) return known;
    const id = this.addName(String.fromCharCode(first, second));
    this.pairs.set(first, second, id);
    return id;
  }

  /** Documents that hold the term. */
  frequencyOf(id: number): number {
    return this.frequencies[id]!;
  }

  count(id: number, by: 1 | -1): void {
    this.frequencies[id]! += by;
  }

  /** Lengths and units of the terms from a number on, one after the other. */
  names(from = 0): { readonly lengths: Uint16Array; readonly units: Uint16Array } {
    const lengths = new Uint16Array(newBuffer((this.used - from) * 2));
    for (let id = from; id < this.used; id++) lengths[id - from] = this.starts[id + 1]! - this.starts[id]!;
    return { lengths, units: this.units.subarray(this.starts[from], this.starts[this.used]) };
  }

  /** The numbers of terms that are given as by `names`; those that are new are added. */
  addNames(lengths: Uint16Array, units: Uint16Array): Uint32Array {
    const numbers = new Uint32Array(newBuffer(lengths.byteLength * 2));
    for (let i = 0, at = 0; i < lengths.length; at += lengths[i++]!) {
      const isPair = lengths[i] === 2 && classOf(units[at]!) === IDEOGRAPH && classOf(units[at + 1]!) === IDEOGRAPH;
      numbers[i] = isPair
        ? this.addPair(units[at]!, units[at + 1]!)
        : this.add(String.fromCharCode(...units.subarray(at, at + lengths[i]!)));
    }
    return numbers;
  }

  /** Takes over frequencies that were kept, in order of terms. */
  restoreFrequencies(frequencies: Uint32Array): void {
    this.frequencies.set(frequencies);
  }

  private look(term: string): number | undefined {
    if (term.length === 1 && isIdeograph(term, 0)) {
      const id = this.characters[term.charCodeAt(0)]!;
      return id === 0 ? undefined : id - 1;
    }
    if (term.length === 2 && isIdeograph(term, 0) && isIdeograph(term, 1))
      return this.pairs.get(term.charCodeAt(0), term.charCodeAt(1));
    return this.words.get(term);
  }

  private isNamed(id: number, text: string): boolean {
    const start = this.starts[id]!;
    if (this.starts[id + 1]! - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private addName(term: string): number {
    const id = this.used;
    if (id + 2 > this.starts.length) {
      this.starts = grownWords(this.starts, this.starts.length * 2);
      this.frequencies = grownWords(this.frequencies, this.starts.length);
    }
    const start = this.starts[id]!;
    const end = start + term.length;
    if (end > this.units.length) this.units = grownUnits(this.units, 2 * end);
    for (let i = 0; i < term.length; i++) this.units[start + i] = term.charCodeAt(i);
    this.starts[id + 1] = end;
    this.used = id + 1;
    return id;
  }
}
