export type * from './demo/types.js';
