import { allows, type Actor } from '@luyan/access';
import { DAY, ok, type Result } from '@luyan/kernel';
import type { CodeRow, Repositories } from '@luyan/persistence';
import { proposeSessions, type Proposal, type ProposalFacts } from '@luyan/scheduling';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** A proposal with its words. */
export interface WordedProposal extends Proposal {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly reasonZh: string;
  readonly reasonEn: string;
}

/** The sessions that should exist, best first, from what is so now. Eight statements, whatever the size. */
export async function loadProposals(
  { reads, clock }: Pick<Runtime, 'reads' | 'clock'>,
  actor: Actor,
): Promise<Result<readonly WordedProposal[]>> {
  if (!allows(actor, 'proposal.read')) return refuse('FORBIDDEN', '', { permission: 'proposal.read' });
  const facts = await proposalFacts(reads, clock.now());
  const [chains, regions] = await Promise.all([reads.reference.codes('chain'), reads.reference.codes('region')]);
  const labelOf = (codes: readonly CodeRow[]) => new Map(codes.map((code) => [code.code, code]));
  const [chainOf, regionOf] = [labelOf(chains), labelOf(regions)];
  return ok(
    proposeSessions(facts).map((proposal) =>
      worded(proposal, chainOf.get(proposal.chain), regionOf.get(proposal.regionCode ?? '')),
    ),
  );
}

async function proposalFacts(reads: Repositories, now: Date): Promise<ProposalFacts> {
  const span = 366 * DAY;
  const [demands, matches, investors, sessions, venues] = await Promise.all([
    reads.proposals.demands(),
    reads.proposals.matches(),
    reads.proposals.investors(),
    reads.proposals.sessions(new Date(now.getTime() - span), new Date(now.getTime() + span)),
    reads.roadshow.venues(),
  ]);
  const supplies = await reads.proposals.supplies([...new Set(matches.map(({ supplyId }) => supplyId))]);
  return {
    now: now.getTime(),
    demands,
    matches,
    investors,
    supplies: supplies.map((supply) => ({ ...supply, lastPitchedAt: supply.lastPitchedAt?.getTime() ?? null })),
    sessions: sessions.map(({ startsAt, ...session }) => ({ ...session, start: startsAt?.getTime() ?? null })),
    venues: venues.map(({ id, operatorOrgId, regionCode, capacity, online }) => ({
      id,
      orgId: operatorOrgId,
      regionCode,
      capacity,
      online,
    })),
  };
}

function worded(proposal: Proposal, chain: CodeRow | undefined, region: CodeRow | undefined): WordedProposal {
  const { reason, lineup, invitations } = proposal;
  const [chainZh, chainEn] = [chain?.labelZh ?? proposal.chain, chain?.labelEn ?? proposal.chain];
  const regionZh = proposal.regionCode === null ? '线上' : (region?.labelZh ?? proposal.regionCode);
  const regionEn = proposal.regionCode === null ? 'online' : (region?.labelEn ?? proposal.regionCode);
  const { accepted, unmet, answered, seekers, hostRequests, sessionsNear } = reason;
  return {
    ...proposal,
    titleZh: `${chainZh}专场（${regionZh}）`,
    titleEn: `${chainEn} day, ${regionEn}`,
    reasonZh: `${seekers} 家单位的 ${accepted} 个意向匹配和 ${unmet} 项未获匹配的需求；${lineup.length} 个项目可回应其中 ${answered} 项；可邀请 ${invitations.length} 家单位；${hostRequests} 个场地方有意承办；前后三个月内同链同地已有 ${sessionsNear} 场。`,
    reasonEn: `${accepted} matches that both sides want and ${unmet} unmet demands of ${seekers} organisations; ${lineup.length} pitches answer ${answered} of them; ${invitations.length} to invite; ${hostRequests} hosts ask for a session; ${sessionsNear} of the chain and region within three months.`,
  };
}
