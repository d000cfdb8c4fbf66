import type { PlanPitchRow, PlanRow, PlanSessionRow, Repositories } from '@luyan/persistence';
import { applyChanges, type PlanChange, type PlanSolution, type YearProblem } from '@luyan/scheduling';
import { loadYear, type LoadedYear } from './year-problem.js';

/** A plan's rows as the planner sees them. */
export const solutionOf = (sessions: readonly PlanSessionRow[], pitches: readonly PlanPitchRow[]): PlanSolution => ({
  sessions: sessions.flatMap(({ requestId, venueId, startsAt, endsAt }) =>
    venueId ? [{ requestId, venueId, start: startsAt.getTime(), end: endsAt.getTime() }] : [],
  ),
  pitches: pitches.map(({ applicationId, requestId, position, startsAt }) => ({
    pitchId: applicationId,
    requestId,
    order: position,
    start: startsAt.getTime(),
  })),
});

/** `pinned` has requests' and applications' ids. */
export function rowsOf(
  planId: string,
  { sessions, pitches }: PlanSolution,
  pinned: ReadonlySet<string> = new Set(),
): { sessions: PlanSessionRow[]; pitches: PlanPitchRow[] } {
  return {
    sessions: sessions.map(({ requestId, venueId, start, end }) => ({
      planId,
      requestId,
      venueId,
      startsAt: new Date(start),
      endsAt: new Date(end),
      pinned: pinned.has(requestId),
    })),
    pitches: pitches.map(({ pitchId, requestId, order, start }) => ({
      planId,
      applicationId: pitchId,
      requestId,
      position: order,
      startsAt: new Date(start),
      pinned: pinned.has(pitchId),
    })),
  };
}

const without = ({ sessions, pitches }: PlanSolution, history: ReadonlySet<string>): PlanSolution => ({
  sessions: sessions.filter(({ requestId }) => !history.has(requestId)),
  pitches: pitches.filter(({ requestId }) => !history.has(requestId)),
});

export const changesOf = ({ causes }: Pick<PlanRow, 'causes'>): PlanChange[] =>
  causes.map(({ change }) => change as unknown as PlanChange);

/** A plan with what is still ahead of it, and the problem in which it is to be judged: the year as it is now and what the plan supposes. */
export interface LoadedPlan {
  readonly plan: PlanRow;
  /** Requests and applications that stay where they are when it is solved again. */
  readonly pinned: ReadonlySet<string>;
  readonly solution: PlanSolution;
  readonly problem: YearProblem;
  readonly names: LoadedYear['names'];
}

/** The items last: whoever saves against the revision read first cannot have seen older items. */
export async function loadPlan(reads: Repositories, planId: string, now: Date): Promise<LoadedPlan | null> {
  const plan = await reads.plans.findById(planId);
  if (!plan) return null;
  const year = await loadYear(reads, plan.year, now);
  const { pinned, solution } = await loadItems(reads, plan, year);
  return { plan, pinned, solution, problem: applyChanges(year.problem, changesOf(plan)), names: year.names };
}

/** A plan's sessions and pitches but for what has run; the released one's line-ups are what wait-lists have made of them since. */
export async function loadItems(
  reads: Repositories,
  { id, state }: Pick<PlanRow, 'id' | 'state'>,
  { problem, history }: LoadedYear,
): Promise<Pick<LoadedPlan, 'pinned' | 'solution'>> {
  const sessions = await reads.plans.sessionsOf(id);
  const pitches = await reads.plans.pitchesOf(id);
  const solution = solutionOf(sessions, pitches);
  const pinned = [
    ...sessions.flatMap((row) => (row.pinned ? row.requestId : [])),
    ...pitches.flatMap((row) => (row.pinned ? row.applicationId : [])),
  ];
  return {
    pinned: new Set(pinned),
    solution: state === 'RELEASED' && problem.published ? problem.published : without(solution, history),
  };
}
