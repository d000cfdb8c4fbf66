import { allows, type Actor } from '@luyan/access';
import type { Result } from '@luyan/kernel';
import type { PlanItems } from '@luyan/persistence';
import { comparePlans, type PlanSolution } from '@luyan/scheduling';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { findDraft, saveEdit, type PlanEditEffect } from './edit-plan.js';
import { solutionOf } from './plan-rows.js';

/** A record holds its instants as text. */
const dated = <T extends object>(row: T): T =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      key.endsWith('At') ? new Date(value as string) : (value as unknown),
    ]),
  ) as T;

function restored(now: PlanSolution, { requestIds, applicationIds, sessions, pitches }: PlanItems): PlanSolution {
  const before = solutionOf(sessions.map(dated), pitches.map(dated));
  return {
    sessions: [...now.sessions.filter(({ requestId }) => !requestIds.includes(requestId)), ...before.sessions],
    pitches: [...now.pitches.filter(({ pitchId }) => !applicationIds.includes(pitchId)), ...before.pitches],
  };
}

/** Puts a draft back to what it was before the last change by hand that has not been put back yet. */
export async function undoPlanEdit(
  runtime: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  actor: Actor,
  { planId, revision }: { planId: string; revision: number },
): Promise<Result<PlanEditEffect>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });
  const found = await findDraft(runtime, planId, revision);
  if (!found.ok) return found;
  const { problem, solution } = found.value;
  const last = await runtime.reads.plans.findLastEdit(planId);
  if (!last) return refuse('PLAN_NOTHING_TO_UNDO', 'planId', {});

  const next = restored(solution, last.before);
  const comparison = comparePlans(problem, solution, next);

  return saveEdit(runtime, actor, found.value, {
    kind: 'UNDO',
    edit: { revision: last.revision },
    next,
    comparison,
    undoes: last.id,
  });
}
