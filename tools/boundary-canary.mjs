/** Imports that must never pass: a file to write, its text, and the rule that has to report it. */
const layers = '@nx/enforce-module-boundaries';
const restricted = 'no-restricted-imports';
const illegal = (file, from, rule) => ({ file: `${file}/src/canary.ts`, code: `export * from '${from}';\n`, rule });

export const canary = [
  illegal('libs/domain/kernel', 'zod', layers),
  illegal('libs/domain/kernel', '@luyan/persistence', layers),
  illegal('libs/domain/kernel', '@luyan/contracts', layers),
  illegal('libs/domain/matching', 'node:fs', restricted),
  illegal('libs/domain/scheduling', '@luyan/application', layers),
  illegal('libs/contracts', '@luyan/kernel', layers),
  illegal('libs/config', '@luyan/application', layers),
  illegal('libs/persistence', '@luyan/search', restricted),
  illegal('libs/search', '@luyan/persistence', restricted),
  illegal('libs/search', 'typeorm', restricted),
  illegal('libs/queue', 'pg', restricted),
  illegal('libs/queue', '@luyan/persistence', restricted),
  illegal('libs/persistence', '@luyan/application', layers),
  illegal('libs/application', 'typeorm', restricted),
  illegal('libs/application', '@luyan/seeds', layers),
  illegal('apps/api', 'pg', restricted),
  illegal('apps/api', '@luyan/testing', layers),
  illegal('apps/web', '@luyan/application', layers),
  illegal('seeds', '@luyan/persistence', layers),
];
