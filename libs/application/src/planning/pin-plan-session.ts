import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Holds a draft's session where it is when the plan is solved again, or lets it go; the plan's next revision. */
export async function pinPlanSession(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { planId, revision, requestId, pinned }: { planId: string; revision: number; requestId: string; pinned: boolean },
): Promise<Result<number>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });

  return uow.run(async (tx) => {
    const plan = await tx.plans.findById(planId);
    if (!plan) return refuse('NOT_FOUND', 'planId', { what: planId });
    if (plan.state !== 'DRAFT') return refuse('PLAN_NOT_DRAFT', 'planId', { state: plan.state });
    if (!(await tx.plans.revise(planId, revision, {})))
      return refuse('STALE_VERSION', 'revision', { expected: revision, actual: plan.revision });
    if (!(await tx.plans.pin(planId, requestId, pinned))) return refuse('NOT_FOUND', 'requestId', { what: requestId });
    await tx.plans.recordEdit({
      id: uuid(),
      planId,
      revision: revision + 1,
      kind: pinned ? 'PIN' : 'UNPIN',
      actorId: actor.accountId,
      edit: { requestId },
      before: { requestIds: [], applicationIds: [], sessions: [], pitches: [] },
      hard: 0,
      medium: 0,
      soft: 0,
    });
    return ok(revision + 1);
  });
}
