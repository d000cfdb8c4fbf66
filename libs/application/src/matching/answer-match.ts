import { hasRole, organisationsOf, type Actor } from '@luyan/access';
import { matchStates, type DeclineReason, type MatchState } from '@luyan/catalogue';
import { ok, transition, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

type MatchRole = 'seeker' | 'supplier' | 'broker';

/** As what the actor stands before a pair of listings with these owners. */
export function matchStanding(
  actor: Actor,
  demandOwner: string | undefined,
  supplyOwner: string | undefined,
): readonly MatchRole[] {
  const mine = organisationsOf(actor);
  const roles: MatchRole[] = [];
  if (demandOwner && mine.has(demandOwner)) roles.push('seeker');
  if (supplyOwner && mine.has(supplyOwner)) roles.push('supplier');
  if (hasRole(actor, 'BROKER') || hasRole(actor, 'OPERATOR')) roles.push('broker');
  return roles;
}

/** One side's answer to a suggested match: seen, interested, or declined with one of the eight reasons. */
export async function answerMatch(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { id, to, reason }: { id: string; to: MatchState; reason?: DeclineReason | null },
): Promise<Result<MatchState>> {
  return uow.run(async (tx) => {
    const match = await tx.matches.findById(id);
    const listings = match ? await tx.listings.findByIds([match.demandId, match.supplyId]) : [];
    const ownerOf = (listingId: string | undefined) => listings.find((listing) => listing.id === listingId)?.ownerOrgId;
    const roles = matchStanding(actor, ownerOf(match?.demandId), ownerOf(match?.supplyId));
    if (!match || roles.length === 0) return refuse('NOT_FOUND', 'id', { what: id });

    const from = match.state;
    const step = transition(matchStates, from, to, { roles, holds: reason ? ['REASON_GIVEN'] : [] });
    if (!step.ok) return step;

    const moved = await tx.matches.move(id, from, to, {
      answeredAt: clock.now(),
      declineReason: to === 'DECLINED' ? (reason ?? null) : null,
    });
    return moved ? ok(to) : refuse('STATE_CHANGED', 'state', { from, to });
  });
}
