import { documentTerms, vocabularyOf } from '../documents/document-terms.js';
import { bucketsOf } from '../documents/facet-codes.js';
import { numbersOfTerm } from '../query/ways.js';
import type { ListingDocument } from '../search-port.js';

const YEAR = 365 * 86_400_000;
const EPOCH = Date.UTC(2020, 0, 1);

/** A term as the index keeps it; a term of two numbers is one word of both. */
export const wordOfTerm = (term: string): string =>
  numbersOfTerm(term)
    .map((number) => (number >>> 0).toString(36))
    .join('_');

/** A number in the order of ids (the first 13 digits of a UUID), for walking through all documents; ids that share it are told apart by themselves. */
export const orderOfId = (id: string): number => parseInt(id.replaceAll('-', '').slice(0, 13), 16);

/** Beginnings of a tree code at the places where a filter may stop. */
const paths = (codes: readonly string[]): readonly string[] => [
  ...new Set(codes.flatMap((code) => Array.from({ length: code.length }, (_, i) => code.slice(0, i + 1)))),
];

/**
 * A listing as Meilisearch keeps it. `boost` grows with the date of confirmation instead of falling with age, so that it need not be
 * written anew every day.
 */
export const meiliDocument = (document: ListingDocument) => ({
  id: document.id,
  idOrder: orderOfId(document.id),
  version: document.version,
  kind: document.kind,
  titleZh: document.titleZh,
  titleEn: document.titleEn,
  summaryZh: document.summaryZh,
  summaryEn: document.summaryEn,
  body: document.body.slice(0, 8_000),
  keywords: document.keywords,
  ownerOrgId: document.ownerOrgId,
  ownerName: document.ownerName,
  regions: document.regionCode === null ? [] : [2, 4, 6].map((length) => document.regionCode?.slice(0, length)),
  city: document.regionCode === null ? null : bucketsOf('REGION', document.regionCode)[0],
  chains: document.chains,
  industryPaths: paths(document.industries),
  industryBuckets: [...new Set(document.industries.flatMap((code) => bucketsOf('INDUSTRY', code)))],
  emergingPaths: paths(document.emerging),
  emergingBuckets: [...new Set(document.emerging.flatMap((code) => bucketsOf('EMERGING', code)))],
  cooperationModes: document.cooperationModes,
  priceMode: document.priceMode,
  trl: document.trl,
  verificationLevel: document.verificationLevel,
  readiness: document.readiness,
  publishedAt: document.publishedAt,
  lastConfirmedAt: document.lastConfirmedAt,
  boost:
    0.003 * document.readiness + 0.1 * document.verificationLevel + (0.35 * (document.lastConfirmedAt - EPOCH)) / YEAR,
  terms: documentTerms(document).map(wordOfTerm),
  spelling: vocabularyOf(document)
    .map((word) => word.replace('~', ''))
    .join(' '),
});

export type MeiliDocument = ReturnType<typeof meiliDocument>;
