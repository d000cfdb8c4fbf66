import { MinCostFlow } from '../assignment/min-cost-flow.js';
import type { CompiledYear } from './compile.js';
import { dayOf } from './local-time.js';
import { dateDistance } from './session-cost.js';

/** What session `s` costs by its venue alone, cheapest venue first. */
function venuesByCost(year: CompiledYear, s: number): { v: number; cost: number }[] {
  const { candidates, regionUnits, wantedVenue } = year.sessions[s]!;
  const { price } = year.weights;
  const costs = candidates.map((v) => ({
    v,
    cost:
      regionUnits[v]! * (price.SESSION_REGION ?? 0) +
      (wantedVenue >= 0 && wantedVenue !== v ? (price.WANTED_VENUE ?? 0) : 0),
  }));
  return costs.sort((a, b) => a.cost - b.cost);
}

/** The least that session `s` can cost in each month, other sessions set aside; `Infinity` where it has no place. */
function costByMonth(year: CompiledYear, s: number): Float64Array {
  const { earliest, latest, duration } = year.sessions[s]!;
  const { firstDay, days, month } = year.calendar;
  const venues = venuesByCost(year, s);
  const least = new Float64Array(12).fill(Infinity);
  const until = Math.min(days - 1, dayOf(latest) - firstDay);
  for (let i = Math.max(0, dayOf(earliest) - firstDay); i <= until; i++) {
    const cheapest = venues.find(({ v }) => {
      const { setupMin, teardownMin } = year.venues[v]!.facts;
      return year.open[v]![i]!.some((span) => span.until - span.from >= setupMin + duration + teardownMin);
    });
    if (!cheapest) continue;
    const distance = dateDistance(year.sessions[s]!, firstDay + i, year.weights.dateCapDays);
    const cost = cheapest.cost + distance * (year.weights.price.PREFERRED_DATE ?? 0);
    least[month[i]!] = Math.min(least[month[i]!]!, cost);
  }
  return least;
}

/**
 * What the sessions cost at least by place, date and spread over the months: a minimum-cost flow of sessions to months, whose
 * convex excess is a row of ever dearer arcs. Pinned sessions count as free ones.
 */
export function boundSessions(year: CompiledYear): number {
  const count = year.sessions.length;
  const [source, sink] = [count + 12, count + 13];
  const flow = new MinCostFlow(count + 14);
  for (let s = 0; s < count; s++) {
    flow.addArc(source, s, 1, 0);
    costByMonth(year, s).forEach((cost, month) => {
      if (Number.isFinite(cost)) flow.addArc(s, count + month, 1, cost);
    });
  }
  const spread = year.weights.price.YEAR_SPREAD ?? 0;
  for (let month = 0; month < 12; month++) {
    flow.addArc(count + month, sink, year.monthShare, 0);
    for (let excess = 1; excess <= count - year.monthShare; excess++) {
      flow.addArc(count + month, sink, 1, spread * (2 * excess - 1));
    }
  }
  return flow.run(source, sink).cost;
}
