import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { NewSessionRequest, Tx } from '@luyan/persistence';
import { roadshowPolicyAt } from '@luyan/roadshow';
import { proposalPolicyOn } from '@luyan/scheduling';
import { v5 as uuidOf } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { loadProposals, type WordedProposal } from './load-proposals.js';

export interface AcceptProposalInput {
  readonly key: string;
  /** The month that the operator saw: a proposal that has moved on is not accepted unseen. */
  readonly month: string;
  /** Where the proposal has no venue, or another host is to have it. */
  readonly hostOrgId?: string | null;
}

/** Name space of the requests' ids. */
const PROPOSALS = '6f0d9c0e-5b1a-4a57-9c53-7d6f1f0e2b11';
const OPEN: ReadonlySet<string> = new Set(['INVITED', 'APPLIED', 'SCREENED', 'WAITLISTED', 'CONFIRMED']);

/** Makes a session request of a proposal, in its month and venue, and invites its line-up to pitch; the request's id. */
export async function acceptProposal(
  runtime: Pick<Runtime, 'uow' | 'reads' | 'clock'>,
  actor: Actor,
  { key, month, hostOrgId: wanted }: AcceptProposalInput,
): Promise<Result<string>> {
  if (!allows(actor, 'proposal.accept')) return refuse('FORBIDDEN', '', { permission: 'proposal.accept' });
  const proposals = await loadProposals(runtime, actor);
  if (!proposals.ok) return proposals;
  const proposal = proposals.value.find((each) => each.key === key && each.month === month);
  if (!proposal) return refuse('PROPOSAL_GONE', 'key', {});
  const hostOrgId = wanted ?? proposal.hostOrgId;
  if (!hostOrgId) return refuse('PROPOSAL_HOST_MISSING', 'hostOrgId', {});
  const now = runtime.clock.now();

  return runtime.uow.run(async (tx) => {
    // Ids come from what is accepted: a second click makes nothing twice.
    const id = proposal.requestId ?? uuidOf(`${key} ${month}`, PROPOSALS);
    const request = requestOf(proposal, id, hostOrgId, now);
    if (!proposal.requestId) await tx.roadshow.insertRequests([request]);
    else if (!(await tx.roadshow.giveTheme(id, request))) return refuse('PROPOSAL_GONE', 'key', {});
    await invite(tx, proposal, id, now);
    return ok(id);
  });
}

/** A month from its first day; the plan chooses the day. */
function requestOf(proposal: WordedProposal, id: string, hostOrgId: string, now: Date): NewSessionRequest {
  const { titleZh, titleEn, chain, regionCode, venueId, mode, capacity, month, lineup } = proposal;
  const { leastPitches, mostPitches } = proposalPolicyOn(now.toISOString().slice(0, 10));
  const { pitchMin, qaMin } = roadshowPolicyAt(now.getTime());
  const [year = 0, n = 1] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year, n, 1)).toISOString().slice(0, 10);
  return {
    id,
    hostOrgId,
    titleZh,
    titleEn,
    type: 'THEME',
    chains: [chain],
    regionCode,
    venueId,
    mode,
    durationMin: Math.ceil((mostPitches * (pitchMin + qaMin)) / 30) * 30,
    capacity,
    equipment: [],
    earliest: new Date(`${month}-01T00:00:00+08:00`),
    latest: new Date(`${next}T00:00:00+08:00`),
    preferredDates: [],
    minPitches: Math.min(leastPitches, lineup.length),
    maxPitches: mostPitches,
    jurorIds: [],
    investorIds: [],
    state: 'OPEN',
  };
}

/** Who has an application open already is not asked twice. */
async function invite(tx: Tx, { lineup }: WordedProposal, requestId: string, now: Date): Promise<void> {
  const known = await tx.roadshow.applicationsOfListings(lineup);
  const open = new Set(known.filter(({ state }) => OPEN.has(state)).map(({ listingId }) => listingId));
  const { pitchMin: durationMin, qaMin } = roadshowPolicyAt(now.getTime());
  await tx.roadshow.insertApplications(
    lineup
      .filter((listingId) => !open.has(listingId))
      .map((listingId) => ({
        id: uuidOf('invitation', uuidOf(listingId, requestId)),
        listingId,
        requestId,
        presenterIds: [],
        durationMin,
        qaMin,
        popularity: 0,
        state: 'INVITED' as const,
      })),
  );
}
