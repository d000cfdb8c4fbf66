import { Entity, Index } from 'typeorm';
import { CreatedAt, Json, Key, OptionalInstant, Text } from '../core/columns.js';

/** 发件箱: what happened, written in the transaction in which it happened; the worker relays it afterwards. */
@Entity('outbox')
@Index('outbox_unsent', ['createdAt', 'id'], { where: 'sent_at IS NULL' })
export class OutboxRow {
  @Key() id!: string;
  @Text() name!: string;
  @Json() payload!: unknown;
  @CreatedAt() createdAt!: Date;
  @OptionalInstant() sentAt!: Date | null;
}
