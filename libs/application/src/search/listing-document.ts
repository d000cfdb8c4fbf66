import type { OrganisationRow } from '@luyan/persistence';
import type { ListingDocument } from '@luyan/search';
import { isAnonymous } from '../catalogue/listing-facts.js';
import { detailText, type ListingWithDetail } from '../matching/match-facts.js';

function identifiersOf({ detail }: ListingWithDetail): string[] {
  if (!detail || !('applicationNo' in detail)) return [];
  return [detail.applicationNo, detail.publicationNo, detail.grantNo].filter((number) => number !== null);
}

/**
 * What the catalogue search may know of a published listing: only its public part. A confidential description (disclosure
 * above PUBLIC) and an anonymous owner stay out, so that no snippet can give them away.
 */
export function listingDocument(item: ListingWithDetail, owner: OrganisationRow | undefined): ListingDocument {
  const { listing, detail } = item;
  const isHidden = isAnonymous(detail);
  const isOpen = listing.disclosure === 'PUBLIC';
  const publishedAt = listing.publishedAt?.getTime() ?? 0;
  return {
    ...listing,
    body: isOpen ? [listing.descriptionZh, listing.descriptionEn, detailText(detail)].filter(Boolean).join('\n') : '',
    ownerOrgId: isHidden ? null : listing.ownerOrgId,
    ownerName: isHidden || !owner ? null : [owner.nameZh, owner.nameEn].filter(Boolean).join(' '),
    demandKind: detail && 'demandKind' in detail ? detail.demandKind : null,
    identifiers: [...identifiersOf(item), ...(isHidden || !owner?.uscc ? [] : [owner.uscc])],
    publishedAt,
    lastConfirmedAt: listing.lastConfirmedAt?.getTime() ?? publishedAt,
  };
}
