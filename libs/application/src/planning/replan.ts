import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { PlanCause } from '@luyan/persistence';
import type { PlanChange } from '@luyan/scheduling';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** What has happened: a session or pitch that falls away, a venue or a person that is not to be had. */
export type ReplanChange = Extract<
  PlanChange,
  { kind: 'CANCEL_SESSION' | 'CANCEL_PITCH' | 'CLOSE_VENUE' | 'PERSON_UNAVAILABLE' }
>;

export interface ReplanInput {
  /** The plan to repair: released, or a draft. */
  readonly planId: string;
  readonly changes: readonly { readonly change: ReplanChange; readonly reason: string | null }[];
  readonly seed?: number;
}

const MOST_CHANGES = 200;

/**
 * Asks for a new draft that repairs a plan with the fewest changes after what has happened; its id. New requests and
 * applications are placed too, where there is room. What has happened takes effect in public when the draft is released.
 */
export async function replanAfter(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { planId, changes, seed = 1 }: ReplanInput,
): Promise<Result<string>> {
  if (!allows(actor, 'plan.create')) return refuse('FORBIDDEN', '', { permission: 'plan.create' });
  if (changes.length > MOST_CHANGES)
    return refuse('INPUT_INVALID', 'changes', { detail: `${changes.length} > ${MOST_CHANGES}` });
  const upsideDown = changes.findIndex(({ change }) => 'range' in change && change.range.from >= change.range.until);
  if (upsideDown >= 0) return refuse('REQUEST_TIME_ORDER', `changes.${upsideDown}`, {});

  return uow.run(async (tx) => {
    const base = await tx.plans.findById(planId);
    if (!base) return refuse('NOT_FOUND', 'planId', { what: planId });
    if (base.state !== 'RELEASED' && base.state !== 'DRAFT')
      return refuse('PLAN_NOT_DRAFT', 'planId', { state: base.state });
    const id = uuid();
    const causes = [
      ...base.causes,
      ...changes.map(({ change, reason }): PlanCause => ({ change: { ...change }, reason })),
    ];
    await tx.plans.insert({
      id,
      year: base.year,
      version: await tx.plans.nextVersion(base.year),
      state: 'SOLVING',
      seed,
      createdBy: actor.accountId,
      baseId: planId,
      // What a release has settled is in the year itself; a draft's own suppositions are carried on.
      causes: base.state === 'RELEASED' ? causes.slice(base.causes.length) : causes,
    });
    await tx.outbox.add({ name: 'plan.requested', payload: { planId: id } });
    return ok(id);
  });
}
