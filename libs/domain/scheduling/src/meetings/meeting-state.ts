import { MOVE_PRICE, tablesIn, type MeetingProblem } from './facts.js';

/** Number of bits set in a 32-bit integer (Warren, Hacker's Delight, §5-1). */
export function countBits(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Gaps in a participant's day, given as a bit for each slot: runs of meetings less one. */
export const gapsIn = (day: number): number => (day === 0 ? 0 : countBits(day & ~(day << 1)) - 1);

/** A schedule that never breaks a hard rule; meetings that do not fit wait outside it. Slots are numbered from 0 here. */
export class MeetingState {
  readonly slots: number;
  /** By slot. */
  readonly tables: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly priority: Int32Array;
  /** By meeting: a bit for each slot it may take. */
  readonly allowed: Int32Array;
  /** By meeting: its slot, -1 while it waits. */
  readonly slotOf: Int32Array;
  /** By participant and slot (flat): the meeting there, -1 for none. */
  readonly at: Int32Array;
  /** By participant: a bit for each slot with a meeting. */
  readonly day: Int32Array;
  /** By slot: meetings in it. */
  readonly load: Int32Array;
  /** By meeting: the slot announced, -1 for none. */
  readonly announced: Int32Array;
  /** By participant: meetings that wait. */
  readonly missing: Int32Array;
  gaps = 0;
  /** Meetings in another slot than the one announced. */
  moved = 0;
  /** Sum of the waiting meetings' priorities. */
  waiting = 0;
  /** Waiting meetings, each the dearer the more its participants already miss: 0, 1, 2 … */
  unfairness = 0;

  constructor(problem: MeetingProblem) {
    const { participants, slots, meetings, unavailable } = problem;
    const bits = (list: readonly number[]) => list.reduce((mask, slot) => mask | (1 << (slot - 1)), 0);
    const all = 2 ** slots - 1;
    const free = Array.from({ length: participants }, (_, who) => all & ~bits(unavailable[who] ?? []));
    this.slots = slots;
    this.tables = Int32Array.from({ length: slots }, (_, slot) => tablesIn(problem, slot + 1));
    this.a = Int32Array.from(meetings, (meeting) => meeting.a);
    this.b = Int32Array.from(meetings, (meeting) => meeting.b);
    this.priority = Int32Array.from(meetings, (meeting) => meeting.priority ?? 1);
    this.allowed = Int32Array.from(meetings, (m) => (m.slots ? bits(m.slots) : all) & free[m.a]! & free[m.b]!);
    this.slotOf = new Int32Array(meetings.length).fill(-1);
    this.at = new Int32Array(participants * slots).fill(-1);
    this.day = new Int32Array(participants);
    this.load = new Int32Array(slots);
    this.announced = Int32Array.from(meetings, (_, m) => (problem.announced?.[m] ?? 0) - 1);
    this.missing = new Int32Array(participants);
    for (let m = 0; m < meetings.length; m++) this.#miss(m, 1);
  }

  put(m: number, slot: number): void {
    this.slotOf[m] = slot;
    this.at[this.a[m]! * this.slots + slot] = m;
    this.at[this.b[m]! * this.slots + slot] = m;
    this.#flip(this.a[m]!, slot);
    this.#flip(this.b[m]!, slot);
    this.load[slot]!++;
    if (this.isMoved(m, slot)) this.moved++;
    this.#miss(m, -1);
  }

  take(m: number): void {
    const slot = this.slotOf[m]!;
    this.slotOf[m] = -1;
    this.at[this.a[m]! * this.slots + slot] = -1;
    this.at[this.b[m]! * this.slots + slot] = -1;
    this.#flip(this.a[m]!, slot);
    this.#flip(this.b[m]!, slot);
    this.load[slot]!--;
    if (this.isMoved(m, slot)) this.moved--;
    this.#miss(m, 1);
  }

  /** Would it be in another slot than the one announced? */
  isMoved(m: number, slot: number): boolean {
    return this.announced[m]! >= 0 && this.announced[m] !== slot;
  }

  /** Gaps, and what moved meetings cost. */
  get soft(): number {
    return this.gaps + this.moved * MOVE_PRICE;
  }

  #miss(m: number, sign: 1 | -1): void {
    this.waiting += sign * this.priority[m]!;
    for (const who of [this.a[m]!, this.b[m]!]) {
      const before = this.missing[who]!;
      this.missing[who] = before + sign;
      this.unfairness += sign === 1 ? before : 1 - before;
    }
  }

  #flip(who: number, slot: number): void {
    const before = this.day[who]!;
    this.day[who] = before ^ (1 << slot);
    this.gaps += gapsIn(this.day[who]) - gapsIn(before);
  }

  /** May a waiting meeting be put there, with nobody in its way? */
  isFree(m: number, slot: number): boolean {
    const taken = this.day[this.a[m]!]! | this.day[this.b[m]!]!;
    return (((this.allowed[m]! & ~taken) >> slot) & 1) === 1 && this.load[slot]! < this.tables[slot]!;
  }

  /** Puts every waiting meeting into its first free slot, those with the fewest slots first. */
  fill(): void {
    const waiting = [...this.slotOf.keys()].filter((m) => this.slotOf[m]! < 0);
    const choice = (m: number) => countBits(this.allowed[m]!);
    waiting.sort((m, n) => this.priority[n]! - this.priority[m]! || choice(m) - choice(n));
    for (const m of waiting) {
      for (let slot = 0; slot < this.slots; slot++) {
        if (this.isFree(m, slot)) {
          this.put(m, slot);
          break;
        }
      }
    }
  }

  snapshot(): Int32Array {
    return this.slotOf.slice();
  }

  restore(slots: Int32Array): void {
    for (let m = 0; m < slots.length; m++) if (this.slotOf[m]! >= 0) this.take(m);
    slots.forEach((slot, m) => {
      if (slot >= 0) this.put(m, slot);
    });
  }
}
