import { visibleListingIds, type Actor, type ListingFacts } from '@luyan/access';
import type { DetailRow, ListingRow, OrganisationRow, Repositories } from '@luyan/persistence';

export const isAnonymous = (detail: DetailRow | undefined): boolean =>
  detail !== undefined && 'anonymous' in detail && detail.anonymous === true;

export const policyFacts = (listing: ListingRow, detail: DetailRow | undefined): ListingFacts => ({
  ...listing,
  anonymous: isAnonymous(detail),
});

export interface FoundListing {
  readonly listing: ListingRow;
  readonly detail: DetailRow;
  readonly owner: OrganisationRow;
}

/** A listing that the actor may know of, with its particulars and owner; undefined hides what is not theirs to see. */
export async function findListing(
  repositories: Repositories,
  actor: Actor,
  id: string,
): Promise<FoundListing | undefined> {
  const listing = await repositories.listings.findById(id);
  const detail = listing && (await repositories.listings.findDetail(listing.kind, id));
  const owner = listing && (await repositories.organisations.findById(listing.ownerOrgId));
  if (!detail || !owner) return undefined;
  return visibleListingIds(actor, [policyFacts(listing, detail)]).has(id) ? { listing, detail, owner } : undefined;
}
