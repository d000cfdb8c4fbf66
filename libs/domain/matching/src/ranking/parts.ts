import type { DemandConditions, SupplyConditions } from '../facts.js';
import type { Part, Parts, RankingWeights } from './weights.js';

/** A value that says neither for nor against, given where a side states nothing. */
const NEUTRAL = 0.5;
const DAY_MS = 86_400_000;
/** A confirmation loses half of its worth in this time; a listing lives 365 days. */
const FRESHNESS_HALF_LIFE_DAYS = 90;

/** Share of what is wanted that is offered. */
function overlap(wanted: readonly string[], offered: readonly string[]): number {
  if (wanted.length === 0 || offered.length === 0) return 0;
  return wanted.filter((code) => offered.includes(code)).length / wanted.length;
}

const longestPrefix = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};

/** Hierarchical codes: the best shared prefix over the pairs, as a share of the wanted code's length up to `full`. */
function prefixAgreement(wanted: readonly string[], offered: readonly string[], full: number): number {
  let best = 0;
  for (const a of wanted)
    for (const b of offered) best = Math.max(best, longestPrefix(a, b) / Math.min(full, a.length));
  return Math.min(1, best);
}

/** 1 inside the window or at its middle, less with the distance from the wanted maturity; 9 levels in all. */
function trlAgreement({ minTrl, maxTrl }: DemandConditions, { trl }: SupplyConditions): number {
  if (trl === null || (minTrl === null && maxTrl === null)) return NEUTRAL;
  const wanted = ((minTrl ?? 1) + (maxTrl ?? 9)) / 2;
  return 1 - Math.abs(trl - wanted) / 8;
}

/** 1 when free or far below the budget, 0.5 when the price equals it or is open. */
function priceAgreement({ budgetFen }: DemandConditions, supply: SupplyConditions): number {
  if (supply.priceMode === 'FREE') return 1;
  const asked = supply.priceFromFen ?? supply.priceToFen;
  if (budgetFen === null || asked === null || budgetFen <= 0) return NEUTRAL;
  return Math.max(0, 1 - 0.5 * (asked / budgetFen));
}

/** 1 in the same county, falling to 1/3 in the same province and 0 elsewhere. */
function regionAgreement(a: string, b: string): number {
  return Math.floor(longestPrefix(a, b) / 2) / 3;
}

function freshness(lastConfirmedAt: number | null, now: number): number {
  if (lastConfirmedAt === null) return 0;
  return 2 ** (-Math.max(0, now - lastConfirmedAt) / (FRESHNESS_HALF_LIFE_DAYS * DAY_MS));
}

/** How well the two agree in each part, 0..1 and unweighted. `text` is the text similarity, 0..1; `now` in ms. */
export function agreement(demand: DemandConditions, supply: SupplyConditions, text: number, now: number): Parts {
  return {
    text,
    chain: overlap(demand.chains, supply.chains),
    industry: prefixAgreement(demand.industries, supply.industries, 5),
    ipc: prefixAgreement(demand.ipc, supply.ipc, 4),
    trl: trlAgreement(demand, supply),
    cooperation:
      demand.cooperationModes.length === 0 ? NEUTRAL : overlap(demand.cooperationModes, supply.cooperationModes),
    price: priceAgreement(demand, supply),
    region: regionAgreement(demand.regionCode, supply.regionCode),
    verification: Math.min(3, supply.verificationLevel) / 3,
    freshness: freshness(supply.lastConfirmedAt, now),
  };
}

/** The parts of a score: agreement times weight. Their sum is the score. */
export function weigh(agreed: Parts, { weights }: RankingWeights): { readonly parts: Parts; readonly score: number } {
  const parts: Record<Part, number> = { ...agreed };
  let score = 0;
  for (const part of Object.keys(weights) as Part[]) {
    parts[part] = agreed[part] * weights[part];
    score += parts[part];
  }
  return { parts, score };
}
