import { DAY } from '@luyan/kernel';
import { clusterDemands, clusterKey, liesIn, lineupOf, sessionsOf, type Cluster, type Lineup } from './cluster.js';
import type { Invitation, Proposal, ProposalFacts, ProposalReason, ProposalVenue } from './facts.js';
import { proposalPolicyOn, type ProposalPolicy } from './policy.js';

const OFFSET = 8 * 60 * 60_000;
const localMonth = (instant: number): string => new Date(instant + OFFSET).toISOString().slice(0, 7);

const seekersOf = ({ demands }: Cluster): Set<string> => new Set(demands.map(({ orgId }) => orgId));

function reasonOf(
  cluster: Cluster,
  { answered }: Lineup,
  facts: ProposalFacts,
  policy: ProposalPolicy,
): ProposalReason {
  const accepted = cluster.matches.filter(({ isAccepted }) => isAccepted);
  const met = new Set(accepted.map(({ demandId }) => demandId));
  const unmet = cluster.demands.filter(({ id }) => !met.has(id));
  const near = sessionsOf(cluster, facts.sessions);
  return {
    accepted: accepted.length,
    unmet: unmet.length,
    answered: unmet.filter(({ id }) => answered.has(id)).length,
    seekers: seekersOf(cluster).size,
    hostRequests: openRequests(cluster, facts).length,
    sessionsNear: near.filter(({ start }) => start !== null && Math.abs(start - facts.now) <= policy.nearDays * DAY)
      .length,
  };
}

/** Hosts' requests without a place: of the chain, or of no theme yet. */
const openRequests = ({ chain, regionCode }: Cluster, { sessions }: ProposalFacts) =>
  sessions.filter(
    (session) =>
      session.start === null &&
      session.requestId !== null &&
      (session.chains.length === 0 || session.chains.includes(chain)) &&
      session.regionCode !== null &&
      liesIn(session.regionCode, regionCode),
  );

const valueOf = ({ accepted, answered, hostRequests, sessionsNear }: ProposalReason, policy: ProposalPolicy): number =>
  (policy.accepted * accepted + policy.unmet * answered + policy.hostRequest * hostRequests) / (1 + sessionsNear);

function invitationsOf(
  cluster: Cluster,
  { answered }: Lineup,
  facts: ProposalFacts,
  policy: ProposalPolicy,
): Invitation[] {
  const seekers = [...seekersOf(cluster)].map((orgId): Invitation => {
    const own = cluster.demands.filter((demand) => demand.orgId === orgId);
    const met = own.filter(({ id }) => answered.has(id)).length;
    return { orgId, role: 'SEEKER', answered: met, demands: own.length };
  });
  seekers.sort((a, b) => b.answered - a.answered || b.demands - a.demands || (a.orgId < b.orgId ? -1 : 1));
  const investors = facts.investors
    .filter(({ chains, orgId }) => chains.includes(cluster.chain) && !seekers.some((seeker) => seeker.orgId === orgId))
    .map(({ orgId }): Invitation => ({ orgId, role: 'INVESTOR', answered: 0, demands: 0 }))
    .sort((a, b) => (a.orgId < b.orgId ? -1 : 1));
  return [...seekers, ...investors].slice(0, policy.mostInvitations);
}

/** The month with the fewest sessions of the region, those of the chain counted twice; the earliest of equals. */
function monthOf(cluster: Cluster, { sessions, now }: ProposalFacts, { leadDays, months }: ProposalPolicy): string {
  const [year = 0, month = 1] = localMonth(now + leadDays * DAY)
    .split('-')
    .map(Number);
  const candidates = Array.from({ length: months }, (_, i) =>
    new Date(Date.UTC(year, month + i, 1)).toISOString().slice(0, 7),
  );
  const load = new Map(candidates.map((candidate) => [candidate, 0]));
  for (const { start, chains, regionCode } of sessions) {
    if (start === null || !liesIn(regionCode, cluster.regionCode)) continue;
    const of = localMonth(start);
    const known = load.get(of);
    if (known !== undefined) load.set(of, known + (chains.includes(cluster.chain) ? 2 : 1));
  }
  return [...load].reduce((best, next) => (next[1] < best[1] ? next : best))[0];
}

/** Two of each invited organisation and of each presenter's, in tens. */
const seatsFor = (invitations: number, pitches: number): number => Math.ceil((2 * (invitations + pitches)) / 10) * 10;

/** The smallest venue of the region that holds the guests, else its largest. */
function venueFor(regionCode: string | null, capacity: number, venues: readonly ProposalVenue[]): ProposalVenue | null {
  const near = venues
    .filter((venue) => (regionCode === null ? venue.online : !venue.online && liesIn(venue.regionCode, regionCode)))
    .sort((a, b) => a.capacity - b.capacity || (a.id < b.id ? -1 : 1));
  return near.find((venue) => venue.capacity >= capacity) ?? near.at(-1) ?? null;
}

function proposalOf(cluster: Cluster, lineup: Lineup, facts: ProposalFacts, policy: ProposalPolicy): Proposal {
  const { chain, regionCode } = cluster;
  const reason = reasonOf(cluster, lineup, facts, policy);
  const invitations = invitationsOf(cluster, lineup, facts, policy);
  const seats = seatsFor(invitations.length, lineup.supplyIds.length);
  const venue = venueFor(regionCode, seats, facts.venues);
  return {
    key: clusterKey(cluster),
    chain,
    regionCode,
    mode: regionCode === null ? 'ONLINE' : 'OFFLINE',
    month: monthOf(cluster, facts, policy),
    capacity: venue ? Math.min(seats, venue.capacity) : seats,
    venueId: venue?.id ?? null,
    hostOrgId: venue?.orgId ?? null,
    requestId: openRequests(cluster, facts)[0]?.requestId ?? null,
    lineup: lineup.supplyIds,
    invitations,
    reason,
    value: valueOf(reason, policy),
  };
}

/** Sums of scores, and the first of equals, must not depend on the order in which the facts were read. */
const inOrder = (facts: ProposalFacts): ProposalFacts => ({
  ...facts,
  demands: facts.demands.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  matches: facts.matches.toSorted((a, b) => (a.demandId + a.supplyId < b.demandId + b.supplyId ? -1 : 1)),
  sessions: facts.sessions.toSorted((a, b) => ((a.requestId ?? '') < (b.requestId ?? '') ? -1 : 1)),
});

/**
 * Sessions that should exist (场次建议), best first: from clusters of accepted matches, unmet demand by chain and region, and hosts'
 * requests. Each has a line-up that answers the cluster's demands and a list of whom to invite. A supply stands in a lower
 * proposal only where there is no other. Pure; the same facts give the same answer in whatever order they come.
 */
export function proposeSessions(
  given: ProposalFacts,
  policy: ProposalPolicy = proposalPolicyOn(new Date(given.now).toISOString().slice(0, 10)),
): Proposal[] {
  const facts = inOrder(given);
  const nobody = new Set<string>();
  const isViable = (cluster: Cluster) =>
    seekersOf(cluster).size >= policy.leastSeekers &&
    lineupOf(cluster, facts, policy, nobody).supplyIds.length >= policy.leastPitches;
  const ranked = clusterDemands(facts, isViable)
    .map((cluster) => ({
      cluster,
      value: valueOf(reasonOf(cluster, lineupOf(cluster, facts, policy, nobody), facts, policy), policy),
    }))
    .sort((a, b) => b.value - a.value || (clusterKey(a.cluster) < clusterKey(b.cluster) ? -1 : 1));
  const taken = new Set<string>();
  return ranked
    .slice(0, policy.mostProposals)
    .map(({ cluster }) => {
      const lineup = lineupOf(cluster, facts, policy, taken);
      for (const id of lineup.supplyIds) taken.add(id);
      return proposalOf(cluster, lineup, facts, policy);
    })
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}
