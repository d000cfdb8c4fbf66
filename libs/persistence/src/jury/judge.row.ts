import type { JudgeKind } from '@luyan/scheduling';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Flag,
  Instant,
  Key,
  OneOf,
  OptionalText,
  OptionalWhole,
  Text,
  Uuid,
  Uuids,
} from '../core/columns.js';
import { PersonRow } from '../organisation/person.row.js';

/** 评委: a person who may be drawn for juries; `id` is the person's. */
@Entity('judge')
@Check('judge_kinds_known', "kinds <@ ARRAY['TECHNOLOGY', 'MARKET', 'INVESTMENT'] AND cardinality(kinds) > 0")
@Check('judge_load_sign', 'per_day > 0')
export class JudgeRow {
  @ForeignKey(() => PersonRow, { onDelete: 'CASCADE' }) @Key() id!: string;
  @Codes() kinds!: JudgeKind[];
  /** Pitches a day at most, where it is less than the policy's. */
  @OptionalWhole() perDay!: number | null;
  /** Organisations of which the judge holds a part. */
  @Uuids() holdings!: string[];
  @Flag(true) isActive!: boolean;
  @CreatedAt() createdAt!: Date;
}

/** 回避申报: this person and what it is about shall not meet on a jury. */
@Entity('declared_conflict')
@OneOf('declared_conflict_about_known', 'about_kind', ['PITCH', 'ORGANISATION', 'PERSON'])
@Index('declared_conflict_once', ['personId', 'about'], { unique: true })
export class DeclaredConflictRow {
  @Key() id!: string;
  @ForeignKey(() => PersonRow, { onDelete: 'CASCADE' }) @Uuid() personId!: string;
  /** A pitch's application, an organisation or a person, as `aboutKind` says. */
  @Index('declared_conflict_about') @Uuid() about!: string;
  @Text() aboutKind!: 'PITCH' | 'ORGANISATION' | 'PERSON';
  @OptionalText() note!: string | null;
  @Uuid({ nullable: true }) declaredBy!: string | null;
  @Instant() declaredAt!: Date;
}
