import type { Actor } from '@luyan/access';
import { firstTermEnd, type ListingState } from '@luyan/catalogue';
import type { Result } from '@luyan/kernel';
import type { Runtime } from '../core/runtime.js';
import { moveListing } from './move-listing.js';

/** A reviewer's sign-off: the listing is published, for its first term if it was never published before. */
export function publishListing(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<Result<ListingState>> {
  const now = clock.now();
  return uow.run((tx) =>
    moveListing(tx, actor, {
      id,
      to: 'PUBLISHED',
      action: 'published',
      now,
      patch: ({ listing }) =>
        listing.state === 'SUSPENDED'
          ? { lastConfirmedAt: now }
          : {
              publishedAt: now,
              lastConfirmedAt: now,
              validUntil: new Date(firstTermEnd(now.getTime())),
              renewals: 0,
              returnReason: null,
            },
    }),
  );
}
