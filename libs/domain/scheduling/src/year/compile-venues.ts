import type { TimeRange } from '@luyan/kernel';
import type { VenueFacts, YearProblem } from './facts.js';
import { MINUTES_A_DAY, toLocalMinute, weekdayOf, type WorkingYear } from './local-time.js';

/** Half-open span in local minutes. */
export interface MinuteSpan {
  readonly from: number;
  readonly until: number;
}

export interface CompiledVenue {
  readonly facts: VenueFacts;
  readonly city: number;
  /** Venues whose bookings exclude this one's: itself, its whole, its parts. */
  readonly rivals: readonly number[];
  readonly closures: readonly MinuteSpan[];
  /** Opening hours by weekday 1 to 7, minutes after midnight; index 0 holds those of a make-up day. */
  readonly hours: readonly (readonly MinuteSpan[])[];
  /** Last local minute it takes bookings for. */
  readonly bookableUntil: number;
}

export const toSpan = (range: TimeRange): MinuteSpan => ({
  from: toLocalMinute(range.from),
  until: toLocalMinute(range.until),
});

/** The city (prefecture level) of a GB/T 2260 code: its first four digits. */
export const cityOf = (regionCode: string): string => regionCode.slice(0, 4);

/** 0 same city, 1 same province, 2 elsewhere, counted by GB/T 2260 prefixes; 0 when either is open. */
export function regionDistance(a: string | null, b: string | null): 0 | 1 | 2 {
  if (a === null || b === null || cityOf(a) === cityOf(b)) return 0;
  return a.slice(0, 2) === b.slice(0, 2) ? 1 : 2;
}

function hoursByWeekday({ hours }: VenueFacts): MinuteSpan[][] {
  const byWeekday: MinuteSpan[][] = Array.from({ length: 8 }, () => []);
  for (const { weekday, fromMin, untilMin } of hours) byWeekday[weekday]?.push({ from: fromMin, until: untilMin });
  byWeekday[0] = byWeekday.slice(1, 6).find((spans) => spans.length > 0) ?? [];
  return byWeekday;
}

/** Opening hours on a day: a make-up day at the weekend keeps the week's hours unless the venue has its own for that day. */
export function hoursOn(venue: CompiledVenue, day: number, isWorked: boolean): readonly MinuteSpan[] {
  const weekday = weekdayOf(day);
  const own = venue.hours[weekday]!;
  return own.length === 0 && isWorked && weekday > 5 ? venue.hours[0]! : own;
}

/** Is the venue that hall, or split from it in however many steps? */
function isWithin(venues: readonly VenueFacts[], venue: VenueFacts, hallId: string): boolean {
  let at: VenueFacts | undefined = venue;
  for (let depth = 0; at && depth <= venues.length; depth++) {
    if (at.id === hallId) return true;
    const { partOf }: VenueFacts = at;
    at = partOf === undefined ? undefined : venues.find(({ id }) => id === partOf);
  }
  return false;
}

/** Cities are numbered in order of appearance. */
export function compileVenues({ venues, now }: YearProblem): { venues: CompiledVenue[]; cities: number } {
  const cityIndex = new Map<string, number>();
  const compiled = venues.map((facts, v) => {
    const city = cityOf(facts.regionCode);
    if (!cityIndex.has(city)) cityIndex.set(city, cityIndex.size);
    const isRival = (other: VenueFacts) => isWithin(venues, other, facts.id) || isWithin(venues, facts, other.id);
    return {
      facts,
      city: cityIndex.get(city)!,
      rivals: [v, ...venues.flatMap((other, i) => (i !== v && isRival(other) ? [i] : []))],
      closures: facts.closures.map(toSpan),
      hours: hoursByWeekday(facts),
      bookableUntil:
        now === undefined || facts.maxAdvanceDays === undefined
          ? Infinity
          : toLocalMinute(now) + facts.maxAdvanceDays * MINUTES_A_DAY,
    };
  });
  return { venues: compiled, cities: cityIndex.size };
}

/** Spans of each day of the year in which the venue can be occupied, set-up and tear-down included: hours less closures. */
export function openSpans(venue: CompiledVenue, year: WorkingYear): MinuteSpan[][] {
  return Array.from({ length: year.days }, (_, i) => {
    if (!year.isWorked[i]) return [];
    const midnight = (year.firstDay + i) * MINUTES_A_DAY;
    let spans = hoursOn(venue, year.firstDay + i, true).map(({ from, until }) => ({
      from: midnight + from,
      until: midnight + until,
    }));
    for (const closed of venue.closures) spans = spans.flatMap((span) => subtract(span, closed));
    return spans;
  });
}

function subtract(span: MinuteSpan, closed: MinuteSpan): MinuteSpan[] {
  if (closed.until <= span.from || closed.from >= span.until) return [span];
  const rest: MinuteSpan[] = [];
  if (closed.from > span.from) rest.push({ from: span.from, until: closed.from });
  if (closed.until < span.until) rest.push({ from: closed.until, until: span.until });
  return rest;
}
