import { codesOf } from '@luyan/catalogue';
import { PLAN_STATES, type PlanState } from '@luyan/roadshow';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Instant, Json, Key, OneOf, OptionalInstant, Rows, Text, Uuid, Whole } from '../core/columns.js';
import { PitchApplicationRow } from '../roadshow/pitch.row.js';
import { SessionRequestRow } from '../roadshow/session.row.js';
import { VenueRow } from '../roadshow/venue.row.js';

/** What could not be placed, and which rules closed how many options. */
export interface Unplaced {
  readonly id: string;
  readonly kind: string;
  readonly reasons: readonly unknown[];
}

/** 年度计划: a draft until released; a release is versioned. */
@Entity('plan')
@OneOf('plan_state_known', 'state', codesOf(PLAN_STATES))
@Index('plan_version_once', ['year', 'version'], { unique: true })
@Check('plan_year_range', 'year BETWEEN 2000 AND 2100')
export class PlanRow {
  @Key() id!: string;
  @Whole() year!: number;
  @Whole() version!: number;
  @Text({ default: 'SOLVING' }) state!: PlanState;
  @Whole() seed!: number;
  @Column('double precision', { default: 0 }) hard!: number;
  @Column('double precision', { default: 0 }) medium!: number;
  @Column('double precision', { default: 0 }) soft!: number;
  @Json() shares!: Record<string, number> | null;
  @Rows() unplaced!: Unplaced[];
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
  @OptionalInstant() releasedAt!: Date | null;
}

/** 计划场次 */
@Entity('plan_session')
export class PlanSessionRow {
  @ForeignKey(() => PlanRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') planId!: string;
  @ForeignKey(() => SessionRequestRow) @PrimaryColumn('uuid') requestId!: string;
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) venueId!: string | null;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
}

/** 计划路演 */
@Entity('plan_pitch')
export class PlanPitchRow {
  @ForeignKey(() => PlanRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') planId!: string;
  @ForeignKey(() => PitchApplicationRow) @PrimaryColumn('uuid') applicationId!: string;
  @ForeignKey(() => SessionRequestRow) @Uuid() requestId!: string;
  @Whole() position!: number;
  @Instant() startsAt!: Date;
}
