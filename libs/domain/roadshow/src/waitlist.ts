import { DAY, MINUTE } from '@luyan/kernel';

/** How a wait-list (候补) is kept, as dated data with its source. Points decide first, then who came first. */
export interface WaitlistPolicy {
  /** The instant from which it holds. */
  readonly from: number;
  readonly source: string;
  /** Working hours to answer an offer, in minutes; of one working day they are those from `dayFromMin` to `dayUntilMin`. */
  readonly answerMin: number;
  readonly dayFromMin: number;
  readonly dayUntilMin: number;
  /** On the day itself so many minutes of the clock, and no offer with less than `onTheDayLeastMin` left until the slot. */
  readonly onTheDayMin: number;
  readonly onTheDayLeastMin: number;
  /** On days before, the answer is due so many minutes before the slot at the latest. */
  readonly leastMin: number;
  readonly points: {
    /** It asked for this very session. */
    readonly wantedHere: number;
    /** Its main chain is one of the session's. */
    readonly onTheme: number;
    /** It has not pitched this year. */
    readonly firstPitch: number;
  };
  /** One more point for so many days of waiting, so that nobody is overtaken for ever. */
  readonly daysAPoint: number;
}

const INITIAL: WaitlistPolicy = {
  from: 0,
  source: 'Initial policy of the operator: one working day to answer, wish before theme before first-timers',
  answerMin: 8 * 60,
  dayFromMin: 9 * 60,
  dayUntilMin: 17 * 60,
  onTheDayMin: 15,
  onTheDayLeastMin: 15,
  leastMin: 60,
  points: { wantedHere: 4, onTheme: 2, firstPitch: 1 },
  daysAPoint: 14,
};
const WAITLIST_POLICIES: readonly WaitlistPolicy[] = [
  INITIAL,
  {
    ...INITIAL,
    from: Date.UTC(2026, 10, 30, 16), // 1 December 2026 in China
    source: 'Operator: who waits in the hall can go on within five minutes of a no-show',
    onTheDayLeastMin: 5,
  },
];

export function waitlistPolicyAt(instant: number): WaitlistPolicy {
  const policy = WAITLIST_POLICIES.findLast((p) => p.from <= instant);
  if (!policy) throw new RangeError(`No wait-list policy holds at ${instant}.`);
  return policy;
}

/** What decides a pitch's place in the queue; times are UTC milliseconds. */
export interface WaitlistFacts {
  readonly id: string;
  readonly joinedAt: number;
  readonly minutes: number;
  readonly wantedHere: boolean;
  readonly onTheme: boolean;
  readonly firstPitch: boolean;
}

export function waitlistPoints(facts: WaitlistFacts, policy: WaitlistPolicy, now: number): number {
  const { wantedHere, onTheme, firstPitch } = policy.points;
  return (
    (facts.wantedHere ? wantedHere : 0) +
    (facts.onTheme ? onTheme : 0) +
    (facts.firstPitch ? firstPitch : 0) +
    Math.floor(Math.max(0, now - facts.joinedAt) / (policy.daysAPoint * DAY))
  );
}

/** The queue in its order: most points, then who has waited longest, then the id. */
export const inOrder = <T extends WaitlistFacts>(entries: readonly T[], policy: WaitlistPolicy, now: number): T[] =>
  [...entries].sort(
    (a, b) =>
      waitlistPoints(b, policy, now) - waitlistPoints(a, policy, now) ||
      a.joinedAt - b.joinedAt ||
      (a.id < b.id ? -1 : 1),
  );

/** A place in a session's line-up. */
export interface Slot {
  readonly position: number;
  readonly startsAt: number;
  readonly minutes: number;
}

export interface LineupFacts {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly maxPitches: number;
  /** Places of the line-up; what was withdrawn or stayed away is not `isTaken`. */
  readonly places: readonly (Slot & { readonly isTaken: boolean })[];
}

/**
 * The free slots of a released session: places that were given up, and the time after the last place while there are fewer pitches than
 * the session takes. Nobody who is in the line-up moves.
 */
export function freeSlots({ startsAt, endsAt, maxPitches, places }: LineupFacts): Slot[] {
  const taken = new Set(places.filter((place) => place.isTaken).map(({ position }) => position));
  const given = places.filter(({ position }) => !taken.has(position));
  const vacated = [...new Map(given.map((place) => [place.position, place])).values()];
  const end = places.reduce((last, place) => Math.max(last, place.startsAt + place.minutes * MINUTE), startsAt);
  const rest = Math.floor((endsAt - end) / MINUTE);
  const tail =
    rest > 0
      ? [
          {
            position: places.reduce((last, { position }) => Math.max(last, position), 0) + 1,
            startsAt: end,
            minutes: rest,
          },
        ]
      : [];
  return [...vacated, ...tail]
    .map(({ position, startsAt: start, minutes }) => ({ position, startsAt: start, minutes }))
    .sort((a, b) => a.position - b.position)
    .slice(0, Math.max(0, maxPitches - taken.size));
}

const OFFSET = 8 * 60 * MINUTE;

/** `minutes` of working time after an instant, in the hours from `dayFromMin` to `dayUntilMin` of the days that are worked (local day numbers, UTC+8). */
export function addWorkingMinutes(
  from: number,
  minutes: number,
  { dayFromMin, dayUntilMin }: Pick<WaitlistPolicy, 'dayFromMin' | 'dayUntilMin'>,
  isWorked: (localDay: number) => boolean,
): number {
  let day = Math.floor((from + OFFSET) / DAY);
  let at = Math.max(dayFromMin, (from + OFFSET - day * DAY) / MINUTE);
  let left = minutes;
  for (let i = 0; i < 366; i++) {
    const free = isWorked(day) ? Math.max(0, dayUntilMin - at) : 0;
    if (left <= free) return day * DAY - OFFSET + (at + left) * MINUTE;
    left -= free;
    day++;
    at = dayFromMin;
  }
  throw new RangeError('No working time within a year.');
}

/**
 * Until when an offer made now can be answered: the working hours of the policy, cut at the slot less `leastMin`; on the day itself
 * `onTheDayMin` of the clock, cut at the slot less `onTheDayLeastMin`. Null when it is too late to offer the slot.
 */
export function answerBy(
  now: number,
  slotStartsAt: number,
  policy: WaitlistPolicy,
  isWorked: (localDay: number) => boolean,
): number | null {
  const isOnTheDay = Math.floor((now + OFFSET) / DAY) === Math.floor((slotStartsAt + OFFSET) / DAY);
  const latest = slotStartsAt - (isOnTheDay ? policy.onTheDayLeastMin : policy.leastMin) * MINUTE;
  if (now >= latest) return null;
  const due = isOnTheDay
    ? now + policy.onTheDayMin * MINUTE
    : addWorkingMinutes(now, policy.answerMin, policy, isWorked);
  return Math.min(due, latest);
}
