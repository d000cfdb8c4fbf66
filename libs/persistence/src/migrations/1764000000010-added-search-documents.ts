import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The search documents (检索文档), owned by libs/search. `n` is drawn anew with every version, so that what is known of an `n` never changes and
 * may be kept in memory; `terms` are hashes
 * of words and pairs of characters, four bytes each, which GIN answers without a look at the row; `search_state.generation` rises in the transaction that changes the documents, so that an answer kept in memory
 * can be proven current. The functions forbid the sequential scan, which would unpack the terms of every row, where the planner takes it for cheap.
 */
const up = [
  'CREATE SEQUENCE search_document_n AS integer',
  `CREATE TABLE search_document (
     id uuid NOT NULL,
     n integer NOT NULL DEFAULT nextval('search_document_n'),
     version integer NOT NULL,
     facets text[] NOT NULL,
     readiness smallint NOT NULL,
     published_at timestamptz NOT NULL,
     last_confirmed_at timestamptz NOT NULL,
     document jsonb NOT NULL,
     terms integer[] NOT NULL,
     CONSTRAINT search_document_pkey PRIMARY KEY (id),
     CONSTRAINT search_document_n_key UNIQUE (n)
   ) WITH (toast_tuple_target = 128)`,
  'ALTER TABLE search_document ALTER COLUMN document SET STORAGE EXTERNAL, ALTER COLUMN terms SET STORAGE EXTERNAL',
  'CREATE INDEX search_document_terms ON search_document USING gin (terms) WITH (fastupdate = off)',
  `CREATE TABLE search_state (
     single boolean PRIMARY KEY DEFAULT true CHECK (single),
     generation bigint NOT NULL DEFAULT 1,
     rebuild text,
     rebuild_from integer NOT NULL DEFAULT 0
   )`,
  'INSERT INTO search_state DEFAULT VALUES',
  'CREATE TABLE search_removal (id uuid PRIMARY KEY)',
  'CREATE TABLE search_word (word text PRIMARY KEY)',
  'CREATE INDEX search_word_similar ON search_word USING gin (word gin_trgm_ops)',
  `CREATE FUNCTION search_matching(ways text[]) RETURNS bytea LANGUAGE plpgsql STABLE
     SET enable_seqscan = off SET jit = off SET work_mem = '16MB' SET plan_cache_mode = force_generic_plan AS
   $$BEGIN RETURN (
     SELECT string_agg(int4send(d.n), '') FROM unnest(ways) way, LATERAL (SELECT n FROM search_document WHERE terms @> way::integer[]) d
   ); END$$`,
  `CREATE FUNCTION search_everything() RETURNS bytea LANGUAGE plpgsql STABLE SET enable_seqscan = off SET jit = off AS
   $$BEGIN RETURN (SELECT string_agg(int4send(n), '') FROM search_document); END$$`,
];

const down = [
  'DROP FUNCTION search_everything()',
  'DROP FUNCTION search_matching(text[])',
  'DROP TABLE search_word',
  'DROP TABLE search_removal',
  'DROP TABLE search_state',
  'DROP TABLE search_document',
  'DROP SEQUENCE search_document_n',
];

export class AddedSearchDocuments1764000000010 implements MigrationInterface {
  name = 'AddedSearchDocuments1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
