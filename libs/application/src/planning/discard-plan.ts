import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { planStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Puts a draft, or a plan that failed, aside for good; nothing of it was public. */
export async function discardPlan(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { planId }: { planId: string },
): Promise<Result<string>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });

  return uow.run(async (tx) => {
    const plan = await tx.plans.findById(planId);
    if (!plan) return refuse('NOT_FOUND', 'id', { what: planId });
    const step = transition(planStates, plan.state, 'DISCARDED', { roles: ['operator'], holds: [] });
    if (!step.ok) return step;
    return (await tx.plans.move(planId, plan.state, 'DISCARDED'))
      ? ok(planId)
      : refuse('STATE_CHANGED', 'state', step.value);
  });
}
