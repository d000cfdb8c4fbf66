import type { Rng } from '@luyan/kernel';
import { LateAcceptance, type Acceptance } from './acceptance.js';
import { Stopwatch, type Budget } from './budget.js';
import { compareScores, type Score } from './score.js';

/** What the search needs of a problem: one solution, changed by random moves that it can take back. */
export interface SearchModel<Snapshot> {
  /**
   * Draws a random move; false when the one drawn does not apply here. After true, `sums` is the score with the move, and
   * one of `keep` and `undo` follows. Whether the move is carried out here or in `keep` is the model's affair.
   */
  propose(rng: Rng): boolean;
  keep(): void;
  undo(): void;
  /** Hard, medium and soft sums, and perhaps a guiding value for the acceptance; the same array each time. */
  readonly sums: Float64Array;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

const PROGRESS_EVERY = 8192;

export interface Progress {
  readonly steps: number;
  readonly elapsedMs: number;
  readonly best: Score;
}

export interface SearchOptions extends Budget {
  /** Late acceptance over 500 steps unless told. */
  readonly acceptance?: Acceptance;
  /** Steps without a better solution after which the search restarts from the best one. */
  readonly restartAfter?: number;
  /** A score no solution can beat: reached, the search ends. */
  readonly target?: Score;
  readonly onProgress?: (progress: Progress) => void;
}

export interface SearchResult<Snapshot> {
  readonly best: Snapshot;
  readonly score: Score;
  readonly steps: number;
  readonly restarts: number;
}

const scoreOf = (sums: Float64Array): Score => ({ hard: sums[0]!, medium: sums[1]!, soft: sums[2]! });

/** Lexicographic, without making a `Score`. */
function isBetter(sums: Float64Array, than: Float64Array): boolean {
  if (sums[0] !== than[0]) return sums[0]! < than[0]!;
  return sums[1] === than[1] ? sums[2]! < than[2]! : sums[1]! < than[1]!;
}

/**
 * Searches from the model's present solution and leaves it at the best one found. Anytime: it may be stopped at every step.
 * Restarts from the best after a long stall.
 */
export function searchLocally<Snapshot>(
  model: SearchModel<Snapshot>,
  rng: Rng,
  options: SearchOptions,
): SearchResult<Snapshot> {
  const { restartAfter = 100_000, target = { hard: 0, medium: 0, soft: 0 }, onProgress } = options;
  const watch = new Stopwatch(options);
  const walk = new Walk(model, rng, options.acceptance ?? new LateAcceptance(500));
  let restarts = 0;

  while (compareScores(walk.bestScore, target) > 0 && !watch.tick()) {
    walk.step();
    if (walk.stall >= restartAfter) {
      walk.restart();
      restarts++;
    }
    if (watch.steps % PROGRESS_EVERY === 0) {
      onProgress?.({ steps: watch.steps, elapsedMs: watch.elapsedMs(), best: walk.bestScore });
    }
  }
  return { best: walk.finish(), score: walk.bestScore, steps: watch.steps, restarts };
}

class Walk<Snapshot> {
  readonly #model: SearchModel<Snapshot>;
  readonly #rng: Rng;
  readonly #acceptance: Acceptance;
  readonly #current: Float64Array;
  readonly #bestSums: Float64Array;
  #best: Snapshot;
  /** The model stands at a best solution of which no snapshot has been taken yet. */
  #isUnsaved = false;
  bestScore: Score;
  stall = 0;

  constructor(model: SearchModel<Snapshot>, rng: Rng, acceptance: Acceptance) {
    this.#model = model;
    this.#rng = rng;
    this.#acceptance = acceptance;
    this.#current = model.sums.slice();
    this.#bestSums = model.sums.slice();
    this.bestScore = scoreOf(model.sums);
    this.#best = model.snapshot();
    acceptance.restart(this.#current);
  }

  step(): void {
    const model = this.#model;
    this.stall++;
    if (!model.propose(this.#rng)) return;
    if (!this.#acceptance.accepts(model.sums, this.#current)) {
      model.undo();
      return;
    }
    if (this.#isUnsaved && isBetter(this.#bestSums, model.sums)) {
      // Snapshots are dear and improvements come in runs: one is taken only where a run ends, at the price of this move.
      model.undo();
      this.#save();
      return;
    }
    model.keep();
    this.#current.set(model.sums);
    if (isBetter(this.#current, this.#bestSums)) {
      this.#bestSums.set(this.#current);
      this.bestScore = scoreOf(this.#current);
      this.#isUnsaved = true;
      this.stall = 0;
    }
  }

  #save(): void {
    this.#best = this.#model.snapshot();
    this.#isUnsaved = false;
  }

  restart(): void {
    this.finish();
    this.#acceptance.restart(this.#current);
    this.stall = 0;
  }

  finish(): Snapshot {
    if (this.#isUnsaved) this.#save();
    this.#model.restore(this.#best);
    this.#current.set(this.#model.sums);
    return this.#best;
  }
}
