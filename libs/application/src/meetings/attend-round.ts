import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { MeetingParticipantRow, MeetingRoundRow, Tx } from '@luyan/persistence';
import { meetingPolicyAt } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from '../roadshow/line-up.js';
import { hostNotice, organises, roundClosed, tellOrganisations } from './organiser.js';

export interface AttendanceDraft {
  /** Null leaves it as it is. */
  readonly about: string | null;
  readonly arrivesAt: Date | null;
  readonly leavesAt: Date | null;
  readonly busy: readonly { readonly from: Date; readonly until: Date }[];
}

export interface AttendRoundInput extends AttendanceDraft {
  readonly roundId: string;
  readonly organisationId: string;
  /** Who goes; the actor unless told. */
  readonly personId: string | null;
}

/** Busy spans of one participant. */
const MOST_SPANS = 20;

/** Path of what is wrong with a draft. */
function draftFault({ about, arrivesAt, leavesAt, busy }: AttendanceDraft, now: Date): string | null {
  if ((about ?? '').length > meetingPolicyAt(now.getTime()).aboutLength) return 'about';
  if (arrivesAt && leavesAt && arrivesAt >= leavesAt) return 'leavesAt';
  const wrong = busy.findIndex(({ from, until }) => from >= until);
  if (busy.length > MOST_SPANS) return 'busy';
  return wrong < 0 ? null : `busy.${wrong}`;
}

/**
 * Registers a person for a round, anew after a withdrawal, or changes what they said; the participant's id. New participants come
 * while registration is open; hours change (a delay, an early departure) until the round is over, by the organiser too.
 */
export async function attendRound(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { roundId, organisationId, personId: whom, ...draft }: AttendRoundInput,
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.attend')) return refuse('FORBIDDEN', '', { permission: 'meeting.attend' });
  const fault = draftFault(draft, clock.now());
  if (fault) return fault === 'about' || fault === 'busy' ? tooLong(fault) : refuse('MEETING_SPAN_WRONG', fault, {});
  const personId = whom ?? actor.personId ?? '';

  return uow.run(async (tx) => {
    const round = await tx.meetingRounds.lock(roundId);
    if (!round) return refuse('NOT_FOUND', 'roundId', { what: roundId });
    const known = await tx.meetingRounds.findPerson(roundId, personId);
    const isOrganiser = organises(actor, round);
    const speaksFor = actsFor(actor, 'meeting.attend', organisationId) || (isOrganiser && known !== null);
    if (!speaksFor) return refuse('NOT_FOUND', 'organisationId', { what: organisationId });
    if (!isOpen(round, known, isOrganiser)) return roundClosed(round);
    const [person] = await tx.organisations.findPeople([personId]);
    if ([person, known ?? person].some((who) => who?.organisationId !== organisationId))
      return refuse('MEETING_PERSON_ELSEWHERE', 'personId', {});

    const saved = await putParticipant(tx, { roundId, organisationId, personId, ...draft }, known);
    const isNews = known !== null && !isOrganiser && round.state === 'ANNOUNCED';
    if (isNews) await tellOrganisations(tx, [hostNotice(round, 'MEETING_ATTENDANCE_CHANGED', organisationId)]);
    return ok(saved);
  });
}

async function putParticipant(
  tx: Tx,
  { about, busy, ...rest }: AttendRoundInput & { readonly personId: string },
  known: MeetingParticipantRow | null,
): Promise<string> {
  const spans = busy.map(({ from, until }) => ({ from: from.toISOString(), until: until.toISOString() }));
  const row = { ...rest, about: about ?? known?.about ?? '', busy: spans, state: 'ATTENDING' as const };
  const id = known?.id ?? uuid();
  if (known) await tx.meetingRounds.updateParticipant(id, row);
  else await tx.meetingRounds.insertParticipants([{ ...row, id }]);
  return id;
}

const tooLong = (path: string) => refuse('INPUT_INVALID', path, { detail: path });

/** Somebody marked absent is back only when the organiser says so. */
function isOpen({ state }: MeetingRoundRow, known: MeetingParticipantRow | null, isOrganiser: boolean): boolean {
  if (state === 'REGISTERING') return true;
  if (state === 'ENDED' || state === 'CANCELLED') return false;
  return isOrganiser || known?.state === 'ATTENDING';
}
