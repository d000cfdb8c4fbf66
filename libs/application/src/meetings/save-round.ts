import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, type Result } from '@luyan/kernel';
import type { MeetingRoundRow, Tx } from '@luyan/persistence';
import { gridFaults, slotsOfGrid } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from '../roadshow/line-up.js';
import { lockOwnRound, roundClosed, tellParticipants } from './organiser.js';

export type MeetingRoundDraft = Omit<
  MeetingRoundRow,
  'id' | 'closedTables' | 'startsAt' | 'endsAt' | 'state' | 'createdBy' | 'createdAt'
>;

/**
 * Opens a round of meetings (`id` null), or changes one whose timetable has not been announced; its id. A draft timetable of the former hours
 * is put aside; whoever takes part hears of other hours.
 */
export async function saveMeetingRound(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { id, draft }: { readonly id: string | null; readonly draft: MeetingRoundDraft },
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.organise')) return refuse('FORBIDDEN', '', { permission: 'meeting.organise' });
  const faults = [...(draft.titleZh.trim() ? [] : ['titleZh']), ...gridFaults(draft)];
  if (faults.length > 0) return err(faults.map((path) => problem('INPUT_INVALID', path, { detail: path })));
  const slots = slotsOfGrid(draft);
  const span = { startsAt: new Date(slots[0]?.from ?? 0), endsAt: new Date(slots.at(-1)?.until ?? 0) };

  return uow.run(async (tx) => {
    const missing = await missingPath(tx, actor, draft);
    if (missing) return refuse('NOT_FOUND', missing, { what: missing });
    if (id === null) {
      const row = { ...draft, ...span, id: uuid(), createdBy: actor.accountId };
      await tx.meetingRounds.insert(row);
      return ok(row.id);
    }
    const round = await lockOwnRound(tx, actor, id);
    if (!round.ok) return round;
    if (!['REGISTERING', 'SCHEDULING'].includes(round.value.state)) return roundClosed(round.value);
    await tx.meetingRounds.update(id, { ...draft, ...span });
    const isMoved = +round.value.startsAt !== +span.startsAt || +round.value.endsAt !== +span.endsAt;
    if (isMoved) await askAnew(tx, id, span.startsAt);
    await tx.meetings.discardDrafts(id);
    return ok(id);
  });
}

/** Hours that participants gave for the former time mean nothing now. */
async function askAnew(tx: Tx, roundId: string, startsAt: Date): Promise<void> {
  await tx.meetingRounds.clearHours(roundId);
  const data = { round: roundId, at: startsAt.toISOString() };
  await tellParticipants(tx, roundId, { kind: 'MEETING_ROUND_MOVED', data });
}

/** What the draft names and is not there, or is not the actor's. */
async function missingPath(
  tx: Tx,
  actor: Actor,
  { hostOrgId, requestId, venueId }: MeetingRoundDraft,
): Promise<string | null> {
  if (!actsFor(actor, 'meeting.organise', hostOrgId)) return 'hostOrgId';
  if (!(await tx.organisations.findById(hostOrgId))) return 'hostOrgId';
  const [request] = requestId ? await tx.roadshow.findRequests([requestId]) : [];
  if (requestId && !actsFor(actor, 'meeting.organise', request?.hostOrgId)) return 'requestId';
  const [venue] = venueId ? await tx.roadshow.findVenues([venueId]) : [];
  return venueId && !venue ? 'venueId' : null;
}
