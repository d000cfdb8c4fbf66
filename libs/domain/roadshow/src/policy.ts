import { MINUTE } from '@luyan/kernel';

/** Numbers of the roadshow rules as dated data, with the source of each. */
export interface RoadshowPolicy {
  /** The instant from which it holds. */
  readonly from: number;
  /** Minutes of a pitch and of its questions; 陕西 contest rules 8 + 4. */
  readonly pitchMin: number;
  readonly qaMin: number;
  /** Materials are due so many hours before the pitch. */
  readonly materialsHours: number;
  /** Confirmed pitches that a release needs. */
  readonly leastPitches: number;
  /** A booking is made and cancelled at least so many hours ahead; common practice is one working day. */
  readonly bookHours: number;
  readonly cancelHours: number;
  /** A session is asked for so many days ahead. */
  readonly requestDays: number;
  /** 提醒: people are reminded of what they have to do so many minutes before it begins, the longest first; common practice. */
  readonly remindMin: readonly number[];
  /** So many hours after a session its confirmed pitches count as presented; two working days at most to mark who stayed away. */
  readonly settleHours: number;
}
const POLICIES: readonly RoadshowPolicy[] = [
  {
    from: 0,
    pitchMin: 8,
    qaMin: 4,
    materialsHours: 24,
    leastPitches: 1,
    bookHours: 24,
    cancelHours: 24,
    requestDays: 14,
    remindMin: [24 * 60, 60],
    settleHours: 48,
  },
];

export function roadshowPolicyAt(instant: number): RoadshowPolicy {
  const policy = POLICIES.findLast((p) => p.from <= instant);
  if (!policy) throw new RangeError(`No roadshow policy holds at ${instant}.`);
  return policy;
}

/**
 * Which reminder of something that begins at `start` is due, by its minutes before it; null before the first, and once it has begun. Who was away
 * for the first gets the second alone.
 */
export function reminderDue(start: number, now: number): number | null {
  if (now >= start) return null;
  const due = roadshowPolicyAt(now).remindMin.filter((minutes) => start - minutes * MINUTE <= now);
  return due.length > 0 ? Math.min(...due) : null;
}
