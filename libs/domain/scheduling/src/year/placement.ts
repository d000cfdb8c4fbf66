import {
  CAPACITY_BIT,
  EQUIPMENT_BIT,
  ONLINE_CAPACITY_BIT,
  UNSUITABLE_BIT,
  type CompiledSession,
} from './compile-sessions.js';
import { hoursOn, type MinuteSpan } from './compile-venues.js';
import type { CompiledYear } from './compile.js';
import { dayOf, MINUTES_A_DAY } from './local-time.js';
import type { YearConstraint } from './policy.js';

const meets = (a: MinuteSpan, from: number, until: number): boolean => a.from < until && from < a.until;

/** Does the venue's own calendar (days, hours, closures) allow the occupation, set-up and tear-down included? */
function isOpen(year: CompiledYear, v: number, from: number, until: number): boolean {
  const spans = year.open[v]![dayOf(from) - year.calendar.firstDay];
  if (!spans) return false;
  for (const span of spans) if (span.from <= from && until <= span.until) return true;
  return false;
}

/** A place that the public knows already has had its notice. */
const isPublishedPlace = ({ published }: CompiledSession, v: number, start: number): boolean =>
  published?.venue === v && published.start === start;

/** True when nothing but other sessions can stand against session `s` in venue `v` at `start` (local minutes). */
export function isPermitted(year: CompiledYear, s: number, v: number, start: number): boolean {
  const session = year.sessions[s]!;
  const venue = year.venues[v]!;
  const end = start + session.duration;
  if (session.unsuitable[v] !== 0 || start < session.earliest || end > session.latest) return false;
  if (start < year.notBefore && !isPublishedPlace(session, v, start)) return false;
  if (start > venue.bookableUntil || !isOpen(year, v, start - venue.facts.setupMin, end + venue.facts.teardownMin)) {
    return false;
  }
  for (const span of session.forbidden) {
    if ((span.venue < 0 || span.venue === v) && meets(span, start, end)) return false;
  }
  return true;
}

/** The constraints that stand against a placement whatever else is planned; empty exactly when `isPermitted`. */
export function placementViolations(year: CompiledYear, s: number, v: number, start: number): YearConstraint[] {
  const session = year.sessions[s]!;
  const venue = year.venues[v]!;
  const end = start + session.duration;
  const from = start - venue.facts.setupMin;
  const until = end + venue.facts.teardownMin;
  const bits = session.unsuitable[v]!;
  const isForbidden = session.forbidden.some((span) => (span.venue < 0 || span.venue === v) && meets(span, start, end));
  const found: [YearConstraint, boolean][] = [
    ['VENUE_UNSUITABLE', (bits & UNSUITABLE_BIT) !== 0],
    ['CAPACITY', (bits & CAPACITY_BIT) !== 0],
    ['ONLINE_CAPACITY', (bits & ONLINE_CAPACITY_BIT) !== 0],
    ['EQUIPMENT', (bits & EQUIPMENT_BIT) !== 0],
    ...calendarViolations(year, v, from, until),
    ['ADVANCE', start > venue.bookableUntil],
    ['NOTICE', start < year.notBefore && !isPublishedPlace(session, v, start)],
    ['WINDOW', start < session.earliest || end > session.latest],
    ['FORBIDDEN', isForbidden],
  ];
  return found.filter(([, isBroken]) => isBroken).map(([name]) => name);
}

function calendarViolations(year: CompiledYear, v: number, from: number, until: number): [YearConstraint, boolean][] {
  const venue = year.venues[v]!;
  const day = dayOf(from);
  const isWorked = year.calendar.isWorked[day - year.calendar.firstDay] === 1;
  const midnight = day * MINUTES_A_DAY;
  const isInHours = hoursOn(venue, day, isWorked).some(
    (span) => span.from <= from - midnight && until - midnight <= span.until,
  );
  return [
    ['NON_WORKING_DAY', !isWorked],
    ['OPENING_HOURS', !isInHours],
    ['CLOSURE', venue.closures.some((span) => meets(span, from, until))],
  ];
}
