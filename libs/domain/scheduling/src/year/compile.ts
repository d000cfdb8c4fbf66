import { compilePeople, type CompiledPeople } from './compile-people.js';
import { compilePitches, fitPrices, ranksOf, type CompiledPitch } from './compile-pitches.js';
import { compileSessions, type CompiledSession } from './compile-sessions.js';
import { compileVenues, openSpans, type CompiledVenue, type MinuteSpan } from './compile-venues.js';
import type { YearProblem } from './facts.js';
import { toLocalMinute, workingYear, type WorkingYear } from './local-time.js';
import type { YearWeights } from './policy.js';

/** A year's problem with ids replaced by indices and instants by local minutes. */
export interface CompiledYear {
  readonly problem: YearProblem;
  readonly weights: YearWeights;
  readonly calendar: WorkingYear;
  readonly venues: readonly CompiledVenue[];
  readonly cities: number;
  readonly sessions: readonly CompiledSession[];
  readonly pitches: readonly CompiledPitch[];
  /** Price of every packed fit. */
  readonly fitPrice: Float64Array;
  /** Rank of that price among all, from 0; -1 for what is barred. */
  readonly fitRank: Int16Array;
  readonly people: CompiledPeople;
  /** By venue and day of the year: when it can be occupied. */
  readonly open: readonly (readonly (readonly MinuteSpan[])[])[];
  readonly notBefore: number;
  /** Sessions a month, and sessions a city and week, that are no crowding yet. */
  readonly monthShare: number;
  readonly cityWeekShare: number;
}

export function compileYear(problem: YearProblem, weights: YearWeights): CompiledYear {
  const { venues, cities } = compileVenues(problem);
  const calendar = workingYear(problem.year, problem.calendar);
  const people = compilePeople(problem);
  const count = problem.requests.length;
  const fitPrice = fitPrices(weights);
  return {
    problem,
    weights,
    calendar,
    venues,
    cities,
    sessions: compileSessions(problem, venues),
    pitches: compilePitches(problem, people, weights),
    fitPrice,
    fitRank: ranksOf(fitPrice),
    people,
    open: venues.map((venue) => openSpans(venue, calendar)),
    notBefore: problem.notBefore === undefined ? -Infinity : toLocalMinute(problem.notBefore),
    monthShare: Math.ceil(count / 12),
    cityWeekShare: Math.max(1, Math.ceil((2 * count) / (52 * Math.max(1, cities)))),
  };
}
