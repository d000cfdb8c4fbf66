export * from './api-client.js';
export * from './given-year.js';
export * from './givens.js';
export * from './query-counter.js';
export * from './serve-api.js';
export * from './test-database.js';
export * from './test-runtime.js';
