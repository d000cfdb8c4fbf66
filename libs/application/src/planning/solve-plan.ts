import { Worker } from 'node:worker_threads';
import { ok } from '@luyan/kernel';
import type { PlanRow, Repositories } from '@luyan/persistence';
import { scorePlan, type PlanChange, type Score, type YearProblem, type YearResult } from '@luyan/scheduling';
import type { Runtime } from '../core/runtime.js';
import { changesOf, loadItems, rowsOf } from './plan-rows.js';
import type { SolveMessage, SolveTask } from './solve-thread.js';
import { loadYear } from './year-problem.js';

/** Milliseconds of search for a year of 200 sessions; more items get more, up to two minutes. */
const budgetMs = (problem: YearProblem): number =>
  Math.min(120_000, Math.max(2000, (problem.requests.length + problem.pitches.length) * 5));
const TELL_EVERY_MS = 500;

// Compiled threads are JavaScript: tests run the sources, whose thread is in `dist`.
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/planning/solve-thread.js' : './solve-thread.js',
  import.meta.url,
);

interface Solved {
  readonly result: YearResult;
  /** The problem after the changes. */
  readonly problem: YearProblem;
}

type Answer = 'GO_ON' | 'STOP' | 'GIVE_UP';

/** Solves in a thread; `ask` is told of progress now and then and may end the search early or altogether (null). */
function solveInThread(
  task: Omit<SolveTask, 'stop'>,
  ask: (progress: number, best: Score) => Promise<Answer>,
): Promise<Solved | null> {
  return new Promise((resolve, reject) => {
    const stop = new Int32Array(new SharedArrayBuffer(4));
    const thread = new Worker(THREAD, { workerData: { ...task, stop } });
    let known: { progress: number; best: Score } = { progress: 0, best: { hard: 0, medium: 0, soft: 0 } };
    const tick = async (): Promise<void> => {
      const answer = await ask(known.progress, known.best);
      if (answer === 'STOP') Atomics.store(stop, 0, 1);
      if (answer !== 'GIVE_UP') return;
      resolve(null);
      await thread.terminate();
    };
    const timer = setInterval(() => void tick().catch(() => undefined), TELL_EVERY_MS);
    thread.on('message', (message: SolveMessage) => {
      if ('result' in message) resolve(message);
      else known = message;
    });
    thread.once('error', reject);
    thread.once('exit', (code) => {
      clearInterval(timer);
      if (code !== 0) reject(new Error(`The planner's thread ended with code ${code}.`));
    });
  });
}

/** A new plan starts from the year as it is, a repair from its base: what is pinned there or has begun stays. */
async function taskOf(reads: Repositories, plan: PlanRow, now: Date) {
  const year = await loadYear(reads, plan.year, now);
  const { problem } = year;
  const base = plan.baseId ? await reads.plans.findById(plan.baseId) : null;
  if (!base) return { task: { problem, changes: null, seed: plan.seed }, pinned: new Set<string>() };
  const { sessions, solution } = await loadItems(reads, base, year);
  const pinned = new Set(sessions.flatMap((row) => (row.pinned ? [row.requestId] : [])));
  const pins = solution.sessions
    .filter(({ requestId, start }) => pinned.has(requestId) || start <= now.getTime())
    .map(({ requestId, venueId, start }): PlanChange => ({ kind: 'PIN_SESSION', requestId, venueId, start }));
  const changes = [...pins, ...changesOf(plan)];
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

  const solved = await solveInThread({ ...task, maxMs: maxMs ?? budgetMs(task.problem) }, async (share, best) => {
    await progress(share);
    const now = await reads.plans.tell(planId, { progress: share, ...best });
    if (now?.state !== 'SOLVING') return 'GIVE_UP';
    return now.stopping ? 'STOP' : 'GO_ON';
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
