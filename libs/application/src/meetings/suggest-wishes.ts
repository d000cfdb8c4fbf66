import type { MeetingParticipantRow, Repositories } from '@luyan/persistence';

export interface SuggestedWish {
  readonly participant: MeetingParticipantRow;
  readonly demandId: string;
  readonly supplyId: string;
  readonly score: number;
  /** One of the two sides has said yes to the match. */
  readonly isInterested: boolean;
}

/**
 * Whom a participant might wish to meet: those whose listings match their organisation's own, accepted matches first, then the best
 * score; without those whom they meet or of whom they have said something already.
 */
export async function suggestWishes(
  reads: Repositories,
  participant: MeetingParticipantRow,
  most: number,
): Promise<SuggestedWish[]> {
  const all = await reads.meetingRounds.participantsOf([participant.roundId]);
  const wishes = await reads.meetingRounds.wishesFrom([participant.id]);
  const meetings = await reads.meetings.ofParticipants([participant.id]);
  const known = new Set([...wishes.map(({ toId }) => toId), ...meetings.flatMap(({ aId, bId }) => [aId, bId])]);
  const open = all.filter(({ id, state }) => id !== participant.id && state === 'ATTENDING' && !known.has(id));
  const organisations = [...new Set(open.map(({ organisationId }) => organisationId))];
  const matches = await reads.meetingRounds.matchesBetween(participant.organisationId, organisations);
  const suggested = matches.flatMap(({ organisationId, ...match }) => {
    const other = open.find((row) => row.organisationId === organisationId);
    return other ? [{ participant: other, ...match }] : [];
  });
  return suggested.sort((a, b) => Number(b.isInterested) - Number(a.isInterested) || b.score - a.score).slice(0, most);
}
