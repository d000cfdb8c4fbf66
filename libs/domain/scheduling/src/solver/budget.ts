/** When a search stops. Counted in steps alone it is deterministic; milliseconds need the clock that is passed in. */
export interface Budget {
  readonly maxSteps?: number;
  readonly maxMs?: number;
  /** Milliseconds of any monotonic clock; without it `maxMs` is ignored. */
  readonly now?: () => number;
  readonly isCancelled?: () => boolean;
}

export const DEFAULT_MAX_STEPS = 200_000;

/** A conflict of the satisfiability solver counts as this many steps of a local search: about its time. */
export const STEPS_A_CONFLICT = 500;

/** Counts steps and reads the clock once in `checkEvery` of them. */
export class Stopwatch {
  readonly #budget: Budget;
  readonly #checkEvery: number;
  readonly #maxSteps: number;
  readonly #startedAt: number;
  #stopped = false;
  steps = 0;

  constructor(budget: Budget, checkEvery = 256) {
    this.#budget = budget;
    this.#checkEvery = checkEvery;
    this.#startedAt = budget.now?.() ?? 0;
    const isTimed = budget.maxMs !== undefined && budget.now !== undefined;
    this.#maxSteps = budget.maxSteps ?? (isTimed ? Infinity : DEFAULT_MAX_STEPS);
  }

  /** Counts one step; true when the budget is spent or the caller has cancelled. */
  tick(): boolean {
    if (this.#stopped || this.steps >= this.#maxSteps) return true;
    this.steps++;
    if (this.steps % this.#checkEvery === 0) this.#stopped = this.isOver();
    return this.#stopped;
  }

  /** Reads the clock now. */
  isOver(): boolean {
    const { maxMs = Infinity, isCancelled } = this.#budget;
    return this.steps >= this.#maxSteps || isCancelled?.() === true || this.elapsedMs() >= maxMs;
  }

  elapsedMs(): number {
    return (this.#budget.now?.() ?? this.#startedAt) - this.#startedAt;
  }

  /** The share of the budget that is spent, 0 to 1. */
  spent(): number {
    const { maxMs } = this.#budget;
    const bySteps = this.steps / this.#maxSteps;
    return Math.min(1, maxMs === undefined ? bySteps : Math.max(bySteps, this.elapsedMs() / maxMs));
  }
}
