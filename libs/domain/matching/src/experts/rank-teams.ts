import { bestFirst, type Candidate } from '../engine/ranked-match.js';
import type { MatchOptions } from '../engine/match-engine.js';
import { LEAST_CANDIDATES, type Retrieval } from '../engine/retrieval.js';
import { textSimilarity } from '../engine/text-similarity.js';
import { mean } from '../evaluation/metrics.js';
import type { DemandConditions, SupplyConditions } from '../facts.js';
import { passesGates } from '../gates/gates.js';
import { agreement, weigh } from '../ranking/parts.js';
import { DEFAULT_WEIGHTS } from '../ranking/weights.js';
import { meanOfBest, WORKS_COUNTED } from './expert-affinity.js';
import type { TeamWorks } from './team-works.js';

/** So many listings nearest to the demand lead to their teams: a team with no work among them has no near three. */
const NEAREST = 60;

interface Pooled {
  /** The three nearest works, best first. */
  readonly works: readonly string[];
  /** The mean of theirs. */
  readonly similarity: number;
}

/** A team by its works; `undefined` where its own description is nearer to the demand. */
function poolWorks(retrieval: Retrieval, teamId: string, works: readonly string[]): Pooled | undefined {
  const near = retrieval.among(works);
  const counted = near.length < WORKS_COUNTED ? works : near;
  const [own = 0, ...similarities] = retrieval.similarities([teamId, ...counted]);
  const best = counted
    .map((id, at) => ({ id, similarity: similarities[at] ?? 0 }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, WORKS_COUNTED);
  const similarity = mean(best.map((work) => work.similarity));
  return similarity > own ? { works: best.map(({ id }) => id), similarity } : undefined;
}

/** The teams of the nearest works, each with a similarity that its three nearest works do not exceed: the rest are no nearer than the last of those. */
function teamsOfNearest(retrieval: Retrieval, works: TeamWorks): ReadonlyMap<string, number> {
  const nearest = retrieval.nearest(LEAST_CANDIDATES).slice(0, NEAREST);
  const last = textSimilarity(nearest.at(-1)?.raw ?? 0);
  const found = new Map<string, number[]>();
  for (const { id, raw } of nearest)
    for (const team of works.teamsOf(id)) {
      const known = found.get(team);
      if (known) known.push(textSimilarity(raw));
      else found.set(team, [textSimilarity(raw)]);
    }
  return new Map(
    Array.from(found, ([team, similarities]) => {
      const others = Math.min(WORKS_COUNTED, works.worksOf(team).length) - similarities.length;
      return [team, meanOfBest([...similarities, ...Array<number>(Math.max(0, others)).fill(last)])];
    }),
  );
}

/**
 * The teams whose works answer a demand better than their own description does (专家团队): text similarity is the mean of the three nearest works, the rest as for
 * any supply. None that a gate closes; best first. Those that cannot enter the list are not looked at.
 */
export function rankTeams(
  demand: DemandConditions,
  works: TeamWorks,
  { now, limit, weights = DEFAULT_WEIGHTS }: MatchOptions,
  retrieval: Retrieval,
): readonly Candidate[] {
  const scored = (team: SupplyConditions, similarity: number) =>
    weigh(agreement(demand, team, similarity, now), weights);
  const hopeful = Array.from(teamsOfNearest(retrieval, works)).flatMap(([id, atMost]) => {
    const team = works.team(id);
    return team && passesGates(demand, team, now) ? [{ team, atMost: scored(team, atMost).score }] : [];
  });
  hopeful.sort((a, b) => b.atMost - a.atMost);

  let ranked: readonly Candidate[] = [];
  for (const { team, atMost } of hopeful) {
    if (atMost < (ranked[limit - 1]?.score ?? 0)) break;
    const pooled = poolWorks(retrieval, team.id, works.worksOf(team.id));
    if (!pooled) continue;
    const candidate = { supplyId: team.id, ...scored(team, pooled.similarity), works: pooled.works };
    ranked = bestFirst([...ranked, candidate]).slice(0, limit);
  }
  return ranked;
}

/** Two rankings as one: of a supply in both, the better place counts. */
export function mergeRankings(a: readonly Candidate[], b: readonly Candidate[], limit: number): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const match of [...a, ...b])
    if (match.score > (best.get(match.supplyId)?.score ?? -1)) best.set(match.supplyId, match);
  return bestFirst([...best.values()]).slice(0, limit);
}
