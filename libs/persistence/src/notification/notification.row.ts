import { Entity, ForeignKey, Index } from 'typeorm';
import { AccountRow } from '../access/account.row.js';
import { CreatedAt, Json, Key, OptionalInstant, OptionalText, Text, Uuid } from '../core/columns.js';

/** 通知: one entry of an account's inbox. `kind` is closed in @luyan/contracts, so that a new kind needs no migration. */
@Entity('notification')
@Index('notification_inbox', ['accountId', 'createdAt', 'id'])
@Index('notification_unread', ['accountId'], { where: 'read_at IS NULL' })
@Index('notification_once', ['accountId', 'once'], { unique: true, where: 'once IS NOT NULL' })
export class NotificationRow {
  @Key() id!: string;
  @ForeignKey(() => AccountRow, { onDelete: 'CASCADE' }) @Uuid() accountId!: string;
  @Text() kind!: string;
  /** Ids, counts and instants; never text. */
  @Json() data!: unknown;
  /** What it is told for: an account is told the same thing once. */
  @OptionalText() once!: string | null;
  @CreatedAt() createdAt!: Date;
  @OptionalInstant() readAt!: Date | null;
}
