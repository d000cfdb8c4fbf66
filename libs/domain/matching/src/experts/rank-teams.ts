import type { DemandFacts, SupplyConditions } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import type { MatchEngine, MatchOptions } from '../engine/match-engine.js';
import type { RankedMatch, TermShare } from '../engine/ranked-match.js';
import type { DemandTerm } from '../engine/text-model.js';
import { textSimilarity } from '../engine/text-similarity.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { WORKS_COUNTED } from './expert-affinity.js';
import type { TeamWorks } from './team-works.js';

/** So many listings nearest to the demand lead to their teams: a team with no work among them has no near three. */
const CANDIDATES = 60;

interface Pooled {
  /** The three nearest works, best first. */
  readonly works: readonly string[];
  /** The mean of theirs. */
  readonly similarity: number;
}

/** A team by its works; `undefined` where its own description is nearer to the query. */
function poolWorks(
  { texts }: MatchEngine,
  query: readonly DemandTerm[],
  teamId: string,
  works: readonly string[],
): Pooled | undefined {
  const raws = texts.rawsOf(query, [teamId, ...works]);
  const similarityOf = (id: string): number => textSimilarity(raws.get(id) ?? 0);
  const best = works
    .map((id) => ({ id, similarity: similarityOf(id) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, WORKS_COUNTED);
  const similarity = best.reduce((sum, work) => sum + work.similarity, 0) / Math.max(1, best.length);
  return similarity > similarityOf(teamId) ? { works: best.map(({ id }) => id), similarity } : undefined;
}

/** Each term's share of `part`, the mean over the works. */
function sharesOf(
  { texts }: MatchEngine,
  query: readonly DemandTerm[],
  { works, similarity }: Pooled,
  part: number,
): readonly TermShare[] {
  const given = new Map<string, number>();
  for (const work of texts.compare(query, works).values())
    for (const { term, share } of work.shares((part * work.similarity) / (similarity * works.length)))
      given.set(term, (given.get(term) ?? 0) + share);
  return Array.from(given, ([term, share]) => ({ term, share })).sort(
    (a, b) => b.share - a.share || (a.term < b.term ? -1 : 1),
  );
}

/**
 * The teams whose works answer a demand better than their own description does (专家团队): text similarity is the mean of the three nearest works, the rest as for
 * any supply. None that a gate closes; best first. A team's nearest work bounds its score, so those that cannot enter the list are not looked at.
 */
export function rankTeams(
  engine: MatchEngine,
  { text, ...demand }: DemandFacts,
  works: TeamWorks,
  { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions,
): readonly RankedMatch[] {
  const query = engine.queryOf(text);
  const scored = (team: SupplyConditions, similarity: number) =>
    weigh(agreement(demand, team, similarity, now), weights);
  const nearestWork = new Map<string, number>();
  for (const { id, raw } of engine.texts.nearest(query, CANDIDATES))
    for (const team of works.teamsOf(id)) if (!nearestWork.has(team)) nearestWork.set(team, textSimilarity(raw));
  const hopeful = Array.from(nearestWork).flatMap(([id, similarity]) => {
    const team = works.team(id);
    return team && passesGates(demand, team, now) ? [{ team, atMost: scored(team, similarity).score }] : [];
  });
  hopeful.sort((a, b) => b.atMost - a.atMost);

  let ranked: (Omit<RankedMatch, 'terms'> & { readonly pooled: Pooled })[] = [];
  for (const { team, atMost } of hopeful) {
    if (atMost < (ranked[limit - 1]?.score ?? 0)) break;
    const pooled = poolWorks(engine, query, team.id, works.worksOf(team.id));
    if (pooled)
      ranked = bestFirst([...ranked, { supplyId: team.id, ...scored(team, pooled.similarity), pooled }]).slice(
        0,
        limit,
      );
  }
  return ranked.map(({ pooled, ...match }) => ({ ...match, terms: sharesOf(engine, query, pooled, match.parts.text) }));
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
