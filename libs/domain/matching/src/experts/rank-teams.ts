import type { DemandFacts } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import type { MatchEngine, MatchOptions } from '../engine/match-engine.js';
import type { RankedMatch, TermShare } from '../engine/ranked-match.js';
import type { DemandTerm } from '../engine/text-model.js';
import { compareTexts } from '../engine/text-similarity.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { WORKS_COUNTED } from './expert-affinity.js';
import type { TeamWorks } from './team-works.js';

/** Works of so many listings nearest to the demand lead to their teams. */
const CANDIDATES = 200;

const compare = (engine: MatchEngine, query: readonly DemandTerm[], id: string) => {
  const vector = engine.texts.vectorOf(id);
  return compareTexts(query, vector, engine.texts.normOf(vector));
};

/** The three works nearest to the query as one: their mean similarity, and each term's mean share of it. */
function pooled(engine: MatchEngine, query: readonly DemandTerm[], works: readonly string[]) {
  const best = works
    .map((id) => compare(engine, query, id))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, WORKS_COUNTED);
  const similarity = best.reduce((sum, work) => sum + work.similarity, 0) / Math.max(1, best.length);
  const shares = (part: number): readonly TermShare[] => {
    const given = new Map<string, number>();
    for (const work of best)
      for (const { term, share } of work.shares((part * work.similarity) / (similarity * best.length)))
        given.set(term, (given.get(term) ?? 0) + share);
    return Array.from(given, ([term, share]) => ({ term, share })).sort(
      (a, b) => b.share - a.share || (a.term < b.term ? -1 : 1),
    );
  };
  return { similarity, shares };
}

/**
 * The teams whose works answer a demand better than their own description does (专家团队): text similarity is the mean of the three nearest works, the rest as for
 * any supply. None that a gate closes; best first.
 */
export function rankTeams(
  engine: MatchEngine,
  { text, ...demand }: DemandFacts,
  works: TeamWorks,
  { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions,
): readonly RankedMatch[] {
  const query = engine.queryOf(text);
  const near = engine.texts.nearest(query, CANDIDATES);
  const ranked: RankedMatch[] = [];
  for (const teamId of new Set(near.flatMap(({ id }) => works.teamsOf(id)))) {
    const team = works.team(teamId);
    if (!team || !passesGates(demand, team, now)) continue;
    const { similarity, shares } = pooled(engine, query, works.worksOf(teamId));
    if (similarity <= compare(engine, query, teamId).similarity) continue;
    const { parts, score } = weigh(agreement(demand, team, similarity, now), weights);
    ranked.push({ supplyId: teamId, score, parts, terms: shares(parts.text) });
  }
  return bestFirst(ranked).slice(0, limit);
}

const bestFirst = (matches: readonly RankedMatch[]): RankedMatch[] =>
  [...matches].sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));

/** Two rankings as one: of a supply in both, the better place counts. */
export function mergeRankings(
  a: readonly RankedMatch[],
  b: readonly RankedMatch[],
  limit: number,
): readonly RankedMatch[] {
  const best = new Map<string, RankedMatch>();
  for (const match of [...a, ...b])
    if (match.score > (best.get(match.supplyId)?.score ?? -1)) best.set(match.supplyId, match);
  return bestFirst([...best.values()]).slice(0, limit);
}
