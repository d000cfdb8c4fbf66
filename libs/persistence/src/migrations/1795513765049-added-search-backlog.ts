import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the search service beside PostgreSQL has missed (检索积压), and with which terms the documents were built: both belong to libs/search.
 * An id stays in `search_behind` until the service has its newest version.
 */
const up = [
  'CREATE TABLE search_behind (id uuid PRIMARY KEY, since timestamptz NOT NULL DEFAULT clock_timestamp())',
  'CREATE INDEX search_behind_since ON search_behind (since)',
  'ALTER TABLE search_state ADD COLUMN terms_version integer NOT NULL DEFAULT 1',
];

const down = ['ALTER TABLE search_state DROP COLUMN terms_version', 'DROP TABLE search_behind'];

export class AddedSearchBacklog1795513765049 implements MigrationInterface {
  name = 'AddedSearchBacklog1795513765049';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
