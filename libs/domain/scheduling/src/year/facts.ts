import type { TimeRange } from '@luyan/kernel';

/** All instants are UTC milliseconds, all `…Min` minutes; clock times are read in the zone Asia/Shanghai, fixed at +08:00. */
export type { TimeRange };

/** Opening hours (开放时段) of one weekday, 1 Monday to 7 Sunday, in minutes after local midnight. */
export interface OpeningHours {
  readonly weekday: number;
  readonly fromMin: number;
  readonly untilMin: number;
}

/** A venue or one of its rooms (场地). */
export interface VenueFacts {
  readonly id: string;
  readonly regionCode: string;
  readonly capacity: number;
  readonly equipment: readonly string[];
  readonly hours: readonly OpeningHours[];
  readonly closures: readonly TimeRange[];
  readonly setupMin: number;
  readonly teardownMin: number;
  /** How many days ahead of `YearProblem.now` it takes bookings. */
  readonly maxAdvanceDays?: number;
  /** A virtual room: holds online sessions and no others. */
  readonly online?: boolean;
  /** How many can follow online, by its live stream or as a virtual room; no limit when absent. */
  readonly onlineCapacity?: number;
  /** The hall this room is split from (分隔厅): the whole and its parts exclude each other, the parts do not. */
  readonly partOf?: string;
}

export type SessionMode = 'OFFLINE' | 'ONLINE' | 'HYBRID';

/** A roadshow session that a host asks for (场次申请). */
export interface SessionRequestFacts {
  readonly id: string;
  readonly hostOrgId: string;
  readonly chains: readonly string[];
  readonly regionCode: string | null;
  /** The venue the host would like. */
  readonly venueId: string | null;
  readonly mode: SessionMode;
  readonly durationMin: number;
  readonly capacity: number;
  /** How many are to follow online, besides `capacity` in the room. */
  readonly onlineCapacity?: number;
  readonly equipment: readonly string[];
  readonly earliest: number;
  readonly latest: number;
  /** Any instant of each day the host would like. */
  readonly preferredDates: readonly number[];
  readonly minPitches: number;
  readonly maxPitches: number;
  readonly jurorIds: readonly string[];
  readonly investorIds: readonly string[];
  readonly pinned?: { readonly venueId: string; readonly start: number };
}

/** A project's pitch (项目路演). Its owner's jurors are conflicted; so are those in `YearProblem.conflictsOfInterest`. */
export interface PitchFacts {
  readonly id: string;
  readonly listingId: string;
  readonly ownerOrgId: string;
  readonly chains: readonly string[];
  readonly regionCode: string | null;
  readonly presenterIds: readonly string[];
  readonly durationMin: number;
  readonly qaMin: number;
  /** Followers or the like; from `YearWeights.popularFrom` on a pitch counts as popular. */
  readonly popularity: number;
  /** The session it applied to. */
  readonly requestId: string | null;
  /** The only session it may go to (指定场次). */
  readonly pinnedTo?: string;
  readonly unavailable: readonly TimeRange[];
}

/** A day that differs from Monday to Friday: a public holiday, or a make-up working day (调休上班日). */
export interface CalendarDay {
  readonly date: string;
  readonly kind: 'HOLIDAY' | 'WORKDAY';
}

/** What is known of a juror, investor or presenter besides the id. */
export interface PersonFacts {
  readonly id: string;
  readonly orgId?: string | null;
  readonly unavailable?: readonly TimeRange[];
  /** An investor's chains of interest. */
  readonly chains?: readonly string[];
}

/** A juror who may not judge what an organisation, or one listing, brings (回避关系). */
export interface ConflictOfInterest {
  readonly personId: string;
  readonly orgId?: string;
  readonly listingId?: string;
}

/**
 * A venue, a span of time, or a venue within a span, that one session (or, without `requestId`, any) must not take; with `pitchId`,
 * a session that the pitch must not go to.
 */
export interface ForbiddenPlacement {
  readonly pitchId?: string;
  readonly requestId?: string;
  readonly venueId?: string;
  readonly range?: TimeRange;
}

export interface PlannedSession {
  readonly requestId: string;
  readonly venueId: string;
  readonly start: number;
  readonly end: number;
}

/** `order` counts from 1 within the session. */
export interface PlannedPitch {
  readonly pitchId: string;
  readonly requestId: string;
  readonly order: number;
  readonly start: number;
}

export interface PlanSolution {
  readonly sessions: readonly PlannedSession[];
  readonly pitches: readonly PlannedPitch[];
}

export interface YearProblem {
  readonly year: number;
  readonly venues: readonly VenueFacts[];
  readonly requests: readonly SessionRequestFacts[];
  readonly pitches: readonly PitchFacts[];
  readonly calendar: readonly CalendarDay[];
  /** What the public already knows; changes to it cost. */
  readonly published?: PlanSolution;
  /** The first instant a session may start: now and the notice period (公告期). */
  readonly notBefore?: number;
  /** Present time, for the venues' `maxAdvanceDays`. */
  readonly now?: number;
  readonly people?: readonly PersonFacts[];
  readonly conflictsOfInterest?: readonly ConflictOfInterest[];
  readonly forbidden?: readonly ForbiddenPlacement[];
}
