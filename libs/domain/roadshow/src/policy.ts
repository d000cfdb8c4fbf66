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
  },
];

export function roadshowPolicyAt(instant: number): RoadshowPolicy {
  const policy = POLICIES.findLast((p) => p.from <= instant);
  if (!policy) throw new RangeError(`No roadshow policy holds at ${instant}.`);
  return policy;
}
