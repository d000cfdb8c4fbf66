/** Penalties on three levels, lower is better; a lower level decides only when the higher ones are equal. */
export interface Score {
  readonly hard: number;
  readonly medium: number;
  readonly soft: number;
}

export type Level = 'hard' | 'medium' | 'soft';

/** Negative when `a` is the better score. */
export const compareScores = (a: Score, b: Score): number => a.hard - b.hard || a.medium - b.medium || a.soft - b.soft;

/** A constraint's place in the score: its level and the price of one unit of violation. */
export interface Term<Name extends string> {
  readonly name: Name;
  readonly level: Level;
  readonly weight: number;
}

const LEVELS: readonly Level[] = ['hard', 'medium', 'soft'];

/**
 * Counts violations by constraint and keeps the three sums current, so that a move costs what it touches. Weights and
 * amounts are integers: the sums are exact and a move that is taken back leaves no rounding behind.
 */
export class ScoreKeeper<Name extends string> {
  readonly #terms: readonly Term<Name>[];
  readonly #level: Uint8Array;
  readonly #weight: Float64Array;
  readonly #units: Float64Array;
  readonly #saved: Float64Array;
  readonly sums = new Float64Array(3);
  readonly #savedSums = new Float64Array(3);

  constructor(terms: readonly Term<Name>[]) {
    this.#terms = terms;
    this.#level = Uint8Array.from(terms, (term) => LEVELS.indexOf(term.level));
    this.#weight = Float64Array.from(terms, (term) => term.weight);
    this.#units = new Float64Array(terms.length);
    this.#saved = new Float64Array(terms.length);
  }

  /** `term` is the constraint's index in the list given to the constructor; `units` may be negative. */
  add(term: number, units: number): void {
    this.#units[term]! += units;
    this.sums[this.#level[term]!]! += units * this.#weight[term]!;
  }

  /** Remembers the sums before a move, for `rollBack`. */
  mark(): void {
    this.#saved.set(this.#units);
    this.#savedSums.set(this.sums);
  }

  rollBack(): void {
    this.#units.set(this.#saved);
    this.sums.set(this.#savedSums);
  }

  /** Units of violation of one constraint. */
  unitsOf(term: number): number {
    return this.#units[term]!;
  }

  score(): Score {
    return { hard: this.sums[0]!, medium: this.sums[1]!, soft: this.sums[2]! };
  }

  /** The weighted penalty of every constraint that has one. */
  shares(): Partial<Record<Name, number>> {
    const shares: Partial<Record<Name, number>> = {};
    this.#terms.forEach((term, i) => {
      if (this.#units[i] !== 0) shares[term.name] = this.#units[i]! * this.#weight[i]!;
    });
    return shares;
  }
}
