import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exclusion constraints over uuid and ranges (btree_gist); words inside words (pg_trgm). Both are trusted extensions. */
export class CreatedExtensions1764000000000 implements MigrationInterface {
  name = 'CreatedExtensions1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP EXTENSION IF EXISTS pg_trgm');
    await runner.query('DROP EXTENSION IF EXISTS btree_gist');
  }
}
