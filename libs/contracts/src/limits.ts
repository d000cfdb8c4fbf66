/** Limits that both sides of the wire keep. */
export const LIMITS = {
  /** Greatest and usual `first` of a connection. */
  pageSize: 100,
  defaultPageSize: 20,
  /** GraphQL: nesting, cost (one a field, times the page size) and length of a query. */
  queryDepth: 8,
  queryCost: 5_000,
  queryBytes: 20_000,
  /** Request body without files, bytes. */
  bodyBytes: 1_000_000,
  /** Import: one line or one cell, bytes; one file, bytes. */
  importLineBytes: 4_000_000,
  importFileBytes: 2_000_000_000,
  /** Ids that one request may name. */
  idsPerRequest: 200,
  /** Characters of a catalogue search. */
  searchCharacters: 200,
  /** Saved searches an account may keep, and the length of their names. */
  savedSearches: 50,
  savedSearchName: 60,
  /** Values that one facet shows. */
  facetValues: 100,
} as const;
