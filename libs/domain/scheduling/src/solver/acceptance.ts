import type { Rng } from '@luyan/kernel';

/**
 * Decides whether a proposed solution replaces the current one; asked once for each proposal. Sums are hard, medium, soft and,
 * where the model has one, a guiding value that stands in for soft while searching.
 */
export interface Acceptance {
  accepts(next: Float64Array, current: Float64Array): boolean;
  /** Forgets the past: `current` is all there has been. */
  restart(current: Float64Array): void;
}

/** Lexicographic: is `sums` no worse than the three numbers of `list` from `at`? */
function isNoWorse(sums: Float64Array, list: Float64Array, at: number): boolean {
  if (sums[0] !== list[at]) return sums[0]! < list[at]!;
  if (sums[1] !== list[at + 1]) return sums[1]! < list[at + 1]!;
  return sums[2]! <= list[at + 2]!;
}

/**
 * Late acceptance hill climbing (Burke and Bykov, EJOR 2017): a move is kept when it is no worse than the present solution
 * or than the one of `history` steps ago.
 */
export class LateAcceptance implements Acceptance {
  readonly #late: Float64Array;
  #at = 0;

  constructor(history: number) {
    this.#late = new Float64Array(history * 3);
  }

  restart(current: Float64Array): void {
    for (let i = 0; i < this.#late.length; i++) this.#late[i] = current[i % 3]!;
  }

  accepts(next: Float64Array, current: Float64Array): boolean {
    this.#at = (this.#at + 3) % this.#late.length;
    const isAccepted = isNoWorse(next, current, 0) || isNoWorse(next, this.#late, this.#at);
    const kept = isAccepted ? next : current;
    if (isNoWorse(kept, this.#late, this.#at)) for (let i = 0; i < 3; i++) this.#late[this.#at + i] = kept[i]!;
    return isAccepted;
  }
}

export interface AnnealingPlan {
  /** First and last temperature of a cycle, in units of the soft level. */
  readonly from: number;
  readonly to: number;
  /** Steps of the first cycle; each cycle is `growth` times as long as the one before. */
  readonly cycle: number;
  readonly growth: number;
  /** What a unit of the medium level is worth in units of the soft one. A worse hard level is never accepted. */
  readonly mediumWeight: number;
}

/** Simulated annealing (Kirkpatrick et al., Science 1983) in geometrically cooled cycles, each reheated to the start. */
export class Annealing implements Acceptance {
  readonly #plan: AnnealingPlan;
  readonly #rng: Rng;
  #cycle: number;
  #inCycle = 0;
  #temperature: number;

  constructor(plan: AnnealingPlan, rng: Rng) {
    this.#plan = plan;
    this.#rng = rng;
    this.#cycle = plan.cycle;
    this.#temperature = plan.from;
  }

  restart(): void {
    this.#inCycle = 0;
  }

  accepts(next: Float64Array, current: Float64Array): boolean {
    if ((++this.#inCycle & 1023) === 0) this.#cool();
    if (next[0] !== current[0]) return next[0]! < current[0]!;
    const soft = next.length - 1;
    const rise = next[soft]! - current[soft]! + (next[1]! - current[1]!) * this.#plan.mediumWeight;
    return rise <= 0 || this.#rng.next() < Math.exp(-rise / this.#temperature);
  }

  #cool(): void {
    const { from, to, growth } = this.#plan;
    if (this.#inCycle >= this.#cycle) {
      this.#inCycle = 0;
      this.#cycle *= growth;
    }
    this.#temperature = from * (to / from) ** (this.#inCycle / this.#cycle);
  }
}
