import type { Config } from '@luyan/config';
import { MeilisearchSearch } from './meilisearch/meilisearch.search-index.js';
import { PostgresSearch } from './postgres/postgres.search-index.js';
import { ResilientSearch } from './resilient-search.js';
import type { SearchPort, SqlRunner } from './search-port.js';

export interface CreateSearchOptions {
  readonly config: Pick<Config, 'MEILI_URL' | 'MEILI_API_KEY'>;
  readonly sql: SqlRunner;
}

/** The search that the settings ask for: Meilisearch with PostgreSQL behind it when `MEILI_URL` is set, else PostgreSQL alone. */
export function createSearch({ config, sql }: CreateSearchOptions): SearchPort {
  const postgres = new PostgresSearch(sql);
  if (config.MEILI_URL === undefined) return postgres;
  return new ResilientSearch(new MeilisearchSearch({ url: config.MEILI_URL, apiKey: config.MEILI_API_KEY }), postgres);
}
