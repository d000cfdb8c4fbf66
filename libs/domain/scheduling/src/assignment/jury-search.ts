import type { Rng } from '@luyan/kernel';
import type { SearchModel } from '../solver/local-search.js';
import { barredPairs, kindsLacking, type JuryProblem } from './assign-jury.js';

/** Affinities in whole millionths, so that sums stay exact. */
export const PARTS = 1e6;

interface Exchange {
  readonly item: number;
  readonly out: number;
  readonly into: number;
  /** The item that gives `into` away and gets `out`; -1 when `into` has load to spare. */
  readonly other: number;
}

/**
 * The neighbourhood of complete assignments: an item exchanges a judge for one with load to spare, or two items exchange judges.
 * Hard: what the total falls short of the least allowed; medium: what items fall short of `target`; soft: affinity given up.
 */
export class JurySearch implements SearchModel<number[][]> {
  readonly sums = new Float64Array(3);
  readonly #problem: JuryProblem;
  readonly #value: Int32Array[];
  readonly #barred: ReadonlySet<number>;
  readonly #room: Int32Array;
  readonly #best: number;
  readonly #leastTotal: number;
  readonly #items: number;
  #juries: number[][];
  #sumOf: Float64Array;
  #itemsOf: number[][];
  #last: Exchange | null = null;
  target = 0;

  constructor(problem: JuryProblem, juries: readonly (readonly number[])[], leastShare: number) {
    const { affinity, maxLoad } = problem;
    this.#items = juries.length;
    this.#value = affinity.map((row) => Int32Array.from(row, (value) => Math.round(value * PARTS)));
    this.#barred = barredPairs(problem);
    this.#problem = problem;
    this.#room = Int32Array.from(affinity, (_, j) => (typeof maxLoad === 'number' ? maxLoad : (maxLoad[j] ?? 0)));
    this.#juries = [];
    this.#sumOf = new Float64Array(0);
    this.#itemsOf = [];
    this.restore(juries.map((jury) => [...jury]));
    this.#best = this.#sumOf.reduce((a, b) => a + b, 0);
    this.#leastTotal = Math.ceil(this.#best * leastShare);
    this.#setSums();
  }

  snapshot(): number[][] {
    return this.#juries.map((jury) => jury.slice());
  }

  restore(juries: number[][]): void {
    this.#juries = juries.map((jury) => jury.slice());
    this.#sumOf = Float64Array.from(juries, (jury, i) => jury.reduce((sum, j) => sum + this.#value[j]![i]!, 0));
    this.#itemsOf = this.#value.map(() => []);
    juries.forEach((jury, i) => {
      for (const j of jury) this.#itemsOf[j]!.push(i);
    });
    this.#setSums();
  }

  #setSums(): void {
    let total = 0;
    let short = 0;
    for (const sum of this.#sumOf) {
      total += sum;
      if (sum < this.target) short += this.target - sum;
    }
    this.sums[0] = Math.max(0, this.#leastTotal - total);
    this.sums[1] = short;
    this.sums[2] = this.#best - total;
  }

  propose(rng: Rng): boolean {
    const exchange = this.#draw(rng);
    if (!exchange || !this.#keepsMix(exchange)) return false;
    this.#carryOut(exchange);
    this.#last = exchange;
    this.#setSums();
    return true;
  }

  keep(): void {
    this.#last = null;
  }

  undo(): void {
    const last = this.#last;
    if (last) this.#carryOut({ ...last, out: last.into, into: last.out });
    this.#setSums();
  }

  #draw(rng: Rng): Exchange | null {
    const item = this.#drawItem(rng);
    const jury = this.#juries[item]!;
    if (jury.length === 0) return null;
    const out = rng.pick(jury);
    const into = rng.int(this.#value.length);
    if (!this.#mayJudge(into, item)) return null;
    if (this.#itemsOf[into]!.length < this.#room[into]!) return { item, out, into, other: -1 };
    if (this.#itemsOf[into]!.length === 0) return null;
    const other = rng.pick(this.#itemsOf[into]!);
    return this.#mayJudge(out, other) ? { item, out, into, other } : null;
  }

  /** Half of the draws go to an item below the target. */
  #drawItem(rng: Rng): number {
    const item = rng.int(this.#items);
    if (rng.next() < 0.5) return item;
    for (let i = 0; i < this.#items; i++) {
      const next = (item + i) % this.#items;
      if (this.#sumOf[next]! < this.target) return next;
    }
    return item;
  }

  #keepsMix({ item, out, into, other }: Exchange): boolean {
    if ((this.#problem.mix?.length ?? 0) === 0) return true;
    const keeps = (i: number, leaves: number, comes: number): boolean => {
      const jury = this.#juries[i]!;
      const next = jury.map((judge) => (judge === leaves ? comes : judge));
      return kindsLacking(this.#problem, next).length <= kindsLacking(this.#problem, jury).length;
    };
    return keeps(item, out, into) && (other < 0 || keeps(other, into, out));
  }

  #mayJudge(judge: number, item: number): boolean {
    return !this.#barred.has(judge * this.#items + item) && !this.#juries[item]!.includes(judge);
  }

  #carryOut({ item, out, into, other }: Exchange): void {
    this.#replace(item, out, into);
    if (other >= 0) this.#replace(other, into, out);
  }

  #replace(item: number, out: number, into: number): void {
    const jury = this.#juries[item]!;
    jury[jury.indexOf(out)] = into;
    this.#sumOf[item]! += this.#value[into]![item]! - this.#value[out]![item]!;
    const old = this.#itemsOf[out]!;
    old.splice(old.indexOf(item), 1);
    this.#itemsOf[into]!.push(item);
  }
}
