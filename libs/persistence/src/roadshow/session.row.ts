import { codesOf } from '@luyan/catalogue';
import {
  ENGAGEMENT_ROLES,
  LINE_UP_STEPS,
  SESSION_MODES,
  SESSION_REQUEST_STATES,
  SESSION_STATES,
  SESSION_TYPES,
  type EngagementRole,
  type LineUpStep,
  type SessionMode,
  type SessionRequestState,
  type SessionState,
  type SessionType,
} from '@luyan/roadshow';
import { Check, Column, Entity, Exclusion, ForeignKey, Index } from 'typeorm';
import {
  Codes,
  CreatedAt,
  Instant,
  Key,
  OneOf,
  OptionalInstant,
  OptionalText,
  OptionalWhole,
  Rows,
  Text,
  Uuid,
  Uuids,
  Whole,
} from '../core/columns.js';
import { OrganisationRow } from '../organisation/organisation.row.js';
import { PersonRow } from '../organisation/person.row.js';
import { SessionSeriesRow } from './series.row.js';
import { VenueRow } from './venue.row.js';

/** 场次申请: what a host asks the plan for. Preferred dates are local days. */
@Entity('session_request')
@OneOf('session_request_mode_known', 'mode', codesOf(SESSION_MODES))
@OneOf('session_request_type_known', 'type', codesOf(SESSION_TYPES))
@OneOf('session_request_state_known', 'state', codesOf(SESSION_REQUEST_STATES))
@Index('session_request_series', ['seriesId', 'seriesNumber'])
@Check('session_request_window', 'earliest < latest')
@Check('session_request_pitches', 'min_pitches >= 1 AND min_pitches <= max_pitches')
@Check('session_request_duration', 'duration_min > 0')
export class SessionRequestRow {
  @Key() id!: string;
  @Index('session_request_host')
  @ForeignKey(() => OrganisationRow)
  @Uuid()
  hostOrgId!: string;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @Text({ default: 'ACHIEVEMENT' }) type!: SessionType;
  @Codes() chains!: string[];
  @OptionalText() regionCode!: string | null;
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) venueId!: string | null;
  @Text() mode!: SessionMode;
  @Whole() durationMin!: number;
  @Whole() capacity!: number;
  /** How many are to follow online, besides those in the room. */
  @OptionalWhole() onlineCapacity!: number | null;
  @Codes() equipment!: string[];
  @Instant() earliest!: Date;
  @Instant() latest!: Date;
  @Rows() preferredDates!: string[];
  @Whole({ default: 4 }) minPitches!: number;
  @Whole({ default: 8 }) maxPitches!: number;
  @Uuids() jurorIds!: string[];
  @Uuids() investorIds!: string[];
  @Text({ default: 'OPEN' }) state!: SessionRequestState;
  /** 第 N 期 of a series, and the day that its rule names. */
  @ForeignKey(() => SessionSeriesRow) @Uuid({ nullable: true }) seriesId!: string | null;
  @OptionalWhole() seriesNumber!: number | null;
  @Column('date', { nullable: true }) seriesDay!: string | null;
  @CreatedAt() createdAt!: Date;
}

type Unsaid = 'seriesId' | 'seriesNumber' | 'seriesDay' | 'onlineCapacity';
/** A request by itself; one of a series says so. */
export type NewSessionRequest = Omit<SessionRequestRow, 'createdAt' | Unsaid> &
  Partial<Pick<SessionRequestRow, Unsaid>>;

/** Sessions in these states hold their venue. */
const HOLDING = "state IN ('RELEASED', 'RUNNING', 'ENDED')";

/** 场次. A venue holds one session at a time, set-up and tear-down included: the database itself refuses a second one. */
@Entity('session')
@OneOf('session_mode_known', 'mode', codesOf(SESSION_MODES))
@OneOf('session_type_known', 'type', codesOf(SESSION_TYPES))
@OneOf('session_state_known', 'state', codesOf(SESSION_STATES))
@Check('session_order', 'starts_at < ends_at')
@Check('session_occupied', 'occupied_from <= starts_at AND occupied_until >= ends_at')
@Check('session_venue_needed', "mode = 'ONLINE' OR venue_id IS NOT NULL")
@Exclusion(
  'session_venue_free',
  `USING gist (venue_id WITH =, tstzrange(occupied_from, occupied_until) WITH &&) WHERE (${HOLDING})`,
)
@Index('session_calendar', ['startsAt', 'id'])
export class SessionRow {
  @Key() id!: string;
  @Index('session_request_once', { unique: true })
  @ForeignKey(() => SessionRequestRow)
  @Uuid({ nullable: true })
  requestId!: string | null;
  @Index('session_code_once', { unique: true })
  @Text()
  code!: string;
  @Text() titleZh!: string;
  @OptionalText() titleEn!: string | null;
  @Text() type!: SessionType;
  @Codes() chains!: string[];
  @Text() mode!: SessionMode;
  @ForeignKey(() => OrganisationRow) @Uuid() hostOrgId!: string;
  @ForeignKey(() => VenueRow) @Uuid({ nullable: true }) venueId!: string | null;
  @OptionalText() regionCode!: string | null;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
  @Instant() occupiedFrom!: Date;
  @Instant() occupiedUntil!: Date;
  @Text({ default: 'Asia/Shanghai' }) timezone!: string;
  @Whole() capacity!: number;
  @Text({ default: 'RELEASED' }) state!: SessionState;
  /** The plan version that last placed it. */
  @Whole({ default: 1 }) releaseVersion!: number;
  /** iCalendar SEQUENCE: rises when time or place change. */
  @Whole({ default: 0 }) sequence!: number;
  @OptionalText() cancelReason!: string | null;
  @OptionalInstant() previousStartsAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/**
 * 场次变更: from which state to which a session went, or from which time and place while released; without an actor it was the clock.
 * Steps of its line-up leave the state as it was. A release writes its sessions anew, under the ids that they had: what is known of them stays.
 */
@Entity('session_change')
@OneOf('session_change_line_up_known', 'line_up', codesOf(LINE_UP_STEPS))
export class SessionChangeRow {
  @Key() id!: string;
  @Index('session_change_of')
  @ForeignKey(() => SessionRow, { deferrable: 'INITIALLY DEFERRED' })
  @Uuid()
  sessionId!: string;
  @Text() fromState!: SessionState;
  @Text() toState!: SessionState;
  @Uuid({ nullable: true }) actorId!: string | null;
  @Instant() at!: Date;
  @OptionalText() reason!: string | null;
  /** When and where it was to be before, if that has changed; a session online has no venue. */
  @OptionalInstant() previousStartsAt!: Date | null;
  @Uuid({ nullable: true }) previousVenueId!: string | null;
  /** What happened to its line-up, and to which listing; the state stays as it was then. */
  @OptionalText() lineUp!: LineUpStep | null;
  @Uuid({ nullable: true }) listingId!: string | null;
}

/** 占用: a person in one place at a time, as presenter, juror or investor. The database refuses an overlap. */
@Entity('engagement')
@OneOf('engagement_role_known', 'role', codesOf(ENGAGEMENT_ROLES))
@Check('engagement_order', 'starts_at < ends_at')
@Exclusion('engagement_person_free', 'USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&)')
@Index('engagement_of_session', ['sessionId'])
export class EngagementRow {
  @Key() id!: string;
  @ForeignKey(() => PersonRow, { onDelete: 'CASCADE' }) @Uuid() personId!: string;
  @ForeignKey(() => SessionRow, { onDelete: 'CASCADE' }) @Uuid() sessionId!: string;
  @Text() role!: EngagementRole;
  @Instant() startsAt!: Date;
  @Instant() endsAt!: Date;
}
