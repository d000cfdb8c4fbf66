import { SYSTEM, type Actor } from '@luyan/access';
import { confirm, renew, type LifetimeFacts } from '@luyan/catalogue';
import { ok, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { ListingRow } from '@luyan/persistence';
import type { Runtime } from '../core/runtime.js';
import { findListing } from './listing-facts.js';
import { standingOf } from './listing-standing.js';
import { moveListing } from './move-listing.js';

type Needs = Pick<Runtime, 'uow' | 'clock'>;

const lifetimeOf = (listing: ListingRow): LifetimeFacts => ({
  ...listing,
  publishedAt: listing.publishedAt?.getTime() ?? null,
  lastConfirmedAt: listing.lastConfirmedAt?.getTime() ?? null,
  validUntil: listing.validUntil?.getTime() ?? null,
});

interface Kept {
  readonly lastConfirmedAt: number;
  readonly validUntil?: number;
  readonly renewals?: number;
}

const keep =
  (action: string, decide: (facts: LifetimeFacts, now: number) => Result<Kept>) =>
  (runtime: Needs, actor: Actor, id: string): Promise<Result<Date>> =>
    runtime.uow.run(async (tx) => {
      const found = await findListing(tx, actor, id);
      if (!found) return refuse('NOT_FOUND', 'id', { what: id });
      const { listing } = found;
      if (standingOf(actor, listing.ownerOrgId).length === 0)
        return refuse('FORBIDDEN', 'id', { permission: 'listing.confirm' });

      const kept = decide(lifetimeOf(listing), runtime.clock.now().getTime());
      if (!kept.ok) return kept;
      const { lastConfirmedAt, validUntil, renewals } = kept.value;
      const confirmedAt = new Date(lastConfirmedAt);

      const saved = await tx.listings.update(id, listing.version, {
        lastConfirmedAt: confirmedAt,
        ...(validUntil !== undefined && { validUntil: new Date(validUntil) }),
        ...(renewals !== undefined && { renewals }),
      });
      if (!saved) return refuse('STALE_VERSION', 'version', { expected: listing.version, actual: listing.version + 1 });
      await tx.listings.record({
        listingId: id,
        version: listing.version + 1,
        action,
        actorId: actor.accountId,
        note: null,
        changes: null,
      });
      await tx.outbox.add({ name: 'listing.changed', payload: { ids: [id] } });
      return ok(confirmedAt);
    });

/** 仍有效: the one-click confirmation that keeps a listing fresh. */
export const confirmListing = keep('confirmed', confirm);
/** 续期: once, no earlier than thirty days before the end. */
export const renewListing = keep('renewed', renew);

/** Expires what is past its term, a listing a transaction; how many. Run nightly, and again after a stop: it goes on where it was. */
export async function expireListings({ uow, reads, clock }: Pick<Runtime, 'uow' | 'reads' | 'clock'>): Promise<number> {
  const now = clock.now();
  let expired = 0;
  for (;;) {
    const ids = await reads.listings.findExpired(now, 500);
    let moved = 0;
    for (const id of ids)
      if ((await uow.run((tx) => moveListing(tx, SYSTEM, { id, to: 'EXPIRED', action: 'expired', now }))).ok) moved++;
    expired += moved;
    if (moved === 0) return expired;
  }
}
