import type { EngagementRow, JurySeatRow, Tx } from '@luyan/persistence';
import { v5 as uuidOf } from 'uuid';
import { notify } from '../notification/notify.js';
import { sittingSeats, type LockedJury } from './jury-context.js';

/** Takes the time of the session out of its judges' days, and tells those of it who did not know. */
export async function engageJury(tx: Tx, locked: LockedJury, seats: readonly JurySeatRow[]): Promise<void> {
  const { session, jury } = locked;
  const judgeIds = [...new Set(sittingSeats(seats, locked).map(({ judgeId }) => judgeId))];
  const engagements = judgeIds.map((personId): EngagementRow => ({
    id: uuidOf(`JUROR ${personId} ${session.startsAt.getTime()}`, session.id),
    personId,
    sessionId: session.id,
    role: 'JUROR',
    startsAt: session.startsAt,
    endsAt: session.endsAt,
  }));
  await tx.juries.engage(session, jury.requestId, engagements);
  for (const judgeId of judgeIds)
    await notify(
      tx,
      await tx.accounts.idsOfPeople([judgeId]),
      { kind: 'JURY_SEATED', data: { session: session.id } },
      { once: `jury-${jury.id}-${judgeId}-${session.startsAt.getTime()}` },
    );
}
