import type { Rng } from '@luyan/kernel';
import type { SearchModel } from '../solver/local-search.js';
import { MOVE_PRICE } from './facts.js';
import { countBits, gapsIn, type MeetingState } from './meeting-state.js';

const WEIGHT_STEP = 0.4;
const WEIGHT_DECAY = 0.98;

/** Priorities outweigh fairness: a priority of 1 is worth so many units of it. */
export const PRIORITY_UNIT = 1000;

/** What a unit of the medium level is worth in gaps. */
const MEDIUM_WEIGHT = 4 / PRIORITY_UNIT;
const DRAWS_A_STEP = 4;

/** How a search moves: threads that search side by side do best each in its own way. */
export interface MeetingStrategy {
  /** Temperature of the annealing, in gaps. With weighted gaps, an even one does better than cooling. */
  readonly temperature: number;
  /** Draws after which the gaps that stay weigh more. */
  readonly weighEvery: number;
  /** The last share of the budget, in which windows are solved exactly by turns with the search. */
  readonly turns: number;
}

/** How often a slot is drawn beside or among the participant's other meetings rather than from all. */
const NEARBY = 0.7;

/**
 * The neighbourhood of a schedule seen as an edge colouring: participants are nodes, meetings edges, slots colours. A move
 * swaps two slots along a Kempe chain, the path of meetings alternating between them, so that no participant ever clashes; only
 * the path's two ends can change their gaps. Gaps that stay weigh more and more in the guiding value (Thornton's weighting for
 * constraint satisfaction), which moves the search out of its valleys. A waiting meeting is put in at the cost of those in its way.
 */
export class MeetingSearch implements SearchModel<Int32Array> {
  readonly state: MeetingState;
  /** The fourth is the weighted gaps, up to a constant. */
  readonly sums = new Float64Array(4);
  readonly #weight: Float64Array;
  readonly #strategy: MeetingStrategy;
  readonly #isAnnounced: boolean;
  #guide = 0;
  #guideRise = 0;
  #proposals = 0;
  readonly #chain: Int32Array;
  #length = 0;
  #from = 0;
  #to = 0;
  #inFrom = 0;
  #rise = 0;
  #movedRise = 0;
  /** Participants at the path's ends; -1 when it is a circle. */
  readonly #ends = new Int32Array(2);
  /** Meetings that a waiting one has pushed out; null when the move proposed is a chain. */
  #pushed: number[] | null = null;
  #entered = 0;

  /** After `weighEvery` draws a participant's gap weighs more, and all weights sink back a little towards 1. */
  constructor(state: MeetingState, strategy: MeetingStrategy) {
    this.state = state;
    this.#strategy = strategy;
    this.#isAnnounced = state.announced.some((slot) => slot >= 0);
    this.#chain = new Int32Array(state.slotOf.length + 1);
    this.#weight = new Float64Array(state.day.length).fill(1);
    this.#setSums(0, 0);
  }

  #setSums(rise: number, guideRise: number): void {
    this.sums[1] = this.state.waiting * PRIORITY_UNIT + this.state.unfairness;
    this.sums[2] = this.state.soft + rise;
    this.sums[3] = this.#guide + guideRise;
  }

  snapshot(): Int32Array {
    return this.state.snapshot();
  }

  restore(snapshot: Int32Array): void {
    this.state.restore(snapshot);
    this.#setSums(0, 0);
  }

  /** Draws until a move is taken by the rule of annealing, a few times at most: what it proposes is to be kept. */
  propose(rng: Rng): boolean {
    for (let i = 0; i < DRAWS_A_STEP; i++) if (this.#draw(rng)) return true;
    return false;
  }

  #draw(rng: Rng): boolean {
    const { slotOf } = this.state;
    if (++this.#proposals % this.#strategy.weighEvery === 0) this.#weigh();
    const m = rng.int(slotOf.length);
    const from = slotOf[m]!;
    if (from < 0) return this.#proposeEntry(m, rng);
    const to = this.#drawSlot(m, from, rng);
    if (to < 0 || !this.#trace(m, from, to)) return false;
    this.#measure();
    if (!this.#isTaken(this.#guideRise, rng)) return false;
    this.#pushed = null;
    this.#setSums(this.#rise + this.#movedRise * MOVE_PRICE, this.#guideRise);
    return true;
  }

  #isTaken(rise: number, rng: Rng): boolean {
    return rise <= 0 || rng.next() < Math.exp(-rise / this.#strategy.temperature);
  }

  keep(): void {
    if (this.#pushed === null) this.#swapChain();
    this.#guide += this.#guideRise;
  }

  #weigh(): void {
    const { day } = this.state;
    for (let who = 0; who < day.length; who++) {
      this.#weight[who] = 1 + (this.#weight[who]! - 1) * WEIGHT_DECAY + WEIGHT_STEP * gapsIn(day[who]!);
    }
  }

  undo(): void {
    if (this.#pushed !== null) {
      const slot = this.state.slotOf[this.#entered]!;
      this.state.take(this.#entered);
      for (const m of this.#pushed) this.state.put(m, slot);
    }
    this.#setSums(0, 0);
  }

  #drawSlot(m: number, from: number, rng: Rng): number {
    const { a, b, day, allowed } = this.state;
    let choice = allowed[m]! & ~(1 << from);
    if (rng.next() < NEARBY) {
      const others = day[rng.next() < 0.5 ? a[m]! : b[m]!]! & ~(1 << from);
      if (others !== 0) choice &= (others << 1) | (others >>> 1) | others;
    }
    if (choice === 0) return -1;
    for (let skip = rng.int(countBits(choice)); skip > 0; skip--) choice &= choice - 1;
    return 31 - Math.clz32(choice & -choice);
  }

  /** Follows the chain from meeting `m` in both directions; false when a meeting on it must not change slot or a slot would be too full. */
  #trace(m: number, from: number, to: number): boolean {
    const { a, b, allowed, load, tables } = this.state;
    this.#from = from;
    this.#to = to;
    this.#chain[0] = m;
    this.#length = 1;
    this.#inFrom = 1;
    if (((allowed[m]! >> to) & 1) === 0) return false;
    const first = this.#follow(m, a[m]!);
    if (first === -2) return false;
    this.#ends[0] = first;
    if (first >= 0) {
      const second = this.#follow(m, b[m]!);
      if (second < 0) return false;
      this.#ends[1] = second;
    }
    const net = 2 * this.#inFrom - this.#length;
    return load[from]! - net <= tables[from]! && load[to]! + net <= tables[to]!;
  }

  /** Returns the participant at the end, -1 when the chain comes back to `m`, -2 when a meeting on it cannot move. */
  #follow(m: number, start: number): number {
    const { a, b, at, slots, allowed } = this.state;
    let who = start;
    let isFrom = false;
    for (;;) {
      const next = at[who * slots + (isFrom ? this.#from : this.#to)]!;
      if (next < 0) return who;
      if (next === m) return -1;
      if (((allowed[next]! >> (isFrom ? this.#to : this.#from)) & 1) === 0) return -2;
      this.#chain[this.#length++] = next;
      if (isFrom) this.#inFrom++;
      who = a[next]! === who ? b[next]! : a[next]!;
      isFrom = !isFrom;
    }
  }

  #measure(): void {
    this.#rise = 0;
    this.#guideRise = 0;
    this.#movedRise = this.#isAnnounced ? this.#countMoved() : 0;
    if (this.#ends[0]! >= 0) this.#measureEnds();
    this.#guideRise += this.#movedRise * MOVE_PRICE;
  }

  #countMoved(): number {
    const { slotOf } = this.state;
    let rise = 0;
    for (let i = 0; i < this.#length; i++) {
      const m = this.#chain[i]!;
      const [now, next] = slotOf[m] === this.#from ? [this.#from, this.#to] : [this.#to, this.#from];
      rise += Number(this.state.isMoved(m, next)) - Number(this.state.isMoved(m, now));
    }
    return rise;
  }

  #measureEnds(): void {
    const { day } = this.state;
    const both = (1 << this.#from) | (1 << this.#to);
    for (const who of this.#ends) {
      const rise = gapsIn(day[who]! ^ both) - gapsIn(day[who]!);
      this.#rise += rise;
      this.#guideRise += rise * this.#weight[who]!;
    }
  }

  #swapChain(): void {
    const { a, b, at, slots, day, load, slotOf } = this.state;
    const [from, to] = [this.#from, this.#to];
    if (this.#ends[0]! >= 0) {
      for (const who of this.#ends) {
        day[who]! ^= (1 << from) | (1 << to);
        at[who * slots + from] = -1;
        at[who * slots + to] = -1;
      }
    }
    this.state.gaps += this.#rise;
    this.state.moved += this.#movedRise;
    const net = 2 * this.#inFrom - this.#length;
    load[from]! -= net;
    load[to]! += net;
    for (let i = 0; i < this.#length; i++) {
      const m = this.#chain[i]!;
      const slot = slotOf[m] === from ? to : from;
      slotOf[m] = slot;
      at[a[m]! * slots + slot] = m;
      at[b[m]! * slots + slot] = m;
    }
  }

  /** Puts a waiting meeting into a random slot; who is in its way, or one of a full slot, waits instead. */
  #proposeEntry(m: number, rng: Rng): boolean {
    const { state } = this;
    let choice = state.allowed[m]!;
    if (choice === 0) return false;
    for (let skip = rng.int(countBits(choice)); skip > 0; skip--) choice &= choice - 1;
    const slot = 31 - Math.clz32(choice & -choice);
    const before = state.soft;
    const pushed = [state.a[m]!, state.b[m]!].map((who) => state.at[who * state.slots + slot]!).filter((n) => n >= 0);
    if (pushed.length === 2 && pushed[0] === pushed[1]) pushed.pop();
    if (pushed.length === 0 && state.load[slot]! >= state.tables[slot]!) {
      const inSlot = [...state.slotOf.keys()].filter((n) => state.slotOf[n] === slot);
      pushed.push(rng.pick(inSlot));
    }
    for (const n of pushed) state.take(n);
    state.put(m, slot);
    this.#pushed = pushed;
    this.#entered = m;
    this.#guideRise = state.soft - before;
    const medium = this.sums[1]!;
    this.#setSums(0, this.#guideRise);
    const rise = this.#guideRise + (this.sums[1]! - medium) * MEDIUM_WEIGHT;
    if (this.#isTaken(rise, rng)) return true;
    this.undo();
    return false;
  }
}
