import {
  interestUnits,
  barReason,
  isConflicted,
  publishedUnits,
  regionUnits,
  themeUnits,
  wantedUnits,
  type CompiledPitch,
} from './compile-pitches.js';
import type { CompiledSession } from './compile-sessions.js';
import { dayOf, MINUTES_A_DAY, weekOf } from './local-time.js';
import {
  countAttendeeClashes,
  countAttendeesUnavailable,
  countJurorLoad,
  countPresenterClashes,
  countPresentersUnavailable,
} from './people-cost.js';
import { isPermitted, placementViolations } from './placement.js';
import { TERM } from './policy.js';
import type { YearState } from './state.js';

/** Bookings of rival venues on the day that overlap session `s`, each with its own set-up and tear-down. */
function countVenueClashes(state: YearState, s: number): number {
  const { venues, sessions } = state.year;
  const start = state.start[s]!;
  const venue = venues[state.venue[s]!]!;
  const from = start - venue.facts.setupMin;
  const until = start + sessions[s]!.duration + venue.facts.teardownMin;
  let clashes = 0;
  for (const v of venue.rivals) {
    const { setupMin, teardownMin } = venues[v]!.facts;
    for (const other of state.bookings[state.cell(v, start)]!) {
      if (other === s) continue;
      const begin = state.start[other]!;
      if (begin - setupMin < until && from < begin + sessions[other]!.duration + teardownMin) clashes++;
    }
  }
  return clashes;
}

/** Days to the nearest preferred date, capped; 0 when there is no preference. */
export function dateDistance(session: CompiledSession, day: number, capDays: number): number {
  let least = session.preferredDays.length === 0 ? 0 : capDays;
  for (const preferred of session.preferredDays) least = Math.min(least, Math.abs(preferred - day));
  return least;
}

/** What exceeds the month's share counts squared, so that an excess is spread out too. */
const monthExcess = (count: number, share: number): number => Math.max(0, count - share) ** 2;

/** The lunch break and the evening. */
function addClock({ year, keeper, start }: YearState, s: number, sign: 1 | -1): void {
  const { lunchFromMin, lunchUntilMin, eveningFromMin } = year.weights;
  const from = start[s]! - dayOf(start[s]!) * MINUTES_A_DAY;
  const until = from + year.sessions[s]!.duration;
  if (from < lunchUntilMin && lunchFromMin < until) keeper.add(TERM.LUNCH, sign);
  if (until > eveningFromMin) keeper.add(TERM.EVENING, sign);
}

function addSpread(state: YearState, s: number, sign: 1 | -1): void {
  const { year, keeper } = state;
  const city = year.venues[state.venue[s]!]!.city;
  const i = state.dayIndex(state.start[s]!);
  const month = year.calendar.month[i]!;
  const count = state.perMonth[month]!;
  state.perMonth[month] = count + sign;
  keeper.add(TERM.YEAR_SPREAD, monthExcess(count + sign, year.monthShare) - monthExcess(count, year.monthShare));
  const cell = city * 56 + weekOf(year.calendar.firstDay + i) - weekOf(year.calendar.firstDay);
  const inWeek = state.perCityWeek[cell]!;
  state.perCityWeek[cell] = inWeek + sign;
  keeper.add(
    TERM.CITY_SPREAD,
    Math.max(0, inWeek + sign - year.cityWeekShare) - Math.max(0, inWeek - year.cityWeekShare),
  );
}

/** What is counted pairwise needs no count to be taken out where nothing at all of it is in the score. */
const isCounted = ({ keeper }: YearState, term: number, sign: 1 | -1): boolean => sign > 0 || keeper.unitsOf(term) > 0;

function addClashes(state: YearState, s: number, sign: 1 | -1): void {
  const { keeper } = state;
  if (isCounted(state, TERM.VENUE_CONFLICT, sign)) {
    keeper.add(TERM.VENUE_CONFLICT, sign * countVenueClashes(state, s));
  }
  if (isCounted(state, TERM.PERSON_CONFLICT, sign)) {
    keeper.add(TERM.PERSON_CONFLICT, sign * countAttendeeClashes(state, s));
  }
  if (isCounted(state, TERM.PERSON_UNAVAILABLE, sign)) {
    keeper.add(TERM.PERSON_UNAVAILABLE, sign * countAttendeesUnavailable(state, s));
  }
  if (isCounted(state, TERM.JUROR_LOAD, sign)) keeper.add(TERM.JUROR_LOAD, sign * countJurorLoad(state, s));
}

/** Adds or takes out what session `s` costs by its place and time. Its own booking must not be in the index. */
export function addPlaceCost(state: YearState, s: number, sign: 1 | -1): void {
  const { year, keeper } = state;
  addSpread(state, s, sign);
  if (state.isRollingBack) return;
  const session = year.sessions[s]!;
  const v = state.venue[s]!;
  const start = state.start[s]!;
  keeper.add(TERM.SESSION_UNPLACED, -sign);
  if ((sign > 0 || keeper.sums[0]! > 0) && !isPermitted(year, s, v, start)) {
    for (const name of placementViolations(year, s, v, start)) keeper.add(TERM[name], sign);
  }
  addClashes(state, s, sign);
  keeper.add(TERM.PREFERRED_DATE, sign * dateDistance(session, dayOf(start), year.weights.dateCapDays));
  keeper.add(TERM.SESSION_REGION, sign * session.regionUnits[v]!);
  if (session.wantedVenue >= 0 && session.wantedVenue !== v) keeper.add(TERM.WANTED_VENUE, sign);
  addClock(state, s, sign);
  if (session.published === null) return;
  if (session.published.start !== start) keeper.add(TERM.PUBLISHED_TIME, sign);
  if (session.published.venue !== v) keeper.add(TERM.PUBLISHED_VENUE, sign);
}

/** What one pitch costs in a session whatever else is there; nothing while the session has no place. */
export function addFitCost(
  { year, keeper, venue, isRollingBack }: YearState,
  p: number,
  s: number,
  sign: 1 | -1,
): void {
  if (s < 0 || venue[s]! < 0 || isRollingBack) return;
  const pitch = year.pitches[p]!;
  const fit = pitch.fit[s]!;
  keeper.add(TERM.THEME, sign * themeUnits(fit));
  keeper.add(TERM.PITCH_REGION, sign * regionUnits(fit));
  keeper.add(TERM.INVESTOR_INTEREST, sign * interestUnits(fit));
  keeper.add(TERM.WANTED_SESSION, sign * wantedUnits(fit));
  keeper.add(TERM.PUBLISHED_SESSION, sign * publishedUnits(fit));
  if (isConflicted(fit)) keeper.add(TERM[barReason(pitch, s)], sign);
}

/** Popular pitches of one city and day, each beside all the others. */
function addPopular(state: YearState, s: number, sign: 1 | -1): void {
  const { year, keeper } = state;
  let popular = 0;
  for (const p of state.lineup[s]!) if (year.pitches[p]!.isPopular) popular++;
  if (popular === 0) return;
  const cell = year.venues[state.venue[s]!]!.city * year.calendar.days + state.dayIndex(state.start[s]!);
  const elsewhere = state.popularPerCityDay[cell]! - (sign < 0 ? popular : 0);
  state.popularPerCityDay[cell]! += sign * popular;
  keeper.add(TERM.POPULAR_APART, sign * popular * elsewhere);
}

/** Adds or takes out what the pitches of session `s` cost by their number, by their order and beside other sessions. */
export function addLineupCost(state: YearState, s: number, sign: 1 | -1): void {
  const { year, keeper } = state;
  addPopular(state, s, sign);
  if (state.isRollingBack) return;
  const lineup = state.lineup[s]!;
  const { facts, duration } = year.sessions[s]!;
  let minutes = 0;
  let previous: CompiledPitch | null = null;
  for (let i = 0; i < lineup.length; i++) {
    const pitch = year.pitches[lineup[i]!]!;
    minutes += pitch.minutes;
    if (pitch.isPopular && previous?.isPopular) keeper.add(TERM.POPULAR_APART, sign);
    if (pitch.publishedSession === s && pitch.publishedOrder !== i + 1) keeper.add(TERM.PUBLISHED_ORDER, sign);
    previous = pitch;
  }
  keeper.add(TERM.PITCH_UNPLACED, -sign * lineup.length);
  keeper.add(TERM.TOO_FEW_PITCHES, sign * Math.max(0, facts.minPitches - lineup.length));
  keeper.add(TERM.TOO_MANY_PITCHES, sign * Math.max(0, lineup.length - facts.maxPitches));
  keeper.add(TERM.OVERRUN, sign * Math.max(0, minutes - duration));
  if (isCounted(state, TERM.PERSON_CONFLICT, sign)) {
    keeper.add(TERM.PERSON_CONFLICT, sign * countPresenterClashes(state, s));
  }
  if (isCounted(state, TERM.PERSON_UNAVAILABLE, sign)) {
    keeper.add(TERM.PERSON_UNAVAILABLE, sign * countPresentersUnavailable(state, s));
  }
}
