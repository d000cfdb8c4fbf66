import { smallestSet } from '../solver/smallest-set.js';
import type { MeetingProblem } from './facts.js';
import { scheduleMeetings } from './schedule-meetings.js';

/** Rules of a round of meetings, from the one given up most lightly to the one given up last. */
const MEETING_RELAXATIONS = {
  PART_OF_DAY: { zh: '上午或下午的要求', en: 'morning or afternoon' },
  TABLES: { zh: '桌数', en: 'the number of tables' },
  UNAVAILABLE: { zh: '参会人不便的时段', en: 'slots in which somebody is away' },
  SLOTS: { zh: '时段数', en: 'the number of slots' },
} as const;
export type MeetingRelaxation = keyof typeof MEETING_RELAXATIONS;

/** The longest day there can be, in slots. */
const MOST_SLOTS = 30;
const STEPS = 50_000;

const withoutRules = (problem: MeetingProblem, rules: ReadonlySet<MeetingRelaxation>): MeetingProblem => ({
  ...problem,
  ...(rules.has('TABLES') ? { tables: problem.participants } : {}),
  ...(rules.has('SLOTS') ? { slots: MOST_SLOTS } : {}),
  ...(rules.has('UNAVAILABLE') ? { unavailable: [] } : {}),
  ...(rules.has('PART_OF_DAY') ? { meetings: problem.meetings.map(({ a, b }) => ({ a, b })) } : {}),
});

/**
 * The smallest set of rules without which every meeting finds a slot, as far as a short search can tell; null when even a day of thirty
 * slots is too short.
 */
export function relaxMeetings(problem: MeetingProblem, seed: number): readonly MeetingRelaxation[] | null {
  const rules = Object.keys(MEETING_RELAXATIONS) as MeetingRelaxation[];
  return smallestSet(
    rules,
    (given) => scheduleMeetings(withoutRules(problem, given), { seed, maxSteps: STEPS }).status === 'complete',
  );
}
