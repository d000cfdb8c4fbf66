import type { Rng } from '@luyan/kernel';
import type { SearchModel } from '../solver/local-search.js';
import { isConflicted } from './compile-pitches.js';
import type { CompiledYear } from './compile.js';
import { dayOf } from './local-time.js';
import { isPermitted } from './placement.js';
import type { YearSnapshot, YearState } from './state.js';

/** Draws a start for session `s` in venue `v` on day `i` of the year; -1 when the venue is shut that day. */
export function drawStart(year: CompiledYear, s: number, v: number, i: number, rng: Rng): number {
  const spans = year.open[v]![i];
  if (!spans || spans.length === 0) return -1;
  const span = spans[rng.int(spans.length)]!;
  const { setupMin, teardownMin } = year.venues[v]!.facts;
  const grid = year.weights.startGridMin;
  const first = Math.ceil((span.from + setupMin) / grid);
  const last = Math.floor((span.until - teardownMin - year.sessions[s]!.duration) / grid);
  return last < first ? -1 : (first + rng.int(last - first + 1)) * grid;
}

function drawVenue(year: CompiledYear, s: number, current: number, rng: Rng): number {
  const { wantedVenue, unsuitable, candidates } = year.sessions[s]!;
  const dice = rng.next();
  if (dice < 0.3 && wantedVenue >= 0 && unsuitable[wantedVenue] === 0) return wantedVenue;
  if (dice < 0.5 && current >= 0) return current;
  return candidates[rng.int(candidates.length)] ?? -1;
}

function drawDay(year: CompiledYear, s: number, current: number, rng: Rng): number {
  const { preferredDays, earliest, latest } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const dice = rng.next();
  if (dice < 0.4 && preferredDays.length > 0) return rng.pick([...preferredDays]) - firstDay + rng.int(3) - 1;
  if (dice < 0.6 && current >= 0) return current + rng.int(7) - 3;
  const from = Math.max(0, dayOf(earliest) - firstDay);
  const until = Math.min(days - 1, dayOf(latest) - firstDay);
  return from + rng.int(until - from + 1);
}

/** Draws a permitted place for session `s`, preferring wishes and the neighbourhood of where it is. */
export function drawPlace(state: YearState, s: number, rng: Rng): { v: number; start: number } | null {
  const { year } = state;
  const isPlaced = state.venue[s]! >= 0;
  const v = drawVenue(year, s, state.venue[s]!, rng);
  if (v < 0) return null;
  const i = drawDay(year, s, isPlaced ? state.dayIndex(state.start[s]!) : -1, rng);
  const start = drawStart(year, s, v, i, rng);
  return start >= 0 && isPermitted(year, s, v, start) ? { v, start } : null;
}

/** Sessions in which a pitch costs least, cheapest first. */
export function cheapSessions(year: CompiledYear, p: number, count: number): Int32Array {
  const { fit } = year.pitches[p]!;
  const { price } = year.weights;
  const cost = (s: number): number => {
    const byte = fit[s]!;
    if (isConflicted(byte)) return Infinity;
    return (
      (byte & 3) * (price.THEME ?? 0) +
      ((byte >> 2) & 3) * (price.PITCH_REGION ?? 0) +
      ((byte >> 4) & 1) * (price.INVESTOR_INTEREST ?? 0) +
      ((byte >> 5) & 1) * (price.WANTED_SESSION ?? 0) +
      ((byte >> 6) & 1) * (price.PUBLISHED_SESSION ?? 0)
    );
  };
  const costs = Float64Array.from(fit, (_, s) => cost(s));
  const order = Int32Array.from(fit.keys()).filter((s) => costs[s]! < Infinity);
  // Equal costs are shuffled by a fixed hash, so that not every pitch of a chain runs to the same few sessions.
  const hash = (s: number) => Math.imul(s * 31 + p * 17 + 7, 0x9e3779b1) >>> 0;
  order.sort((a, b) => costs[a]! - costs[b]! || hash(a) - hash(b));
  return order.slice(0, count);
}

/** Places session `s` and draws into it the pitches it needs, unplaced ones first; returns the way back. */
export function openSession(state: YearState, s: number, to: { v: number; start: number }, rng: Rng): () => void {
  const { year } = state;
  const { minPitches } = year.sessions[s]!.facts;
  const drawn: { p: number; from: number; at: number }[] = [];
  state.place(s, to.v, to.start);
  for (let tries = 0; drawn.length < minPitches && tries < minPitches * 20 + 20; tries++) {
    const p = rng.int(year.pitches.length);
    const from = state.sessionOf[p] ?? s;
    const hasSpare = from < 0 || state.lineup[from]!.length > year.sessions[from]!.facts.minPitches;
    if (from === s || !hasSpare || isConflicted(year.pitches[p]!.fit[s]!)) continue;
    drawn.push({ p, from, at: from < 0 ? 0 : state.lineup[from]!.indexOf(p) });
    state.assign(p, s, state.lineup[s]!.length);
  }
  return () => {
    for (const { p, from, at } of drawn.reverse()) state.assign(p, from, at);
    state.place(s, -1, 0);
  };
}

const CANDIDATES = 32;

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
    this.#undo?.();
    this.state.keeper.rollBack();
  }

  propose(rng: Rng): boolean {
    this.state.keeper.mark();
    const dice = rng.next();
    if (dice < 0.25) return this.#moveSession(rng);
    if (dice < 0.28) return this.#swapSessions(rng);
    if (this.state.sessionOf.length === 0) return false;
    if (dice < 0.6) return this.#movePitch(rng);
    if (dice < 0.9) return this.#swapPitches(rng);
    return this.#reorder(rng);
  }

  #moveSession(rng: Rng): boolean {
    const { state } = this;
    if (this.#free.length === 0) return false;
    const s = rng.pick(this.#free);
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

  #drawSession(p: number, rng: Rng): number {
    const cheap = this.#cheap[p]!;
    if (rng.next() < 0.75 && cheap.length > 0) return cheap[rng.int(cheap.length)]!;
    return rng.int(this.state.venue.length);
  }

  #movePitch(rng: Rng): boolean {
    const { state } = this;
    const p = rng.int(state.sessionOf.length);
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
    const p = rng.int(state.sessionOf.length);
    const s = state.sessionOf[p]!;
    const t = this.#drawSession(p, rng);
    if (t === s || state.lineup[t]!.length === 0) return false;
    const at = rng.int(state.lineup[t]!.length);
    const q = state.lineup[t]![at]!;
    if (isConflicted(state.year.pitches[p]!.fit[t]!)) return false;
    if (s >= 0 && isConflicted(state.year.pitches[q]!.fit[s]!)) return false;
    this.#exchange(p, q, s, t);
    this.#undo = () => {
      this.#exchange(q, p, s, t);
    };
    return true;
  }

  /** Puts `q` where `p` is in session `s` (-1: nowhere) and `p` where `q` is in session `t`. */
  #exchange(p: number, q: number, s: number, t: number): void {
    const { state } = this;
    if (s >= 0) state.detach(s);
    state.detach(t);
    state.lineup[t]![state.lineup[t]!.indexOf(q)] = p;
    if (s >= 0) state.lineup[s]![state.lineup[s]!.indexOf(p)] = q;
    state.sessionOf[p] = t;
    state.sessionOf[q] = s;
    if (s >= 0) state.attach(s);
    state.attach(t);
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
      state.detach(s);
      [list[i], list[j]] = [list[j]!, list[i]!];
      state.attach(s);
    };
    swap();
    this.#undo = swap;
    return true;
  }
}
