import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

export interface PinPlanItemInput {
  readonly planId: string;
  readonly revision: number;
  /** A session, where and when it is, or a pitch, in its session whatever the order. */
  readonly item: { readonly requestId: string } | { readonly applicationId: string };
  readonly pinned: boolean;
}

/** Holds an item of a draft where it is when the plan is solved again, or lets it go; the plan's next revision. */
export async function pinPlanItem(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { planId, revision, item, pinned }: PinPlanItemInput,
): Promise<Result<number>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });

  return uow.run(async (tx) => {
    const plan = await tx.plans.findById(planId);
    if (!plan) return refuse('NOT_FOUND', 'planId', { what: planId });
    if (plan.state !== 'DRAFT') return refuse('PLAN_NOT_DRAFT', 'planId', { state: plan.state });
    if (!(await tx.plans.revise(planId, revision, {})))
      return refuse('STALE_VERSION', 'revision', { expected: revision, actual: plan.revision });
    const isThere = await ('requestId' in item
      ? tx.plans.pinSession(planId, item.requestId, pinned)
      : tx.plans.pinPitch(planId, item.applicationId, pinned));
    if (!isThere) return refuse('NOT_FOUND', 'item', { what: Object.values(item).join() });
    await tx.plans.recordEdit({
      id: uuid(),
      planId,
      revision: revision + 1,
      kind: pinned ? 'PIN' : 'UNPIN',
      actorId: actor.accountId,
      edit: { ...item },
      before: { requestIds: [], applicationIds: [], sessions: [], pitches: [] },
      hard: 0,
      medium: 0,
      soft: 0,
    });
    return ok(revision + 1);
  });
}
