/** Literals are 2·v for the variable v and 2·v + 1 for its negation. */
export type Literal = number;
export const positive = (variable: number): Literal => variable * 2;
export const negate = (literal: Literal): Literal => literal ^ 1;

/** Words before a clause's literals: its size, and its block distance (0 for a clause that was given). */
const HEAD = 2;

/**
 * Clauses one after the other in one array, and by literal the clauses that watch its negation, each with a blocker: another literal
 * of the clause, which makes most visits needless when it is true (Sörensson and Eén, 2009). A clause is known by the place of its
 * first literal; the first two are watched.
 */
export class ClauseStore {
  words = new Int32Array(1 << 14);
  readonly watches: Int32Array[];
  readonly watchSize: Int32Array;
  /** Learnt clauses in use. */
  learnt: number[] = [];
  #end = HEAD;

  constructor(literals: number) {
    this.watches = Array.from({ length: literals }, () => new Int32Array(8));
    this.watchSize = new Int32Array(literals);
  }

  /** At least two literals. `distance` 0 is for a clause that was given, and so is never forgotten. */
  add(literals: readonly Literal[], distance: number): number {
    const need = this.#end + literals.length + HEAD;
    if (need > this.words.length) {
      const grown = new Int32Array(Math.max(need, this.words.length * 2));
      grown.set(this.words);
      this.words = grown;
    }
    const clause = this.#end;
    this.words[clause - 2] = literals.length;
    this.words[clause - 1] = distance;
    for (let i = 0; i < literals.length; i++) this.words[clause + i] = literals[i]!;
    this.#end = need;
    this.watch(negate(literals[0]!), clause, literals[1]!);
    this.watch(negate(literals[1]!), clause, literals[0]!);
    if (distance > 0) this.learnt.push(clause);
    return clause;
  }

  sizeOf(clause: number): number {
    return this.words[clause - 2]!;
  }

  watch(literal: Literal, clause: number, blocker: Literal): void {
    let list = this.watches[literal]!;
    const size = this.watchSize[literal]!;
    if (size + 2 > list.length) {
      const grown = new Int32Array(list.length * 2);
      grown.set(list);
      this.watches[literal] = list = grown;
    }
    list[size] = clause;
    list[size + 1] = blocker;
    this.watchSize[literal] = size + 2;
  }

  /** Forgets the half of the learnt clauses that tie most levels together, those in use excepted. */
  forget(isUsed: (clause: number) => boolean): void {
    const distanceOf = (clause: number) => this.words[clause - 1]!;
    this.learnt.sort((a, b) => distanceOf(a) - distanceOf(b));
    const half = this.learnt.length >> 1;
    this.learnt = this.learnt.filter((clause, i) => {
      if (i < half || distanceOf(clause) <= 2 || isUsed(clause)) return true;
      this.words[clause - 1] = -1;
      return false;
    });
    for (let literal = 0; literal < this.watches.length; literal++) this.#dropForgotten(literal);
  }

  #dropForgotten(literal: Literal): void {
    const list = this.watches[literal]!;
    let kept = 0;
    for (let i = 0; i < this.watchSize[literal]!; i += 2) {
      if (this.words[list[i]! - 1]! < 0) continue;
      list[kept] = list[i]!;
      list[kept + 1] = list[i + 1]!;
      kept += 2;
    }
    this.watchSize[literal] = kept;
  }
}
