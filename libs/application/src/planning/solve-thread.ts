import { parentPort, workerData } from 'node:worker_threads';
import { planYear, type YearProblem } from '@luyan/scheduling';

/** Runs in a thread of its own, so that the worker keeps renewing its locks while the solver computes. */
const { problem, seed, maxMs } = workerData as { problem: YearProblem; seed: number; maxMs: number };
const result = planYear(problem, {
  seed,
  maxMs,
  now: () => performance.now(),
  onProgress: ({ elapsedMs }) => parentPort?.postMessage({ progress: Math.min(1, elapsedMs / maxMs) }),
});
parentPort?.postMessage({ result });
