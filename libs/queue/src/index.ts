export * from './connection.js';
export * from './job-queue.js';
export * from './jobs.js';
export * from './workers.js';
