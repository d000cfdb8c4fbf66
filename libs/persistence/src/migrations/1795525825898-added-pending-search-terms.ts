import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Terms of documents that are written together enter the index together: each of the 700 of a document falls on another page, and sorted for
 * a batch they change every page once. libs/search cleans the pending list after each write, so that searches seldom read it; the limit, kB,
 * is only for a writer that dies.
 */
const up = ['ALTER INDEX search_document_terms SET (fastupdate = on, gin_pending_list_limit = 65536)'];

const down = [
  'ALTER INDEX search_document_terms SET (fastupdate = off)',
  'ALTER INDEX search_document_terms RESET (gin_pending_list_limit)',
  "SELECT gin_clean_pending_list('search_document_terms')",
];

export class AddedPendingSearchTerms1795525825898 implements MigrationInterface {
  name = 'AddedPendingSearchTerms1795525825898';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
