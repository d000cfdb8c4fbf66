export * from './actor.js';
export * from './listing.policy.js';
export * from './permissions.js';
export * from './roadshow.policy.js';
