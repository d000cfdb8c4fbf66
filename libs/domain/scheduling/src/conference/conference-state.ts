import { daySpans, ROOM_PAUSE_MIN, steadyTracks, type ConferenceProblem, type DaySpan } from './facts.js';
import { openRooms, type OpenRoom } from './open-rooms.js';

/** Events that stay together in one room, in an order that may change: a steady track, or a single event of another. */
export interface Block {
  readonly events: number[];
  readonly minutes: number;
  /** Pauses that it must go without, being longer than any day otherwise. */
  readonly tight: number;
}

/** Snapshot: blocks by bin, events by block. */
export interface ConferenceSnapshot {
  readonly bins: readonly (readonly number[])[];
  readonly orders: readonly (readonly number[])[];
}

/**
 * Bins are the rooms of each day, those open longest first; a bin's blocks follow each other from the day's first minute with nothing
 * but the pause between them, and what is closed, so that no room ever stands idle. Hard: persons in two places, or in one while they
 * are away, and minutes beyond the day's end (in fives).
 */
export class ConferenceState {
  readonly problem: ConferenceProblem;
  readonly blocks: readonly Block[];
  readonly spans: readonly DaySpan[];
  readonly rooms: readonly OpenRoom[];
  /** By bin (day × rooms + room). */
  readonly bins: number[][];
  readonly binOf: Int32Array;
  readonly start: Int32Array;
  readonly dayOf: Int32Array;
  readonly sums = new Float64Array(3);
  /** By event: when any of its persons is away. */
  readonly #absent: readonly (readonly (DaySpan & { readonly day: number })[])[];
  readonly #eventsOf: readonly (readonly number[])[];
  readonly #personsOf: readonly (readonly number[])[];

  constructor(problem: ConferenceProblem, rooms: number) {
    this.problem = problem;
    this.rooms = openRooms(problem).slice(0, rooms);
    this.spans = daySpans(problem);
    this.blocks = blocksOf(problem, Math.max(...this.spans.map((span) => span.until - span.from)));
    this.bins = Array.from({ length: problem.days.length * this.rooms.length }, () => []);
    this.binOf = new Int32Array(this.blocks.length).fill(-1);
    this.start = new Int32Array(problem.events.length);
    this.dayOf = new Int32Array(problem.events.length).fill(-1);
    const { absent = [] } = problem;
    this.#absent = problem.events.map(({ persons }) => absent.filter(({ person }) => persons.includes(person)));
    const persons = new Map<string, number[]>();
    problem.events.forEach((event, e) => {
      for (const person of new Set(event.persons)) persons.set(person, [...(persons.get(person) ?? []), e]);
    });
    const shared = [...persons].filter(([, list]) => list.length > 1);
    const index = new Map(shared.map(([person], i) => [person, i]));
    this.#eventsOf = shared.map(([, list]) => list);
    this.#personsOf = problem.events.map((event) =>
      [...new Set(event.persons)].map((person) => index.get(person) ?? -1).filter((i) => i >= 0),
    );
  }

  dayOfBin(bin: number): number {
    return Math.floor(bin / this.rooms.length);
  }

  closedIn(bin: number): readonly DaySpan[] {
    return this.rooms[bin % this.rooms.length]!.closed[this.dayOfBin(bin)]!;
  }

  /** Takes a bin out of the score; its events are nowhere until `attach`. */
  detach(bin: number): void {
    this.#addBin(bin, -1);
    for (const block of this.bins[bin]!) for (const e of this.blocks[block]!.events) this.dayOf[e] = -1;
  }

  attach(bin: number): void {
    const day = this.dayOfBin(bin);
    const closed = this.closedIn(bin);
    let at = this.spans[day]!.from;
    for (const block of this.bins[bin]!) {
      this.binOf[block] = bin;
      const { events, tight } = this.blocks[block]!;
      events.forEach((e, i) => {
        if (i > 0 && i <= tight) at -= ROOM_PAUSE_MIN;
        for (const span of closed) {
          if (span.from < at + this.problem.events[e]!.durationMin && at < span.until) at = span.until;
        }
        this.start[e] = at;
        this.dayOf[e] = day;
        at += this.problem.events[e]!.durationMin + ROOM_PAUSE_MIN;
      });
    }
    this.#addBin(bin, 1);
  }

  /** Clashes within the bin cannot be: it is one room. Both ends of a pair outside it are counted by the other bin. */
  #addBin(bin: number, sign: 1 | -1): void {
    const list = this.bins[bin]!;
    if (list.length === 0) return;
    const day = this.dayOfBin(bin);
    let clashes = 0;
    let end = 0;
    for (const block of list) {
      for (const e of this.blocks[block]!.events) {
        clashes += this.#clashesOf(e, bin);
        end = this.start[e]! + this.problem.events[e]!.durationMin;
      }
    }
    this.sums[0]! += sign * (clashes + Math.ceil(Math.max(0, end - this.spans[day]!.until) / 5));
  }

  #clashesOf(e: number, bin: number): number {
    const { events } = this.problem;
    const end = this.start[e]! + events[e]!.durationMin;
    let clashes = 0;
    for (const { day, from, until } of this.#absent[e]!) {
      if (day === this.dayOf[e] && from < end && this.start[e]! < until) clashes++;
    }
    for (const person of this.#personsOf[e]!) {
      for (const other of this.#eventsOf[person]!) {
        if (other === e || this.dayOf[other] !== this.dayOf[e] || this.binOf[this.blockOf[other]!] === bin) continue;
        if (this.start[other]! < end && this.start[e]! < this.start[other]! + events[other]!.durationMin) clashes++;
      }
    }
    return clashes;
  }

  #blockOf: Int32Array | null = null;
  /** By event: its block. */
  get blockOf(): Int32Array {
    if (this.#blockOf === null) {
      this.#blockOf = new Int32Array(this.problem.events.length);
      this.blocks.forEach((block, i) => {
        for (const e of block.events) this.#blockOf![e] = i;
      });
    }
    return this.#blockOf;
  }

  snapshot(): ConferenceSnapshot {
    return { bins: this.bins.map((list) => list.slice()), orders: this.blocks.map((block) => block.events.slice()) };
  }

  restore({ bins, orders }: ConferenceSnapshot): void {
    this.bins.forEach((_, bin) => {
      this.detach(bin);
    });
    orders.forEach((order, i) => {
      order.forEach((e, k) => (this.blocks[i]!.events[k] = e));
    });
    bins.forEach((list, bin) => {
      this.bins[bin] = list.slice();
      this.attach(bin);
    });
  }
}

function blocksOf(problem: ConferenceProblem, longestDay: number): Block[] {
  const steady = steadyTracks(problem);
  const groups = new Map<string, number[]>();
  problem.events.forEach((event, e) => {
    const key = steady.has(event.track) ? event.track : `${event.track} ${e}`;
    groups.set(key, [...(groups.get(key) ?? []), e]);
  });
  const byStart = (a: number, b: number) =>
    problem.events[a]!.published.startMin - problem.events[b]!.published.startMin;
  return [...groups.values()].map((events) => {
    const minutes = events.reduce((sum, e) => sum + problem.events[e]!.durationMin + ROOM_PAUSE_MIN, -ROOM_PAUSE_MIN);
    const tight = Math.min(events.length - 1, Math.ceil(Math.max(0, minutes - longestDay) / ROOM_PAUSE_MIN));
    return { events: events.sort(byStart), minutes: minutes - tight * ROOM_PAUSE_MIN, tight };
  });
}
