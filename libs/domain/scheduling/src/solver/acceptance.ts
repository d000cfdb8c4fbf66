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
