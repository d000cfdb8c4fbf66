import { MinCostFlow } from '../assignment/min-cost-flow.js';
import type { CompiledYear } from './compile.js';
import { dayOf, weekOf } from './local-time.js';
import { dateDistance } from './session-cost.js';

/** Which city, week and month each session would best go to, and what all of them cost at least. */
export interface SessionFlow {
  /** Days of the year that share week and month, in order; by day the group, by group the month. */
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** By session: `city * groups + group`, -1 where it has no place at all. */
  readonly cell: Int32Array;
  readonly cost: number;
  /** By session: its own part of the cost at the flow's prices, `Infinity` where it has no place. */
  readonly share: Float64Array;
}

function groupDays({ calendar: { firstDay, days, month } }: CompiledYear): { of: Int32Array; month: number[] } {
  const of = new Int32Array(days);
  const months: number[] = [];
  for (let i = 0; i < days; i++) {
    const isNew = i === 0 || month[i] !== month[i - 1] || weekOf(firstDay + i) !== weekOf(firstDay + i - 1);
    if (isNew) months.push(month[i]!);
    of[i] = months.length - 1;
  }
  return { of, month: months };
}

/** What session `s` costs by its venue alone. */
export function venueCost(year: CompiledYear, s: number, v: number): number {
  const { regionUnits, wantedVenue, published } = year.sessions[s]!;
  const { price } = year.weights;
  return (
    regionUnits[v]! * (price.SESSION_REGION ?? 0) +
    (wantedVenue >= 0 && wantedVenue !== v ? (price.WANTED_VENUE ?? 0) : 0) +
    (published && published.venue !== v ? (price.PUBLISHED_VENUE ?? 0) : 0)
  );
}

/** What session `s` costs at least by its day alone. */
export function dayCost(year: CompiledYear, s: number, day: number): number {
  const session = year.sessions[s]!;
  const { price, dateCapDays } = year.weights;
  const isMoved = session.published !== null && dayOf(session.published.start) !== day;
  return (
    dateDistance(session, day, dateCapDays) * (price.PREFERRED_DATE ?? 0) + (isMoved ? (price.PUBLISHED_TIME ?? 0) : 0)
  );
}

/** Candidate venues of session `s` by city, cheapest first. */
function venuesByCity(year: CompiledYear, s: number): { city: number; venues: { v: number; cost: number }[] }[] {
  const byCity = new Map<number, { v: number; cost: number }[]>();
  for (const v of year.sessions[s]!.candidates) {
    const { city } = year.venues[v]!;
    byCity.set(city, [...(byCity.get(city) ?? []), { v, cost: venueCost(year, s, v) }]);
  }
  return [...byCity].map(([city, venues]) => ({ city, venues: venues.sort((a, b) => a.cost - b.cost) }));
}

/** Is venue `v` open for long enough on day `i` of the year, within the dates asked for? */
function hasRoom(year: CompiledYear, s: number, v: number, i: number): boolean {
  const { earliest, latest, duration, published } = year.sessions[s]!;
  const { setupMin, teardownMin } = year.venues[v]!.facts;
  const first = published ? earliest : Math.max(earliest, year.notBefore);
  for (const { from, until } of year.open[v]![i]!) {
    if (Math.min(until - teardownMin, latest) - Math.max(from + setupMin, first) >= duration) return true;
  }
  return false;
}

/** The least that session `s` can cost in each cell, other sessions set aside; `Infinity` where it has no place. */
function costByCell(year: CompiledYear, s: number, groupOf: Int32Array, groups: number): Float64Array {
  const { earliest, latest, pinned } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const least = new Float64Array(year.cities * groups).fill(Infinity);
  if (pinned) {
    const i = Math.min(days - 1, Math.max(0, dayOf(pinned.start) - firstDay));
    least[year.venues[pinned.venue]!.city * groups + groupOf[i]!] =
      venueCost(year, s, pinned.venue) + dayCost(year, s, dayOf(pinned.start));
    return least;
  }
  const byCity = venuesByCity(year, s);
  const until = Math.min(days - 1, dayOf(latest) - firstDay);
  for (let i = Math.max(0, dayOf(earliest) - firstDay); i <= until; i++) {
    const byDay = dayCost(year, s, firstDay + i);
    for (const { city, venues } of byCity) {
      const cell = city * groups + groupOf[i]!;
      for (const { v, cost } of venues) {
        if (cost + byDay >= least[cell]!) break;
        if (hasRoom(year, s, v, i)) least[cell] = cost + byDay;
      }
    }
  }
  return least;
}

/**
 * What the sessions cost at least by place, date and spread over months and over the weeks of a city: a minimum-cost flow of sessions
 * to cities and weeks and on to months. A week that two months share counts in each of them alone, which can only cost less. Venue and
 * people clashes are set aside. Also the best guide to where the sessions should go.
 */
export function flowSessions(year: CompiledYear): SessionFlow {
  const { of: groupOf, month } = groupDays(year);
  const groups = month.length;
  const count = year.sessions.length;
  const cells = year.cities * groups;
  const sink = count + cells + 12;
  const flow = new MinCostFlow(sink + 1);
  const { YEAR_SPREAD = 0, CITY_SPREAD = 0 } = year.weights.price;
  for (let cell = 0; cell < cells; cell++) {
    const at = count + cells + month[cell % groups]!;
    flow.addArc(count + cell, at, year.cityWeekShare, 0);
    flow.addArc(count + cell, at, count, CITY_SPREAD);
  }
  for (let m = 0; m < 12; m++) {
    flow.addArc(count + cells + m, sink, year.monthShare, 0);
    for (let excess = 1; excess <= count - year.monthShare; excess++) {
      flow.addArc(count + cells + m, sink, 1, YEAR_SPREAD * (2 * excess - 1));
    }
  }
  const arcs = year.sessions.map((_, s) => {
    const costs = costByCell(year, s, groupOf, groups);
    const own: { arc: number; cell: number; cost: number }[] = [];
    costs.forEach((cost, cell) => {
      if (cost < Infinity) own.push({ arc: flow.addArc(s, count + cell, 1, cost), cell, cost });
    });
    return own;
  });
  const cost = arcs.reduce((sum, _, s) => sum + flow.run(s, sink, 1).cost, 0);
  const price = (cell: number): number => flow.potential(sink) - flow.potential(count + cell);
  return {
    groupOf,
    groups,
    cell: Int32Array.from(arcs, (own) => own.find(({ arc }) => flow.flowOn(arc) > 0)?.cell ?? -1),
    cost,
    share: Float64Array.from(arcs, (own) =>
      own.reduce((least, { cell, cost: c }) => Math.min(least, c + price(cell)), Infinity),
    ),
  };
}
