import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { TermNumbers } from '../documents/document-numbers.js';
import { TERMS_VERSION, vocabularyOf } from '../documents/document-terms.js';
import { filterCodes } from '../documents/facet-codes.js';
import type { ListingDocument, SqlRunner } from '../search-port.js';

/** Documents in one statement. */
const BATCH = 250;

/** Works in the terms of what was written, sorted: until then every search reads through them. */
const INDEX_PENDING = "SELECT gin_clean_pending_list('search_document_terms')";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
export const uuidsOf = (ids: readonly string[]): readonly string[] => ids.filter((id) => UUID.test(id));

const insertInto = (table: string): string => `
  INSERT INTO ${table} (id, version, facets, readiness, published_at, last_confirmed_at, document, terms)
  SELECT id, version, string_to_array(facets, ' '), readiness, to_timestamp(published / 1000.0), to_timestamp(confirmed / 1000.0),
         document, ($2::integer[])[terms_from:terms_to]
  FROM json_to_recordset($1::json) AS d(id uuid, version integer, facets text, readiness integer, published float8, confirmed float8,
                                          document jsonb, terms_from integer, terms_to integer)
  ON CONFLICT (id) DO UPDATE SET
    n = excluded.n, version = excluded.version, facets = excluded.facets, readiness = excluded.readiness, published_at = excluded.published_at,
    last_confirmed_at = excluded.last_confirmed_at, document = excluded.document, terms = excluded.terms
  WHERE ${table}.version < excluded.version`;

const rowOf = (document: ListingDocument, { from, to }: { readonly from: number; readonly to: number }) => ({
  id: document.id,
  version: document.version,
  facets: filterCodes(document).join(' '),
  readiness: Math.round(Math.min(100, Math.max(0, document.readiness))),
  published: document.publishedAt,
  confirmed: document.lastConfirmedAt,
  document,
  terms_from: from,
  terms_to: to,
});

/** The parameters of `insertInto`. */
function rowsOf(documents: readonly ListingDocument[]): readonly [rows: string, terms: Buffer] {
  const numbers = new TermNumbers();
  const rows = json(documents.map((document) => rowOf(document, numbers.add(document))));
  return [rows, numbers.binary()];
}

/** The newest version of each id, in order of id, so that two writers lock in the same order. */
function newest(documents: readonly ListingDocument[]): readonly ListingDocument[] {
  const byId = new Map<string, ListingDocument>();
  for (const document of documents) {
    if ((byId.get(document.id)?.version ?? -1) < document.version) byId.set(document.id, document);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** JSON that PostgreSQL takes as jsonb: it knows neither NUL nor half a surrogate pair. */
function json(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes('\\u') ? text.replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/giu, '$1 ') : text;
}

export async function upsertDocuments(sql: SqlRunner, documents: readonly ListingDocument[]): Promise<void> {
  const all = newest(documents);
  for (let at = 0; at < all.length; at += BATCH) {
    const batch = all.slice(at, at + BATCH);
    await sql.query(
      `WITH bumped AS (UPDATE search_state SET generation = generation + 1),
            spelt AS (INSERT INTO search_word SELECT unnest($3::text[]) ON CONFLICT DO NOTHING)
       ${insertInto('search_document')}`,
      [...rowsOf(batch), wordsOf(batch)],
    );
  }
  if (all.length > 0) await sql.query(INDEX_PENDING);
}

const wordsOf = (documents: readonly ListingDocument[]): readonly string[] =>
  [...new Set(documents.flatMap(vocabularyOf))].sort();

export async function removeDocuments(sql: SqlRunner, ids: readonly string[]): Promise<void> {
  const known = uuidsOf(ids);
  if (known.length === 0) return;
  await sql.query(
    `WITH bumped AS (UPDATE search_state SET generation = generation + 1 RETURNING rebuild),
          noted AS (INSERT INTO search_removal SELECT unnest($1::uuid[]) FROM bumped WHERE rebuild IS NOT NULL ON CONFLICT DO NOTHING)
     DELETE FROM search_document WHERE id = ANY($1::uuid[])`,
    [known],
  );
}

/** Raised when another rebuild took over; the newer one goes on. */
class RebuildSuperseded extends Error {
  constructor() {
    super('Another rebuild of the search documents took over.');
    this.name = 'RebuildSuperseded';
  }
}

/**
 * Fills a table beside the live one and swaps them in one transaction; what was written or removed meanwhile is carried over. A rebuild that
 * died leaves a table behind, which the next one drops.
 */
export async function rebuildDocuments(
  sql: SqlRunner,
  pages: AsyncIterable<readonly ListingDocument[]>,
  onProgress?: (documents: number) => void,
): Promise<number> {
  const token = randomBytes(4).toString('hex');
  const table = `search_document_${token}`;
  const [before] = await sql.query<{ rebuild: string | null }>('SELECT rebuild FROM search_state');
  if (before?.rebuild) await sql.query(`DROP TABLE IF EXISTS search_document_${before.rebuild}`);
  await sql.query(
    `WITH cleared AS (DELETE FROM search_removal)
     UPDATE search_state SET rebuild = $1, rebuild_from = nextval('search_document_n')`,
    [token],
  );
  await sql.query(
    `CREATE TABLE ${table} (LIKE search_document INCLUDING DEFAULTS INCLUDING STORAGE, PRIMARY KEY (id)) WITH (toast_tuple_target = 128)`,
  );
  const known = await sql.query<{ word: string }>('SELECT word FROM search_word');
  const filled = await fill(sql, table, pages, onProgress);
  await swap(sql, table, token, [...filled.words].sort());
  await sql.query(INDEX_PENDING); // what was carried over
  const orphans = known.map(({ word }) => word).filter((word) => !filled.words.has(word));
  await sql.query('DELETE FROM search_word WHERE word = ANY($1::text[])', [orphans]);
  return filled.documents;
}

/** While the database writes one batch, the next is analysed. */
async function fill(
  sql: SqlRunner,
  table: string,
  pages: AsyncIterable<readonly ListingDocument[]>,
  onProgress: ((documents: number) => void) | undefined,
): Promise<{ readonly documents: number; readonly words: ReadonlySet<string> }> {
  let documents = 0;
  const words = new Set<string>();
  let written: Promise<unknown> = Promise.resolve();
  for await (const page of pages) {
    const all = newest(page);
    for (let at = 0; at < all.length; at += BATCH) {
      const batch = all.slice(at, at + BATCH);
      const rows = rowsOf(batch);
      for (const word of batch.flatMap(vocabularyOf)) words.add(word);
      await written;
      written = sql.query(insertInto(table), rows);
      written.catch(() => undefined); // awaited before the next batch
      await setImmediate(); // so that the statement is sent before the next batch is analysed
    }
    documents += page.length;
    onProgress?.(documents);
  }
  await written;
  return { documents, words };
}

async function swap(sql: SqlRunner, table: string, token: string, words: readonly string[]): Promise<void> {
  // two processes with little memory each are quickest: what outgrows the processor's cache is slow
  await sql.query(
    `SET LOCAL maintenance_work_mem = '64MB'; ALTER TABLE ${table} SET (parallel_workers = 1); CREATE INDEX ${table}_terms ON ${table} USING gin (terms) WITH (fastupdate = on, gin_pending_list_limit = 65536);
     ALTER TABLE ${table} ADD CONSTRAINT ${table}_n_key UNIQUE (n); ANALYZE ${table}`,
  );
  await sql.query('INSERT INTO search_word SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [words]);
  // statements in one text are one transaction
  const columns = 'id, n, version, facets, readiness, published_at, last_confirmed_at, document, terms';
  await sql
    .query(
      `LOCK TABLE search_document IN ACCESS EXCLUSIVE MODE;
       SELECT 1 / (SELECT count(*) FROM search_state WHERE rebuild = '${token}');
       DELETE FROM ${table} WHERE id IN (SELECT id FROM search_removal);
       DELETE FROM ${table} t USING search_document d, search_state s WHERE d.id = t.id AND d.n > s.rebuild_from AND d.version > t.version;
       INSERT INTO ${table} (${columns}) SELECT ${columns} FROM search_document, search_state WHERE n > rebuild_from ON CONFLICT (id) DO NOTHING;
       DROP TABLE search_document;
       ALTER TABLE ${table} RENAME TO search_document;
       ALTER INDEX ${table}_pkey RENAME TO search_document_pkey;
       ALTER INDEX ${table}_n_key RENAME TO search_document_n_key;
       ALTER INDEX ${table}_terms RENAME TO search_document_terms;
       DELETE FROM search_removal;
       UPDATE search_state SET rebuild = NULL, generation = generation + 1, terms_version = ${TERMS_VERSION}`,
    )
    .catch((cause: unknown) => {
      throw cause instanceof Error && cause.message.includes('division by zero') ? new RebuildSuperseded() : cause;
    });
}
