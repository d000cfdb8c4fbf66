import { parentPort, workerData } from 'node:worker_threads';
import { planYear, replan, type PlanChange, type Score, type YearProblem, type YearResult } from '@luyan/scheduling';

export interface SolveTask {
  /** With `published` the plan to repair, where `changes` are given. */
  readonly problem: YearProblem;
  readonly changes: readonly PlanChange[] | null;
  readonly seed: number;
  readonly maxMs: number;
  /** Set to 1 from outside, the search ends with the best so far. */
  readonly stop: Int32Array;
}

export type SolveMessage =
  { readonly progress: number; readonly best: Score } | { readonly result: YearResult; readonly problem: YearProblem };

/** Runs in a thread of its own, so that the worker keeps renewing its locks while the solver computes. */
const { problem, changes, seed, maxMs, stop } = workerData as SolveTask;
const tell = (message: SolveMessage) => parentPort?.postMessage(message);
const options = {
  seed,
  maxMs,
  now: () => performance.now(),
  isCancelled: () => Atomics.load(stop, 0) === 1,
  onProgress: ({ elapsedMs, best }: { elapsedMs: number; best: Score }) => {
    tell({ progress: Math.min(1, elapsedMs / maxMs), best });
  },
};
if (changes) {
  const result = replan(problem, changes, options);
  tell({ result, problem: result.problem });
} else tell({ result: planYear(problem, options), problem });
