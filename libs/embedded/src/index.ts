export * from './embedded-postgres.js';
export * from './temporary-home.js';
