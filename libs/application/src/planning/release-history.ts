import type { NewSessionChange, PitchRow, PlanRow, Programme } from '@luyan/persistence';
import type { PlanContext } from './programme.js';

type Author = Pick<NewSessionChange, 'actorId' | 'at'>;
const STILL = { fromState: 'RELEASED', toState: 'RELEASED' } as const;

/** What a release changes for sessions that the public knew, and which it adds: their history. */
export function historyOfRelease(
  plan: PlanRow,
  { sessions, cancelledIds, cancelReason, cancelReasons }: Programme,
  standing: PlanContext['standing'],
  by: Author,
): NewSessionChange[] {
  const reason = reasonOf(plan);
  const released = sessions.flatMap(({ id: sessionId, requestId, startsAt, venueId }): NewSessionChange[] => {
    const before = standing.get(requestId ?? '');
    if (!before) return [{ ...by, sessionId, fromState: 'SCHEDULING', toState: 'RELEASED' }];
    if (before.startsAt.getTime() === startsAt.getTime() && before.venueId === venueId) return [];
    const previous = { previousStartsAt: before.startsAt, previousVenueId: before.venueId };
    return [{ ...by, ...STILL, ...previous, sessionId, reason }];
  });
  const cancelled = cancelledIds.map((sessionId): NewSessionChange => {
    const why = cancelReasons?.get(sessionId) ?? cancelReason;
    return { ...by, sessionId, fromState: 'RELEASED', toState: 'CANCELLED', reason: why };
  });
  return [...released, ...cancelled];
}

/** What a release does to line-ups that the public knew: who joins, who is taken out, and whether those who stay change their order. */
export function lineUpsOfRelease(
  plan: PlanRow,
  { sessions, pitches }: Programme,
  former: readonly PitchRow[],
  standing: PlanContext['standing'],
  by: Author,
): NewSessionChange[] {
  const reason = reasonOf(plan);
  const known = sessions.filter(({ requestId }) => standing.has(requestId ?? ''));
  return known.flatMap(({ id: sessionId }): NewSessionChange[] => {
    const inOrder = (all: readonly PitchRow[]) =>
      all
        .filter((pitch) => pitch.sessionId === sessionId && pitch.state === 'CONFIRMED')
        .sort((one, other) => one.position - other.position);
    const [before, after] = [inOrder(former), inOrder(pitches)];
    const missingIn = (others: readonly PitchRow[]) => {
      const ids = new Set(others.map(({ id }) => id));
      return ({ id }: PitchRow) => !ids.has(id);
    };
    const [isNew, isGone] = [missingIn(before), missingIn(after)];
    const stay = after.filter((pitch) => !isNew(pitch)).map(({ id }) => id);
    const isReordered = before.filter((pitch) => !isGone(pitch)).some(({ id }, i) => id !== stay[i]);
    const step = { ...by, ...STILL, sessionId, reason };
    return [
      ...before.filter(isGone).map(({ listingId }) => ({ ...step, listingId, lineUp: 'REMOVED' as const })),
      ...after.filter(isNew).map(({ listingId }) => ({ ...step, listingId, lineUp: 'ADDED' as const })),
      ...(isReordered ? [{ ...step, lineUp: 'REORDERED' as const }] : []),
    ];
  });
}

/** The operator's words for what a repair was made for. */
const reasonOf = ({ causes }: PlanRow): string | null =>
  [...new Set(causes.flatMap((cause) => cause.reason ?? []))].join('；') || null;
