import { codesOf } from '@luyan/catalogue';
import {
  MEETING_PARTICIPANT_STATES,
  MEETING_ROUND_STATES,
  MEETING_STATES,
  MEETING_TIMETABLE_STATES,
  SOLVING_FAILURES,
  WISH_KINDS,
  type ClosedTable,
  type MeetingChangeReason,
  type MeetingParticipantState,
  type MeetingRoundState,
  type MeetingState,
  type MeetingTimetableState,
  type SolvingFailure,
  type UnmetReason,
  type WishKind,
} from '@luyan/roadshow';
import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  CreatedAt,
  Flag,
  Instant,
  Key,
  OneOf,
  OptionalInstant,
  OptionalText,
  OptionalWhole,
  Rows,
  Text,
  Uuid,
  Whole,
} from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { PersonRow } from '../organisation/person.row.js';
import { SessionRequestRow } from '../roadshow/session.row.js';
import { VenueRow } from '../roadshow/venue.row.js';

/** 洽谈场: an event of 1:1 meetings, beside a session or by itself. Minutes are of the local day. */
@Entity('meeting_round')
@OneOf('meeting_round_state_known', 'state', codesOf(MEETING_ROUND_STATES))
@Check('meeting_round_hours', 'start_min < end_min AND slot_min > 0 AND break_min >= 0 AND tables > 0')
@Index('meeting_round_calendar', ['startsAt', 'id'])
export class MeetingRoundRow {
  @Key() id!: string;
  /** The session that it belongs to, by its request, which outlives every release. */
  @Index('meeting_round_request')
  @ForeignKey(() => SessionRequestRow)
  @Uuid({ nullable: true })
  requestId!: string | null;
  @Index('meeting_round_host')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  hostOrgId!: string;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) venueId!: string | null;
  /** Where in the venue, or where at all. */
  @Text({ default: '' }) place!: string;
  /** Local days. */
  @Rows() days!: string[];
  @Whole() startMin!: number;
  @Whole() endMin!: number;
  @Whole() slotMin!: number;
  @Whole() breakMin!: number;
  @OptionalWhole() lunchFromMin!: number | null;
  @OptionalWhole() lunchUntilMin!: number | null;
  @Whole() tables!: number;
  @Rows() closedTables!: ClosedTable[];
  /** Start of its first and end of its last slot. */
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Text({ default: 'REGISTERING' }) state!: MeetingRoundState;
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** 洽谈参与方: one person of an organisation. */
@Entity('meeting_participant')
@OneOf('meeting_participant_state_known', 'state', codesOf(MEETING_PARTICIPANT_STATES))
@Check('meeting_participant_stay', 'arrives_at IS NULL OR leaves_at IS NULL OR arrives_at < leaves_at')
@Index('meeting_participant_once', ['roundId', 'personId'], { unique: true })
export class MeetingParticipantRow {
  @Key() id!: string;
  @ForeignKey(() => MeetingRoundRow, { onDelete: 'CASCADE' }) @Uuid() roundId!: string;
  @Index('meeting_participant_organisation')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  organisationId!: string;
  @ForeignKey(() => PersonRow) @Uuid() personId!: string;
  /** What they bring and seek, for the other participants. */
  @Text({ default: '' }) about!: string;
  @Text({ default: 'ATTENDING' }) state!: MeetingParticipantState;
  @OptionalInstant() arrivesAt!: Date | null;
  @OptionalInstant() leavesAt!: Date | null;
  /** Spans in between in which they have something else to do; ISO 8601. */
  @Rows() busy!: { readonly from: string; readonly until: string }[];
  @CreatedAt() createdAt!: Date;
}

/** 洽谈意向: what one participant thinks of meeting another; nobody else but the organiser reads it. */
@Entity('meeting_wish')
@OneOf('meeting_wish_kind_known', 'kind', codesOf(WISH_KINDS))
@Check('meeting_wish_other', 'from_id <> to_id')
@Index('meeting_wish_once', ['fromId', 'toId'], { unique: true })
@Index('meeting_wish_of_round', ['roundId', 'createdAt', 'id'])
export class MeetingWishRow {
  @Key() id!: string;
  @ForeignKey(() => MeetingRoundRow, { onDelete: 'CASCADE' }) @Uuid() roundId!: string;
  @ForeignKey(() => MeetingParticipantRow, { onDelete: 'CASCADE' }) @Uuid() fromId!: string;
  @ForeignKey(() => MeetingParticipantRow, { onDelete: 'CASCADE' }) @Uuid() toId!: string;
  @Text() kind!: WishKind;
  @CreatedAt() createdAt!: Date;
}

/** One change of a timetable against what was announced; slot 0 is none. */
export interface TimetableChange {
  readonly a: string;
  readonly b: string;
  readonly from: number;
  readonly to: number;
  /** The table in slot `to`. */
  readonly table: number;
  readonly reason: MeetingChangeReason;
}

/** 洽谈排期方案: what it changes, for the organiser alone until it is announced. */
@Entity('meeting_timetable')
@OneOf('meeting_timetable_state_known', 'state', codesOf(MEETING_TIMETABLE_STATES))
@OneOf('meeting_timetable_failure_known', 'failure', codesOf(SOLVING_FAILURES))
@Index('meeting_timetable_version_once', ['roundId', 'version'], { unique: true })
@Index('meeting_timetable_announced_once', ['roundId'], { unique: true, where: "state = 'ANNOUNCED'" })
@Index('meeting_timetable_solving_once', ['roundId'], { unique: true, where: "state = 'SOLVING'" })
export class MeetingTimetableRow {
  @Key() id!: string;
  @ForeignKey(() => MeetingRoundRow, { onDelete: 'CASCADE' }) @Uuid() roundId!: string;
  @Whole() version!: number;
  @Text({ default: 'SOLVING' }) state!: MeetingTimetableState;
  @Whole() seed!: number;
  /** The announced timetable that it changes; none for the first. */
  @ForeignKey(() => MeetingTimetableRow) @Uuid({ nullable: true }) baseId!: string | null;
  /** Slots before this one had begun and stay as they were. */
  @Whole({ default: 1 }) fromSlot!: number;
  /** While it is solved: the share of the budget spent. */
  @Column('double precision', { default: 0 }) progress!: number;
  @Flag() stopping!: boolean;
  /** Why it failed. */
  @OptionalText() failure!: SolvingFailure | null;
  /** Meetings with and without a place, idle gaps in all, and the fewest that any timetable of all meetings has. */
  @Whole({ default: 0 }) placed!: number;
  @Whole({ default: 0 }) waiting!: number;
  @Whole({ default: 0 }) gaps!: number;
  @Whole({ default: 0 }) bound!: number;
  @Rows() changes!: TimetableChange[];
  /** Meetings without a place, and why. */
  @Rows() unplaced!: { readonly a: string; readonly b: string; readonly reason: UnmetReason }[];
  @Uuid({ nullable: true }) createdBy!: string | null;
  @CreatedAt() createdAt!: Date;
  @OptionalInstant() announcedAt!: Date | null;
}

/** Meetings in these states hold their table and their people. */
const HOLDING = "state IN ('ANNOUNCED', 'HELD')";

/** 洽谈: a meeting that participants have been told of. A table has one meeting a slot, a pair one meeting a round. */
@Entity('meeting')
@OneOf('meeting_state_known', 'state', codesOf(MEETING_STATES))
@Check('meeting_pair_order', 'a_id < b_id')
@Check('meeting_order', 'starts_at < ends_at')
@Index('meeting_pair_once', ['aId', 'bId'], { unique: true, where: "state <> 'CANCELLED'" })
@Index('meeting_table_free', ['roundId', 'slot', 'table'], { unique: true, where: HOLDING })
@Index('meeting_of_round', ['roundId', 'startsAt', 'id'])
@Index('meeting_of_b', ['bId'])
export class MeetingRow {
  @Key() id!: string;
  @ForeignKey(() => MeetingRoundRow, { onDelete: 'CASCADE' }) @Uuid() roundId!: string;
  @ForeignKey(() => MeetingParticipantRow, { onDelete: 'CASCADE' }) @Uuid() aId!: string;
  @ForeignKey(() => MeetingParticipantRow, { onDelete: 'CASCADE' }) @Uuid() bId!: string;
  @Whole() slot!: number;
  @Whole() table!: number;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Text({ default: 'ANNOUNCED' }) state!: MeetingState;
  /** Rises when time or table change, or it is called off. */
  @Whole({ default: 0 }) sequence!: number;
  @OptionalText() changeReason!: MeetingChangeReason | null;
  @CreatedAt() createdAt!: Date;
}

/** 洽谈占用: a person in one meeting at a time, over all rounds. The database refuses an overlap. */
@Entity('meeting_seat')
@Check('meeting_seat_order', 'starts_at < ends_at')
@Exclusion('meeting_person_free', 'USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&)')
export class MeetingSeatRow {
  @ForeignKey(() => MeetingRow, { onDelete: 'CASCADE' }) @PrimaryColumn('uuid') meetingId!: string;
  @ForeignKey(() => PersonRow) @PrimaryColumn('uuid') personId!: string;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
}
