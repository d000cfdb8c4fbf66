import { DAY, MINUTE, overlaps, type Problem, type TimeRange } from '@luyan/kernel';
import { fault } from './faults.js';
import { roadshowPolicyAt } from './policy.js';
import type { SessionState } from './session.states.js';
import type { VenueFacts } from './venue-rules.js';
import type { SessionMode } from './vocabulary.js';

export interface PitchFacts {
  readonly id: string;
  readonly listingId: string;
  readonly durationMin: number;
  readonly qaMin: number;
  readonly isConfirmed: boolean;
}
export interface SessionFacts {
  readonly time: TimeRange;
  readonly mode: SessionMode;
  readonly venue: VenueFacts | null;
  readonly virtualRoom: string | null;
  readonly regionCode: string | null;
  readonly capacity: number;
  readonly equipment: readonly string[];
  readonly pitches: readonly PitchFacts[];
}

export interface PitchSlot extends TimeRange {
  readonly pitchId: string;
}
/** The pitches one after the other from the session's start, in the order given. */
export function slotsOf(startsAt: number, pitches: readonly PitchFacts[]): readonly PitchSlot[] {
  let from = startsAt;
  return pitches.map(({ id, durationMin, qaMin }) => {
    const until = from + (durationMin + qaMin) * MINUTE;
    const slot = { pitchId: id, from, until };
    from = until;
    return slot;
  });
}

function onSiteFaults({ venue, capacity }: SessionFacts): readonly Problem[] {
  if (!venue || venue.online) return [fault('SESSION_VENUE_MISSING', 'venueId')];
  const { capacity: holds } = venue;
  return capacity > holds ? [fault('SESSION_OVER_CAPACITY', 'capacity', { count: capacity, capacity: holds })] : [];
}
const onlineFaults = ({ venue, virtualRoom }: SessionFacts): readonly Problem[] =>
  virtualRoom !== null || venue?.online ? [] : [fault('SESSION_ROOM_MISSING', 'virtualRoom')];

function placeFaults(s: SessionFacts): readonly Problem[] {
  const missing = s.venue ? s.equipment.filter((item) => !s.venue?.equipment.includes(item)) : [];
  return [
    ...(s.mode === 'ONLINE' ? onlineFaults(s) : onSiteFaults(s)),
    ...(missing.length > 0 ? [fault('SESSION_EQUIPMENT_MISSING', 'equipment', { equipment: missing.join(', ') })] : []),
  ];
}

/** What is wrong with a session at any stage; an online room that is kept as a venue counts as a virtual room. Empty when nothing is. */
export function sessionFaults(s: SessionFacts): readonly Problem[] {
  const available = (s.time.until - s.time.from) / MINUTE;
  const needed = s.pitches.reduce((sum, p) => sum + p.durationMin + p.qaMin, 0);
  const listings = s.pitches.map((p) => p.listingId);
  return [
    ...(available <= 0 ? [fault('SESSION_TIME_ORDER', 'endsAt')] : []),
    ...placeFaults(s),
    ...(available > 0 && needed > available ? [fault('SESSION_OVERRUN', 'endsAt', { needed, available })] : []),
    ...s.pitches.flatMap((p, i) =>
      listings.indexOf(p.listingId) < i ? [fault('PITCH_TWICE', `pitches.${i}`, { listingId: p.listingId })] : [],
    ),
  ];
}

/** What keeps a session from release: its faults, no region (it would not count), too few confirmed pitches. */
export function releaseFaults(s: SessionFacts, now: number): readonly Problem[] {
  const { leastPitches: least } = roadshowPolicyAt(now);
  const count = s.pitches.filter((p) => p.isConfirmed).length;
  return [
    ...sessionFaults(s),
    ...(s.regionCode === null ? [fault('SESSION_REGION_MISSING', 'regionCode')] : []),
    ...(count < least ? [fault('SESSION_NO_PITCH', 'pitches', { least, count })] : []),
  ];
}

/** What a calendar shows of a released session. */
export interface ReleasedFacts {
  readonly titleZh: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly venueId: string | null;
  readonly state: SessionState;
  readonly pitchIds: readonly string[];
}
export interface ReleaseChange {
  readonly bumpsVersion: boolean;
  /** iCalendar SEQUENCE rises on time, place and cancellation (RFC 5545). */
  readonly bumpsSequence: boolean;
  /** For JSON-LD `previousStartDate`. */
  readonly previousStartsAt: number | null;
}
/** What a change to a released session means to those who subscribed to it. */
export function changeOf(before: ReleasedFacts, after: ReleasedFacts): ReleaseChange {
  const isMoved = before.startsAt !== after.startsAt;
  const isCancelled = before.state !== after.state && after.state === 'CANCELLED';
  const bumpsSequence = isMoved || before.endsAt !== after.endsAt || before.venueId !== after.venueId || isCancelled;
  const isReworded = before.titleZh !== after.titleZh || before.pitchIds.join() !== after.pitchIds.join();
  return {
    bumpsVersion: bumpsSequence || isReworded,
    bumpsSequence,
    previousStartsAt: isMoved ? before.startsAt : null,
  };
}

/** What keeps a listing from applying to a session. */
export function applicationFaults(facts: {
  readonly isListingLive: boolean;
  readonly sessionState: SessionState | null;
  readonly hasApplied: boolean;
}): readonly Problem[] {
  const { isListingLive, sessionState, hasApplied } = facts;
  return [
    ...(isListingLive ? [] : [fault('PITCH_LISTING_NOT_LIVE', 'listingId')]),
    ...(sessionState === null || sessionState === 'CALLING' ? [] : [fault('PITCH_SESSION_CLOSED', 'sessionId')]),
    ...(hasApplied ? [fault('PITCH_TWICE', 'listingId')] : []),
  ];
}

export const materialsFaults = (pitchStartsAt: number, handedInAt: number): readonly Problem[] => {
  const { materialsHours: hours } = roadshowPolicyAt(pitchStartsAt);
  return pitchStartsAt - handedInAt < hours * 60 * MINUTE
    ? [fault('PITCH_MATERIALS_LATE', 'materials', { hours })]
    : [];
};

/** A warning, no refusal: who presents should answer the questions too. */
export const presenterWarnings = (presenterIds: readonly string[], answeringId: string): readonly Problem[] =>
  presenterIds.includes(answeringId) ? [] : [fault('PRESENTER_NOT_ANSWERING', 'answeringId')];

export interface EngagementFacts extends TimeRange {
  readonly personId: string;
  readonly name: string;
  readonly title: string;
}
/** The engagements of the same persons that a new one would overlap (one person, one place at a time). */
export const engagementFaults = (wanted: EngagementFacts, standing: readonly EngagementFacts[]): readonly Problem[] =>
  standing
    .filter((e) => e.personId === wanted.personId && overlaps(e, wanted))
    .map((e) => fault('PERSON_TAKEN', 'presenterIds', { name: e.name, title: e.title }));

/** What is wrong with a host's request for a session in [earliest, latest). */
export function requestFaults(period: TimeRange, durationMin: number, now: number): readonly Problem[] {
  const { requestDays: days } = roadshowPolicyAt(now);
  return [
    ...(period.until - period.from < durationMin * MINUTE ? [fault('REQUEST_TIME_ORDER', 'latest')] : []),
    ...(period.until - now < days * DAY ? [fault('REQUEST_TOO_SOON', 'latest', { days })] : []),
  ];
}
