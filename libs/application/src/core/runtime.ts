import type { Config } from '@luyan/config';
import { systemClock, type Clock } from '@luyan/kernel';
import { Database, type Repositories, type UnitOfWork } from '@luyan/persistence';
import { JobQueue } from '@luyan/queue';
import { createSearch, type SearchPort } from '@luyan/search';

/** What use cases work with. Each names the part of it that it needs. */
export interface Runtime {
  readonly config: Config;
  readonly database: Database;
  readonly uow: UnitOfWork;
  readonly reads: Repositories;
  readonly search: SearchPort;
  readonly queue: JobQueue;
  readonly clock: Clock;
  close(): Promise<void>;
}

export interface RuntimeOptions {
  readonly databaseUrl: string;
  readonly clock?: Clock;
  readonly onQuery?: (sql: string) => void;
  /** Keeps the jobs of several runtimes on one Redis apart. */
  readonly queuePrefix?: string;
}

/** Opens the connections of one process. The schema must be up to date (`database.migrate()`). */
export async function openRuntime(
  config: Config,
  { databaseUrl, clock = systemClock, onQuery, queuePrefix }: RuntimeOptions,
): Promise<Runtime> {
  const database = await Database.open({
    url: databaseUrl,
    poolSize: config.DATABASE_POOL,
    findsNesting: config.NODE_ENV !== 'production',
    ...(onQuery && { onQuery }),
  });
  const queue = new JobQueue({
    databaseUrl,
    redisUrl: config.REDIS_URL,
    prefix: queuePrefix ?? config.QUEUE_PREFIX,
    lockMs: config.WORKER_LOCK_MS,
  });
  return {
    config,
    database,
    uow: database.uow,
    reads: database.reads,
    search: createSearch({ config, sql: database }),
    queue,
    clock,
    close: async () => {
      await queue.close();
      await database.close();
    },
  };
}
