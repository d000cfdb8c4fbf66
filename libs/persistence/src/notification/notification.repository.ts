import { v7 as uuid } from 'uuid';
import { In, IsNull, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { NotificationRow } from './notification.row.js';

export type NewNotification = Pick<NotificationRow, 'accountId' | 'kind' | 'data' | 'once'>;

export class NotificationRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Those that an account was told before (same `once`) stay out. */
  async insertMany(notifications: readonly NewNotification[]): Promise<void> {
    await insertMany(
      this.manager,
      NotificationRow,
      notifications.map((notification) => ({ ...notification, id: uuid() })),
      { onConflict: '(account_id, once) WHERE once IS NOT NULL DO NOTHING' },
    );
  }

  /** Newest first. */
  pageOf(accountId: string, unreadOnly: boolean, request: PageRequest): Promise<Page<NotificationRow>> {
    const query = this.manager
      .createQueryBuilder(NotificationRow, 'notification')
      .where({ accountId, ...(unreadOnly && { readAt: IsNull() }) });
    return pageOf(query, { by: 'notification.createdAt', direction: 'DESC' }, request);
  }

  countUnread(accountId: string): Promise<number> {
    return this.manager.countBy(NotificationRow, { accountId, readAt: IsNull() });
  }

  /** Marks some of an account's notifications as read, or all of them. */
  async markRead(accountId: string, ids: readonly string[] | null, now: Date): Promise<void> {
    await this.manager.update(
      NotificationRow,
      { accountId, readAt: IsNull(), ...(ids && { id: In([...ids]) }) },
      { readAt: now },
    );
  }

  /** Removes what was read before one instant and what was created before another. */
  async prune(readBefore: Date, createdBefore: Date): Promise<void> {
    await this.manager.query('DELETE FROM notification WHERE read_at < $1 OR created_at < $2', [
      readBefore,
      createdBefore,
    ]);
  }
}
