import { DAY, MINUTE, overlaps, widen, type TimeRange } from '@luyan/kernel';
import { finding, type CheckedSession, type Finding } from './check-context.js';
import type { VenueFacts, YearProblem } from './facts.js';
import type { CheckName } from './severity.js';

/** UTC+8 without summer time. */
const ZONE_MS = 8 * 60 * MINUTE;
const WEEKDAY_OF_EPOCH = 4; // 1970-01-01 was a Thursday

const occupied = ({ plan, venue }: CheckedSession): TimeRange =>
  widen({ from: plan.start, until: plan.end }, venue.setupMin * MINUTE, venue.teardownMin * MINUTE);

function dayFacts(problem: YearProblem, instant: number) {
  const day = Math.floor((instant + ZONE_MS) / DAY);
  const weekday = ((((day + WEEKDAY_OF_EPOCH - 1) % 7) + 7) % 7) + 1;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  const exception = problem.calendar.find((entry) => entry.date === date);
  const isWorked = exception ? exception.kind === 'WORKDAY' : weekday <= 5;
  return { weekday, isWorked, midnight: day * DAY - ZONE_MS };
}

/** A make-up day at the weekend keeps the hours of the first weekday with any, unless the venue has some for it. */
function isWithinHours({ hours }: VenueFacts, { from, until }: TimeRange, day: ReturnType<typeof dayFacts>): boolean {
  const own = hours.filter((entry) => entry.weekday === day.weekday);
  const first = [1, 2, 3, 4, 5].find((weekday) => hours.some((entry) => entry.weekday === weekday));
  const isMakeUp = own.length === 0 && day.isWorked && day.weekday > 5;
  const open = isMakeUp ? hours.filter((entry) => entry.weekday === first) : own;
  return open.some(
    ({ fromMin, untilMin }) => day.midnight + fromMin * MINUTE <= from && until <= day.midnight + untilMin * MINUTE,
  );
}

const fitsMode = ({ request, venue }: CheckedSession, hasVirtualRooms: boolean): boolean =>
  request.mode === 'ONLINE' ? venue.online === true || !hasVirtualRooms : venue.online !== true;

function isForbidden(problem: YearProblem, { plan }: CheckedSession): boolean {
  return (problem.forbidden ?? []).some(
    (entry) =>
      entry.pitchId === undefined &&
      (entry.requestId ?? plan.requestId) === plan.requestId &&
      (entry.venueId ?? plan.venueId) === plan.venueId &&
      (entry.range === undefined || overlaps(entry.range, { from: plan.start, until: plan.end })),
  );
}

function isTooSoon(problem: YearProblem, { plan }: CheckedSession): boolean {
  if (problem.notBefore === undefined || plan.start >= problem.notBefore) return false;
  return !problem.published?.sessions.some(
    (known) => known.requestId === plan.requestId && known.venueId === plan.venueId && known.start === plan.start,
  );
}

function isTooFarAhead({ now }: YearProblem, { plan, venue }: CheckedSession): boolean {
  return now !== undefined && venue.maxAdvanceDays !== undefined && plan.start > now + venue.maxAdvanceDays * DAY;
}

/** Venue, day and window of one session, by itself. */
export function checkPlace(problem: YearProblem, session: CheckedSession): Finding[] {
  const { plan, request, venue } = session;
  const span = occupied(session);
  const day = dayFacts(problem, span.from);
  const hasVirtualRooms = problem.venues.some((other) => other.online === true);
  const checks: [CheckName, boolean][] = [
    ['VENUE_UNSUITABLE', !fitsMode(session, hasVirtualRooms)],
    ['CAPACITY', venue.capacity < request.capacity],
    ['ONLINE_CAPACITY', (request.onlineCapacity ?? 0) > (venue.onlineCapacity ?? Infinity)],
    ['EQUIPMENT', request.equipment.some((item) => !venue.equipment.includes(item))],
    ['NON_WORKING_DAY', !day.isWorked],
    ['OPENING_HOURS', !isWithinHours(venue, span, day)],
    ['CLOSURE', venue.closures.some((closed) => overlaps(closed, span))],
    ['ADVANCE', isTooFarAhead(problem, session)],
    ['NOTICE', isTooSoon(problem, session)],
    ['WINDOW', plan.start < request.earliest || plan.end > request.latest],
    ['FORBIDDEN', isForbidden(problem, session)],
  ];
  return checks.filter(([, broken]) => broken).map(([name]) => finding(name, { requestId: plan.requestId }));
}

/** A hall and what is split from it, in however many steps, exclude each other. */
function exclude(venues: ReadonlyMap<string, VenueFacts>, a: VenueFacts, b: VenueFacts): boolean {
  const halls = (venue: VenueFacts, seen: readonly string[] = []): readonly string[] => {
    const whole = venues.get(venue.partOf ?? '');
    const ids = [...seen, venue.id];
    return whole && !ids.includes(whole.id) ? halls(whole, ids) : ids;
  };
  return halls(a).includes(b.id) || halls(b).includes(a.id);
}

/** Pairs of sessions in one venue, or in a hall and its part, that overlap; `bufferMin` keeps them further apart. */
export function checkVenueClashes(
  problem: YearProblem,
  sessions: readonly CheckedSession[],
  bufferMin: number,
): Finding[] {
  const venues = new Map(problem.venues.map((venue) => [venue.id, venue]));
  const sorted = [...sessions].sort((a, b) => occupied(a).from - occupied(b).from);
  const findings: Finding[] = [];
  sorted.forEach((first, i) => {
    const span = widen(occupied(first), 0, bufferMin * MINUTE);
    for (const second of sorted.slice(i + 1)) {
      if (occupied(second).from >= span.until) break;
      if (!exclude(venues, first.venue, second.venue) || !overlaps(span, occupied(second))) continue;
      findings.push(
        finding('VENUE_CONFLICT', { requestId: second.plan.requestId, otherRequestId: first.plan.requestId }),
      );
    }
  });
  return findings;
}
