import { ALERT_FREQUENCIES, codesOf, type AlertFrequency } from '@luyan/catalogue';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from '../access/account.row.js';
import { ListingRow } from '../catalogue/listing.row.js';
import { CreatedAt, Instant, Key, OneOf, OptionalInstant, OptionalText, Text, Uuid, Whole } from '../core/columns.js';

/** 订阅检索: a catalogue query that an account keeps under a name, and how often it is told of new hits. */
@Entity('saved_search')
@OneOf('saved_search_frequency_known', 'frequency', codesOf(ALERT_FREQUENCIES))
@Check('saved_search_due', "(frequency = 'NONE') = (due_at IS NULL)")
@Index('saved_search_of', ['accountId', 'createdAt', 'id'])
@Index('saved_search_due_at', ['dueAt'], { where: 'due_at IS NOT NULL' })
export class SavedSearchRow {
  @Key() id!: string;
  @ForeignKey(() => AccountRow, { onDelete: 'CASCADE' }) @Uuid() accountId!: string;
  @Text() name!: string;
  @OptionalText() text!: string | null;
  /** The catalogue's filter, as the search port takes it. */
  @Column('jsonb') filter!: unknown;
  @Text() frequency!: AlertFrequency;
  /** What was published before the search was last saved is nothing new. */
  @Instant() since!: Date;
  /** When it was last looked through. */
  @Instant() seenUntil!: Date;
  @OptionalInstant() dueAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** A hit that was told; kept as long as the search could find it again as new. */
@Entity('saved_search_hit')
export class SavedSearchHitRow {
  @ForeignKey(() => SavedSearchRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') searchId!: string;
  @Index('saved_search_hit_listing')
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listingId!: string;
  @Instant() toldAt!: Date;
}

/** 检索历史: what an account searched for, for its own suggestions alone. */
@Entity('searched_text')
@Index('searched_text_once', ['accountId', 'text'], { unique: true })
export class SearchedTextRow {
  @Key() id!: string;
  @ForeignKey(() => AccountRow, { onDelete: 'CASCADE' }) @Uuid() accountId!: string;
  @Text() text!: string;
  @Instant() usedAt!: Date;
}

/** 零结果检索: a text that found nothing, how often; nobody's in particular. */
@Entity('unanswered_search')
@Index('unanswered_search_often', ['times', 'id'])
export class UnansweredSearchRow {
  @Key() id!: string;
  @Index('unanswered_search_once', { unique: true })
  @Text()
  text!: string;
  @Whole({ default: 1 }) times!: number;
  @Instant() firstAt!: Date;
  @Instant() lastAt!: Date;
}
