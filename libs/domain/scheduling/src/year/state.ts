import { ScoreKeeper } from '../solver/score.js';
import type { CompiledYear } from './compile.js';
import { dayOf } from './local-time.js';
import { addFitCost, addLineupCost, addPlaceCost } from './session-cost.js';
import { TERM, yearTerms, type YearConstraint } from './policy.js';

/** A plan as the search keeps it; `restore` takes one back. */
export interface YearSnapshot {
  readonly venue: Int32Array;
  readonly start: Int32Array;
  readonly lineup: readonly (readonly number[])[];
}

/**
 * One plan, changed in place. The score is kept by sessions: what a session costs beside all others is taken out before it
 * changes (`detach`) and put in again afterwards (`attach`), so every pair of sessions is counted exactly once.
 */
export class YearState {
  readonly year: CompiledYear;
  readonly keeper: ScoreKeeper<YearConstraint>;
  /** By session: venue (-1 unplaced) and start in local minutes. */
  readonly venue: Int32Array;
  readonly start: Int32Array;
  /** By session and by pitch: day of the year while its place or its line-up counts in the score, else -1. */
  readonly sessionDay: Int32Array;
  readonly pitchDay: Int32Array;
  /** By session: its pitches in order. */
  readonly lineup: number[][];
  /** By pitch: session (-1 unplaced) and minutes after the session's start. */
  readonly sessionOf: Int32Array;
  readonly offset: Int32Array;
  /** By venue and day of the year (flat): sessions that begin there. */
  readonly bookings: number[][];
  readonly perMonth = new Int32Array(12);
  readonly perCityWeek: Int32Array;
  /** Popular pitches by city and day. */
  readonly popularPerCityDay: Int32Array;
  /** While a move is taken back whose score the keeper takes back by itself: then only the plan and the indexes change. */
  isRollingBack = false;

  constructor(year: CompiledYear) {
    this.year = year;
    this.keeper = new ScoreKeeper(yearTerms(year.weights));
    this.venue = new Int32Array(year.sessions.length).fill(-1);
    this.start = new Int32Array(year.sessions.length);
    this.sessionDay = new Int32Array(year.sessions.length).fill(-1);
    this.pitchDay = new Int32Array(year.pitches.length).fill(-1);
    this.lineup = year.sessions.map(() => []);
    this.sessionOf = new Int32Array(year.pitches.length).fill(-1);
    this.offset = new Int32Array(year.pitches.length);
    this.bookings = Array.from({ length: year.venues.length * year.calendar.days }, () => []);
    this.perCityWeek = new Int32Array(year.cities * 56);
    this.popularPerCityDay = new Int32Array(year.cities * year.calendar.days);
    this.keeper.add(TERM.SESSION_UNPLACED, year.sessions.length);
    this.keeper.add(TERM.PITCH_UNPLACED, year.pitches.length);
  }

  get sums(): Float64Array {
    return this.keeper.sums;
  }

  /** Index in `bookings`; the first or last day stands in for one outside the year. */
  cell(v: number, start: number): number {
    return v * this.year.calendar.days + this.dayIndex(start);
  }

  dayIndex(start: number): number {
    const { firstDay, days } = this.year.calendar;
    return Math.min(days - 1, Math.max(0, dayOf(start) - firstDay));
  }

  /** Takes session `s` out of the score (but for the fit of its pitches) and of the indexes; it keeps its place and line-up. */
  detach(s: number): void {
    const v = this.venue[s]!;
    if (v < 0) return;
    this.detachLineup(s);
    const cell = this.bookings[this.cell(v, this.start[s]!)]!;
    cell[cell.indexOf(s)] = cell[cell.length - 1]!;
    cell.pop();
    this.sessionDay[s] = -1;
    addPlaceCost(this, s, -1);
  }

  attach(s: number): void {
    const v = this.venue[s]!;
    if (v < 0) return;
    addPlaceCost(this, s, 1);
    this.bookings[this.cell(v, this.start[s]!)]!.push(s);
    this.sessionDay[s] = this.dayIndex(this.start[s]!);
    this.attachLineup(s);
  }

  /** Takes only the pitches of session `s` out of the score, but for their fit, for a change that leaves its place alone. */
  detachLineup(s: number): void {
    if (this.venue[s]! < 0) return;
    for (const p of this.lineup[s]!) this.pitchDay[p] = -1;
    addLineupCost(this, s, -1);
  }

  attachLineup(s: number): void {
    if (this.venue[s]! < 0) return;
    let offset = 0;
    for (const p of this.lineup[s]!) {
      this.offset[p] = offset;
      offset += this.year.pitches[p]!.minutes;
    }
    addLineupCost(this, s, 1);
    const day = this.dayIndex(this.start[s]!);
    for (const p of this.lineup[s]!) this.pitchDay[p] = day;
  }

  /** Moves session `s` (-1: takes it out of the plan; its pitches must have been removed). */
  place(s: number, v: number, start: number): void {
    this.detach(s);
    this.venue[s] = v;
    this.start[s] = start;
    this.attach(s);
  }

  /** Puts pitch `p` into session `t` at position `at` (-1: takes it out of the plan). */
  assign(p: number, t: number, at: number): void {
    const s = this.sessionOf[p]!;
    if (s >= 0) this.detachLineup(s);
    if (t >= 0 && t !== s) this.detachLineup(t);
    if (s >= 0) this.lineup[s]!.splice(this.lineup[s]!.indexOf(p), 1);
    if (t >= 0) this.lineup[t]!.splice(at, 0, p);
    this.sessionOf[p] = t;
    addFitCost(this, p, s, -1);
    addFitCost(this, p, t, 1);
    if (s >= 0) this.attachLineup(s);
    if (t >= 0 && t !== s) this.attachLineup(t);
  }

  /** Puts pitch `q` where `p` is in session `s` (-1: nowhere) and `p` where `q` is in session `t`. */
  exchange(p: number, q: number, s: number, t: number): void {
    if (s >= 0) this.detachLineup(s);
    this.detachLineup(t);
    this.lineup[t]![this.lineup[t]!.indexOf(q)] = p;
    if (s >= 0) this.lineup[s]![this.lineup[s]!.indexOf(p)] = q;
    this.sessionOf[p] = t;
    this.sessionOf[q] = s;
    addFitCost(this, p, s, -1);
    addFitCost(this, q, t, -1);
    addFitCost(this, p, t, 1);
    addFitCost(this, q, s, 1);
    if (s >= 0) this.attachLineup(s);
    this.attachLineup(t);
  }

  snapshot(): YearSnapshot {
    return { venue: this.venue.slice(), start: this.start.slice(), lineup: this.lineup.map((list) => list.slice()) };
  }

  restore(snapshot: YearSnapshot): void {
    for (let s = 0; s < this.venue.length; s++) this.detach(s);
    this.sessionOf.forEach((s, p) => {
      addFitCost(this, p, s, -1);
    });
    this.sessionOf.fill(-1);
    this.venue.set(snapshot.venue);
    this.start.set(snapshot.start);
    snapshot.lineup.forEach((list, s) => {
      this.lineup[s] = list.slice();
      for (const p of list) this.sessionOf[p] = s;
    });
    this.sessionOf.forEach((s, p) => {
      addFitCost(this, p, s, 1);
    });
    for (let s = 0; s < this.venue.length; s++) this.attach(s);
  }
}
