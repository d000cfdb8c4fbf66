/** A half-open span of time: `from` belongs to it, `until` does not, so back-to-back spans do not overlap. Milliseconds since the epoch, UTC. */
export interface TimeRange {
  readonly from: number;
  readonly until: number;
}

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const overlaps = (a: TimeRange, b: TimeRange): boolean => a.from < b.until && b.from < a.until;

/** The range widened on both sides, as a venue's set-up and tear-down widen a session. */
export const widen = (range: TimeRange, beforeMs: number, afterMs: number): TimeRange => ({
  from: range.from - beforeMs,
  until: range.until + afterMs,
});
