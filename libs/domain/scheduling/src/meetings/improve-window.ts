import type { Rng } from '@luyan/kernel';
import { STEPS_A_CONFLICT, type Budget } from '../solver/budget.js';
import { decodeMeetings, encodeMeetings } from './encode-meetings.js';
import { gapsIn, type MeetingState } from './meeting-state.js';

/** Conflicts after which a window is given up, and the next ones are made smaller. */
const MOST_CONFLICTS = 2000;
const CHANCE_SIDEWAYS = 0.5;
const CHANCE_SHUFFLED = 0.3;

/**
 * A large neighbourhood (Shaw, CP 1998) solved exactly: all meetings of some consecutive slots beside a gap are placed anew among
 * those slots, by the satisfiability solver, with one gap fewer or (every other time) another schedule as good. The number of slots
 * follows what the solver manages.
 */
export class WindowSearch {
  readonly #state: MeetingState;
  readonly #rng: Rng;
  #size: number;

  constructor(state: MeetingState, rng: Rng) {
    this.#state = state;
    this.#rng = rng;
    this.#size = state.slots / 2;
  }

  /** Windows until the budget is spent or the gaps are down to `bound`; the schedule is never worse after it. Returns steps. */
  run(budget: Budget, bound: number): number {
    const { maxSteps = Infinity, maxMs = Infinity, now, isCancelled } = budget;
    const startedAt = now?.() ?? 0;
    let steps = 0;
    const isLate = () => (now?.() ?? 0) - startedAt >= maxMs || isCancelled?.() === true;
    const isOver = () => (steps += STEPS_A_CONFLICT) > maxSteps || (steps % (STEPS_A_CONFLICT * 16) === 0 && isLate());
    while (this.#state.gaps > bound && !isOver() && !isLate()) this.#step(isOver);
    return steps;
  }

  #step(isOver: () => boolean): void {
    const { gaps } = this.#state;
    const isSideways = this.#rng.next() < CHANCE_SIDEWAYS;
    const encoded = encodeMeetings(this.#state, isSideways ? gaps : gaps - 1, this.#draw());
    const { solver, moving } = encoded;
    if (isSideways) for (const { at } of moving) this.#shuffle(at, solver.phase);
    const answer = solver.solve(() => isOver() || solver.conflicts >= MOST_CONFLICTS);
    if (answer === true) decodeMeetings(encoded, this.#state);
    if (answer === null) this.#size = Math.max(3, this.#size - 0.25);
    else if (solver.conflicts < MOST_CONFLICTS / 4) this.#size = Math.min(this.#state.slots, this.#size + 0.05);
  }

  #shuffle(at: readonly number[], phase: Uint8Array): void {
    if (this.#rng.next() >= CHANCE_SHUFFLED) return;
    const choice = at.filter((literal) => literal >= 0);
    for (const literal of choice) phase[literal >> 1] = 0;
    phase[this.#rng.pick(choice) >> 1] = 1;
  }

  /** A bit for each of some consecutive slots, one of them taken by somebody who has a gap. */
  #draw(): number {
    const { day, slots } = this.#state;
    const bits = this.#rng.pick([...day].filter((own) => gapsIn(own) > 0));
    const busy = Array.from({ length: slots }, (_, slot) => slot).filter((slot) => (bits >> slot) & 1);
    const size = Math.min(slots, Math.floor(this.#size + this.#rng.next()));
    const from = Math.max(0, Math.min(slots - size, this.#rng.pick(busy) - this.#rng.int(size)));
    return (2 ** size - 1) << from;
  }
}
