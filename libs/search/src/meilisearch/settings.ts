import type { Settings } from 'meilisearch';
import { TERMS_VERSION } from '../documents/document-terms.js';
import type { FacetName, SearchSort } from '../search-port.js';

/** Raise it when the settings or the documents change: an index of that name is then filled, and PostgreSQL answers until it is there. */
const SETTINGS_VERSION = 2;

/** The name of the live index; it says which settings and terms it was made with. */
export const indexUid = (prefix: string): string => `${prefix}-${SETTINGS_VERSION}-${TERMS_VERSION}`;

export const FACET_FIELDS: Readonly<Record<FacetName, string>> = {
  KIND: 'kind',
  REGION: 'city',
  CHAIN: 'chains',
  INDUSTRY: 'industryBuckets',
  EMERGING: 'emergingBuckets',
  COOPERATION_MODE: 'cooperationModes',
  PRICE_MODE: 'priceMode',
  TRL: 'trl',
  VERIFICATION: 'verificationLevel',
};

export const SORT_FIELDS: Readonly<Record<SearchSort, string>> = {
  RELEVANCE: 'boost',
  NEWEST: 'publishedAt',
  CONFIRMED: 'lastConfirmedAt',
  READINESS: 'readiness',
  TRL: 'trl',
};

/** Totals are exact up to here. */
const MAX_TOTAL = 2_000_000;
const MAX_BUCKETS = 1_000;

const exactOnly = (attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
});
const compared = (attributePatterns: string[]) => ({
  attributePatterns,
  features: { facetSearch: false, filter: { equality: true, comparison: true } },
});

/**
 * The server's own analysis is used for misspelt Latin words alone; everything else is found by exact filters on our own terms, which is
 * what makes a word inside a word, a number or a homophone come out right.
 */
export const SETTINGS: Settings = {
  searchableAttributes: ['spelling'],
  filterableAttributes: [
    exactOnly(['terms', 'id', 'ownerOrgId', 'regions', 'industryPaths', 'emergingPaths']),
    exactOnly(['kind', 'city', 'chains', 'industryBuckets', 'emergingBuckets', 'cooperationModes', 'priceMode']),
    compared(['trl', 'verificationLevel', 'publishedAt', 'idOrder']),
  ],
  sortableAttributes: ['id', 'idOrder', ...Object.values(SORT_FIELDS)],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'exactness'],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 4, twoTypos: 8 } },
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
  pagination: { maxTotalHits: MAX_TOTAL },
  faceting: { maxValuesPerFacet: MAX_BUCKETS, sortFacetValuesBy: { '*': 'count' } },
};
