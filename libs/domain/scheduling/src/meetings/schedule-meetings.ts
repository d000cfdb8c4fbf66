import { createRng } from '@luyan/kernel';
import { Annealing, type AnnealingPlan } from '../solver/acceptance.js';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import type { Score } from '../solver/score.js';
import { DEFAULT_MAX_STEPS } from '../solver/budget.js';
import { boundGaps } from './bound-gaps.js';
import { improveExactly } from './improve-exactly.js';
import type { MeetingProblem, MeetingSlots } from './facts.js';
import { MeetingSearch } from './meeting-search.js';
import { countBits, MeetingState } from './meeting-state.js';

export interface MeetingOptions extends Omit<SearchOptions, 'acceptance' | 'target'> {
  readonly seed: number;
  /** A schedule to start from, such as this morning's. */
  readonly start?: MeetingSlots;
}

export type WaitingReason = 'NO_COMMON_SLOT' | 'PARTICIPANT_FULL' | 'TABLES_FULL';

export interface WaitingMeeting {
  readonly meeting: number;
  readonly reason: WaitingReason;
}

export interface MeetingResult {
  readonly slots: MeetingSlots;
  /** Medium: priorities of meetings without a place; soft: idle gaps. */
  readonly score: Score;
  /** No schedule of all meetings has fewer gaps. */
  readonly bound: number;
  readonly unplaced: readonly WaitingMeeting[];
  readonly steps: number;
  readonly status: 'complete' | 'partial';
}

/** Measured on real events of 40 to 80 participants: with weighted gaps, one even temperature does better than cooling. */
const COOLING: AnnealingPlan = { from: 0.4, to: 0.4, cycle: 1_000_000, growth: 1, mediumWeight: 4 };

/** Choices of meeting and slot up to which the exact search has the second half of the budget: some 60 meetings of 10 slots. */
const EXACT_CHOICES = 600;

const halved = ({ maxSteps = DEFAULT_MAX_STEPS, maxMs }: MeetingOptions): { maxSteps?: number; maxMs?: number } =>
  maxMs === undefined ? { maxSteps: Math.ceil(maxSteps / 2) } : { maxMs: maxMs / 2 };

function reasonFor(state: MeetingState, m: number): WaitingReason {
  if (state.allowed[m] === 0) return 'NO_COMMON_SLOT';
  const free = state.allowed[m]! & ~(state.day[state.a[m]!]! | state.day[state.b[m]!]!);
  return countBits(free) === 0 ? 'PARTICIPANT_FULL' : 'TABLES_FULL';
}

/**
 * Schedules 1:1 meetings with the fewest idle gaps: never a clash, never more meetings than tables; what does not fit waits,
 * with a reason. Where the local search stalls above the bound, an exact search of small events either improves the schedule or
 * proves that nothing can. Deterministic in problem, seed and `maxSteps`.
 */
export function scheduleMeetings(problem: MeetingProblem, options: MeetingOptions): MeetingResult {
  if (problem.slots > 30) throw new RangeError('At most 30 slots.');
  const { now = () => 0 } = options;
  const startedAt = now();
  const state = new MeetingState(problem);
  options.start?.forEach((slot, m) => {
    if (slot > 0) state.put(m, slot - 1);
  });
  state.fill();
  let bound = boundGaps(state, problem.participants);
  const isSmall = state.allowed.reduce((sum, bits) => sum + countBits(bits), 0) <= EXACT_CHOICES;
  const rng = createRng(options.seed);
  const { steps } = searchLocally(new MeetingSearch(state), rng, {
    ...options,
    ...(isSmall ? halved(options) : {}),
    acceptance: new Annealing(COOLING, rng),
    restartAfter: Infinity,
    target: { hard: 0, medium: 0, soft: bound },
  });
  if (isSmall && state.waiting === 0 && state.gaps > bound) {
    bound = improveExactly(state, bound, { ...options, maxMs: (options.maxMs ?? Infinity) - (now() - startedAt) });
  }
  return {
    slots: Array.from(state.slotOf, (slot) => slot + 1),
    score: { hard: 0, medium: state.waiting, soft: state.gaps },
    bound,
    unplaced: [...state.slotOf.keys()]
      .filter((m) => state.slotOf[m]! < 0)
      .map((meeting) => ({ meeting, reason: reasonFor(state, meeting) })),
    steps,
    status: state.waiting === 0 ? 'complete' : 'partial',
  };
}
