import { PERMISSIONS, type Actor } from '@luyan/access';
import {
  hasBlockers,
  isTermOver,
  listingStates,
  type ListingNeed,
  type ListingState,
  type ReadinessIssue,
} from '@luyan/catalogue';
import { ok, transition, type Result } from '@luyan/kernel';
import { refuse } from '../core/refuse.js';
import type { NotificationKind } from '@luyan/contracts';
import type { ListingRow, Tx } from '@luyan/persistence';
import { notify } from '../notification/notify.js';
import { draftOf, issuesOf } from './listing-draft.js';
import { findListing, type FoundListing } from './listing-facts.js';
import { standingOf } from './listing-standing.js';

export interface Move {
  readonly id: string;
  readonly to: ListingState;
  /** Past tense, for the history: `submitted`. */
  readonly action: string;
  readonly reason?: string | null;
  readonly now: Date;
  /** Columns that go with the step. */
  readonly patch?: Partial<ListingRow> | ((found: FoundListing) => Partial<ListingRow>);
  /** Needs that the caller itself has established. */
  readonly holds?: readonly ListingNeed[];
}

const needsThatHold = (
  { listing }: FoundListing,
  issues: readonly ReadinessIssue[],
  actor: Actor,
  { reason, now, holds = [] }: Move,
): readonly ListingNeed[] => {
  const isOver = isTermOver(
    { ...listing, publishedAt: null, lastConfirmedAt: null, validUntil: listing.validUntil?.getTime() ?? null },
    now.getTime(),
  );
  const facts: readonly (readonly [ListingNeed, boolean])[] = [
    ['NO_BLOCKERS', !hasBlockers(issues)],
    ['REVIEWER_IS_NOT_AUTHOR', listing.createdBy === null || listing.createdBy !== actor.accountId],
    ['REASON_GIVEN', Boolean(reason?.trim())],
    ['TERM_IS_VALID', !isOver],
    ['TERM_IS_OVER', isOver],
  ];
  return [...holds, ...facts.filter(([, isMet]) => isMet).map(([need]) => need)];
};

type ListingNoticeKind = Extract<NotificationKind, `LISTING_${string}`>;
/** What the owner's people hear of a step that somebody else took. */
const NOTICES: Partial<Record<ListingState, ListingNoticeKind>> = {
  PUBLISHED: 'LISTING_PUBLISHED',
  RETURNED: 'LISTING_RETURNED',
  SUSPENDED: 'LISTING_SUSPENDED',
  EXPIRED: 'LISTING_EXPIRED',
};

async function tellOwner(tx: Tx, actor: Actor, { id, ownerOrgId }: ListingRow, to: ListingState): Promise<void> {
  const kind = NOTICES[to];
  if (!kind) return;
  const accounts = await tx.accounts.idsOfOrganisations([ownerOrgId], PERMISSIONS['listing.edit'].roles);
  await notify(
    tx,
    accounts.filter((account) => account !== actor.accountId),
    { kind, data: { listing: id } },
  );
}

/**
 * Takes one step of the state table inside a unit of work: judges role and needs, moves the row if it is still where it was,
 * keeps the history, tells the outbox and the owner's people. Blocking issues are named one by one, so that the author can mend them.
 */
export async function moveListing(tx: Tx, actor: Actor, move: Move): Promise<Result<ListingState>> {
  const found = await findListing(tx, actor, move.id);
  if (!found) return refuse('NOT_FOUND', 'id', { what: move.id });
  const { listing, detail, owner } = found;

  const issues = issuesOf(draftOf(listing, detail), owner, move.now);
  const holds = needsThatHold(found, issues, actor, move);
  const step = transition(listingStates, listing.state, move.to, {
    roles: standingOf(actor, listing.ownerOrgId),
    holds,
  });
  if (!step.ok)
    return step.error.some(({ params }) => params['need'] === 'NO_BLOCKERS')
      ? { ok: false, error: [...step.error, ...issues.filter(({ severity }) => severity === 'BLOCKER')] }
      : step;

  const patch = typeof move.patch === 'function' ? move.patch(found) : move.patch;
  if (!(await tx.listings.move(move.id, listing.state, move.to, patch)))
    return refuse('STATE_CHANGED', 'state', { from: listing.state, to: move.to });
  await tx.listings.record({
    listingId: move.id,
    version: listing.version + 1,
    action: move.action,
    actorId: actor.accountId,
    note: move.reason ?? null,
    changes: { state: [listing.state, move.to] },
  });
  await tellOwner(tx, actor, listing, move.to);
  await tx.outbox.add({ name: 'listing.changed', payload: { ids: [move.id] } });
  return ok(move.to);
}
