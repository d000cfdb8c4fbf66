import { createRng } from '@luyan/kernel';
import type { Acceptance } from '../solver/acceptance.js';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import type { Score } from '../solver/score.js';
import { DEFAULT_MAX_STEPS, type Budget } from '../solver/budget.js';
import { boundGaps } from './bound-gaps.js';
import { improveExactly } from './improve-exactly.js';
import type { MeetingProblem, MeetingSlots } from './facts.js';
import { WindowSearch } from './improve-window.js';
import { MeetingSearch, type MeetingStrategy } from './meeting-search.js';
import { countBits, MeetingState } from './meeting-state.js';

export interface MeetingOptions extends Omit<SearchOptions, 'acceptance' | 'target'> {
  readonly seed: number;
  /** A schedule to start from, such as this morning's. */
  readonly start?: MeetingSlots;
  readonly strategy?: MeetingStrategy;
}

export type WaitingReason = 'NO_COMMON_SLOT' | 'PARTICIPANT_FULL' | 'TABLES_FULL';

export interface WaitingMeeting {
  readonly meeting: number;
  readonly reason: WaitingReason;
}

export interface MeetingResult {
  readonly slots: MeetingSlots;
  /** Medium: priorities of meetings without a place; soft: idle gaps, and five for each meeting moved from its announced slot. */
  readonly score: Score;
  /** No schedule of all meetings has fewer gaps. */
  readonly bound: number;
  readonly unplaced: readonly WaitingMeeting[];
  readonly steps: number;
  readonly status: 'complete' | 'partial';
}

/** The model's own rule has taken each move it proposes. */
const ALWAYS: Acceptance = { accepts: () => true, restart: () => undefined };

/** Measured on real events of 40 to 80 participants. */
export const MEETING_STRATEGIES: readonly [MeetingStrategy, ...MeetingStrategy[]] = [
  { temperature: 0.4, weighEvery: 100_000, turns: 0 },
  { temperature: 0.25, weighEvery: 200_000, turns: 0.4 },
];

/** Choices of meeting and slot up to which the exact search has the second half of the budget: some 60 meetings of 10 slots. */
const EXACT_CHOICES = 600;

/** Shares of the budget for some windows, and for the search from the best that follows. */
const WINDOW_SHARE = 0.05;
const AGAIN_SHARE = 0.05;

function reasonFor(state: MeetingState, m: number): WaitingReason {
  if (state.allowed[m] === 0) return 'NO_COMMON_SLOT';
  const free = state.allowed[m]! & ~(state.day[state.a[m]!]! | state.day[state.b[m]!]!);
  return countBits(free) === 0 ? 'PARTICIPANT_FULL' : 'TABLES_FULL';
}

/** A part of the budget, in steps and milliseconds, from now on. */
function part({ maxSteps, maxMs, ...rest }: Budget, share: number): Budget {
  const isTimed = maxMs !== undefined && rest.now !== undefined;
  const steps = maxSteps ?? (isTimed ? undefined : DEFAULT_MAX_STEPS);
  return {
    ...rest,
    ...(steps === undefined ? {} : { maxSteps: Math.ceil(steps * share) }),
    ...(isTimed ? { maxMs: maxMs * share } : {}),
  };
}

/** Takes back each move of an announced meeting that turns out to be needless. */
function restoreAnnounced(state: MeetingState): void {
  for (let m = 0; m < state.slotOf.length; m++) {
    const [slot, told] = [state.slotOf[m]!, state.announced[m]!];
    if (slot < 0 || !state.isMoved(m, slot)) continue;
    const before = state.soft;
    state.take(m);
    const isBetter = state.isFree(m, told);
    state.put(m, isBetter ? told : slot);
    if (!isBetter || state.soft <= before) continue;
    state.take(m);
    state.put(m, slot);
  }
}

/** Local search and windows by turns; returns the steps taken. */
function searchByTurns(state: MeetingState, options: MeetingOptions, bound: number): number {
  const strategy = options.strategy ?? MEETING_STRATEGIES[0];
  const { turns } = strategy;
  const rng = createRng(options.seed);
  const model = new MeetingSearch(state, strategy);
  const climb = (share: number): number =>
    searchLocally(model, rng, {
      ...options,
      ...part(options, share),
      acceptance: ALWAYS,
      restartAfter: Infinity,
      target: { hard: 0, medium: 0, soft: bound },
    }).steps;
  // Windows know nothing of announced slots, and what waits must come in by the local search.
  const isOver = () => state.waiting > 0 || state.soft <= bound || options.isCancelled?.() === true;
  if (state.announced.some((slot) => slot >= 0)) return climb(1);
  let steps = climb(1 - turns);
  const windows = new WindowSearch(state, rng);
  for (let share = turns; share > 0.001; share -= WINDOW_SHARE + AGAIN_SHARE) {
    if (isOver()) return state.waiting > 0 ? steps + climb(share) : steps;
    steps += windows.run(part(options, WINDOW_SHARE), bound);
    model.restore(state.snapshot());
    if (!isOver()) steps += climb(AGAIN_SHARE);
  }
  return steps;
}

/**
 * Schedules 1:1 meetings with the fewest idle gaps: never a clash, never more meetings than tables; what does not fit waits,
 * with a reason. Where the local search stalls above the bound, an exact search of small events either improves the schedule or
 * proves that nothing can. Deterministic in problem, seed and `maxSteps`.
 */
export function scheduleMeetings(problem: MeetingProblem, options: MeetingOptions): MeetingResult {
  if (problem.slots > 30) throw new RangeError('At most 30 slots.');
  const state = new MeetingState(problem);
  options.start?.forEach((slot, m) => {
    if (slot > 0 && state.isFree(m, slot - 1)) state.put(m, slot - 1);
  });
  state.fill();
  let bound = boundGaps(state, problem.participants);
  const isSmall = state.allowed.reduce((sum, bits) => sum + countBits(bits), 0) <= EXACT_CHOICES;
  const steps = searchByTurns(state, isSmall ? { ...options, ...part(options, 0.5) } : options, bound);
  if (isSmall && state.waiting === 0 && state.gaps > bound && !problem.announced) {
    bound = improveExactly(state, bound, part(options, 0.5));
  }
  restoreAnnounced(state);
  return {
    slots: Array.from(state.slotOf, (slot) => slot + 1),
    score: { hard: 0, medium: state.waiting, soft: state.soft },
    bound,
    unplaced: [...state.slotOf.keys()]
      .filter((m) => state.slotOf[m]! < 0)
      .map((meeting) => ({ meeting, reason: reasonFor(state, meeting) })),
    steps,
    status: state.waiting === 0 ? 'complete' : 'partial',
  };
}
