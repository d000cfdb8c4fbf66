export * from './documents/document-terms.js';
export * from './postgres/postgres.search-index.js';
export * from './query/parse-query.js';
export * from './search-port.js';
export * from './create-search.js';
