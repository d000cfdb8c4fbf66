import { hasRole, organisationsOf, type Actor } from '@luyan/access';
import { matchStates, type DeclineReason, type MatchState } from '@luyan/catalogue';
import { DAY, ok, transition, type Result } from '@luyan/kernel';
import { inForce, INTRODUCTION_LIMITS } from '@luyan/matching';
import type { MatchRow, Tx } from '@luyan/persistence';
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
    const found = await findMatch(tx, actor, id);
    if (!found) return refuse('NOT_FOUND', 'id', { what: id });
    const { match, roles, by } = found;

    const from = match.state;
    const step = transition(matchStates, from, to, { roles, holds: reason ? ['REASON_GIVEN'] : [] });
    if (!step.ok) return step;
    const now = clock.now();
    const tooMany = to === 'INTERESTED' ? await unansweredBy(tx, by, now) : undefined;
    if (tooMany) return refuse('TOO_MANY_UNANSWERED', '', tooMany);

    const declineReason = to === 'DECLINED' ? (reason ?? null) : null;
    const moved = await tx.matches.move(id, from, to, { ...by, answeredAt: now, declineReason });
    return moved ? ok(to) : refuse('STATE_CHANGED', 'state', { from, to });
  });
}

/** The match, as what the actor stands before it and for whom they answer; nothing for a stranger. */
async function findMatch(tx: Tx, actor: Actor, id: string) {
  const match = await tx.matches.findById(id);
  if (!match) return undefined;
  const listings = await tx.listings.findByIds([match.demandId, match.supplyId]);
  const [seeker, supplier] = [match.demandId, match.supplyId].map(
    (listingId) => listings.find((listing) => listing.id === listingId)?.ownerOrgId,
  );
  const roles = matchStanding(actor, seeker, supplier);
  return roles.length === 0 ? undefined : { match, roles, by: answerer(actor, seeker, supplier) };
}

type Answerer = Pick<MatchRow, 'answeredBy' | 'answeredForOrgId'>;

/** For which side the actor answers: an owner for their organisation, a broker for none. */
function answerer(actor: Actor, ...owners: readonly (string | undefined)[]): Answerer {
  const mine = organisationsOf(actor);
  return { answeredBy: actor.accountId, answeredForOrgId: owners.find((owner) => owner && mine.has(owner)) ?? null };
}

/** Interest that waits for the other side's answer, where a day's worth of it does already. */
async function unansweredBy(tx: Tx, by: Answerer, now: Date) {
  const { interest: most } = inForce(INTRODUCTION_LIMITS, now.getTime());
  const count = await tx.matches.countUnansweredInterest(by, new Date(now.getTime() - DAY));
  return count >= most ? { count, most } : undefined;
}
