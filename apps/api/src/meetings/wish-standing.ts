import { discreet, wishStandings } from '@luyan/application';
import type { MeetingParticipantRow, MeetingWishRow } from '@luyan/persistence';
import type { UnmetReason, WishKind, WishOutcome } from '@luyan/roadshow';
import type { Loaders } from '../core/loaders.js';

/** A wish with what became of it. */
export interface StandingView {
  readonly id: string;
  readonly from: MeetingParticipantRow | null;
  readonly to: MeetingParticipantRow | null;
  readonly kind: WishKind;
  readonly outcome: WishOutcome;
  readonly reason: UnmetReason | null;
}

/** What became of wishes of one round; a participant is never told that somebody declined. */
export async function standingsOf(
  loaders: Loaders,
  wishes: readonly MeetingWishRow[],
  { isOrganiser }: { readonly isOrganiser: boolean },
): Promise<StandingView[]> {
  const roundId = wishes[0]?.roundId;
  if (roundId === undefined) return [];
  const facts = await loaders.meetingWishFacts.load(roundId);
  const standings = wishStandings(facts, wishes);
  return (isOrganiser ? standings : standings.map(discreet)).map(({ wish, outcome, reason }) => ({
    id: wish.id,
    kind: wish.kind,
    from: facts.participants.get(wish.fromId) ?? null,
    to: facts.participants.get(wish.toId) ?? null,
    outcome,
    reason,
  }));
}
