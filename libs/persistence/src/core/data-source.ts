import { DataSource } from 'typeorm';
import { migrations } from '../migrations/index.js';
import { rows } from './rows.js';
import { SnakeNaming } from './columns.js';

export interface DatabaseOptions {
  /** Whether a unit of work inside another is an error (true unless told), or is not looked for. */
  readonly findsNesting?: boolean;
  readonly url: string;
  /** Connections this process may open. */
  readonly poolSize?: number;
  /** Called with every statement; the query counter of the tests. */
  readonly onQuery?: (sql: string) => void;
}

/** A data source over the rows and migrations of this library; not yet connected. */
export function createDataSource({ url, poolSize = 10, onQuery }: DatabaseOptions): DataSource {
  const silent = () => undefined;
  const count = (sql: string) => onQuery?.(sql);
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...rows],
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNaming(),
    poolSize,
    applicationName: 'luyan',
    ...(onQuery && {
      logging: ['query'] as const,
      logger: {
        logQuery: count,
        logQueryError: silent,
        logQuerySlow: silent,
        logSchemaBuild: silent,
        logMigration: silent,
        log: silent,
      },
    }),
  });
}

/** Connects and brings the schema up to date; names of the migrations that ran. Safe to call from several processes at once. */
export async function migrate(source: DataSource): Promise<readonly string[]> {
  const lock = source.createQueryRunner();
  try {
    await lock.query("SELECT pg_advisory_lock(hashtext('luyan.migrate'))");
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await lock.query("SELECT pg_advisory_unlock(hashtext('luyan.migrate'))");
    await lock.release();
  }
}
