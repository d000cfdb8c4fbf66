import { LiteralHeap } from './literal-heap.js';
import { ClauseStore, negate, type Literal } from './sat-clauses.js';

export { negate, positive, type Literal } from './sat-clauses.js';

const UNASSIGNED = 2;
const RESTART_UNIT = 64;
const NONE = -1;

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
  /** By literal: 1 true, 0 false, 2 open. */
  readonly #value: Uint8Array;
  readonly #level: Int32Array;
  readonly #reason: Int32Array;
  readonly #store: ClauseStore;
  readonly #trail: Int32Array;
  readonly #seen: Uint8Array;
  readonly #heap: LiteralHeap;
  /** By variable: the value to try first, 1 true. */
  readonly phase: Uint8Array;
  #trailSize = 0;
  #propagated = 0;
  readonly #levelStart: number[] = [];
  #isContradictory = false;
  #mostLearnt = 4000;
  conflicts = 0;

  constructor(variables: number) {
    this.#value = new Uint8Array(variables * 2).fill(UNASSIGNED);
    this.#level = new Int32Array(variables);
    this.#reason = new Int32Array(variables).fill(NONE);
    this.#store = new ClauseStore(variables * 2);
    this.#trail = new Int32Array(variables);
    this.#seen = new Uint8Array(variables);
    this.#heap = new LiteralHeap(variables);
    this.phase = new Uint8Array(variables);
  }

  isTrue(variable: number): boolean {
    return this.#value[variable * 2] === 1;
  }

  /** Only before `solve`. */
  addClause(literals: readonly Literal[]): void {
    const open: Literal[] = [];
    for (const literal of literals) {
      if (this.#value[literal] === 1 || open.includes(negate(literal))) return;
      if (this.#value[literal] === UNASSIGNED && !open.includes(literal)) open.push(literal);
    }
    if (open.length === 0) this.#isContradictory = true;
    else if (open.length === 1) this.#assign(open[0]!, NONE);
    else this.#store.add(open, 0);
  }

  #assign(literal: Literal, reason: number): void {
    const variable = literal >> 1;
    this.#value[literal] = 1;
    this.#value[literal ^ 1] = 0;
    this.#level[variable] = this.#levelStart.length;
    this.#reason[variable] = reason;
    this.#trail[this.#trailSize++] = literal;
  }

  /** Unit propagation; the clause that became false, or NONE. */
  #propagate(): number {
    while (this.#propagated < this.#trailSize) {
      const conflict = this.#visit(this.#trail[this.#propagated++]!);
      if (conflict !== NONE) return conflict;
    }
    return NONE;
  }

  /** Looks at the clauses that watch the negation of a literal that has just become true. */
  #visit(literal: Literal): number {
    const store = this.#store;
    const value = this.#value;
    const words = store.words;
    const list = store.watches[literal]!;
    const size = store.watchSize[literal]!;
    const gone = literal ^ 1;
    let conflict = NONE;
    let kept = 0;
    let i = 0;
    while (i < size) {
      const clause = list[i]!;
      const blocker = list[i + 1]!;
      i += 2;
      if (value[blocker] === 1) {
        list[kept++] = clause;
        list[kept++] = blocker;
        continue;
      }
      if (words[clause] === gone) {
        words[clause] = words[clause + 1]!;
        words[clause + 1] = gone;
      }
      const first = words[clause]!;
      if (value[first] !== 1 && this.#moveWatch(clause, gone)) continue;
      list[kept++] = clause;
      list[kept++] = first;
      if (value[first] === UNASSIGNED) {
        this.#assign(first, clause);
      } else if (value[first] === 0) {
        conflict = clause;
        break;
      }
    }
    while (i < size) list[kept++] = list[i++]!;
    store.watchSize[literal] = kept;
    return conflict;
  }

  /** Finds another literal to watch. */
  #moveWatch(clause: number, gone: Literal): boolean {
    const words = this.#store.words;
    const end = clause + words[clause - 2]!;
    for (let k = clause + 2; k < end; k++) {
      const other = words[k]!;
      if (this.#value[other] === 0) continue;
      words[clause + 1] = other;
      words[k] = gone;
      this.#store.watch(other ^ 1, clause, words[clause]!);
      return true;
    }
    return false;
  }

  #backtrack(level: number): void {
    if (this.#levelStart.length <= level) return;
    const start = this.#levelStart[level]!;
    for (let i = this.#trailSize - 1; i >= start; i--) {
      const literal = this.#trail[i]!;
      const variable = literal >> 1;
      this.phase[variable] = (literal & 1) ^ 1;
      this.#value[literal] = UNASSIGNED;
      this.#value[literal ^ 1] = UNASSIGNED;
      this.#heap.insert(variable);
    }
    this.#trailSize = start;
    this.#propagated = start;
    this.#levelStart.length = level;
  }

  /** Resolves back to the first unique implication point; returns the learnt literals, the asserting one first. */
  #analyse(conflict: number): Literal[] {
    const words = this.#store.words;
    const learnt: Literal[] = [0];
    const marked: number[] = [];
    const here = this.#levelStart.length;
    let open = 0;
    let at = this.#trailSize - 1;
    let clause = conflict;
    let pivot = -1;
    for (;;) {
      const end = clause + words[clause - 2]!;
      for (let k = clause; k < end; k++) {
        const literal = words[k]!;
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
    const reason = this.#reason[literal >> 1]!;
    if (reason === NONE) return false;
    const end = reason + this.#store.sizeOf(reason);
    for (let k = reason; k < end; k++) {
      const variable = this.#store.words[k]! >> 1;
      if (variable !== literal >> 1 && this.#seen[variable] === 0 && this.#level[variable]! > 0) return false;
    }
    return true;
  }

  #learn(literals: Literal[]): void {
    if (literals.length === 1) {
      this.#backtrack(0);
      this.#assign(literals[0]!, NONE);
      return;
    }
    let second = 1;
    for (let i = 2; i < literals.length; i++) {
      if (this.#level[literals[i]! >> 1]! > this.#level[literals[second]! >> 1]!) second = i;
    }
    [literals[1], literals[second]] = [literals[second]!, literals[1]!];
    const distance = new Set(literals.map((literal) => this.#level[literal >> 1])).size;
    this.#backtrack(this.#level[literals[1] >> 1]!);
    this.#assign(literals[0]!, this.#store.add(literals, distance));
  }

  #decide(): boolean {
    for (let variable = this.#heap.pop(); variable >= 0; variable = this.#heap.pop()) {
      if (this.#value[variable * 2] !== UNASSIGNED) continue;
      this.#levelStart.push(this.#trailSize);
      this.#assign(variable * 2 + (this.phase[variable] === 1 ? 0 : 1), NONE);
      return true;
    }
    return false;
  }

  /** A clause that is the reason of a present value must stay. */
  #isUsed(clause: number): boolean {
    const first = this.#store.words[clause]!;
    return this.#reason[first >> 1] === clause && this.#value[first] === 1;
  }

  /** True with a model, false when there is none, null when `isOver` (asked once a conflict) said so first. */
  solve(isOver: () => boolean): boolean | null {
    if (this.#isContradictory) return false;
    let restarts = 0;
    let left = RESTART_UNIT;
    for (;;) {
      const conflict = this.#propagate();
      if (conflict !== NONE) {
        if (this.#levelStart.length === 0) return false;
        this.conflicts++;
        left--;
        this.#learn(this.#analyse(conflict));
        this.#heap.decay();
        if (isOver()) return null;
      } else if (left <= 0) {
        this.#restart();
        left = RESTART_UNIT * luby(++restarts);
      } else if (!this.#decide()) {
        return true;
      }
    }
  }

  #restart(): void {
    this.#backtrack(0);
    if (this.#store.learnt.length <= this.#mostLearnt) return;
    this.#store.forget((clause) => this.#isUsed(clause));
    this.#mostLearnt += 500;
  }
}
