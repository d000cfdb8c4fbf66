import { codesOf } from '@luyan/catalogue';
import { PLAN_STATES, SOLVING_FAILURES, type PlanState, type SolvingFailure } from '@luyan/roadshow';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CreatedAt,
  Flag,
  Instant,
  Json,
  Key,
  OneOf,
  OptionalInstant,
  OptionalText,
  Rows,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { PitchApplicationRow } from '../roadshow/pitch.row.js';
import { SessionRequestRow } from '../roadshow/session.row.js';
import { VenueRow } from '../roadshow/venue.row.js';

/** What could not be placed, which rules closed how many options, and the fewest rules that would have to give way. */
export interface Unplaced {
  readonly id: string;
  readonly kind: 'SESSION' | 'PITCH';
  readonly reasons: readonly { readonly constraint: string; readonly closed: number; readonly options: number }[];
  /** Absent in plans solved before it was kept. */
  readonly relax?: readonly string[];
}

/** What a re-planning was asked for: the planner's change, and the operator's words for it. */
export interface PlanCause {
  readonly change: { readonly kind: string; readonly [key: string]: unknown };
  readonly reason: string | null;
}

/** 年度计划: a draft until released; a release is versioned. */
@Entity('plan')
@OneOf('plan_state_known', 'state', codesOf(PLAN_STATES))
@OneOf('plan_failure_known', 'failure', codesOf(SOLVING_FAILURES))
@Index('plan_version_once', ['year', 'version'], { unique: true })
@Check('plan_year_range', 'year BETWEEN 2000 AND 2100')
export class PlanRow {
  @Key() id!: string;
  @Whole() year!: number;
  @Whole() version!: number;
  @Text({ default: 'SOLVING' }) state!: PlanState;
  @Whole() seed!: number;
  /** Rises with every change by hand: of two operators who saw the same one, the second is refused. */
  @Whole({ default: 1 }) revision!: number;
  /** The plan that this one repairs with the fewest changes, and what had happened. */
  @ForeignKey(() => PlanRow) @Uuid({ nullable: true }) baseId!: string | null;
  @Rows() causes!: PlanCause[];
  /** While it is solved: the share of the budget spent; the score is that of the best solution so far. */
  @Column('double precision', { default: 0 }) progress!: number;
  /** Asked to end the search now and keep the best solution so far. */
  @Flag() stopping!: boolean;
  /** Why it failed. */
  @OptionalText() failure!: SolvingFailure | null;
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
  /** Stays where it is when the plan is solved again. */
  @Flag() pinned!: boolean;
}

/** 计划路演 */
@Entity('plan_pitch')
export class PlanPitchRow {
  @ForeignKey(() => PlanRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') planId!: string;
  @ForeignKey(() => PitchApplicationRow) @PrimaryColumn('uuid') applicationId!: string;
  @ForeignKey(() => SessionRequestRow) @Uuid() requestId!: string;
  @Whole() position!: number;
  @Instant() startsAt!: Date;
  /** Stays in its session when the plan is solved again. */
  @Flag() pinned!: boolean;
}

/** 禁排: where a session, or in which session a pitch, must not be placed. It holds for every plan until it is taken back. */
@Entity('forbidden_placement')
@Check('forbidden_placement_order', 'starts_at < ends_at')
@Check(
  'forbidden_placement_what',
  'application_id IS NOT NULL OR venue_id IS NOT NULL OR (starts_at IS NOT NULL AND ends_at IS NOT NULL)',
)
export class ForbiddenPlacementRow {
  @Key() id!: string;
  @Index('forbidden_placement_request')
  @ForeignKey(() => SessionRequestRow, { onDelete: 'CASCADE' })
  @Uuid()
  requestId!: string;
  /** The pitch that must not go to the session; null where the session itself is meant. */
  @ForeignKey(() => PitchApplicationRow, { onDelete: 'CASCADE' }) @Uuid({ nullable: true }) applicationId!:
    string | null;
  @ForeignKey(() => VenueRow, { onDelete: 'CASCADE' }) @Uuid({ nullable: true }) venueId!: string | null;
  @OptionalInstant() startsAt!: Date | null;
  @OptionalInstant() endsAt!: Date | null;
  @OptionalText() reason!: string | null;
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** The rows of a plan that an edit touched, as they were before it. */
export interface PlanItems {
  readonly requestIds: readonly string[];
  readonly applicationIds: readonly string[];
  readonly sessions: readonly PlanSessionRow[];
  readonly pitches: readonly PlanPitchRow[];
}

/** 人工调整记录: who changed what in a draft, what it cost, and what it takes to put it back. */
@Entity('plan_edit')
@Index('plan_edit_of', ['planId', 'revision'], { unique: true })
export class PlanEditRow {
  @Key() id!: string;
  @ForeignKey(() => PlanRow, { onDelete: 'CASCADE' }) @Uuid() planId!: string;
  /** The plan's revision after it. */
  @Whole() revision!: number;
  @Text() kind!: string;
  @Uuid({ nullable: true }) actorId!: string | null;
  @Json() edit!: Record<string, unknown>;
  @Json() before!: PlanItems;
  /** The score's difference, positive when the plan became worse. */
  @Column('double precision', { default: 0 }) hard!: number;
  @Column('double precision', { default: 0 }) medium!: number;
  @Column('double precision', { default: 0 }) soft!: number;
  @OptionalInstant() undoneAt!: Date | null;
  @CreatedAt() at!: Date;
}
