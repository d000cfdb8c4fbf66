import { ANONYMOUS, disclosedListingIds, ownerVisibleListingIds, visibleListingIds } from '@luyan/access';
import type { DetailRow, ListingRow, OrganisationRow, Repositories } from '@luyan/persistence';
import { policyFacts } from '../catalogue/listing-facts.js';

/** A listing as anybody may read it: what pages for crawlers, feeds and harvesters are made of. */
export interface PublicListing extends Pick<
  ListingRow,
  | 'id'
  | 'kind'
  | 'state'
  | 'titleZh'
  | 'titleEn'
  | 'summaryZh'
  | 'summaryEn'
  | 'keywords'
  | 'chains'
  | 'regionCode'
  | 'ipc'
  | 'trl'
  | 'cooperationModes'
  | 'priceMode'
  | 'priceFromFen'
  | 'priceToFen'
  | 'publishedAt'
  | 'validUntil'
  | 'updatedAt'
> {
  /** null unless the disclosure tier is PUBLIC */
  readonly descriptionZh: string | null;
  readonly descriptionEn: string | null;
  /** Patent numbers; none unless the disclosure tier is PUBLIC. */
  readonly identifiers: readonly string[];
  /** null when the owner is anonymous */
  readonly owner: Pick<OrganisationRow, 'id' | 'nameZh' | 'nameEn'> | null;
}

const identifiersOf = (detail: DetailRow | undefined): string[] =>
  detail && 'applicationNo' in detail
    ? [detail.applicationNo, detail.publicationNo, detail.grantNo].filter((number) => number !== null)
    : [];

/** The public part of those of these listings that are published, in their order: three statements and one a kind. */
export async function publicListings(
  reads: Repositories,
  rows: readonly ListingRow[],
): Promise<readonly PublicListing[]> {
  const items = await reads.listings.withDetails(rows);
  const facts = items.map(({ listing, detail }) => policyFacts(listing, detail));
  const visible = visibleListingIds(ANONYMOUS, facts);
  const disclosed = disclosedListingIds(ANONYMOUS, facts);
  const ownerVisible = ownerVisibleListingIds(ANONYMOUS, facts);
  const ownerIds = new Set(rows.filter(({ id }) => ownerVisible.has(id)).map(({ ownerOrgId }) => ownerOrgId));
  const owners = new Map((await reads.organisations.findByIds([...ownerIds])).map((owner) => [owner.id, owner]));

  return items
    .filter(({ listing }) => visible.has(listing.id))
    .map(({ listing, detail }) => {
      const isDisclosed = disclosed.has(listing.id);
      return {
        id: listing.id,
        kind: listing.kind,
        state: listing.state,
        titleZh: listing.titleZh,
        titleEn: listing.titleEn,
        summaryZh: listing.summaryZh,
        summaryEn: listing.summaryEn,
        descriptionZh: isDisclosed ? listing.descriptionZh : null,
        descriptionEn: isDisclosed ? listing.descriptionEn : null,
        keywords: listing.keywords,
        chains: listing.chains,
        regionCode: listing.regionCode,
        ipc: listing.ipc,
        trl: listing.trl,
        cooperationModes: listing.cooperationModes,
        priceMode: listing.priceMode,
        priceFromFen: listing.priceFromFen,
        priceToFen: listing.priceToFen,
        publishedAt: listing.publishedAt,
        validUntil: listing.validUntil,
        updatedAt: listing.updatedAt,
        identifiers: isDisclosed ? identifiersOf(detail) : [],
        owner: (ownerVisible.has(listing.id) && owners.get(listing.ownerOrgId)) || null,
      };
    });
}
