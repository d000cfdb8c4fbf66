import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** Asks for a draft plan of the year; its id. The worker solves it; `seed` makes the answer repeatable. */
export async function createPlan(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { year, seed = 1 }: { year: number; seed?: number },
): Promise<Result<string>> {
  if (!allows(actor, 'plan.create')) return refuse('FORBIDDEN', '', { permission: 'plan.create' });
  if (!Number.isInteger(year) || year < 2000 || year > 2100)
    return refuse('INPUT_INVALID', 'year', { detail: `${year}: 2000–2100` });

  return uow.run(async (tx) => {
    const id = uuid();
    const version = await tx.plans.nextVersion(year);
    await tx.plans.insert({ id, year, version, state: 'SOLVING', seed, createdBy: actor.accountId });
    await tx.outbox.add({ name: 'plan.requested', payload: { planId: id } });
    return ok(id);
  });
}
