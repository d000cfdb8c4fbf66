import { compileYear, type CompiledYear } from './compile.js';
import { isConflicted } from './compile-pitches.js';
import type { Finding } from './check-context.js';
import type { PlanSolution, YearProblem } from './facts.js';
import { toInstant } from './local-time.js';
import { isPermitted } from './placement.js';
import type { YearWeights } from './policy.js';
import { loadSolution } from './solution.js';
import { YearState } from './state.js';

/** Another place for a session (with `venueId`) or another session for a pitch (without). */
export interface Alternative {
  readonly requestId: string;
  readonly venueId: string | null;
  readonly start: number;
}

/** Days around the present one that are searched for a place. */
const SEARCH_DAYS = 60;

/** Offers places and sessions that would clash with nothing in the plan; built once for all conflicts of a plan. */
export class AlternativeFinder {
  readonly #state: YearState;
  readonly #year: CompiledYear;

  constructor(problem: YearProblem, plan: PlanSolution, weights: YearWeights) {
    this.#year = compileYear(problem, weights);
    this.#state = new YearState(this.#year);
    loadSolution(this.#state, plan);
  }

  /** Up to `count`, nearest in time first. A conflict about a pitch is answered with sessions, any other with places. */
  find({ requestId, pitchId }: Finding, count: number): Alternative[] {
    const p = this.#year.pitches.findIndex(({ facts }) => facts.id === pitchId);
    if (p >= 0) return this.#sessionsFor(p, count);
    const s = this.#year.sessions.findIndex(({ facts }) => facts.id === requestId);
    return s >= 0 && this.#state.venue[s]! >= 0 ? this.#placesFor(s, count) : [];
  }

  #placesFor(s: number, count: number): Alternative[] {
    const { facts } = this.#year.sessions[s]!;
    const state = this.#state;
    const [v, start] = [state.venue[s]!, state.start[s]!];
    state.place(s, -1, 0);
    const without = state.sums[0]!;
    const found: Alternative[] = [];
    for (const to of this.#placesNear(s, start)) {
      if (found.length >= count) break;
      state.place(s, to.v, to.start);
      // Neither the new place nor the people's way there may break a rule; the line-up's own faults move along.
      if (this.#addsNothing(without, s)) {
        found.push({ requestId: facts.id, venueId: this.#year.venues[to.v]!.facts.id, start: toInstant(to.start) });
      }
      state.place(s, -1, 0);
    }
    state.place(s, v, start);
    return found;
  }

  #addsNothing(without: number, s: number): boolean {
    const { facts, duration } = this.#year.sessions[s]!;
    const lineup = this.#state.lineup[s]!;
    const minutes = lineup.reduce((sum, p) => sum + this.#year.pitches[p]!.minutes, 0);
    const own =
      Math.max(0, facts.minPitches - lineup.length) +
      Math.max(0, lineup.length - facts.maxPitches) +
      Math.max(0, minutes - duration) +
      lineup.filter((p) => isConflicted(this.#year.pitches[p]!.fit[s]!)).length;
    return this.#state.sums[0]! - own <= without;
  }

  *#placesNear(s: number, around: number): Generator<{ v: number; start: number }> {
    const { candidates } = this.#year.sessions[s]!;
    const { startGridMin } = this.#year.weights;
    const first = this.#state.venue[s]!;
    const venues = [...candidates].sort((a, b) => Number(b === first) - Number(a === first));
    for (let d = 0; d <= SEARCH_DAYS; d++) {
      for (const day of d === 0 ? [0] : [d, -d]) {
        for (let step = 0; step < 1440; step += startGridMin) {
          const midnight = (Math.floor(around / 1440) + day) * 1440;
          for (const v of venues)
            if (isPermitted(this.#year, s, v, midnight + step)) yield { v, start: midnight + step };
        }
      }
    }
  }

  #sessionsFor(p: number, count: number): Alternative[] {
    const state = this.#state;
    const s = state.sessionOf[p]!;
    if (s < 0) return [];
    const at = state.lineup[s]!.indexOf(p);
    const around = state.start[s]!;
    const { fit } = this.#year.pitches[p]!;
    state.assign(p, -1, 0);
    const without = state.sums[0]!;
    const near = [...this.#year.sessions.keys()]
      .filter((t) => t !== s && state.venue[t]! >= 0 && !isConflicted(fit[t]!) && (fit[t]! & 3) < 3)
      .sort((a, b) => Math.abs(state.start[a]! - around) - Math.abs(state.start[b]! - around));
    const found: Alternative[] = [];
    for (const t of near) {
      if (found.length >= count) break;
      state.assign(p, t, state.lineup[t]!.length);
      if (state.sums[0]! <= without) {
        const start = toInstant(state.start[t]! + state.offset[p]!);
        found.push({ requestId: this.#year.sessions[t]!.facts.id, venueId: null, start });
      }
      state.assign(p, -1, 0);
    }
    state.assign(p, s, at);
    return found;
  }
}
