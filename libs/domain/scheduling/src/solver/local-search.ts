import type { Rng } from '@luyan/kernel';
import { Stopwatch, type Budget } from './budget.js';
import { compareScores, type Score } from './score.js';

/** What the search needs of a problem: one solution that random moves change in place and can take back. */
export interface SearchModel<Snapshot> {
  /** Applies one random move; false when the one drawn does not apply here. */
  move(rng: Rng): boolean;
  /** Takes the last move back. */
  undo(): void;
  /** Hard, medium and soft sums of the current solution; the same array each time. */
  readonly sums: Float64Array;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

const PROGRESS_EVERY = 10_000;

export interface Progress {
  readonly steps: number;
  readonly elapsedMs: number;
  readonly best: Score;
}

export interface SearchOptions extends Budget {
  /** Length of the late-acceptance list; longer searches wider and slower. */
  readonly history?: number;
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

/** Lexicographic: 0 when `sums` is no worse than the three numbers of `list` from `at`. */
function isNoWorse(sums: Float64Array, list: Float64Array, at: number): boolean {
  if (sums[0] !== list[at]) return sums[0]! < list[at]!;
  if (sums[1] !== list[at + 1]) return sums[1]! < list[at + 1]!;
  return sums[2]! <= list[at + 2]!;
}

const isBetter = (sums: Float64Array, than: Score): boolean => {
  if (sums[0] !== than.hard) return sums[0]! < than.hard;
  return sums[1] === than.medium ? sums[2]! < than.soft : sums[1]! < than.medium;
};

const scoreOf = (sums: Float64Array): Score => ({ hard: sums[0]!, medium: sums[1]!, soft: sums[2]! });

/**
 * Late acceptance hill climbing (Burke and Bykov, EJOR 2017): a move is kept when it is no worse than the present solution
 * or than the one of `history` steps ago. Restarts from the best after a long stall. Anytime: the best so far is kept.
 */
export function searchLocally<Snapshot>(
  model: SearchModel<Snapshot>,
  rng: Rng,
  options: SearchOptions,
): SearchResult<Snapshot> {
  const { restartAfter = 50_000, target = { hard: 0, medium: 0, soft: 0 }, onProgress } = options;
  const watch = new Stopwatch(options);
  const climb = new LateAcceptance(model, rng, options.history ?? 500);
  let best = { snapshot: model.snapshot(), score: scoreOf(model.sums) };
  let stall = 0;
  let restarts = 0;

  while (compareScores(best.score, target) > 0 && !watch.tick()) {
    climb.step(watch.steps);
    if (isBetter(climb.current, best.score)) {
      best = { snapshot: model.snapshot(), score: scoreOf(climb.current) };
      stall = 0;
    } else if (++stall >= restartAfter) {
      model.restore(best.snapshot);
      climb.restart();
      stall = 0;
      restarts++;
    }
    if (watch.steps % PROGRESS_EVERY === 0) {
      onProgress?.({ steps: watch.steps, elapsedMs: watch.elapsedMs(), best: best.score });
    }
  }
  model.restore(best.snapshot);
  return { best: best.snapshot, score: best.score, steps: watch.steps, restarts };
}

class LateAcceptance<Snapshot> {
  readonly #model: SearchModel<Snapshot>;
  readonly #rng: Rng;
  readonly #late: Float64Array;
  readonly current = new Float64Array(3);

  constructor(model: SearchModel<Snapshot>, rng: Rng, history: number) {
    this.#model = model;
    this.#rng = rng;
    this.#late = new Float64Array(history * 3);
    this.restart();
  }

  /** Forgets the past: the model's present solution is all there has been. */
  restart(): void {
    this.current.set(this.#model.sums);
    for (let i = 0; i < this.#late.length; i += 3) this.#late.set(this.current, i);
  }

  step(count: number): void {
    const { sums } = this.#model;
    const at = (count * 3) % this.#late.length;
    if (this.#model.move(this.#rng)) {
      if (isNoWorse(sums, this.current, 0) || isNoWorse(sums, this.#late, at)) this.current.set(sums);
      else this.#model.undo();
    }
    if (isNoWorse(this.current, this.#late, at)) this.#late.set(this.current, at);
  }
}
