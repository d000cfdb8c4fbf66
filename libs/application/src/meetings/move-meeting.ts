import type { Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { meetingStates, type MeetingNeed } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockOwnRound, organiserOnly } from './organiser.js';

/** Notes whether a meeting that has begun took place. One that did not may get another time in the next timetable. */
export async function moveMeeting(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { meetingId, to }: { readonly meetingId: string; readonly to: 'HELD' | 'MISSED' },
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;

  return uow.run(async (tx) => {
    const known = await tx.meetings.findById(meetingId);
    const round = known ? await lockOwnRound(tx, actor, known.roundId) : null;
    const meeting = round?.ok ? await tx.meetings.findById(meetingId) : null;
    if (!meeting) return refuse('NOT_FOUND', 'id', { what: meetingId });
    const holds: MeetingNeed[] = meeting.startsAt <= clock.now() ? ['HAS_STARTED'] : [];
    const step = transition(meetingStates, meeting.state, to, { roles: ['organiser'], holds });
    if (!step.ok) return step;

    return (await tx.meetings.move(meetingId, meeting.state, to))
      ? ok(meetingId)
      : refuse('STATE_CHANGED', 'state', { from: meeting.state, to });
  });
}
