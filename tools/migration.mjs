/**
 * Writes a migration from what the rows say and the migrations do not yet: `node tools/migration.mjs added-venue-photos`.
 * Name it in the past tense. Read the file before committing it; register it in libs/persistence/src/migrations/index.ts.
 */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, root } from './build.mjs';

const name = process.argv[2];
if (!/^[a-z]+(-[a-z]+)+$/.test(name ?? ''))
  throw new Error('Say what was done, in the past tense: node tools/migration.mjs added-venue-photos');
await build();
const { startEmbeddedPostgres, temporaryHome } = await import('@luyan/embedded');
const { createDataSource, migrate } = await import('@luyan/persistence');
const home = await temporaryHome('luyan-migration-');
const database = await startEmbeddedPostgres(home);
try {
  const source = await createDataSource({ url: database.url }).initialize();
  await migrate(source);
  const { upQueries, downQueries } = await source.driver.createSchemaBuilder().log();
  await source.destroy();
  if (upQueries.length === 0) throw new Error('The migrations already say what the rows say.');
  const stamp = String(Date.now());
  const type = name.replace(/(?:^|-)(.)/g, (_, letter) => letter.toUpperCase()) + stamp;
  const list = (queries) => queries.map(({ query }) => `  ${JSON.stringify(query)},`).join('\n');
  const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
${list(upQueries)}
];

const down = [
${list(downQueries.reverse())}
];

export class ${type} implements MigrationInterface {
  name = '${type}';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
`;
  const file = join(root, 'libs/persistence/src/migrations', `${stamp}-${name}.ts`);
  await writeFile(file, text);
  console.log(`${upQueries.length} statements in ${file}`);
} finally {
  await database.stop();
  await rm(home, { recursive: true, force: true });
}
