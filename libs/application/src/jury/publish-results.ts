import { allows, PERMISSIONS, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import type { Tx } from '@luyan/persistence';
import { juryStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';
import { lockJury, type LockedJury } from './jury-context.js';
import { logJury } from './jury-log.js';

/** Publishes the results of a closed jury: each presenter may see their own from now on, and is told. */
export async function publishResults(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  juryId: string,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.publish')) return refuse('FORBIDDEN', '', { permission: 'jury.publish' });
  return uow.run(async (tx) => {
    const locked = await lockJury(tx, actor, 'jury.publish', juryId);
    if (!locked) return refuse('NOT_FOUND', 'id', { what: juryId });
    const step = transition(juryStates, locked.jury.state, 'PUBLISHED', { roles: ['operator'], holds: [] });
    if (!step.ok) return step;
    await tx.juries.move(juryId, step.value.from, 'PUBLISHED', { publishedAt: clock.now() });
    await logJury(tx, juryId, actor, { kind: 'PUBLISHED', at: clock.now() });
    await tellPresenters(tx, locked);
    return ok(juryId);
  });
}

async function tellPresenters(tx: Tx, { applications, session, jury }: LockedJury): Promise<void> {
  const listings = await tx.listings.findByIds(applications.map(({ listingId }) => listingId));
  const { roles } = PERMISSIONS['pitch.read-result'];
  for (const { id, ownerOrgId } of listings) {
    const accounts = await tx.accounts.idsOfOrganisations([ownerOrgId], roles);
    const data = { listing: id, session: session.id };
    await notify(tx, accounts, { kind: 'RESULT_PUBLISHED', data }, { once: `result-${jury.id}-${id}` });
  }
}
