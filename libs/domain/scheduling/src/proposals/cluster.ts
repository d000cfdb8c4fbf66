import type { ProposalDemand, ProposalFacts, ProposalMatch, ProposalSession } from './facts.js';
import type { ProposalPolicy } from './policy.js';

/** Demands of one chain in one city, province or, without a region, the country; with the matches that answer them. */
export interface Cluster {
  readonly chain: string;
  readonly regionCode: string | null;
  readonly demands: readonly ProposalDemand[];
  readonly matches: readonly ProposalMatch[];
}

const CITY = 4;
const PROVINCE = 2;
const LEVELS = [CITY, PROVINCE, 0] as const;

/** The city's, the province's or (0 digits) no code. */
const regionAt = (code: string | null, digits: number): string | null =>
  code === null || digits === 0 ? null : code.slice(0, digits).padEnd(6, '0');

/** Does a place lie in a cluster's region? Everywhere lies in a cluster without one. */
export const liesIn = (code: string | null, region: string | null): boolean =>
  region === null || (code !== null && code.startsWith(region.replace(/(00)+$/, '')));

const keyOf = (chain: string, region: string | null): string => `${chain}.${region ?? 'CN'}`;
export const clusterKey = ({ chain, regionCode }: Pick<Cluster, 'chain' | 'regionCode'>): string =>
  keyOf(chain, regionCode);

export const sessionsOf = ({ chain, regionCode }: Cluster, sessions: readonly ProposalSession[]): ProposalSession[] =>
  sessions.filter((session) => session.chains.includes(chain) && liesIn(session.regionCode, regionCode));

function groupsAt(demands: readonly ProposalDemand[], digits: number): Omit<Cluster, 'matches'>[] {
  const groups = new Map<string, Omit<Cluster, 'matches'> & { demands: ProposalDemand[] }>();
  for (const demand of demands) {
    const [chain] = demand.chains;
    if (chain === undefined || (digits > 0 && demand.regionCode === null)) continue;
    const regionCode = regionAt(demand.regionCode, digits);
    const group = groups.get(keyOf(chain, regionCode)) ?? { chain, regionCode, demands: [] };
    group.demands.push(demand);
    groups.set(keyOf(chain, regionCode), group);
  }
  return [...groups.values()];
}

/**
 * Groups demands by main chain and city. A group that cannot fill a session (`isViable`) joins the others of its province, and those that
 * still cannot join the country's.
 */
export function clusterDemands(
  { demands, matches }: ProposalFacts,
  isViable: (cluster: Cluster) => boolean,
): Cluster[] {
  const byDemand = new Map<string, ProposalMatch[]>();
  for (const match of matches) byDemand.set(match.demandId, [...(byDemand.get(match.demandId) ?? []), match]);
  const viable: Cluster[] = [];
  let open = demands;
  for (const digits of LEVELS) {
    const settled = new Set<string>();
    for (const group of groupsAt(open, digits)) {
      const cluster: Cluster = { ...group, matches: group.demands.flatMap(({ id }) => byDemand.get(id) ?? []) };
      if (!isViable(cluster)) continue;
      viable.push(cluster);
      for (const { id } of group.demands) settled.add(id);
    }
    open = open.filter(({ id }) => !settled.has(id));
  }
  return viable;
}

export interface Lineup {
  readonly supplyIds: readonly string[];
  /** Demands that at least one of them answers. */
  readonly answered: ReadonlySet<string>;
}

/** What each supply answers in a cluster, summed over its demands; accepted matches weigh more, recent pitches less. */
function weightsIn(
  { matches }: Cluster,
  { supplies, now }: ProposalFacts,
  policy: ProposalPolicy,
): Map<string, number> {
  const pitched = new Map(supplies.map(({ id, lastPitchedAt }) => [id, lastPitchedAt]));
  const weights = new Map<string, number>();
  for (const { supplyId, score, isAccepted } of matches) {
    const last = pitched.get(supplyId);
    if (last === undefined) continue;
    const isRested = last === null || now - last > policy.restDays * 86_400_000;
    const weight = score * (isAccepted ? policy.acceptedWeight : 1) * (isRested ? 1 : 0.5);
    weights.set(supplyId, (weights.get(supplyId) ?? 0) + weight);
  }
  return weights;
}

/** The supplies that answer most, few of one owner; `taken` ones only where no others are left. */
export function lineupOf(
  cluster: Cluster,
  facts: ProposalFacts,
  policy: ProposalPolicy,
  taken: ReadonlySet<string>,
): Lineup {
  const owners = new Map(facts.supplies.map(({ id, orgId }) => [id, orgId]));
  const weights = [...weightsIn(cluster, facts, policy)].sort(
    ([a, x], [b, y]) => Number(taken.has(a)) - Number(taken.has(b)) || y - x || (a < b ? -1 : 1),
  );
  const perOwner = new Map<string, number>();
  const supplyIds: string[] = [];
  for (const [id] of weights) {
    const owner = owners.get(id) ?? '';
    const count = perOwner.get(owner) ?? 0;
    if (supplyIds.length >= policy.mostPitches || count >= policy.mostOfOneOwner) continue;
    perOwner.set(owner, count + 1);
    supplyIds.push(id);
  }
  const chosen = new Set(supplyIds);
  const answered = new Set(cluster.matches.flatMap(({ demandId, supplyId }) => (chosen.has(supplyId) ? demandId : [])));
  return { supplyIds, answered };
}
