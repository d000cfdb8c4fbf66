import type { MeetingParticipantRow, MeetingRow, MeetingTimetableRow, MeetingWishRow } from '@luyan/persistence';
import type { UnmetReason, WishOutcome } from '@luyan/roadshow';
import { pairKey } from './round-facts.js';

export interface WishStanding {
  readonly wish: MeetingWishRow;
  readonly outcome: WishOutcome;
  readonly reason: UnmetReason | null;
}

export interface WishFacts {
  readonly participants: ReadonlyMap<string, MeetingParticipantRow>;
  /** All wishes of the round: the other side's may decline. */
  readonly wishes: readonly MeetingWishRow[];
  readonly meetings: readonly MeetingRow[];
  /** The announced timetable; none yet: what is wished for is pending. */
  readonly timetable: MeetingTimetableRow | undefined;
}

/** What became of wishes. For the organiser: a reason can be that the other side declined. */
export function wishStandings(
  { participants, wishes, meetings, timetable }: WishFacts,
  of: readonly MeetingWishRow[],
): WishStanding[] {
  const declined = new Set(
    wishes.filter(({ kind }) => kind === 'DECLINED').map(({ fromId, toId }) => pairKey(fromId, toId)),
  );
  const meetingOf = new Map(meetings.map((meeting) => [pairKey(meeting.aId, meeting.bId), meeting.state]));
  const reasons = new Map((timetable?.unplaced ?? []).map(({ a, b, reason }) => [pairKey(a, b), reason]));
  return of.map((wish): WishStanding => {
    const key = pairKey(wish.fromId, wish.toId);
    const state = meetingOf.get(key);
    const unmet = (reason: UnmetReason): WishStanding => ({ wish, outcome: 'UNMET', reason });
    if (wish.kind === 'DECLINED') return { wish, outcome: 'NONE', reason: null };
    if (state === 'ANNOUNCED' || state === 'HELD') return { wish, outcome: 'ARRANGED', reason: null };
    if (!timetable) return { wish, outcome: 'PENDING', reason: null };
    if (declined.has(key)) return unmet('DECLINED');
    if (participants.get(wish.toId)?.state !== 'ATTENDING') return unmet('ABSENT');
    if (state === 'MISSED') return unmet('MISSED');
    // A wish that came after the timetable waits for the next one.
    return unmet(reasons.get(key) ?? 'LATE');
  });
}

/** The same for the participant who wished: that somebody declined is never told, it looks like a day without a common slot. */
export const discreet = (standing: WishStanding): WishStanding =>
  standing.reason === 'DECLINED' ? { ...standing, reason: 'NO_COMMON_SLOT' } : standing;
