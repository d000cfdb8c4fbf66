import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/**
 * Ends the solving of a plan: `keep` makes the best solution so far the draft as soon as the worker hears of it, else the plan
 * is discarded at once and the worker gives up.
 */
export async function stopPlan(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { planId, keep }: { planId: string; keep: boolean },
): Promise<Result<string>> {
  if (!allows(actor, 'plan.create')) return refuse('FORBIDDEN', '', { permission: 'plan.create' });

  return uow.run(async (tx) => {
    const plan = await tx.plans.findById(planId);
    if (!plan) return refuse('NOT_FOUND', 'id', { what: planId });
    const isDone = keep ? await tx.plans.askToStop(planId) : await tx.plans.move(planId, 'SOLVING', 'DISCARDED');
    return isDone
      ? ok(planId)
      : refuse('STATE_CHANGED', 'state', { from: 'SOLVING', to: keep ? 'DRAFT' : 'DISCARDED' });
  });
}
