import {
  readiness,
  readinessScore,
  titleKey,
  type ListingDetails,
  type ListingDraft,
  type ListingKind,
  type ReadinessIssue,
} from '@luyan/catalogue';
import type { DetailRow, ListingRow, NewDetail, NewListing, OrganisationRow } from '@luyan/persistence';

/** A stored listing as the draft that its author would edit. */
export function draftOf(listing: ListingRow, detail: DetailRow): ListingDraft {
  const particulars = Object.fromEntries(Object.entries(detail).filter(([key]) => key !== 'listingId'));
  return { ...listing, detail: particulars } as unknown as ListingDraft; // the row of a kind holds that kind's detail
}

const COMMON = [
  'titleZh',
  'titleEn',
  'summaryZh',
  'summaryEn',
  'descriptionZh',
  'descriptionEn',
  'regionCode',
  'chains',
  'industries',
  'emerging',
  'ipc',
  'keywords',
  'trl',
  'cooperationModes',
  'priceMode',
  'priceFromFen',
  'priceToFen',
] as const;

/** The columns that a draft fills; what it leaves out of `disclosure` is public. */
export function columnsOf(draft: ListingDraft): Pick<ListingRow, (typeof COMMON)[number] | 'disclosure' | 'titleKey'> {
  const { titleZh, disclosure } = draft;
  const common = Object.fromEntries(COMMON.map((key) => [key, draft[key]])) as Pick<
    ListingRow,
    (typeof COMMON)[number]
  >;
  return { ...common, disclosure: disclosure ?? 'PUBLIC', titleKey: titleKey(titleZh) };
}

export function newListing(
  draft: ListingDraft,
  rest: Pick<ListingRow, 'id' | 'ownerOrgId' | 'createdBy'> & Partial<ListingRow>,
): { listing: NewListing; detail: NewDetail } {
  const listing: NewListing = {
    ...columnsOf(draft),
    kind: draft.kind,
    state: 'DRAFT',
    verificationLevel: 0,
    readiness: 0,
    publishedAt: null,
    lastConfirmedAt: null,
    validUntil: null,
    renewals: 0,
    returnReason: null,
    source: null,
    sourceId: null,
    ...rest,
  };
  return { listing, detail: draft.detail as NewDetail };
}

/** The readiness check (完整性检查) with what the platform knows of the owner. */
export function issuesOf<K extends ListingKind>(
  draft: ListingDraft<K>,
  owner: Pick<OrganisationRow, 'verifiedLevel' | 'nameZh' | 'nameEn'>,
  now: Date,
): readonly ReadinessIssue[] {
  return readiness(draft.kind, draft as unknown as ListingDraft, {
    now: now.getTime(),
    organisationVerified: owner.verifiedLevel > 0,
    organisationNames: [owner.nameZh, owner.nameEn].filter((name) => name !== null),
  });
}

export const scoreOf = readinessScore;
export type { ListingDetails };
