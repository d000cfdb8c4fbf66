import { Worker } from 'node:worker_threads';
import {
  compareScores,
  MEETING_STRATEGIES,
  type MeetingOptions,
  type MeetingProblem,
  type MeetingResult,
} from '@luyan/scheduling';

const isProven = ({ score, bound }: MeetingResult): boolean => score.medium === 0 && score.soft <= bound;

/**
 * Searches one event in several threads, each with a seed and a strategy of its own; by the clock all end as soon as one has
 * reached the bound, by steps each goes its whole way. The best schedule, of equal ones that of the first thread, with the steps of all.
 */
export function searchMeetings(
  problem: MeetingProblem,
  options: Pick<MeetingOptions, 'seed' | 'maxMs' | 'maxSteps'>,
  threads: number,
): Promise<MeetingResult> {
  return new Promise((resolve, reject) => {
    const results: MeetingResult[] = [];
    let left = threads;
    const workers = Array.from({ length: threads }, (_, i) => {
      const strategy = MEETING_STRATEGIES[i % MEETING_STRATEGIES.length] ?? MEETING_STRATEGIES[0];
      const task = { problem, options: { ...options, seed: options.seed + i * 1000, strategy } };
      return new Worker(new URL('./meetings-thread.js', import.meta.url), { workerData: task });
    });
    workers.forEach((worker, i) => {
      worker.once('error', reject);
      worker.once('message', (result: MeetingResult) => {
        results[i] = result;
        if (--left > 0 && (options.maxSteps !== undefined || !isProven(result))) return;
        for (const other of workers) void other.terminate();
        const found = Object.values(results);
        const best = found.reduce((a, b) => (compareScores(b.score, a.score) < 0 ? b : a));
        resolve({ ...best, steps: found.reduce((sum, { steps }) => sum + steps, 0) });
      });
    });
  });
}
