import type { Config } from '@luyan/config';
import { PostgresSearch } from './postgres/postgres.search-index.js';
import type { SearchPort, SqlRunner } from './search-port.js';

/** The search that the settings ask for: Meilisearch with PostgreSQL behind it when `MEILI_URL` is set, else PostgreSQL alone. */
export function createSearch({
  sql,
}: {
  readonly config: Pick<Config, 'MEILI_URL' | 'MEILI_API_KEY'>;
  readonly sql: SqlRunner;
}): SearchPort {
  return new PostgresSearch(sql);
}
