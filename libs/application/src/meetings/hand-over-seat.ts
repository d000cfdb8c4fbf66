import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { brokenConstraint, type MeetingParticipantRow, type MeetingRow, type Repositories } from '@luyan/persistence';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { hostNotice, lockParticipant, roundClosed, tellOrganisations, type Telling } from './organiser.js';
import { loadRound, seatsOf } from './round-facts.js';

/** Whom a participant's seat can be handed over to: people of the same organisation who do not take part yet. */
export async function findStandIns(
  reads: Repositories,
  { roundId, organisationId }: Pick<MeetingParticipantRow, 'roundId' | 'organisationId'>,
) {
  const people = await reads.organisations.peopleOf(organisationId);
  const taken = await reads.meetingRounds.attendancesIn([roundId], new Set([organisationId]));
  return people.filter(({ id }) => !taken.some(({ personId }) => personId === id));
}

/**
 * Hands a participant's seat over to a colleague (换人参加): wishes and meetings to come stay as they are, if the colleague is free then;
 * those who are to meet them are told once.
 */
export async function handOverSeat(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { participantId, personId }: { readonly participantId: string; readonly personId: string },
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.attend')) return refuse('FORBIDDEN', '', { permission: 'meeting.attend' });
  const now = clock.now();

  try {
    return await uow.run(async (tx) => {
      const found = await lockParticipant(tx, actor, participantId);
      if (found?.participant.state !== 'ATTENDING') return refuse('NOT_FOUND', 'id', { what: participantId });
      const { participant, round, roles } = found;
      if (round.state === 'ENDED' || round.state === 'CANCELLED') return roundClosed(round);
      const standIns = await findStandIns(tx, participant);
      if (!standIns.some(({ id }) => id === personId)) return refuse('MEETING_STAND_IN_WRONG', 'personId', {});

      await tx.meetingRounds.updateParticipant(participantId, { personId });
      const facts = await loadRound(tx, round, now);
      const later = facts.meetings
        .filter(({ aId, bId }) => aId === participantId || bId === participantId)
        .filter(({ state, startsAt }) => state === 'ANNOUNCED' && startsAt > now)
        .map((meeting): MeetingRow => ({
          ...meeting,
          sequence: meeting.sequence + 1,
          changeReason: 'HANDED_OVER',
        }));
      const busy = await tx.meetingRounds.busySpans(round.id, [personId], round.startsAt, round.endsAt);
      if (later.some(({ startsAt, endsAt }) => busy.some(({ from, until }) => from < endsAt && startsAt < until)))
        return refuse('MEETING_STAND_IN_BUSY', 'personId', {});
      await tx.meetings.put(later, seatsOf(facts, later));

      const { organisationId: organisation } = participant;
      const partners = later.map(({ aId, bId }) => facts.participants.get(aId === participantId ? bId : aId));
      const notice = { kind: 'MEETING_HANDED_OVER', data: { round: round.id, organisation } } as const;
      await tellOrganisations(tx, [
        ...[...new Set(partners.flatMap((partner) => partner?.organisationId ?? []))].map(
          (organisationId): Telling => ({ organisationId, notice }),
        ),
        ...(roles.includes('organiser') ? [] : [hostNotice(round, notice.kind, organisation)]),
      ]);
      return ok(participantId);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'meeting_person_free') return refuse('MEETING_STAND_IN_BUSY', 'personId', {});
    throw error;
  }
}
