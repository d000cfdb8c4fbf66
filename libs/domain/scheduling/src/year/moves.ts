import type { Rng } from '@luyan/kernel';
import type { SearchModel } from '../solver/local-search.js';
import { cheapSessions } from './cheap-sessions.js';
import { isConflicted } from './compile-pitches.js';
import { drawPlace } from './draw-place.js';
import { openSession } from './open-session.js';
import { dayOf } from './local-time.js';
import { isPermitted } from './placement.js';
import { dateDistance } from './session-cost.js';
import type { YearSnapshot, YearState } from './state.js';

const CANDIDATES = 32;
/** Draws after which a pitch is taken though it already has its cheapest session; half as many for sessions. */
const DRAWS = 6;

/** The neighbourhood of the year's calendar: sessions move and swap, pitches move, swap and change order. */
export class YearSearch implements SearchModel<YearSnapshot> {
  readonly state: YearState;
  readonly #cheap: Int32Array[];
  readonly #free: number[];
  #undo: (() => void) | null = null;

  constructor(state: YearState) {
    this.state = state;
    const { year } = state;
    this.#cheap = year.pitches.map((_, p) => cheapSessions(year, p, CANDIDATES));
    this.#free = year.sessions.flatMap((session, s) => (session.pinned ? [] : [s]));
  }

  get sums(): Float64Array {
    return this.state.sums;
  }

  snapshot(): YearSnapshot {
    return this.state.snapshot();
  }

  restore(snapshot: YearSnapshot): void {
    this.state.restore(snapshot);
  }

  /** Moves are carried out when they are proposed. */
  keep(): void {
    this.#undo = null;
  }

  undo(): void {
    this.state.isRollingBack = true;
    this.#undo?.();
    this.state.isRollingBack = false;
    this.state.keeper.rollBack();
  }

  propose(rng: Rng): boolean {
    this.state.keeper.mark();
    const dice = rng.next();
    if (dice < 0.25) return this.#moveSession(rng);
    if (dice < 0.28) return this.#swapSessions(rng);
    if (this.state.sessionOf.length === 0 || this.state.venue.length === 0) return false;
    if (dice < 0.55) return this.#movePitch(rng);
    if (dice < 0.75) return this.#swapPitches(rng);
    if (dice < 0.95) return this.#pushPitch(rng);
    return this.#reorder(rng);
  }

  /** Prefers sessions without a place, or with wishes that are not met. */
  #drawFree(rng: Rng): number {
    const { year, venue, start } = this.state;
    let s = 0;
    for (let i = 0; i < DRAWS / 2; i++) {
      s = this.#free[rng.int(this.#free.length)]!;
      const session = year.sessions[s]!;
      const v = venue[s]!;
      if (v < 0 || session.regionUnits[v]! > 0 || (session.wantedVenue >= 0 && session.wantedVenue !== v)) break;
      if (dateDistance(session, dayOf(start[s]!), year.weights.dateCapDays) > 0) break;
    }
    return s;
  }

  #moveSession(rng: Rng): boolean {
    const { state } = this;
    if (this.#free.length === 0) return false;
    const s = this.#drawFree(rng);
    const v = state.venue[s]!;
    const start = state.start[s]!;
    const to = drawPlace(state, s, rng);
    if (!to || (to.v === v && to.start === start)) return false;
    if (v < 0) {
      this.#undo = openSession(state, s, to, rng);
      return true;
    }
    state.place(s, to.v, to.start);
    this.#undo = () => {
      state.place(s, v, start);
    };
    return true;
  }

  #swapSessions(rng: Rng): boolean {
    const { state } = this;
    const { year, venue, start } = state;
    if (this.#free.length < 2) return false;
    const s = rng.pick(this.#free);
    const t = rng.pick(this.#free);
    const [v, w, from, to] = [venue[s]!, venue[t]!, start[s]!, start[t]!];
    if (s === t || v < 0 || w < 0 || !isPermitted(year, s, w, to) || !isPermitted(year, t, v, from)) return false;
    const swap = (forth: boolean) => {
      state.detach(s);
      state.place(t, forth ? v : w, forth ? from : to);
      venue[s] = forth ? w : v;
      start[s] = forth ? to : from;
      state.attach(s);
    };
    swap(true);
    this.#undo = () => {
      swap(false);
    };
    return true;
  }

  /** Prefers pitches that could have a cheaper session. */
  #drawPitch(rng: Rng): number {
    const { year, sessionOf } = this.state;
    let p = 0;
    for (let i = 0; i < DRAWS; i++) {
      p = rng.int(sessionOf.length);
      const s = sessionOf[p]!;
      const cheapest = this.#cheap[p]![0];
      if (s < 0 || cheapest === undefined) break;
      if (year.fitPrice[year.pitches[p]!.fit[s]!]! > year.fitPrice[year.pitches[p]!.fit[cheapest]!]!) break;
    }
    return p;
  }

  /** Mostly one of the pitch's cheapest sessions, the cheaper the likelier. */
  #drawSession(p: number, rng: Rng): number {
    const cheap = this.#cheap[p]!;
    if (rng.next() < 0.85 && cheap.length > 0) return cheap[Math.floor(cheap.length * rng.next() ** 2)]!;
    return rng.int(this.state.venue.length);
  }

  /** Puts a pitch into a session from which another one makes way for it. */
  #pushPitch(rng: Rng): boolean {
    const { state } = this;
    const p = this.#drawPitch(rng);
    const s = state.sessionOf[p]!;
    const t = this.#drawSession(p, rng);
    const list = state.lineup[t]!;
    if (t === s || list.length === 0 || isConflicted(state.year.pitches[p]!.fit[t]!)) return false;
    const out = rng.int(list.length);
    const q = list[out]!;
    const u = this.#drawSession(q, rng);
    if (u === t || u === s || state.venue[u]! < 0 || !this.#fits(q, u)) return false;
    const at = s < 0 ? 0 : state.lineup[s]!.indexOf(p);
    state.assign(q, u, state.lineup[u]!.length);
    state.assign(p, t, out);
    this.#undo = () => {
      state.assign(p, s, at);
      state.assign(q, t, out);
    };
    return true;
  }

  #movePitch(rng: Rng): boolean {
    const { state } = this;
    const p = this.#drawPitch(rng);
    const s = state.sessionOf[p]!;
    const t = this.#drawSession(p, rng);
    if (t === s || state.venue[t]! < 0 || !this.#fits(p, t)) return false;
    const at = s < 0 ? 0 : state.lineup[s]!.indexOf(p);
    state.assign(p, t, rng.int(state.lineup[t]!.length + 1));
    this.#undo = () => {
      state.assign(p, s, at);
    };
    return true;
  }

  #fits(p: number, t: number): boolean {
    const { year, lineup } = this.state;
    return !isConflicted(year.pitches[p]!.fit[t]!) && lineup[t]!.length < year.sessions[t]!.facts.maxPitches;
  }

  #swapPitches(rng: Rng): boolean {
    const { state } = this;
    const p = this.#drawPitch(rng);
    const s = state.sessionOf[p]!;
    const t = this.#drawSession(p, rng);
    if (t === s || state.lineup[t]!.length === 0) return false;
    const at = rng.int(state.lineup[t]!.length);
    const q = state.lineup[t]![at]!;
    if (isConflicted(state.year.pitches[p]!.fit[t]!)) return false;
    if (s >= 0 && isConflicted(state.year.pitches[q]!.fit[s]!)) return false;
    state.exchange(p, q, s, t);
    this.#undo = () => {
      state.exchange(q, p, s, t);
    };
    return true;
  }

  #reorder(rng: Rng): boolean {
    const { state } = this;
    const s = rng.int(state.venue.length);
    const list = state.lineup[s]!;
    if (list.length < 2) return false;
    const i = rng.int(list.length);
    const j = rng.int(list.length);
    if (i === j) return false;
    const swap = () => {
      state.detachLineup(s);
      [list[i], list[j]] = [list[j]!, list[i]!];
      state.attachLineup(s);
    };
    swap();
    this.#undo = swap;
    return true;
  }
}
