import { DEFAULT_MAX_STEPS, STEPS_A_CONFLICT, type Budget } from '../solver/budget.js';
import { decodeMeetings, encodeMeetings } from './encode-meetings.js';
import type { MeetingState } from './meeting-state.js';

/**
 * Asks a satisfiability solver for a schedule with one gap fewer, again and again, starting from the present one. Leaves the state
 * at the best schedule and returns the bound: the gaps themselves once fewer are proven impossible, else the bound given.
 */
export function improveExactly(state: MeetingState, bound: number, budget: Budget): number {
  const { maxSteps = DEFAULT_MAX_STEPS, maxMs = Infinity, now, isCancelled } = budget;
  const startedAt = now?.() ?? 0;
  const mostConflicts = now ? Infinity : maxSteps / STEPS_A_CONFLICT;
  let conflicts = 0;
  const isOver = () =>
    ++conflicts > mostConflicts ||
    (conflicts % 64 === 0 && ((now?.() ?? 0) - startedAt >= maxMs || isCancelled?.() === true));
  while (state.gaps > bound) {
    const encoded = encodeMeetings(state, state.gaps - 1);
    const answer = encoded.solver.solve(isOver);
    if (answer === null) return bound;
    if (!answer) return state.gaps;
    decodeMeetings(encoded, state);
  }
  return bound;
}
