import { allows, type Actor } from '@luyan/access';
import type { Notice } from '@luyan/contracts';
import { ok, transition, type Result } from '@luyan/kernel';
import type { MeetingParticipantRow, MeetingRoundRow, MeetingRow, Tx } from '@luyan/persistence';
import { meetingParticipantStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { hostNotice, lockParticipant, roundClosed, tellOrganisations, type Telling } from './organiser.js';
import { insertTimetable } from './request-timetable.js';

export interface MoveParticipantInput {
  readonly participantId: string;
  readonly to: MeetingParticipantRow['state'];
}

interface Moved {
  readonly participant: MeetingParticipantRow;
  readonly round: MeetingRoundRow;
  /** The participant's meetings. */
  readonly meetings: readonly MeetingRow[];
  readonly now: Date;
}

/**
 * Withdraws a participant, marks one as absent, or as there after all. Who is marked, and whom they would still meet, are told. Where
 * meetings were called off meanwhile, or a draft counts on the absence, taking the mark back asks for a timetable with the fewest changes.
 */
export async function moveParticipant(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { participantId, to }: MoveParticipantInput,
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.attend')) return refuse('FORBIDDEN', '', { permission: 'meeting.attend' });

  return uow.run(async (tx) => {
    const found = await lockParticipant(tx, actor, participantId);
    if (!found) return refuse('NOT_FOUND', 'id', { what: participantId });
    const { participant, round, roles } = found;
    const isOrganiser = roles.includes('organiser');
    const isBack = to === 'ATTENDING' && !isOrganiser && round.state !== 'REGISTERING';
    if (isBack || round.state === 'ENDED' || round.state === 'CANCELLED') return roundClosed(round);
    const step = transition(meetingParticipantStates, participant.state, to, { roles, holds: [] });
    if (!step.ok) return step;

    await tx.meetingRounds.updateParticipant(participantId, { state: to });
    if (round.state !== 'ANNOUNCED') return ok(participantId);
    const meetings = await tx.meetings.ofParticipants([participantId]);
    const moved = { participant, round, meetings, now: clock.now() };
    if (to === 'ABSENT') await tellOfAbsence(tx, moved, 'MEETING_MARKED_ABSENT', 'MEETING_PARTNER_ABSENT');
    if (participant.state === 'ABSENT') {
      await tellOfAbsence(tx, moved, 'MEETING_ABSENCE_UNDONE', 'MEETING_PARTNER_BACK');
      await mendRound(tx, actor, moved);
    }
    if (!isOrganiser)
      await tellOrganisations(tx, [hostNotice(round, 'MEETING_ATTENDANCE_CHANGED', participant.organisationId)]);
    return ok(participantId);
  });
}

/** Tells the participant's side how many meetings are concerned, and each partner of one that is not over. */
async function tellOfAbsence(
  tx: Tx,
  { participant: { id, organisationId }, round, meetings, now }: Moved,
  toThem: 'MEETING_MARKED_ABSENT' | 'MEETING_ABSENCE_UNDONE',
  toOthers: 'MEETING_PARTNER_ABSENT' | 'MEETING_PARTNER_BACK',
): Promise<void> {
  const standing = meetings.filter(({ state, endsAt }) => state === 'ANNOUNCED' && endsAt > now);
  const partners = await tx.meetingRounds.findParticipants(standing.map(({ aId, bId }) => (aId === id ? bId : aId)));
  const orgOf = new Map(partners.map((partner) => [partner.id, partner.organisationId]));
  const own: Notice = { kind: toThem, data: { round: round.id, count: standing.length } };
  await tellOrganisations(tx, [
    { organisationId, notice: own },
    ...standing.map(({ aId, bId, startsAt }): Telling => {
      const data = { round: round.id, other: organisationId, at: startsAt.toISOString() };
      return { organisationId: orgOf.get(aId === id ? bId : aId) ?? '', notice: { kind: toOthers, data } };
    }),
  ]);
}

/** Nothing is to be mended while no timetable has taken the absence into account. */
async function mendRound(tx: Tx, actor: Actor, { round: { id: roundId }, meetings }: Moved): Promise<void> {
  const draft = await tx.meetings.findUnannounced(roundId);
  const isLost = meetings.some(({ state, changeReason }) => state !== 'HELD' && changeReason === 'CANCELLED');
  if (draft || isLost) await insertTimetable(tx, actor, { roundId });
}
