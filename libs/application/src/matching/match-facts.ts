import type { ListingKind } from '@luyan/catalogue';
import type { DemandFacts, MatchText, SupplyFacts } from '@luyan/matching';
import type { DemandRow, DetailRow, ListingRow, Repositories } from '@luyan/persistence';

/** The kinds that answer a technology demand. */
export const SUPPLY_KINDS: readonly ListingKind[] = ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM'];

export interface ListingWithDetail {
  readonly listing: ListingRow;
  readonly detail: DetailRow | undefined;
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

/** The sentences of the particulars that say what a supply does: measured advantages, applications, the problem solved. */
export function detailText(detail: DetailRow | undefined): string {
  if (!detail) return '';
  const parts: string[] = [];
  if ('problemZh' in detail && detail.problemZh) parts.push(detail.problemZh);
  if ('advantages' in detail)
    for (const { metric, ours, unit } of detail.advantages) parts.push(`${metric}${ours}${unit ?? ''}`);
  if ('applications' in detail) parts.push(detail.applications.join('、'));
  if ('directions' in detail) parts.push(detail.directions.join('、'));
  if ('techSpec' in detail)
    for (const { metric, target, unit } of detail.techSpec) parts.push(`${metric}${target}${unit ?? ''}`);
  if ('currentState' in detail) parts.push(joined(detail.currentState, detail.constraints));
  return parts.join('\n');
}

const textOf = ({ listing, detail }: ListingWithDetail): MatchText => ({
  title: joined(listing.titleZh, listing.titleEn === listing.titleZh ? null : listing.titleEn),
  keywords: listing.keywords,
  summary: joined(listing.summaryZh, listing.summaryEn),
  body: joined(listing.descriptionZh, listing.descriptionEn, detailText(detail)),
});

export function supplyFacts(item: ListingWithDetail): SupplyFacts {
  const { listing, detail } = item;
  return {
    ...listing,
    regionCode: listing.regionCode ?? '',
    priceMode: listing.priceMode ?? 'NEGOTIABLE',
    lastConfirmedAt: (listing.lastConfirmedAt ?? listing.publishedAt)?.getTime() ?? null,
    validUntil: listing.validUntil?.getTime() ?? null,
    secrecy: detail && 'secrecy' in detail ? (detail.secrecy ?? 'PUBLIC') : 'PUBLIC',
    text: textOf(item),
  };
}

export function demandFacts(item: ListingWithDetail): DemandFacts {
  const { listing } = item;
  const detail = item.detail as DemandRow | undefined;
  return {
    ...listing,
    regionCode: listing.regionCode ?? '',
    targetRegions: detail?.targetRegions ?? [],
    minTrl: detail?.minTrl ?? null,
    maxTrl: detail?.maxTrl ?? null,
    budgetFen: detail?.budgetFen ?? null,
    ipOwnership: detail?.ipOwnership ?? null,
    deadline: detail?.deadline ? Date.parse(`${detail.deadline}T00:00:00+08:00`) : null,
    text: textOf(item),
  };
}

/** Loads demands with their particulars, published ones only. */
export async function loadDemands(reads: Repositories, ids: readonly string[]): Promise<DemandFacts[]> {
  const listings = (await reads.listings.findByIds(ids)).filter(
    ({ kind, state }) => kind === 'DEMAND' && state === 'PUBLISHED',
  );
  return (await reads.listings.withDetails(listings)).map(demandFacts);
}
