import { Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Json, Key, OptionalText, Text, Uuid, Whole } from '../core/columns.js';
import { ListingRow } from './listing.row.js';

/** 变更记录: who changed what, when. `changes` holds the changed fields, before and after. */
@Entity('listing_change')
@Index('listing_change_of', ['listingId', 'at', 'id'])
export class ListingChangeRow {
  @Key() id!: string;
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' }) @Uuid() listingId!: string;
  @Whole() version!: number;
  /** `created`, `edited`, `submitted`, `published` … */
  @Text() action!: string;
  @Uuid({ nullable: true }) actorId!: string | null;
  @OptionalText() note!: string | null;
  @Json() changes!: Record<string, readonly [unknown, unknown]> | null;
  @CreatedAt() at!: Date;
}
