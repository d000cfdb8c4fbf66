import { classOf, IDEOGRAPH } from '../text/characters.js';
import { PairTable } from './pair-table.js';

const isIdeograph = (term: string, at: number): boolean => classOf(term.charCodeAt(at)) === IDEOGRAPH;

/** Terms as numbers in order of appearance, and in how many living documents each occurs. */
export class Vocabulary {
  private readonly words = new Map<string, number>();
  private readonly pairs = new PairTable();
  /** Number plus 1 by UTF-16 unit. */
  private readonly characters = new Int32Array(0x10000);
  private readonly names: string[] = [];
  private frequencies = new Uint32Array(1 << 10);

  get size(): number {
    return this.names.length;
  }

  find(term: string): number | undefined {
    if (term.length === 1 && isIdeograph(term, 0)) {
      const id = this.characters[term.charCodeAt(0)]!;
      return id === 0 ? undefined : id - 1;
    }
    if (term.length === 2 && isIdeograph(term, 0) && isIdeograph(term, 1))
      return this.pairs.get(term.charCodeAt(0), term.charCodeAt(1));
    return this.words.get(term);
  }

  nameOf(id: number): string {
    return this.names[id]!;
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
    this.words.set(term, id);
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

  /** All terms by number. */
  terms(): readonly string[] {
    return this.names;
  }

  private addName(term: string): number {
    const id = this.names.push(term) - 1;
    if (id >= this.frequencies.length) {
      const larger = new Uint32Array(this.frequencies.length * 2);
      larger.set(this.frequencies);
      this.frequencies = larger;
    }
    return id;
  }
}
