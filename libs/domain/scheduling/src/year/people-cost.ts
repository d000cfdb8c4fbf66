import type { MinuteSpan } from './compile-venues.js';
import type { CompiledYear } from './compile.js';
import { dayOf, MINUTES_A_DAY } from './local-time.js';
import type { YearState } from './state.js';

/** A person's least way between two venues, in minutes; 0 for online rooms and within one venue. */
export function travelMinutes(year: CompiledYear, a: number, b: number): number {
  const from = year.venues[a]!;
  const to = year.venues[b]!;
  if (a === b || from.facts.online === true || to.facts.online === true) return 0;
  return from.city === to.city ? year.weights.travelWithinCityMin : year.weights.travelBetweenCitiesMin;
}

/** Does what occupies `from` to `until` in venue `here` meet an activity of `minutes` that begins at `start` in `there`? */
function clashes(state: YearState, here: number, span: MinuteSpan, there: number, duty: Duty): boolean {
  if (Math.abs(duty.start - span.from) > MINUTES_A_DAY) return false;
  const way = travelMinutes(state.year, here, there);
  return duty.start < span.until + way && span.from < duty.start + duty.minutes + way;
}

interface Duty {
  readonly start: number;
  readonly minutes: number;
}

/** Other activities of person `q` outside session `s` that overlap the span, the way between included. */
function countClashes(state: YearState, q: number, s: number, span: MinuteSpan): number {
  const { year, venue, start, isAttached } = state;
  const here = venue[s]!;
  let count = 0;
  for (const other of year.people.sessionsOf[q]!) {
    if (isAttached[other] === 0 || other === s) continue;
    const duty = { start: start[other]!, minutes: year.sessions[other]!.duration };
    if (clashes(state, here, span, venue[other]!, duty)) count++;
  }
  for (const p of year.people.pitchesOf[q]!) {
    const other = state.sessionOf[p]!;
    if (other < 0 || isAttached[other] === 0 || other === s) continue;
    const duty = { start: start[other]! + state.offset[p]!, minutes: year.pitches[p]!.minutes };
    if (clashes(state, here, span, venue[other]!, duty)) count++;
  }
  return count;
}

/** Clashes of the people of session `s` with what they do in all other sessions. */
export function countPersonClashes(state: YearState, s: number): number {
  const { people, sessions, pitches } = state.year;
  const start = state.start[s]!;
  let count = 0;
  const whole = { from: start, until: start + sessions[s]!.duration };
  for (const q of people.attendees[s]!) count += countClashes(state, q, s, whole);
  for (const p of state.lineup[s]!) {
    const from = start + state.offset[p]!;
    const span = { from, until: from + pitches[p]!.minutes };
    for (const q of people.presenters[p]!) count += countClashes(state, q, s, span);
  }
  return count;
}

export function countUnavailable(state: YearState, s: number): number {
  const { people, sessions, pitches } = state.year;
  const start = state.start[s]!;
  let count = 0;
  const add = (spans: readonly { from: number; until: number }[], from: number, until: number) => {
    for (const span of spans) if (span.from < until && from < span.until) count++;
  };
  for (const q of people.attendees[s]!) add(people.unavailable[q]!, start, start + sessions[s]!.duration);
  for (const p of state.lineup[s]!) {
    const from = start + state.offset[p]!;
    const until = from + pitches[p]!.minutes;
    add(pitches[p]!.unavailable, from, until);
    for (const q of people.presenters[p]!) add(people.unavailable[q]!, from, until);
  }
  return count;
}

/** Pairs of session `s` and another of the same day with a juror in common, counted by juror. */
export function countJurorLoad(state: YearState, s: number): number {
  const { people } = state.year;
  const day = dayOf(state.start[s]!);
  let pairs = 0;
  for (const q of people.jurors[s]!) {
    for (const other of people.juriesOf[q]!) {
      if (other !== s && state.isAttached[other] === 1 && dayOf(state.start[other]!) === day) pairs++;
    }
  }
  return pairs;
}
