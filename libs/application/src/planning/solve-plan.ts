import { ok } from '@luyan/kernel';
import type { PlanRow, Repositories } from '@luyan/persistence';
import { scorePlan, type PlanChange, type YearProblem } from '@luyan/scheduling';
import type { Runtime } from '../core/runtime.js';
import { changesOf, loadItems, rowsOf } from './plan-rows.js';
import type { SolveProgress, SolveTask, YearSolved } from './solve-thread.js';
import { solveInThread, solvingFailure, threadOf } from './solver-thread.js';
import { loadYear } from './year-problem.js';

/** Milliseconds of search for a year of 200 sessions; more items get more, up to two minutes. */
const budgetMs = (problem: YearProblem): number =>
  Math.min(120_000, Math.max(2000, (problem.requests.length + problem.pitches.length) * 5));

/** A new plan starts from the year as it is, a repair from its base: what is pinned there or has begun stays. */
async function taskOf(reads: Repositories, plan: PlanRow, now: Date) {
  const year = await loadYear(reads, plan.year, now);
  const { problem } = year;
  const base = plan.baseId ? await reads.plans.findById(plan.baseId) : null;
  if (!base) return { task: { problem, changes: null, seed: plan.seed }, pinned: new Set<string>() };
  const { pinned, solution } = await loadItems(reads, base, year);
  const pins = solution.sessions
    .filter(({ requestId, start }) => pinned.has(requestId) || start <= now.getTime())
    .map(({ requestId, venueId, start }): PlanChange => ({ kind: 'PIN_SESSION', requestId, venueId, start }));
  const pitchPins = solution.pitches
    .filter(({ pitchId }) => pinned.has(pitchId))
    .map(({ pitchId, requestId }): PlanChange => ({ kind: 'PIN_PITCH', pitchId, requestId }));
  const changes = [...pins, ...pitchPins, ...changesOf(plan)];
  return { task: { problem: { ...problem, published: solution }, changes, seed: plan.seed }, pinned };
}

/**
 * Solves a requested plan into a draft, within `maxMs` or what its size deserves. Done twice, the second changes nothing; a plan that is no
 * longer being solved is left alone.
 */
export async function solvePlan(
  { uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  planId: string,
  progress: (share: number) => Promise<void>,
  maxMs?: number,
): Promise<void> {
  const plan = await reads.plans.findById(planId);
  if (plan?.state !== 'SOLVING') return;
  const { task, pinned } = await taskOf(reads, plan, clock.now());

  const solved = await solveInThread<Omit<SolveTask, 'stop'>, SolveProgress, YearSolved>({
    thread: threadOf('planning/solve-thread', import.meta.url),
    task: { ...task, maxMs: maxMs ?? budgetMs(task.problem) },
    known: { share: 0, best: { hard: 0, medium: 0, soft: 0 } },
    ask: async ({ share, best }) => {
      await progress(share);
      const now = await reads.plans.tell(planId, { progress: share, ...best });
      if (now?.state !== 'SOLVING') return 'GIVE_UP';
      return now.stopping ? 'STOP' : 'GO_ON';
    },
  });
  if (!solved) return;

  const { solution, unplaced } = solved.result;
  // A repair weighs published places a thousandfold; the draft is judged like any other.
  const { shares, ...score } = scorePlan(solved.problem, solution);
  const { sessions, pitches } = rowsOf(planId, solution, pinned);
  await uow.run(async (tx) => {
    const patch = { ...score, shares: { ...shares }, unplaced: [...unplaced], progress: 1 };
    await tx.plans.fill(planId, patch, sessions, pitches);
    return ok(undefined);
  });
}

/** Notes that a plan was not solved, however often it was tried, and why. */
export async function failPlan({ uow }: Pick<Runtime, 'uow'>, planId: string, error: Error): Promise<void> {
  await uow.run(async (tx) => {
    await tx.plans.move(planId, 'SOLVING', 'FAILED', { failure: solvingFailure(error) });
    return ok(undefined);
  });
}
