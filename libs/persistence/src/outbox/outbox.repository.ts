import { v7 as uuid } from 'uuid';
import type { DomainEvent } from '@luyan/contracts';
import { IsNull, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { OutboxRow } from './outbox.row.js';

export class Outbox {
  constructor(private readonly manager: EntityManager) {}

  async add(...events: DomainEvent[]): Promise<void> {
    await insertMany(
      this.manager,
      OutboxRow,
      events.map((event) => ({ id: uuid(), name: event.name, payload: event.payload })),
    );
  }

  /** Takes the oldest unsent events and keeps other relays away from them until the transaction ends. */
  claim(limit: number): Promise<OutboxRow[]> {
    return this.manager
      .createQueryBuilder(OutboxRow, 'event')
      .where({ sentAt: IsNull() })
      .orderBy('event.createdAt')
      .addOrderBy('event.id')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async markSent(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.manager.update(OutboxRow, ids, { sentAt: () => 'now()' });
  }

  /** Events not yet relayed, and the age of the oldest in milliseconds: the lag that an operator watches. */
  async backlog(): Promise<{ waiting: number; oldestMs: number }> {
    const [row] = await this.manager.query<[{ waiting: string; oldest: string | null }]>(
      'SELECT count(*) AS waiting, 1000 * extract(epoch FROM now() - min(created_at)) AS oldest FROM outbox WHERE sent_at IS NULL',
    );
    return { waiting: Number(row.waiting), oldestMs: Number(row.oldest ?? 0) };
  }

  /** Sent events older than the given number of days go; what happened stays in each thing's own history. */
  async prune(days: number): Promise<void> {
    await this.manager.query('DELETE FROM outbox WHERE sent_at < now() - make_interval(days => $1)', [days]);
  }
}
