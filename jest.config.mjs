import { readFileSync } from 'node:fs';

/**
 * One configuration, four projects. Native ESM: the runner sets NODE_OPTIONS=--experimental-vm-modules.
 * `*.spec.ts` is pure, `*.int-spec.ts` has a database of its own, `*.e2e-spec.ts` goes over HTTP.
 */
const swc = JSON.parse(readFileSync(new URL('.swcrc', import.meta.url), 'utf8'));
const base = {
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['luyan-source', 'node'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/\\.luyan/', '/\\.nx/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { ...swc, swcrc: false }] },
};
const withDatabase = {
  globalSetup: '<rootDir>/tools/jest-global-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest-global-teardown.mjs',
};

export default {
  testTimeout: 60_000, // ends what hangs; a slow machine is no failure
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,seeds,tools}/**/*.spec.ts'] },
    { ...base, ...withDatabase, displayName: 'int', testMatch: ['<rootDir>/{apps,libs,seeds}/**/*.int-spec.ts'] },
    { ...base, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/apps/**/*.e2e-spec.ts'] },
    { ...base, displayName: 'browser', testMatch: ['<rootDir>/apps/web/e2e/*.browser-spec.ts'] },
  ],
};
