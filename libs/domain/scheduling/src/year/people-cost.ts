import type { MinuteSpan } from './compile-venues.js';
import type { CompiledYear } from './compile.js';
import type { YearState } from './state.js';

/** A person's least way between two venues, in minutes; 0 for online rooms and within one venue. */
function travelMinutes(year: CompiledYear, a: number, b: number): number {
  const from = year.venues[a]!;
  const to = year.venues[b]!;
  if (a === b || from.facts.online === true || to.facts.online === true) return 0;
  return from.city === to.city ? year.weights.travelWithinCityMin : year.weights.travelBetweenCitiesMin;
}

/** Sessions other than `s` in which person `q` sits and that meet `from` to `until`, the way between included. */
function countSessionClashes(state: YearState, q: number, s: number, from: number, until: number): number {
  const { year, venue, start, sessionDay } = state;
  const day = state.dayIndex(start[s]!);
  let count = 0;
  for (const other of year.people.sessionsOf[q]!) {
    if (sessionDay[other] !== day || other === s) continue;
    const way = travelMinutes(year, venue[s]!, venue[other]!);
    if (start[other]! < until + way && from < start[other]! + year.sessions[other]!.duration + way) count++;
  }
  return count;
}

/** Pitches of person `q` outside session `s` that meet `from` to `until`, the way between included. */
function countPitchClashes(state: YearState, q: number, s: number, from: number, until: number): number {
  const { year, venue, start, pitchDay, sessionOf, offset } = state;
  const day = state.dayIndex(start[s]!);
  let count = 0;
  for (const p of year.people.pitchesOf[q]!) {
    if (pitchDay[p] !== day || sessionOf[p] === s) continue;
    const other = sessionOf[p]!;
    const way = travelMinutes(year, venue[s]!, venue[other]!);
    const begin = start[other]! + offset[p]!;
    if (begin < until + way && from < begin + year.pitches[p]!.minutes + way) count++;
  }
  return count;
}

const countMeeting = (spans: readonly MinuteSpan[], from: number, until: number): number => {
  let count = 0;
  for (const span of spans) if (span.from < until && from < span.until) count++;
  return count;
};

/** Clashes of the jurors and investors of session `s` with what they do elsewhere. */
export function countAttendeeClashes(state: YearState, s: number): number {
  const from = state.start[s]!;
  const until = from + state.year.sessions[s]!.duration;
  let count = 0;
  for (const q of state.year.people.attendees[s]!) {
    count += countSessionClashes(state, q, s, from, until) + countPitchClashes(state, q, s, from, until);
  }
  return count;
}

/** Clashes of the presenters of session `s` with what they do elsewhere. */
export function countPresenterClashes(state: YearState, s: number): number {
  const { people, pitches } = state.year;
  let count = 0;
  for (const p of state.lineup[s]!) {
    const from = state.start[s]! + state.offset[p]!;
    const until = from + pitches[p]!.minutes;
    for (const q of people.presenters[p]!) {
      count += countSessionClashes(state, q, s, from, until) + countPitchClashes(state, q, s, from, until);
    }
  }
  return count;
}

export function countAttendeesUnavailable(state: YearState, s: number): number {
  const { people, sessions } = state.year;
  const from = state.start[s]!;
  let count = 0;
  for (const q of people.attendees[s]!)
    count += countMeeting(people.unavailable[q]!, from, from + sessions[s]!.duration);
  return count;
}

export function countPresentersUnavailable(state: YearState, s: number): number {
  const { people, pitches } = state.year;
  let count = 0;
  for (const p of state.lineup[s]!) {
    const from = state.start[s]! + state.offset[p]!;
    const until = from + pitches[p]!.minutes;
    count += countMeeting(pitches[p]!.unavailable, from, until);
    for (const q of people.presenters[p]!) count += countMeeting(people.unavailable[q]!, from, until);
  }
  return count;
}

/** Pairs of session `s` and another of the same day with a juror in common, counted by juror. */
export function countJurorLoad(state: YearState, s: number): number {
  const { people } = state.year;
  const day = state.dayIndex(state.start[s]!);
  let pairs = 0;
  for (const q of people.jurors[s]!) {
    for (const other of people.juriesOf[q]!) if (other !== s && state.sessionDay[other] === day) pairs++;
  }
  return pairs;
}
