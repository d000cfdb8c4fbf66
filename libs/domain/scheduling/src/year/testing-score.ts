import { DAY, MINUTE } from '@luyan/kernel';
import { joinPlan, type CheckedSession } from './check-context.js';
import { cityOf, regionDistance } from './compile-venues.js';
import type { PlanSolution, YearProblem } from './facts.js';
import { themeDistance } from './pitch-rules.js';
import { weightsOn, type YearConstraint, type YearWeights } from './policy.js';

type Units = Map<YearConstraint, number>;

/** UTC+8 without summer time. */
const dayOf = (instant: number): number => Math.floor((instant + DAY / 3) / DAY);
/** Weeks begin on Monday; day 0 was a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

function add(units: Units, name: YearConstraint, more: number): void {
  units.set(name, (units.get(name) ?? 0) + more);
}

function count<K>(keys: Iterable<K>): Map<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function scorePlace(
  units: Units,
  problem: YearProblem,
  weights: YearWeights,
  { plan, request, venue }: CheckedSession,
) {
  const day = dayOf(plan.start);
  const away = request.preferredDates.map((at) => Math.abs(dayOf(at) - day));
  if (away.length > 0) add(units, 'PREFERRED_DATE', Math.min(weights.dateCapDays, ...away));
  if (venue.online !== true) add(units, 'SESSION_REGION', regionDistance(request.regionCode, venue.regionCode));
  const isKnown = problem.venues.some(({ id }) => id === request.venueId);
  if (isKnown && request.venueId !== venue.id) add(units, 'WANTED_VENUE', 1);
  const before = problem.published?.sessions.find(({ requestId }) => requestId === request.id);
  if (!before || !problem.venues.some(({ id }) => id === before.venueId)) return;
  if (before.start !== plan.start) add(units, 'PUBLISHED_TIME', 1);
  if (before.venueId !== venue.id) add(units, 'PUBLISHED_VENUE', 1);
}

function scoreClock(units: Units, weights: YearWeights, { plan, request }: CheckedSession) {
  const fromMin = (plan.start - dayOf(plan.start) * DAY) / MINUTE + 480;
  const untilMin = fromMin + request.durationMin;
  if (fromMin < weights.lunchUntilMin && untilMin > weights.lunchFromMin) add(units, 'LUNCH', 1);
  if (untilMin > weights.eveningFromMin) add(units, 'EVENING', 1);
}

function scoreLineup(units: Units, problem: YearProblem, weights: YearWeights, { request, pitches }: CheckedSession) {
  const investors = (problem.people ?? []).filter(({ id }) => request.investorIds.includes(id));
  const interests = new Set(investors.flatMap((person) => person.chains ?? []));
  pitches.forEach(({ facts }, i) => {
    add(units, 'THEME', themeDistance(facts, request));
    add(units, 'PITCH_REGION', regionDistance(facts.regionCode, request.regionCode));
    if (interests.size > 0 && !facts.chains.some((chain) => interests.has(chain))) add(units, 'INVESTOR_INTEREST', 1);
    if (facts.requestId !== null && facts.requestId !== request.id) add(units, 'WANTED_SESSION', 1);
    const previous = pitches[i - 1]?.facts.popularity ?? -1;
    if (Math.min(previous, facts.popularity) >= weights.popularFrom) add(units, 'POPULAR_APART', 1);
    scorePublishedPitch(units, problem, facts.id, request.id, i + 1);
  });
}

function scorePublishedPitch(units: Units, problem: YearProblem, pitchId: string, requestId: string, order: number) {
  const before = problem.published?.pitches.find((pitch) => pitch.pitchId === pitchId);
  if (!before || !problem.requests.some(({ id }) => id === before.requestId)) return;
  if (before.requestId !== requestId) add(units, 'PUBLISHED_SESSION', 1);
  else if (before.order !== order) add(units, 'PUBLISHED_ORDER', 1);
}

function scoreSpread(units: Units, problem: YearProblem, sessions: readonly CheckedSession[]): void {
  const asked = problem.requests.length;
  const cities = new Set(problem.venues.map(({ regionCode }) => cityOf(regionCode))).size;
  const cityWeekShare = Math.max(1, Math.ceil((2 * asked) / (52 * cities)));
  const months = count(sessions.map(({ plan }) => new Date(dayOf(plan.start) * DAY).getUTCMonth()));
  for (const n of months.values()) add(units, 'YEAR_SPREAD', Math.max(0, n - Math.ceil(asked / 12)) ** 2);
  const weeks = count(sessions.map(({ plan, venue }) => `${cityOf(venue.regionCode)} ${weekOf(dayOf(plan.start))}`));
  for (const n of weeks.values()) add(units, 'CITY_SPREAD', Math.max(0, n - cityWeekShare));
}

/** What two sessions of one day cost each other. */
function scorePairs(units: Units, weights: YearWeights, sessions: readonly CheckedSession[]): void {
  const popular = ({ pitches }: CheckedSession) =>
    pitches.filter(({ facts }) => facts.popularity >= weights.popularFrom).length;
  sessions.forEach((a, i) => {
    for (const b of sessions.slice(i + 1)) {
      if (dayOf(a.plan.start) !== dayOf(b.plan.start)) continue;
      const common = new Set(a.request.jurorIds.filter((id) => b.request.jurorIds.includes(id)));
      add(units, 'JUROR_LOAD', common.size);
      if (cityOf(a.venue.regionCode) === cityOf(b.venue.regionCode)) {
        add(units, 'POPULAR_APART', popular(a) * popular(b));
      }
    }
  });
}

/** For tests: the medium and soft penalty of any plan, by constraint, counted from the definitions and not by the solver. */
export function scoreByDefinition(
  problem: YearProblem,
  plan: PlanSolution,
  weights: YearWeights = weightsOn(`${problem.year}-01-01`),
): Partial<Record<YearConstraint, number>> {
  const { sessions } = joinPlan(problem, plan);
  const units: Units = new Map([
    ['SESSION_UNPLACED', problem.requests.length - sessions.length],
    ['PITCH_UNPLACED', problem.pitches.length - sessions.reduce((sum, { pitches }) => sum + pitches.length, 0)],
  ]);
  for (const session of sessions) {
    scorePlace(units, problem, weights, session);
    scoreClock(units, weights, session);
    scoreLineup(units, problem, weights, session);
  }
  scoreSpread(units, problem, sessions);
  scorePairs(units, weights, sessions);
  const priced = [...units].map(([name, n]) => [name, n * (weights.price[name] ?? 0)] as const);
  return Object.fromEntries(priced.filter(([, penalty]) => penalty !== 0));
}
