import type { SqlRunner } from '../search-port.js';
import { uuidsOf } from './documents.js';

export interface BacklogPage {
  readonly ids: readonly string[];
  /** What was noted later than this is not meant. */
  readonly until: string;
}

/** Ids of documents that another index has missed (积压): kept beside the documents, so that no process and no restart loses one. */
export class Backlog {
  constructor(private readonly sql: SqlRunner) {}

  async note(ids: readonly string[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO search_behind (id) SELECT DISTINCT id FROM unnest($1::uuid[]) id ORDER BY id
       ON CONFLICT (id) DO UPDATE SET since = excluded.since`,
      [uuidsOf(ids)],
    );
  }

  /** The oldest ones. */
  async oldest(limit: number): Promise<BacklogPage> {
    const rows = await this.sql.query<{ id: string; since: string }>(
      'SELECT id, since::text FROM search_behind ORDER BY since, id LIMIT $1',
      [limit],
    );
    return { ids: rows.map(({ id }) => id), until: rows.at(-1)?.since ?? '-infinity' };
  }

  /** Those of a page are done; one that was noted again meanwhile stays. */
  async done({ ids, until }: BacklogPage): Promise<void> {
    await this.sql.query('DELETE FROM search_behind WHERE id = ANY($1::uuid[]) AND since <= $2::timestamptz', [
      ids,
      until,
    ]);
  }

  /** How many wait, and since when, ms. */
  async size(): Promise<{ readonly documents: number; readonly oldestMs: number }> {
    const [row] = await this.sql.query<{ documents: number; ms: number }>(
      `SELECT count(*)::int AS documents, coalesce(extract(epoch FROM clock_timestamp() - min(since)) * 1000, 0)::float8 AS ms
       FROM search_behind`,
    );
    return { documents: row?.documents ?? 0, oldestMs: Math.max(0, Math.round(row?.ms ?? 0)) };
  }
}
