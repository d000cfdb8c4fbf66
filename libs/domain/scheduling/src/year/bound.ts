import type { CompiledYear } from './compile.js';

/** A lower bound of the soft penalty: every session at its cheapest venue. */
export function boundSoft({ sessions, weights: { price } }: CompiledYear): number {
  return sessions.reduce((sum, { candidates, regionUnits, wantedVenue }) => {
    const costs = candidates.map(
      (v) =>
        regionUnits[v]! * (price.SESSION_REGION ?? 0) +
        (wantedVenue >= 0 && wantedVenue !== v ? (price.WANTED_VENUE ?? 0) : 0),
    );
    return sum + (costs.length === 0 ? 0 : Math.min(...costs));
  }, 0);
}
