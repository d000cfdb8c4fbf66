import type { OrganisationRow } from '@luyan/persistence';
import type { ListingDocument } from '@luyan/search';
import { isAnonymous } from '../catalogue/listing-facts.js';
import { detailText, type ListingWithDetail } from '../matching/match-facts.js';

function identifiersOf({ detail }: ListingWithDetail): string[] {
  if (!detail || !('applicationNo' in detail)) return [];
  return [detail.applicationNo, detail.publicationNo, detail.grantNo].filter((number) => number !== null);
}

/** An anonymous owner (匿名) is nobody's business, in no field of the index. */
function ownerOf(
  { listing, detail }: ListingWithDetail,
  owner: OrganisationRow | undefined,
): { ownerOrgId: string | null; ownerName: string | null; codes: string[] } {
  if (isAnonymous(detail) || !owner) return { ownerOrgId: null, ownerName: null, codes: [] };
  return {
    ownerOrgId: listing.ownerOrgId,
    ownerName: [owner.nameZh, owner.nameEn].filter(Boolean).join(' '),
    codes: owner.uscc ? [owner.uscc] : [],
  };
}

/**
 * What the catalogue search may know of a published listing: only its public part. A confidential description (disclosure
 * above PUBLIC) and an anonymous owner stay out, so that no snippet can give them away.
 */
export function listingDocument(item: ListingWithDetail, organisation: OrganisationRow | undefined): ListingDocument {
  const { listing, detail } = item;
  const { ownerOrgId, ownerName, codes } = ownerOf(item, organisation);
  const publishedAt = listing.publishedAt?.getTime() ?? 0;
  return {
    ...listing,
    body:
      listing.disclosure === 'PUBLIC'
        ? [listing.descriptionZh, listing.descriptionEn, detailText(detail)].filter(Boolean).join('\n')
        : '',
    ownerOrgId,
    ownerName,
    demandKind: detail && 'demandKind' in detail ? detail.demandKind : null,
    identifiers: [...identifiersOf(item), ...codes],
    publishedAt,
    lastConfirmedAt: listing.lastConfirmedAt?.getTime() ?? publishedAt,
  };
}
