import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Result } from '@luyan/kernel';
import { QueryFailedError, type DataSource } from 'typeorm';
import { Repositories } from './repositories.js';
import { Outbox } from '../outbox/outbox.repository.js';

/** One transaction: the repositories in it and its outbox. It exists only inside `run`. */
export class Tx extends Repositories {
  /** The only side effect allowed in a transaction: what is added here is relayed after the commit, at least once. */
  readonly outbox = new Outbox(this.manager);
}

class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('The unit of work ended in a refusal.');
  }
}

/** `deadlock_detected` and `serialization_failure`: another transaction won, the same work may succeed now. */
const RETRYABLE = new Set(['40P01', '40001']);
const ATTEMPTS = 5;

export const sqlState = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;

/** The constraint that a statement broke, so that a use case can say it in the user's words. */
export const brokenConstraint = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { constraint?: string }).constraint : undefined;

export class UnitOfWork {
  /** Detection only: the transaction itself is always the argument. */
  private readonly inside: AsyncLocalStorage<true> | undefined;

  /** `findsNesting` is for developers: following contexts costs Node 20 some 4 % of an answer's processor time. */
  constructor(
    private readonly source: DataSource,
    findsNesting: boolean,
  ) {
    this.inside = findsNesting ? new AsyncLocalStorage() : undefined;
  }

  /**
   * Runs `work` in one transaction. An `err` result or a throw rolls everything back. A deadlock or a serialization failure
   * runs the whole function again in a new transaction, at most five times; so `work` must touch nothing but `tx`.
   * A second `run` inside the first throws where nesting is looked for.
   */
  async run<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    if (this.inside?.getStore())
      throw new Error('A unit of work is already running: pass its `tx` on instead of starting another.');
    for (let attempt = 1; ; attempt++) {
      try {
        return await (this.inside ? this.inside.run(true, () => this.once(work)) : this.once(work));
      } catch (error) {
        if (error instanceof RolledBack) return error.result as Result<T, E>;
        if (attempt >= ATTEMPTS || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
        await delay(attempt * 10 * (1 + (process.pid % 7) / 7)); // processes that collided wait differently long
      }
    }
  }

  private once<T, E>(work: (tx: Tx) => Promise<Result<T, E>>): Promise<Result<T, E>> {
    return this.source.transaction(async (manager) => {
      const result = await work(new Tx(manager));
      if (!result.ok) throw new RolledBack(result);
      return result;
    });
  }
}
