import { LiteralHeap } from './literal-heap.js';

/** Literals are 2·v for the variable v and 2·v + 1 for its negation. */
export type Literal = number;
export const positive = (variable: number): Literal => variable * 2;
export const negate = (literal: Literal): Literal => literal ^ 1;

const UNASSIGNED = 2;
const RESTART_UNIT = 128;

interface Clause {
  readonly literals: Int32Array;
  readonly isLearnt: boolean;
  /** Literal block distance: decision levels in it when learnt; the smaller the more useful. */
  distance: number;
  isDeleted: boolean;
}

/** The Luby sequence 1 1 2 1 1 2 4 …, at `i` from 0 (Luby, Sinclair and Zuckerman 1993). */
function luby(i: number): number {
  let size = 1;
  let exponent = 0;
  while (size < i + 1) {
    size = 2 * size + 1;
    exponent++;
  }
  let at = i;
  while (size - 1 !== at) {
    size = (size - 1) >> 1;
    exponent--;
    at %= size;
  }
  return 2 ** exponent;
}

/**
 * Conflict-driven clause learning (Marques-Silva and Sakallah 1999; Eén and Sörensson 2003): two watched literals, first unique
 * implication points, variable activities, saved phases, Luby restarts, and forgetting of learnt clauses by block distance.
 */
export class SatSolver {
  readonly #value: Uint8Array;
  readonly #level: Int32Array;
  readonly #reason: (Clause | null)[];
  readonly #watches: Clause[][];
  readonly #trail: Int32Array;
  readonly #seen: Uint8Array;
  readonly #heap: LiteralHeap;
  /** By variable: the value to try first, 1 true. */
  readonly phase: Uint8Array;
  #trailSize = 0;
  #propagated = 0;
  readonly #levelStart: number[] = [];
  #learnt: Clause[] = [];
  #isContradictory = false;
  conflicts = 0;

  constructor(variables: number) {
    this.#value = new Uint8Array(variables).fill(UNASSIGNED);
    this.#level = new Int32Array(variables);
    this.#reason = new Array<Clause | null>(variables).fill(null);
    this.#watches = Array.from({ length: variables * 2 }, () => []);
    this.#trail = new Int32Array(variables);
    this.#seen = new Uint8Array(variables);
    this.#heap = new LiteralHeap(variables);
    this.phase = new Uint8Array(variables);
  }

  /** 1 true, 0 false, 2 open. */
  #valueOf(literal: Literal): number {
    const value = this.#value[literal >> 1]!;
    return value === UNASSIGNED ? UNASSIGNED : value ^ (literal & 1);
  }

  isTrue(variable: number): boolean {
    return this.#value[variable] === 1;
  }

  /** Only before `solve`. */
  addClause(literals: readonly Literal[]): void {
    const distinct = [...new Set(literals)];
    if (distinct.some((literal) => distinct.includes(negate(literal)) || this.#valueOf(literal) === 1)) return;
    const open = distinct.filter((literal) => this.#valueOf(literal) === UNASSIGNED);
    if (open.length === 0) this.#isContradictory = true;
    else if (open.length === 1) this.#assign(open[0]!, null);
    else this.#attach({ literals: Int32Array.from(open), isLearnt: false, distance: 0, isDeleted: false });
  }

  #attach(clause: Clause): void {
    this.#watches[negate(clause.literals[0]!)]!.push(clause);
    this.#watches[negate(clause.literals[1]!)]!.push(clause);
  }

  #assign(literal: Literal, reason: Clause | null): void {
    const variable = literal >> 1;
    this.#value[variable] = (literal & 1) ^ 1;
    this.#level[variable] = this.#levelStart.length;
    this.#reason[variable] = reason;
    this.#trail[this.#trailSize++] = literal;
  }

  /** Unit propagation; the clause that became false, or null. */
  #propagate(): Clause | null {
    while (this.#propagated < this.#trailSize) {
      const conflict = this.#visit(this.#trail[this.#propagated++]!);
      if (conflict) return conflict;
    }
    return null;
  }

  /** Looks at the clauses that watch the negation of a literal that has just become true. */
  #visit(literal: Literal): Clause | null {
    const watches = this.#watches[literal]!;
    const gone = negate(literal);
    let kept = 0;
    for (let i = 0; i < watches.length; i++) {
      const clause = watches[i]!;
      if (clause.isDeleted || this.#moveWatch(clause, gone)) continue;
      watches[kept++] = clause;
      const first = clause.literals[0]!;
      const value = this.#valueOf(first);
      if (value === 1) continue;
      if (value === UNASSIGNED) {
        this.#assign(first, clause);
        continue;
      }
      for (i++; i < watches.length; i++) watches[kept++] = watches[i]!;
      watches.length = kept;
      return clause;
    }
    watches.length = kept;
    return null;
  }

  /** Finds another literal to watch; puts the literal still watched first. */
  #moveWatch(clause: Clause, gone: Literal): boolean {
    const { literals } = clause;
    if (literals[0] === gone) {
      literals[0] = literals[1]!;
      literals[1] = gone;
    }
    if (this.#valueOf(literals[0]!) === 1) return false;
    for (let k = 2; k < literals.length; k++) {
      const other = literals[k]!;
      if (this.#valueOf(other) === 0) continue;
      literals[1] = other;
      literals[k] = gone;
      this.#watches[negate(other)]!.push(clause);
      return true;
    }
    return false;
  }

  #backtrack(level: number): void {
    if (this.#levelStart.length <= level) return;
    const start = this.#levelStart[level]!;
    for (let i = this.#trailSize - 1; i >= start; i--) {
      const variable = this.#trail[i]! >> 1;
      this.phase[variable] = this.#value[variable]!;
      this.#value[variable] = UNASSIGNED;
      this.#heap.insert(variable);
    }
    this.#trailSize = start;
    this.#propagated = start;
    this.#levelStart.length = level;
  }

  /** Resolves back to the first unique implication point; returns the learnt literals, the asserting one first. */
  #analyse(conflict: Clause): Literal[] {
    const learnt: Literal[] = [0];
    const marked: number[] = [];
    const here = this.#levelStart.length;
    let open = 0;
    let at = this.#trailSize - 1;
    let clause: Clause = conflict;
    let pivot = -1;
    for (;;) {
      for (const literal of clause.literals) {
        const variable = literal >> 1;
        if (literal === pivot || this.#seen[variable] === 1 || this.#level[variable] === 0) continue;
        this.#seen[variable] = 1;
        marked.push(variable);
        this.#heap.bump(variable);
        if (this.#level[variable] === here) open++;
        else learnt.push(literal);
      }
      while (this.#seen[this.#trail[at]! >> 1] === 0) at--;
      pivot = this.#trail[at--]!;
      if (--open === 0) break;
      clause = this.#reason[pivot >> 1]!;
    }
    learnt[0] = negate(pivot);
    const short = learnt.filter((literal, i) => i === 0 || !this.#isImplied(literal));
    for (const variable of marked) this.#seen[variable] = 0;
    return short;
  }

  /** A literal whose reason holds nothing but literals already in the clause says nothing new. */
  #isImplied(literal: Literal): boolean {
    const reason = this.#reason[literal >> 1];
    if (!reason) return false;
    for (const other of reason.literals) {
      const variable = other >> 1;
      if (variable !== literal >> 1 && this.#seen[variable] === 0 && this.#level[variable]! > 0) return false;
    }
    return true;
  }

  #learn(literals: Literal[]): void {
    if (literals.length === 1) {
      this.#backtrack(0);
      this.#assign(literals[0]!, null);
      return;
    }
    let second = 1;
    for (let i = 2; i < literals.length; i++) {
      if (this.#level[literals[i]! >> 1]! > this.#level[literals[second]! >> 1]!) second = i;
    }
    [literals[1], literals[second]] = [literals[second]!, literals[1]!];
    const distance = new Set(literals.map((literal) => this.#level[literal >> 1])).size;
    const clause: Clause = { literals: Int32Array.from(literals), isLearnt: true, distance, isDeleted: false };
    this.#backtrack(this.#level[literals[1] >> 1]!);
    this.#attach(clause);
    this.#learnt.push(clause);
    this.#assign(literals[0]!, clause);
  }

  /** Forgets the half of the learnt clauses that tie most levels together, those in use excepted. */
  #forget(): void {
    const isUsed = (clause: Clause) =>
      this.#reason[clause.literals[0]! >> 1] === clause && this.#valueOf(clause.literals[0]!) === 1;
    this.#learnt.sort((a, b) => a.distance - b.distance);
    const half = this.#learnt.length >> 1;
    this.#learnt = this.#learnt.filter((clause, i) => {
      if (i < half || clause.distance <= 2 || isUsed(clause)) return true;
      clause.isDeleted = true;
      return false;
    });
  }

  #decide(): boolean {
    for (let variable = this.#heap.pop(); variable >= 0; variable = this.#heap.pop()) {
      if (this.#value[variable] !== UNASSIGNED) continue;
      this.#levelStart.push(this.#trailSize);
      this.#assign(variable * 2 + (this.phase[variable] === 1 ? 0 : 1), null);
      return true;
    }
    return false;
  }

  /** True with a model, false when there is none, null when `isOver` (asked once a conflict) said so first. */
  solve(isOver: () => boolean): boolean | null {
    if (this.#isContradictory || this.#propagate()) return false;
    let restarts = 0;
    let limit = RESTART_UNIT;
    let mostLearnt = 4000;
    for (let sinceRestart = 0; ;) {
      const conflict = this.#propagate();
      if (conflict) {
        if (this.#levelStart.length === 0) return false;
        this.conflicts++;
        sinceRestart++;
        this.#learn(this.#analyse(conflict));
        this.#heap.decay();
        if (isOver()) return null;
      } else if (sinceRestart >= limit) {
        this.#backtrack(0);
        sinceRestart = 0;
        limit = RESTART_UNIT * luby(++restarts);
        if (this.#learnt.length > mostLearnt) {
          this.#forget();
          mostLearnt += 500;
        }
      } else if (!this.#decide()) {
        return true;
      }
    }
  }
}
