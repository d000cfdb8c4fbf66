import { allows, organisationsWith, PERMISSIONS, type Actor } from '@luyan/access';
import type { Notice, ProblemCode } from '@luyan/contracts';
import { ok, type Result } from '@luyan/kernel';
import type { MeetingParticipantRow, MeetingRoundRow, Repositories, Tx } from '@luyan/persistence';
import { refuse } from '../core/refuse.js';
import { actsFor } from '../roadshow/line-up.js';

/** Whether the actor organises the round: its host, or the operator. */
export const organises = (actor: Actor, round: Pick<MeetingRoundRow, 'hostOrgId'>): boolean =>
  actsFor(actor, 'meeting.organise', round.hostOrgId);

/** Whether the actor speaks for the participant. */
export const attends = (actor: Actor, participant: Pick<MeetingParticipantRow, 'organisationId'>): boolean =>
  actsFor(actor, 'meeting.attend', participant.organisationId);

/** The round, held, for its organiser; else a refusal. */
export async function lockOwnRound(tx: Tx, actor: Actor, roundId: string): Promise<Result<MeetingRoundRow>> {
  const round = await tx.meetingRounds.lock(roundId);
  return round && organises(actor, round) ? ok(round) : refuse('NOT_FOUND', 'roundId', { what: roundId });
}

/** The refusal of an actor without the permission to organise anything. */
export const organiserOnly = (actor: Actor): Result<never> | null =>
  allows(actor, 'meeting.organise') ? null : refuse('FORBIDDEN', '', { permission: 'meeting.organise' });

export const roundClosed = ({ state }: MeetingRoundRow) =>
  refuse('MEETING_ROUND_CLOSED' satisfies ProblemCode, 'roundId', { state });

export interface Telling {
  readonly organisationId: string;
  readonly notice: Notice;
}

/** What the host hears of a participant who is not there as was said. */
export const hostNotice = (
  { id: round, hostOrgId }: MeetingRoundRow,
  kind: 'MEETING_ATTENDANCE_CHANGED' | 'MEETING_HANDED_OVER',
  organisation: string,
): Telling => ({ organisationId: hostOrgId, notice: { kind, data: { round, organisation } } });

/** Tells whoever may attend meetings for these organisations. */
export async function tellOrganisations(tx: Tx, tellings: readonly Telling[]): Promise<void> {
  const organisations = [...new Set(tellings.map(({ organisationId }) => organisationId))];
  const accounts = await tx.accounts.byOrganisation(organisations, PERMISSIONS['meeting.attend'].roles);
  await tx.notifications.insertMany(
    tellings.flatMap(({ organisationId, notice }) =>
      [...(accounts.get(organisationId) ?? [])].map((accountId) => ({
        accountId,
        kind: notice.kind,
        data: notice.data,
        once: null,
      })),
    ),
  );
}

/** Rounds in which the actor takes part and has not withdrawn, or which they organise: they may read who else does. */
export async function joinedRoundIds(
  reads: Repositories,
  actor: Actor,
  rounds: readonly MeetingRoundRow[],
): Promise<ReadonlySet<string>> {
  const own = rounds.filter((round) => organises(actor, round));
  const roundIds = rounds.filter((round) => !own.includes(round)).map(({ id }) => id);
  const joined =
    roundIds.length > 0
      ? await reads.meetingRounds.attendancesIn(roundIds, organisationsWith(actor, 'meeting.attend'))
      : [];
  const present = joined.filter(({ state }) => state !== 'WITHDRAWN').map(({ roundId }) => roundId);
  return new Set([...own.map(({ id }) => id), ...present]);
}

/** Tells everybody who takes part in a round. */
export async function tellParticipants(tx: Tx, roundId: string, notice: Notice): Promise<void> {
  const participants = await tx.meetingRounds.participantsOf([roundId]);
  const attending = participants.filter(({ state }) => state !== 'WITHDRAWN');
  const organisations = new Set(attending.map(({ organisationId }) => organisationId));
  await tellOrganisations(
    tx,
    [...organisations].map((organisationId) => ({ organisationId, notice })),
  );
}

/** A participant with its round, held, and what the actor is to them; null for who is nothing. */
export async function lockParticipant(tx: Tx, actor: Actor, id: string) {
  const [known] = await tx.meetingRounds.findParticipants([id]);
  const round = known ? await tx.meetingRounds.lock(known.roundId) : null;
  const [participant] = await tx.meetingRounds.findParticipants(round ? [id] : []);
  if (!round || !participant) return null;
  const roles = [
    ...(organises(actor, round) ? (['organiser'] as const) : []),
    ...(attends(actor, participant) ? (['participant'] as const) : []),
  ];
  return roles.length > 0 ? { participant, round, roles } : null;
}
