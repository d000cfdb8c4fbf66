import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

/** Which layer may import which: the arrows of docs/architecture.md. Everything not named here is forbidden. */
const layers = {
  'layer:domain': ['layer:domain'],
  'layer:contracts': [],
  'layer:config': ['layer:contracts'],
  'layer:embedded': [],
  'layer:infrastructure': ['layer:domain', 'layer:contracts', 'layer:config'],
  'layer:application': ['layer:domain', 'layer:contracts', 'layer:config', 'layer:infrastructure'],
  'layer:seeds': ['layer:domain', 'layer:contracts'],
  'layer:testing': [
    'layer:domain',
    'layer:contracts',
    'layer:config',
    'layer:embedded',
    'layer:infrastructure',
    'layer:application',
    'layer:seeds',
  ],
  'layer:app': [
    'layer:application',
    'layer:domain',
    'layer:contracts',
    'layer:config',
    'layer:infrastructure',
    'layer:embedded',
    'layer:seeds',
  ],
  'layer:web': ['layer:contracts', 'layer:domain'],
};

const boundaries = (allow) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow,
      // Specs use the test kit, which uses the libraries: a cycle of packages, not of files (tools/cycles.mjs).
      ignoredCircularDependencies: ['persistence', 'application', 'search', 'queue'].map((name) => [
        '@luyan/testing',
        `@luyan/${name}`,
      ]),
      enforceBuildableLibDependency: false,
      depConstraints: [
        ...Object.entries(layers).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
          sourceTag,
          onlyDependOnLibsWithTags,
        })),
        { sourceTag: 'layer:domain', bannedExternalImports: ['*'] },
        { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:any'] },
        { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
      ],
    },
  ],
});

/** Infrastructure siblings never import each other; `typeorm` and `pg` live in persistence alone. */
const only = (group, message) => ({ group, message });
const ormOnly = only(['typeorm', 'typeorm/*', 'pg', 'pg-*'], 'Only libs/persistence talks to the database.');
const siblings = only(
  ['@luyan/persistence', '@luyan/search', '@luyan/queue'],
  'Infrastructure siblings are joined in libs/application.',
);
const nodeOnly = only(['node:*'], 'The domain runs in a browser too.');
const restricted = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.luyan/**', 'docs/generated/**', '**/*.generated.*'] },
  ...tseslint.configs.strictTypeChecked.map((c) => ({ ...c, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx },
    rules: {
      ...boundaries([]),
      ...restricted(ormOnly),
      complexity: ['error', 12],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      'max-params': ['error', 6],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'libs/config is the only reader of process.env.' },
      ],
      '@typescript-eslint/consistent-type-imports': 'off', // a class injected by its type must stay a value import; verbatimModuleSyntax guards the rest
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }], // Nest modules are empty classes
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-misused-spread': 'off', // likewise: a row has no methods to lose
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // rows are shapes: a plain object of the same structure is one
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: restricted(ormOnly, nodeOnly, siblings),
  },
  {
    files: ['libs/domain/matching/src/**', 'libs/domain/scheduling/src/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  }, // typed-array inner loops: an index proven by the loop's bound
  { files: ['libs/persistence/**/*.ts'], rules: restricted(only(['@luyan/search', '@luyan/queue'], siblings.message)) },
  {
    files: ['libs/search/**/*.ts'],
    rules: restricted(ormOnly, only(['@luyan/persistence', '@luyan/queue'], siblings.message)),
  },
  {
    files: ['libs/queue/**/*.ts'],
    rules: restricted(ormOnly, only(['@luyan/persistence', '@luyan/search'], siblings.message)),
  },
  { files: ['libs/config/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts', 'libs/testing/**/*.ts'],
    rules: {
      ...boundaries(['@jest/globals', 'fast-check', '@luyan/testing']),
      'max-lines': ['error', 600],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true }] } }, // markup is long without being complex
  { files: ['apps/cli/**/*.ts', 'libs/testing/**/*.ts'], rules: { 'no-console': 'off' } },
  prettier,
);
