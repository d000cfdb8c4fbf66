import { parentPort, workerData } from 'node:worker_threads';
import { planYear, replan, type PlanChange, type Score, type YearProblem, type YearResult } from '@luyan/scheduling';
import type { SolverMessage } from './solver-thread.js';

export interface SolveTask {
  /** With `published` the plan to repair, where `changes` are given. */
  readonly problem: YearProblem;
  readonly changes: readonly PlanChange[] | null;
  readonly seed: number;
  readonly maxMs: number;
  /** Set to 1 from outside, the search ends with the best so far. */
  readonly stop: Int32Array;
}

export interface SolveProgress {
  /** Of the budget. */
  readonly share: number;
  readonly best: Score;
}

export interface YearSolved {
  readonly result: YearResult;
  /** The problem after the changes. */
  readonly problem: YearProblem;
}

const { problem, changes, seed, maxMs, stop } = workerData as SolveTask;
const tell = (message: SolverMessage<SolveProgress, YearSolved>) => parentPort?.postMessage(message);
const options = {
  seed,
  maxMs,
  now: () => performance.now(),
  isCancelled: () => Atomics.load(stop, 0) === 1,
  onProgress: ({ elapsedMs, best }: { elapsedMs: number; best: Score }) => {
    tell({ progress: { share: Math.min(1, elapsedMs / maxMs), best } });
  },
};
if (changes) {
  const result = replan(problem, changes, options);
  tell({ solved: { result, problem: result.problem } });
} else tell({ solved: { result: planYear(problem, options), problem } });
