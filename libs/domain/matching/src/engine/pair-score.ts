import type { DemandFacts, SupplyFacts } from '../facts.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import type { MatchEngine, MatchOptions } from './match-engine.js';
import type { RankedMatch } from './ranked-match.js';
import { supplyVector } from './text-model.js';
import { compareTexts } from './text-similarity.js';

/** The score of one pair as `MatchEngine.match` would give it, whatever the gates say: for what a broker picked. The supply need not be indexed. */
export function scorePair(
  engine: MatchEngine,
  { text: wanted, ...demand }: DemandFacts,
  { text, ...supply }: SupplyFacts,
  { now, weights = DEFAULT_WEIGHTS }: Omit<MatchOptions, 'limit'>,
): RankedMatch {
  const vector = supplyVector(text, engine.texts.settings);
  const { similarity, shares } = compareTexts(engine.queryOf(wanted), vector, engine.texts.normOf(vector));
  const { parts, score } = weigh(agreement(demand, supply, similarity, now), weights);
  return { supplyId: supply.id, score, parts, terms: shares(parts.text) };
}
