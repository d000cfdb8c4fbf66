import { codesOf } from '@luyan/catalogue';
import { JURY_STATES, SEAT_STATES, type JuryState, type Rubric, type SeatState } from '@luyan/roadshow';
import { JURY_AIMS, type JudgeKind, type JuryAim, type JuryRule } from '@luyan/scheduling';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Instant,
  Json,
  Key,
  OneOf,
  OptionalInstant,
  OptionalText,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { PersonRow } from '../organisation/person.row.js';
import { PitchApplicationRow } from '../roadshow/pitch.row.js';
import { SessionRequestRow } from '../roadshow/session.row.js';
import { JudgeRow } from './judge.row.js';

/** Sum of the affinities of all seats, and of the pitch that has least. */
export interface JuryFigures {
  readonly total: number;
  readonly worst: number;
}

/** 评审组 of a session, by its request, which outlives every release. */
@Entity('jury')
@OneOf('jury_state_known', 'state', codesOf(JURY_STATES))
@OneOf('jury_aim_known', 'aim', codesOf(JURY_AIMS))
@Check('jury_size', 'per_pitch > 0')
@Check('jury_overruled', '(override_reason IS NULL) = (overridden_by IS NULL)')
export class JuryRow {
  @Key() id!: string;
  @Index('jury_request_once', { unique: true })
  @ForeignKey(() => SessionRequestRow)
  @Uuid()
  requestId!: string;
  @Text({ default: 'DRAFT' }) state!: JuryState;
  /** Rises with every change of its seats. */
  @Whole({ default: 1 }) revision!: number;
  /** As it was when the jury was drawn up. */
  @Column('jsonb') rubric!: Rubric;
  @Whole() perPitch!: number;
  @Codes() mix!: JudgeKind[];
  /** Rules that the operator gave up for it. */
  @Codes() relaxed!: JuryRule[];
  @Text({ default: 'TOTAL' }) aim!: JuryAim;
  /** What either aim came to when the jury was drawn up; null in those drawn up before it was kept. */
  @Json() figures!: Readonly<Record<JuryAim, JuryFigures>> | null;
  /** 评审组长 */
  @ForeignKey(() => PersonRow) @Uuid({ nullable: true }) chairId!: string | null;
  @OptionalText() overrideReason!: string | null;
  @Uuid({ nullable: true }) overriddenBy!: string | null;
  @OptionalInstant() releasedAt!: Date | null;
  @OptionalInstant() closedAt!: Date | null;
  @OptionalInstant() publishedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** 评委席: one judge for one pitch, and the judge's sheet. */
@Entity('jury_seat')
@OneOf('jury_seat_state_known', 'state', codesOf(SEAT_STATES))
@Check('jury_seat_signed', "state <> 'SIGNED' OR signed_at IS NOT NULL")
@Index('jury_seat_once', ['juryId', 'applicationId', 'judgeId'], { unique: true })
@Index('jury_seat_judge', ['judgeId', 'createdAt', 'id'])
@Index('jury_seat_application', ['applicationId'])
export class JurySeatRow {
  @Key() id!: string;
  @ForeignKey(() => JuryRow, { onDelete: 'CASCADE' }) @Uuid() juryId!: string;
  @ForeignKey(() => PitchApplicationRow, { onDelete: 'CASCADE' }) @Uuid() applicationId!: string;
  @ForeignKey(() => JudgeRow) @Uuid() judgeId!: string;
  /** 0 to 1, as it was when the seat was given. */
  @Column('double precision', { default: 0 }) affinity!: number;
  @Text({ default: 'OPEN' }) state!: SeatState;
  @OptionalText() comment!: string | null;
  @OptionalInstant() savedAt!: Date | null;
  @OptionalInstant() signedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** 评分 */
@Entity('score')
@Check('score_sign', 'value >= 0')
export class ScoreRow {
  @ForeignKey(() => JurySeatRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') seatId!: string;
  @PrimaryColumn('text') criterion!: string;
  @Column('double precision') value!: number;
}

/** 评审记录: what happened to a jury, each entry sealed with the hash of the one before. Nothing here is ever changed. */
@Entity('jury_event')
@Index('jury_event_once', ['juryId', 'number'], { unique: true })
export class JuryEventRow {
  @Key() id!: string;
  @ForeignKey(() => JuryRow) @Uuid() juryId!: string;
  /** From 1. */
  @Whole() number!: number;
  @Text() kind!: string;
  @Uuid({ nullable: true }) accountId!: string | null;
  @Instant() at!: Date;
  @Column('jsonb') data!: Record<string, unknown>;
  /** SHA-256, hexadecimal, over the former hash and this entry. */
  @Text() hash!: string;
}
