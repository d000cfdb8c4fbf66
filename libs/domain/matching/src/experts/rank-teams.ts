import type { DemandFacts, SupplyConditions } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import type { MatchEngine, MatchOptions } from '../engine/match-engine.js';
import type { RankedMatch, TermShare } from '../engine/ranked-match.js';
import type { DemandTerm } from '../engine/text-model.js';
import { compareTexts, textSimilarity } from '../engine/text-similarity.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { WORKS_COUNTED } from './expert-affinity.js';
import type { TeamWorks } from './team-works.js';

/** So many listings nearest to the demand lead to their teams: a team with no work among them has no near three. */
const CANDIDATES = 60;

interface Pooled {
  readonly team: SupplyConditions;
  /** The three nearest works, best first. */
  readonly works: readonly string[];
  readonly similarity: number;
}

/** A team's three works nearest to the query, with their mean similarity. */
function pool(team: SupplyConditions, works: readonly string[], similarityOf: (id: string) => number): Pooled {
  const best = [...works].sort((a, b) => similarityOf(b) - similarityOf(a)).slice(0, WORKS_COUNTED);
  const sum = best.reduce((total, id) => total + similarityOf(id), 0);
  return { team, works: best, similarity: sum / Math.max(1, best.length) };
}

/** Each term's share of `part`, the mean over the works. */
function sharesOf(
  engine: MatchEngine,
  query: readonly DemandTerm[],
  { works, similarity }: Pooled,
  part: number,
): readonly TermShare[] {
  const given = new Map<string, number>();
  for (const id of works) {
    const vector = engine.texts.vectorOf(id);
    const work = compareTexts(query, vector, engine.texts.normOf(vector));
    for (const { term, share } of work.shares((part * work.similarity) / (similarity * works.length)))
      given.set(term, (given.get(term) ?? 0) + share);
  }
  return Array.from(given, ([term, share]) => ({ term, share })).sort(
    (a, b) => b.share - a.share || (a.term < b.term ? -1 : 1),
  );
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
  const teams = [...new Set(near.flatMap(({ id }) => works.teamsOf(id)))].flatMap((id) => {
    const team = works.team(id);
    return team && passesGates(demand, team, now) ? [{ team, works: works.worksOf(id) }] : [];
  });
  const raws = engine.texts.rawsOf(query, [...new Set(teams.flatMap(({ team, works: own }) => [team.id, ...own]))]);
  const similarityOf = (id: string): number => textSimilarity(raws.get(id) ?? 0);
  const ranked = teams
    .map(({ team, works: own }) => pool(team, own, similarityOf))
    .filter(({ team, similarity }) => similarity > similarityOf(team.id))
    .map((pooled) => {
      const { parts, score } = weigh(agreement(demand, pooled.team, pooled.similarity, now), weights);
      return { supplyId: pooled.team.id, score, parts, pooled };
    });
  return bestFirst(ranked)
    .slice(0, limit)
    .map(({ pooled, ...match }) => ({ ...match, terms: sharesOf(engine, query, pooled, match.parts.text) }));
}

const bestFirst = <T extends Pick<RankedMatch, 'score' | 'supplyId'>>(matches: readonly T[]): T[] =>
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
