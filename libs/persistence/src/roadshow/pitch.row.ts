import { codesOf } from '@luyan/catalogue';
import { PITCH_STATES, type PitchState } from '@luyan/roadshow';
import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { CreatedAt, Instant, Key, OneOf, Text, Uuid, Uuids, Whole } from '../core/columns.js';
import { ListingRow } from '../catalogue/listing.row.js';
import { SessionRequestRow, SessionRow } from './session.row.js';

/** 路演申请: a listing that asks for a slot, in any session or in one. */
@Entity('pitch_application')
@OneOf('pitch_application_state_known', 'state', codesOf(PITCH_STATES))
@Check('pitch_application_durations', 'duration_min > 0 AND qa_min >= 0')
export class PitchApplicationRow {
  @Key() id!: string;
  @Index('pitch_application_listing')
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' })
  @Uuid()
  listingId!: string;
  @Index('pitch_application_request')
  @ForeignKey(() => SessionRequestRow)
  @Uuid({ nullable: true })
  requestId!: string | null;
  @Uuids() presenterIds!: string[];
  @Whole({ default: 8 }) durationMin!: number;
  @Whole({ default: 4 }) qaMin!: number;
  /** 0 to 100: expected interest. */
  @Column('double precision', { default: 0 }) popularity!: number;
  @Text({ default: 'APPLIED' }) state!: PitchState;
  @CreatedAt() createdAt!: Date;
}

/** 项目路演: a pitch in its place in a session. */
@Entity('pitch')
@OneOf('pitch_state_known', 'state', codesOf(PITCH_STATES))
@Check('pitch_order_sign', '"position" >= 1')
@Index('pitch_place_once', ['sessionId', 'position'], {
  unique: true,
  where: "state NOT IN ('ABSENT', 'WITHDRAWN')", // a place given up can be taken by another
})
export class PitchRow {
  @Key() id!: string;
  @Index('pitch_application_once', { unique: true })
  @ForeignKey(() => PitchApplicationRow)
  @Uuid()
  applicationId!: string;
  @ForeignKey(() => SessionRow, { onDelete: 'CASCADE' }) @Uuid() sessionId!: string;
  @Index('pitch_listing')
  @ForeignKey(() => ListingRow, { onDelete: 'CASCADE' })
  @Uuid()
  listingId!: string;
  @Whole() position!: number;
  @Instant() startsAt!: Date;
  @Whole() durationMin!: number;
  @Whole() qaMin!: number;
  @Text({ default: 'CONFIRMED' }) state!: PitchState;
}
