import { DAY, MINUTE, overlaps, widen, type Problem, type TimeRange } from '@luyan/kernel';
import { fault } from './faults.js';
import { roadshowPolicyAt } from './policy.js';

/** Bookable hours of one weekday (1 Monday … 7 Sunday), minutes after local midnight, half-open. */
export interface OpeningHours {
  readonly weekday: number;
  readonly fromMin: number;
  readonly untilMin: number;
}

/** Indices of opening hours that are no span of a weekday, or overlap an earlier one of it. */
export const hoursFaults = (hours: readonly OpeningHours[]): readonly number[] =>
  hours.flatMap(({ weekday, fromMin, untilMin }, i) => {
    const isSpan = [weekday, fromMin, untilMin].every(Number.isInteger) && fromMin >= 0 && untilMin <= 1440;
    const isDay = weekday >= 1 && weekday <= 7;
    const earlier = hours.slice(0, i).filter((other) => other.weekday === weekday);
    const isFree = earlier.every((other) => other.untilMin <= fromMin || untilMin <= other.fromMin);
    return isSpan && isDay && fromMin < untilMin && isFree ? [] : [i];
  });

export interface VenueFacts {
  /** A virtual room kept as a venue. */
  readonly online: boolean;
  readonly capacity: number;
  readonly equipment: readonly string[];
  readonly setupMin: number;
  readonly teardownMin: number;
  readonly hours: readonly OpeningHours[];
  readonly closures: readonly (TimeRange & { readonly reason: string | null })[];
  readonly maxAdvanceDays: number | null;
}

/** China keeps UTC+8 all year. */
const OFFSET = 8 * 60 * MINUTE;
const HOUR = 60 * MINUTE;
/** 1970-01-01 was a Thursday. */
const weekdayOf = (localDay: number): number => ((localDay + 3) % 7) + 1;

/** The time that a session takes of its venue: with set-up before and tear-down after. */
export const occupationOf = (session: TimeRange, venue: VenueFacts): TimeRange =>
  widen(session, venue.setupMin * MINUTE, venue.teardownMin * MINUTE);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Opening hours bind the session itself; set-up and tear-down may lie outside them. A session lies within one day. */
function hoursFault(session: TimeRange, { hours }: VenueFacts): readonly Problem[] {
  const day = Math.floor((session.from + OFFSET) / DAY);
  const minutes = (instant: number) => (instant + OFFSET - day * DAY) / MINUTE;
  const today = hours.filter((h) => h.weekday === weekdayOf(day));
  const isOpen = today.some((h) => h.fromMin <= minutes(session.from) && minutes(session.until) <= h.untilMin);
  const open = today.map((h) => `${clock(h.fromMin)}–${clock(h.untilMin)}`).join(', ');
  return isOpen ? [] : [fault('VENUE_CLOSED', 'startsAt', { weekday: weekdayOf(day), hours: open || '—' })];
}

/**
 * Why a venue cannot be booked for a time, apart from other bookings: hours, closures (set-up and tear-down included), too
 * late or too early a booking. Empty when it can.
 */
export function bookingFaults(session: TimeRange, venue: VenueFacts, now: number): readonly Problem[] {
  const { bookHours } = roadshowPolicyAt(now);
  const { maxAdvanceDays } = venue;
  return [
    ...(session.until <= session.from ? [fault('SESSION_TIME_ORDER', 'endsAt')] : hoursFault(session, venue)),
    ...venue.closures
      .filter((closure) => overlaps(closure, occupationOf(session, venue)))
      .map(({ reason }) => fault('VENUE_CLOSURE', 'startsAt', { reason: reason ?? '—' })),
    ...(session.from - now < bookHours * HOUR ? [fault('VENUE_NOTICE', 'startsAt', { hours: bookHours })] : []),
    ...(maxAdvanceDays !== null && session.from - now > maxAdvanceDays * DAY
      ? [fault('VENUE_TOO_FAR_AHEAD', 'startsAt', { days: maxAdvanceDays })]
      : []),
  ];
}

/** Whether the applicant may still cancel; empty when so. */
export function cancellationFaults(session: TimeRange, now: number): readonly Problem[] {
  const { cancelHours } = roadshowPolicyAt(now);
  return session.from - now < cancelHours * HOUR
    ? [fault('BOOKING_CANCEL_TOO_LATE', 'state', { hours: cancelHours })]
    : [];
}
