import type { Actor } from '@luyan/access';
import { validateDraft, type ListingKind } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import { v7 as uuid } from 'uuid';
import type { Runtime } from '../core/runtime.js';
import { issuesOf, newListing, scoreOf } from './listing-draft.js';
import { standingOf } from './listing-standing.js';

export interface CreateListingInput {
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
  /** Field values as `validateDraft` reads them. */
  readonly draft: unknown;
}

/** Starts a draft for one of the actor's organisations; its id. Gaps are allowed, contradictions are not. */
export async function createListing(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { kind, ownerOrgId, draft }: CreateListingInput,
): Promise<Result<string>> {
  if (standingOf(actor, ownerOrgId).length === 0)
    return refuse('FORBIDDEN', 'ownerOrgId', { permission: 'listing.create' });
  const valid = validateDraft(kind, draft);
  if (!valid.ok) return valid;

  return uow.run(async (tx) => {
    const owner = await tx.organisations.findById(ownerOrgId);
    if (!owner) return refuse('NOT_FOUND', 'ownerOrgId', { what: ownerOrgId });

    const id = uuid();
    const readiness = scoreOf(issuesOf(valid.value, owner, clock.now()));
    const { listing, detail } = newListing(valid.value, { id, ownerOrgId, createdBy: actor.accountId, readiness });

    await tx.listings.insert(listing, detail);
    await tx.listings.record({
      listingId: id,
      version: 1,
      action: 'created',
      actorId: actor.accountId,
      note: null,
      changes: null,
    });
    await tx.outbox.add({ name: 'listing.changed', payload: { ids: [id] } });
    return ok(id);
  });
}
