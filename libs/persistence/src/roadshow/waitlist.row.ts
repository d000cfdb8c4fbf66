import { codesOf } from '@luyan/catalogue';
import { WAITLIST_STATES, type WaitlistState } from '@luyan/roadshow';
import { Check, Entity, ForeignKey, Index } from 'typeorm';
import { Flag, Instant, Key, OneOf, OptionalInstant, OptionalWhole, Text, Uuid } from '../core/columns.js';
import { PitchApplicationRow } from './pitch.row.js';
import { SessionRequestRow } from './session.row.js';

/** 候补: an application in the queue of one session, by its request, which outlives every release. An offer names its slot. */
@Entity('waitlist_entry')
@OneOf('waitlist_entry_state_known', 'state', codesOf(WAITLIST_STATES))
@Check('waitlist_entry_offer', "state <> 'OFFERED' OR (deadline IS NOT NULL AND slot_position IS NOT NULL)")
@Index('waitlist_entry_once', ['requestId', 'applicationId'], {
  unique: true,
  where: "state IN ('WAITING', 'OFFERED')",
})
@Index('waitlist_slot_once', ['requestId', 'slotPosition'], { unique: true, where: "state = 'OFFERED'" })
@Index('waitlist_entry_application', ['applicationId'])
export class WaitlistEntryRow {
  @Key() id!: string;
  @ForeignKey(() => SessionRequestRow) @Uuid() requestId!: string;
  @ForeignKey(() => PitchApplicationRow, { onDelete: 'CASCADE' }) @Uuid() applicationId!: string;
  @Text({ default: 'WAITING' }) state!: WaitlistState;
  /** What the policy gives points for, as it was when it joined. */
  @Flag() wantedHere!: boolean;
  @Flag() onTheme!: boolean;
  @Flag() firstPitch!: boolean;
  @Instant() joinedAt!: Date;
  @OptionalInstant() offeredAt!: Date | null;
  @OptionalInstant() deadline!: Date | null;
  @OptionalWhole() slotPosition!: number | null;
  @OptionalInstant() slotStartsAt!: Date | null;
  @OptionalInstant() closedAt!: Date | null;
  @Uuid({ nullable: true }) closedBy!: string | null;
}
