import type { DataSource } from 'typeorm';
import { createDataSource, migrate, type DatabaseOptions } from './data-source.js';
import { Repositories } from './repositories.js';
import { UnitOfWork } from './unit-of-work.js';

/** An open database: transactions through `uow`, reads through `reads`, and plain SQL for the libraries that own none of the rows. */
export class Database {
  readonly uow: UnitOfWork;
  readonly reads: Repositories;

  private constructor(private readonly source: DataSource) {
    this.uow = new UnitOfWork(source);
    this.reads = new Repositories(source.manager);
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    return new Database(await createDataSource(options).initialize());
  }

  migrate(): Promise<readonly string[]> {
    return migrate(this.source);
  }

  /** One statement outside any unit of work. Parameters are always bound, never spliced. */
  query<T>(sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
    return this.source.query(sql, [...parameters]);
  }

  close(): Promise<void> {
    return this.source.destroy();
  }
}
