export * from './bilingual.js';
export * from './clock.js';
export * from './id.js';
export * from './money.js';
export * from './result.js';
export * from './rng.js';
export * from './state-table.js';
export * from './time-range.js';
