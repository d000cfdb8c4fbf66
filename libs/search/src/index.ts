export * from './circuit-breaker.js';
export * from './create-search.js';
export * from './documents/document-terms.js';
export * from './meilisearch/meilisearch.search-index.js';
export * from './postgres/postgres.search-index.js';
export * from './query/parse-query.js';
export * from './resilient-search.js';
export * from './search-port.js';
