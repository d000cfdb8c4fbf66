export * from './events.js';
export * from './limits.js';
export * from './locales.js';
export * from './notifications.js';
export * from './problems/message.js';
export * from './problems/problems.js';
export * from './problems/render-problem.js';
export * from './portal.js';
