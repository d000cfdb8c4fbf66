import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { ForbiddenPlacementRow } from '@luyan/persistence';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Takes back that a placement is forbidden; what was forbidden. */
export async function permitPlacement(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  id: string,
): Promise<Result<ForbiddenPlacementRow>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });

  return uow.run(async (tx) => {
    const placement = await tx.forbidden.findById(id);
    return placement && (await tx.forbidden.remove(id)) ? ok(placement) : refuse('NOT_FOUND', 'id', { what: id });
  });
}
