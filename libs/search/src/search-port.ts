import type { CooperationMode, DemandKind, ListingKind, PriceMode } from '@luyan/catalogue';

/** What the catalogue search knows of a published listing: only what anybody may read. Times in UTC ms. */
export interface ListingDocument {
  readonly id: string;
  /** Rises with every change; an older version never replaces a newer one. */
  readonly version: number;
  readonly kind: ListingKind;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  /** Description and the public part of the particulars, both languages. */
  readonly body: string;
  readonly keywords: readonly string[];
  /** null when the owner is anonymous (匿名). */
  readonly ownerOrgId: string | null;
  readonly ownerName: string | null;
  /** GB/T 2260 */
  readonly regionCode: string | null;
  readonly chains: readonly string[];
  /** GB/T 4754 */
  readonly industries: readonly string[];
  readonly emerging: readonly string[];
  readonly ipc: readonly string[];
  readonly trl: number | null;
  readonly cooperationModes: readonly CooperationMode[];
  readonly priceMode: PriceMode | null;
  readonly demandKind: DemandKind | null;
  /** Patent numbers, credit codes, registry numbers, in any writing. */
  readonly identifiers: readonly string[];
  /** 0 to 3 */
  readonly verificationLevel: number;
  /** 0 to 100 */
  readonly readiness: number;
  readonly publishedAt: number;
  readonly lastConfirmedAt: number;
}

export const FACET_NAMES = [
  'KIND',
  'REGION',
  'CHAIN',
  'INDUSTRY',
  'EMERGING',
  'COOPERATION_MODE',
  'PRICE_MODE',
  'TRL',
  'VERIFICATION',
] as const;
/** REGION counts cities, INDUSTRY sections and divisions, EMERGING the nine industries; a filter may be finer. */
export type FacetName = (typeof FACET_NAMES)[number];

export const SEARCH_SORTS = ['RELEVANCE', 'NEWEST', 'CONFIRMED', 'READINESS', 'TRL'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** An absent or empty list does not filter; values of one list are alternatives, lists are joined by AND. */
export interface SearchFilter {
  readonly kinds?: readonly ListingKind[];
  /** A province or city code covers what lies in it. */
  readonly regions?: readonly string[];
  readonly chains?: readonly string[];
  /** A section or division covers its groups and classes. */
  readonly industries?: readonly string[];
  readonly emerging?: readonly string[];
  readonly cooperationModes?: readonly CooperationMode[];
  readonly priceModes?: readonly PriceMode[];
  readonly trlFrom?: number;
  readonly trlTo?: number;
  readonly verifiedFrom?: number;
  readonly ownerOrgId?: string;
  readonly listingIds?: readonly string[];
  /** UTC ms, inclusive. */
  readonly publishedAfter?: number;
}

export interface SearchQuery {
  readonly text?: string;
  readonly filter: SearchFilter;
  readonly sort: SearchSort;
  /** 0 to 100 hits. */
  readonly first: number;
  readonly after?: string | null;
  readonly facets: readonly FacetName[];
  readonly highlight?: boolean;
}

export type HighlightField = 'titleZh' | 'titleEn' | 'summaryZh' | 'summaryEn' | 'body';

/** A field's text, cropped in the body's case, and the half-open ranges of UTF-16 units in it that answer the query. */
export interface Highlight {
  readonly field: HighlightField;
  readonly text: string;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

export interface SearchHit {
  readonly id: string;
  /** Comparable within one result only. */
  readonly score: number;
  readonly highlights: readonly Highlight[];
  readonly cursor: string;
}

export interface FacetBucket {
  readonly code: string;
  readonly count: number;
}

export interface Facet {
  readonly name: FacetName;
  /** Greatest count first. */
  readonly buckets: readonly FacetBucket[];
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
  /** Disjunctive: a facet ignores the filter on itself, so that other choices show what they would bring. */
  readonly facets: readonly Facet[];
}

export interface Suggestion {
  readonly text: string;
  readonly type: 'KEYWORD' | 'TITLE';
  /** The listing of a title. */
  readonly listingId: string | null;
}

export interface DocumentVersion {
  readonly id: string;
  readonly version: number;
}

export interface SearchStatus {
  readonly adapter: string;
  readonly documents: number;
  readonly healthy: boolean;
  /** Why it is not healthy, in the words of what failed. */
  readonly trouble?: string;
  /** The documents were built by an older version of this library: a rebuild is due. */
  readonly outdated?: boolean;
  /** What an index beside this one has missed so far, and for how long, ms. */
  readonly behind?: { readonly documents: number; readonly oldestMs: number };
}

/** The catalogue search: what is published, never the truth about it. */
export interface SearchPort {
  /** Throws `SearchInputError` for a cursor it did not make or a page size out of range. */
  search(query: SearchQuery): Promise<SearchResult>;
  suggest(prefix: string, limit: number): Promise<readonly Suggestion[]>;
  /** Idempotent; a version not newer than the one kept changes nothing. */
  upsert(documents: readonly ListingDocument[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Fills a new index from all pages and swaps it in; searches answer from the old one until then. */
  rebuild(
    pages: AsyncIterable<readonly ListingDocument[]>,
    onProgress?: (documents: number) => void,
  ): Promise<{ readonly documents: number }>;
  /** In order of id, for the sweep that compares with the catalogue. */
  versions(afterId: string | null, limit: number): Promise<readonly DocumentVersion[]>;
  status(): Promise<SearchStatus>;
  /** Reads into memory what the first search would have to wait for. */
  warm?(): Promise<void>;
  /** Removes what is kept beside the documents and belongs to none any more; how much that was. */
  prune?(): Promise<number>;
  /** Brings a second index, where there is one, up to what it has missed; how many documents that were. */
  catchUp?(): Promise<number>;
  /** Compares the whole of a second index, where there is one, and mends what differs, or with `false` only counts it; null when it does not answer. */
  repair?(apply?: boolean): Promise<{ readonly upserted: number; readonly removed: number } | null>;
}

/** The caller asked for something that cannot be answered. */
export class SearchInputError extends Error {
  constructor(
    readonly code: 'CURSOR_INVALID' | 'PAGE_SIZE_INVALID' | 'PAGE_TOO_DEEP',
    message: string,
  ) {
    super(message);
    this.name = 'SearchInputError';
  }
}

/** Runs one SQL statement outside any transaction; the database of @luyan/persistence fits. */
export interface SqlRunner {
  query<T>(sql: string, parameters?: readonly unknown[]): Promise<T[]>;
}
