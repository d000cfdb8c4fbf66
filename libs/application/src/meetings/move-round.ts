import type { Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import type { MeetingRoundRow, Tx } from '@luyan/persistence';
import { meetingRoundStates, type MeetingNeed, type MeetingRoundState } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockOwnRound, organiserOnly, tellParticipants } from './organiser.js';

/**
 * Ends the registration of a round, opens it again, ends the round (what was announced and is over counts as held) or cancels it with
 * all its meetings; everybody who takes part is told of that.
 */
export async function moveMeetingRound(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { roundId, to }: { readonly roundId: string; readonly to: Exclude<MeetingRoundState, 'ANNOUNCED'> },
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;
  const now = clock.now();

  return uow.run(async (tx) => {
    const found = await lockOwnRound(tx, actor, roundId);
    if (!found.ok) return found;
    const round = found.value;
    const holds: MeetingNeed[] = round.startsAt <= now ? ['HAS_STARTED'] : [];
    const step = transition(meetingRoundStates, round.state, to, { roles: ['organiser'], holds });
    if (!step.ok) return step;

    if (!(await tx.meetingRounds.move(roundId, round.state, to)))
      return refuse('STATE_CHANGED', 'state', { from: round.state, to });
    if (to === 'CANCELLED') await callOff(tx, round);
    if (to === 'ENDED') {
      await tx.meetings.holdOfRound(roundId, now);
      await tx.meetings.discardDrafts(roundId);
    }
    return ok(roundId);
  });
}

async function callOff(tx: Tx, { id }: MeetingRoundRow): Promise<void> {
  await tx.meetings.cancelOfRound(id);
  await tx.meetings.discardDrafts(id);
  await tellParticipants(tx, id, { kind: 'MEETING_ROUND_CANCELLED', data: { round: id } });
}
