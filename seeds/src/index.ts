export type * from './demo/types.js';
export * from './reference/read-reference.js';
