import type { Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import type { Tx } from '@luyan/persistence';
import { meetingTimetableStates } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockOwnRound, organiserOnly, roundClosed } from './organiser.js';

/**
 * Asks for a draft timetable of a round, or for the changes that what has happened since the announced one asks for; its id. The worker
 * arranges it; a former draft, or one that failed, is put aside. `seed` makes the answer repeatable.
 */
export async function requestTimetable(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { roundId, seed = 1 }: { readonly roundId: string; readonly seed?: number },
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;

  return uow.run(async (tx) => {
    const found = await lockOwnRound(tx, actor, roundId);
    if (!found.ok) return found;
    if (found.value.state === 'ENDED' || found.value.state === 'CANCELLED') return roundClosed(found.value);
    if ((await tx.meetings.timetablesIn([roundId], 'SOLVING')).length > 0)
      return refuse('MEETING_BEING_ARRANGED', 'roundId', {});

    return ok(await insertTimetable(tx, actor, { roundId, seed }));
  });
}

/** Has the worker arrange a round that is held anew; whatever was drafted or being arranged is put aside. The timetable's id. */
export async function insertTimetable(
  tx: Tx,
  { accountId: createdBy }: Actor,
  { roundId, seed = 1 }: { readonly roundId: string; readonly seed?: number },
): Promise<string> {
  const [base] = await tx.meetings.timetablesIn([roundId], 'ANNOUNCED');
  const id = uuid();
  const version = await tx.meetings.nextVersion(roundId);
  await tx.meetings.discardDrafts(roundId);
  await tx.meetings.insertTimetable({ id, roundId, version, seed, baseId: base?.id ?? null, createdBy });
  await tx.outbox.add({ name: 'meeting-timetable.requested', payload: { timetableId: id } });
  return id;
}

/**
 * Ends the arranging: `keep` makes the best so far the draft as soon as the worker hears of it, else the timetable (one that is being
 * arranged, or a draft) is put aside for good.
 */
export async function stopTimetable(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { timetableId, keep }: { readonly timetableId: string; readonly keep: boolean },
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;

  return uow.run(async (tx) => {
    const timetable = await tx.meetings.findTimetable(timetableId);
    const round = timetable ? await lockOwnRound(tx, actor, timetable.roundId) : null;
    if (!timetable || !round?.ok) return refuse('NOT_FOUND', 'id', { what: timetableId });
    const isDone = keep
      ? await tx.meetings.askToStop(timetableId)
      : transition(meetingTimetableStates, timetable.state, 'DISCARDED', { roles: ['organiser'], holds: [] }).ok &&
        (await tx.meetings.moveTimetable(timetableId, timetable.state, 'DISCARDED'));
    return isDone
      ? ok(timetableId)
      : refuse('STATE_CHANGED', 'state', { from: timetable.state, to: keep ? 'DRAFT' : 'DISCARDED' });
  });
}
