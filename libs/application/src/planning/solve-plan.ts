import { Worker } from 'node:worker_threads';
import { ok } from '@luyan/kernel';
import type { PlanPitchRow, PlanSessionRow } from '@luyan/persistence';
import type { YearProblem, YearResult } from '@luyan/scheduling';
import type { Runtime } from '../core/runtime.js';
import { loadYearProblem } from './year-problem.js';

/** Milliseconds of search for a year of 200 sessions; more items get more, up to two minutes. */
const budgetMs = (problem: YearProblem): number =>
  Math.min(120_000, Math.max(2000, (problem.requests.length + problem.pitches.length) * 5));

// Compiled threads are JavaScript: tests run the sources, whose thread is in `dist`.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/planning/solve-thread.js' : './solve-thread.js',
  import.meta.url,
);

type Message = { readonly progress: number } | { readonly result: YearResult };

export function solveInThread(
  problem: YearProblem,
  seed: number,
  onProgress: (share: number) => void,
): Promise<YearResult> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: { problem, seed, maxMs: budgetMs(problem) } });
    thread.on('message', (message: Message) => {
      if ('result' in message) resolve(message.result);
      else onProgress(message.progress);
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      if (code !== 0) reject(new Error(`The planner's thread ended with code ${code}.`));
    });
  });
}

/** Solves a requested plan into a draft. Done twice, the second changes nothing; a plan that is no longer being solved is left alone. */
export async function solvePlan(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  planId: string,
  progress: (share: number) => Promise<void>,
): Promise<void> {
  const plan = await reads.plans.findById(planId);
  if (plan?.state !== 'SOLVING') return;
  const problem = await loadYearProblem(reads, plan.year, clock.now());

  const { solution, score, unplaced } = await solveInThread(
    problem,
    plan.seed,
    (share) => void progress(share).catch(() => undefined),
  );

  const sessions: PlanSessionRow[] = solution.sessions.map(({ requestId, venueId, start, end }) => ({
    planId,
    requestId,
    venueId,
    startsAt: new Date(start),
    endsAt: new Date(end),
  }));
  const pitches: PlanPitchRow[] = solution.pitches.map(({ pitchId, requestId, order, start }) => ({
    planId,
    applicationId: pitchId,
    requestId,
    position: order,
    startsAt: new Date(start),
  }));
  await uow.run(async (tx) => {
    await tx.plans.fill(
      planId,
      {
        hard: score.hard,
        medium: score.medium,
        soft: score.soft,
        shares: { ...score.shares },
        unplaced: [...unplaced],
      },
      sessions,
      pitches,
    );
    return ok(undefined);
  });
}
