import type { DataSource } from 'typeorm';
import { createDataSource, migrate, type DatabaseOptions } from './data-source.js';
import { Repositories } from './repositories.js';
import { Outbox } from '../outbox/outbox.repository.js';
import { UnitOfWork } from './unit-of-work.js';

/** An open database: transactions through `uow`, reads through `reads`, and plain SQL for the libraries that own none of the rows. */
export class Database {
  readonly uow: UnitOfWork;
  readonly reads: Repositories;

  private constructor(
    private readonly source: DataSource,
    findsNesting: boolean,
  ) {
    this.uow = new UnitOfWork(source, findsNesting);
    this.reads = new Repositories(source.manager);
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    return new Database(await createDataSource(options).initialize(), options.findsNesting ?? true);
  }

  migrate(): Promise<readonly string[]> {
    return migrate(this.source);
  }

  /** One statement outside any unit of work. Parameters are always bound, never spliced. */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.source.query(sql, [...parameters]);
  }

  /** Events not yet relayed, and the age of the oldest: what an operator watches. */
  outboxBacklog(): Promise<{ waiting: number; oldestMs: number }> {
    return new Outbox(this.source.manager).backlog();
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}
