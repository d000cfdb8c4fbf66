/**
 * One configuration, four projects. Native ESM: the runner sets NODE_OPTIONS=--experimental-vm-modules.
 * `*.spec.ts` is pure, `*.int-spec.ts` has a database of its own, `*.e2e-spec.ts` goes over HTTP.
 */
const base = {
  rootDir: '.',
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['luyan-source', 'node', 'import', 'default'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/', '/\\.luyan/', '/\\.nx/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', { configFile: '<rootDir>/.swcrc' }] },
};
const withDatabase = {
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
};

export default {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{apps,libs,seeds,tools}/**/*.spec.ts'] },
    { ...base, ...withDatabase, displayName: 'int', testMatch: ['<rootDir>/{apps,libs,seeds}/**/*.int-spec.ts'] },
    { ...base, ...withDatabase, displayName: 'e2e', testMatch: ['<rootDir>/apps/**/*.e2e-spec.ts'] },
  ],
};
