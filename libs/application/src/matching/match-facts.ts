import type { DemandKind, ListingKind } from '@luyan/catalogue';
import { withoutRepeats, type DemandFacts, type MatchText, type NamedPerson, type SupplyFacts } from '@luyan/matching';
import type { DemandRow, DetailRow, ListingRow, Repositories } from '@luyan/persistence';

/** The kinds that answer demands: technology, and money. A scenario (场景) asks as a demand does. */
export const SUPPLY_KINDS: readonly ListingKind[] = ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM', 'FINANCE'];

function kindsFor(demandKind: DemandKind | null): readonly ListingKind[] {
  if (demandKind === 'FUNDING') return ['FINANCE'];
  return demandKind === 'PATENT_WANTED' ? ['PATENT', 'ACHIEVEMENT'] : ['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM'];
}

export interface ListingWithDetail {
  readonly listing: ListingRow;
  readonly detail: DetailRow | undefined;
}

const joined = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n');

interface FigureRow {
  readonly metric: string;
  readonly unit: string | null;
  readonly tolerance?: string | null;
}
/** 直径50mm±2mm: a tolerance counts where it is written as one. */
const figures = (rows: readonly FigureRow[], valueOf: (at: number) => string): string[] =>
  rows.map(({ metric, unit, tolerance }, at) => {
    const spread = tolerance?.trim().startsWith('±') ? tolerance.trim() : '';
    return `${metric}${valueOf(at)}${unit ?? ''}${spread}`;
  });

function claimsOf(detail: DetailRow): string[] {
  const problem = 'problemZh' in detail && detail.problemZh ? [detail.problemZh] : [];
  const { advantages = [] } = 'advantages' in detail ? detail : {};
  const named = 'applications' in detail ? detail.applications : 'directions' in detail ? detail.directions : [];
  return [...problem, ...figures(advantages, (at) => advantages[at]?.ours ?? ''), named.join('、')];
}

function requirementsOf(detail: DetailRow): string[] {
  if (!('techSpec' in detail)) return [];
  const { techSpec, currentState, constraints } = detail;
  return [...figures(techSpec, (at) => techSpec[at]?.target ?? ''), joined(currentState, constraints)];
}

/** The sentences of the particulars: what a supply claims (problem solved, measured advantages, uses), what a demand requires. */
export const detailText = (detail: DetailRow | undefined): string =>
  detail ? [...claimsOf(detail), ...requirementsOf(detail)].filter(Boolean).join('\n') : '';

/** What a text says again counts once, so that stuffing it gains nothing. */
const textOf = ({ listing, detail }: ListingWithDetail): MatchText => ({
  title: withoutRepeats(joined(listing.titleZh, listing.titleEn === listing.titleZh ? null : listing.titleEn)),
  keywords: [...new Set(listing.keywords)],
  summary: joined(listing.summaryZh, listing.summaryEn),
  body: withoutRepeats(joined(listing.descriptionZh, listing.descriptionEn, detailText(detail))),
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

const NO_CONDITIONS = {
  demandKind: null,
  targetRegions: [],
  minTrl: null,
  maxTrl: null,
  budgetFen: null,
  ipOwnership: null,
  deadline: null,
} as const;

/** The people of a listing whose work it is: a team's leader and members, an achievement's or patent's inventors. */
export function peopleOf({ listing, detail }: ListingWithDetail): readonly NamedPerson[] {
  if (!detail) return [];
  if (listing.kind === 'TEAM' && 'members' in detail)
    return [...(detail.leader ? [{ name: detail.leader, orcid: null }] : []), ...detail.members];
  return 'inventors' in detail ? detail.inventors : [];
}

/** A team with the texts of its works, which speak for it in an explanation. */
export function teamFacts(team: ListingWithDetail, works: readonly ListingWithDetail[]): SupplyFacts {
  const facts = supplyFacts(team);
  const texts = works.map(textOf).map(({ title, summary, body }) => joined(title, summary, body));
  const body = joined(facts.text.body, ...texts);
  return { ...facts, text: { ...facts.text, body } };
}

export function demandFacts(item: ListingWithDetail): DemandFacts {
  const { listing } = item;
  const { demandKind, targetRegions, minTrl, maxTrl, budgetFen, ipOwnership, deadline } =
    (item.detail as DemandRow | undefined) ?? NO_CONDITIONS;
  return {
    ...listing,
    regionCode: listing.regionCode ?? '',
    kinds: kindsFor(demandKind),
    targetRegions,
    minTrl,
    maxTrl,
    budgetFen,
    ipOwnership,
    deadline: deadline === null ? null : Date.parse(`${deadline}T00:00:00+08:00`),
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
