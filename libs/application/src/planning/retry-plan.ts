import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Has a plan that failed solved once more: the same plan, with its base and what had happened. */
export async function retryPlan({ uow }: Pick<Runtime, 'uow'>, actor: Actor, planId: string): Promise<Result<string>> {
  if (!allows(actor, 'plan.create')) return refuse('FORBIDDEN', '', { permission: 'plan.create' });

  return uow.run(async (tx) => {
    if (!(await tx.plans.findById(planId))) return refuse('NOT_FOUND', 'id', { what: planId });
    const again = { failure: null, progress: 0, stopping: false };
    if (!(await tx.plans.move(planId, 'FAILED', 'SOLVING', again)))
      return refuse('STATE_CHANGED', 'state', { from: 'FAILED', to: 'SOLVING' });
    await tx.outbox.add({ name: 'plan.requested', payload: { planId } });
    return ok(planId);
  });
}
