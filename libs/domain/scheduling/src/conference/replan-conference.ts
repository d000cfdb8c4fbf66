import { checkConference } from './check-conference.js';
import {
  daySpans,
  ROOM_PAUSE_MIN,
  steadyTracks,
  type ConferenceEvent,
  type ConferencePlace,
  type ConferenceProblem,
  type DaySpan,
  type PlacedEvent,
} from './facts.js';
import { RepairGrid } from './repair-grid.js';

/** What has happened to a published conference. */
export type ConferenceChange =
  | { readonly kind: 'CANCELLED'; readonly id: string }
  | { readonly kind: 'ADDED'; readonly event: Omit<ConferenceEvent, 'published'> }
  | ({ readonly kind: 'ROOM_CLOSED'; readonly room: string; readonly day: number } & Partial<DaySpan>)
  | ({ readonly kind: 'PERSON_ABSENT'; readonly person: string; readonly day: number } & Partial<DaySpan>);

export interface ConferenceRepair {
  readonly problem: ConferenceProblem;
  readonly plan: readonly PlacedEvent[];
  /** Events of the old plan that remain and whose day, start or room has changed. */
  readonly moved: readonly string[];
  /** Events for which there is no place. */
  readonly unplaced: readonly string[];
  readonly hard: number;
}

/** Events tried in one room from one start when a track is laid out anew. */
const MOST_TRIES = 500;

/** New places of some events that all hold together. */
type Option = ReadonlyMap<string, ConferencePlace>;

function applyChange(problem: ConferenceProblem, change: ConferenceChange): ConferenceProblem {
  const allDay = { from: 0, until: 1440 };
  switch (change.kind) {
    case 'CANCELLED':
      return { ...problem, events: problem.events.filter(({ id }) => id !== change.id) };
    case 'ROOM_CLOSED':
      return { ...problem, closed: [...(problem.closed ?? []), { ...allDay, ...change }] };
    case 'PERSON_ABSENT':
      return { ...problem, absent: [...(problem.absent ?? []), { ...allDay, ...change }] };
    case 'ADDED': {
      // As if published with its track, which stays steady by it.
      const sibling = problem.events.find(({ track }) => track === change.event.track);
      const published = sibling?.published ?? { day: 0, startMin: 0, room: problem.rooms[0] ?? '' };
      return { ...problem, events: [...problem.events, { ...change.event, published }] };
    }
  }
}

/**
 * A conference's plan after cancellations, additions, closed rooms and absent persons. Only what can no longer stand moves: alone
 * within its track's room where that will do, else by changing places with one event there, else the whole track to another room,
 * day, hour or order; of the possible ways the one that moves the fewest events. What finds no place is named. Deterministic.
 */
export function replanConference(
  before: ConferenceProblem,
  plan: readonly PlacedEvent[],
  changes: readonly ConferenceChange[],
): ConferenceRepair {
  const problem = changes.reduce(applyChange, { ...before, spans: daySpans(before) });
  const known = new Set(problem.events.map(({ id }) => id));
  const grid = new RepairGrid(
    problem,
    plan.filter(({ id }) => known.has(id)),
  );
  const repair = new Repair(grid);
  const unplaced = repair.run();
  const next = problem.events.flatMap(({ id }): PlacedEvent[] => {
    const place = grid.at.get(id);
    return place ? [{ id, ...place }] : [];
  });
  const old = new Map(plan.map((place) => [place.id, place]));
  const isMoved = ({ id, day, startMin, room }: PlacedEvent) => {
    const was = old.get(id);
    return was !== undefined && (was.day !== day || was.startMin !== startMin || was.room !== room);
  };
  const faults = checkConference(problem, next).filter(({ rule }) => rule !== 'TRACK_PAUSE' && rule !== 'NOT_PLACED');
  return { problem, plan: next, moved: next.filter(isMoved).map(({ id }) => id), unplaced, hard: faults.length };
}

/** The plan after events have been cancelled: nobody else moves. */
export const cancelEvents = (
  problem: ConferenceProblem,
  plan: readonly PlacedEvent[],
  cancelled: readonly string[],
): ConferenceRepair =>
  replanConference(
    problem,
    plan,
    cancelled.map((id) => ({ kind: 'CANCELLED', id })),
  );

class Repair {
  readonly #grid: RepairGrid;
  readonly #steady: ReadonlySet<string>;
  readonly #byTrack = new Map<string, string[]>();
  /** Tracks for which there was no place as a whole: it is a long search, and made once. */
  readonly #stuck = new Set<string>();

  constructor(grid: RepairGrid) {
    this.#grid = grid;
    this.#steady = steadyTracks(grid.problem);
    for (const { id, track } of grid.problem.events)
      this.#byTrack.set(track, [...(this.#byTrack.get(track) ?? []), id]);
  }

  /** Returns the events that find no place. */
  run(): string[] {
    const { events, at } = this.#grid;
    const homeless = [...events.keys()].filter((id) => !this.#stands(id));
    return homeless.filter((id) => {
      if (at.has(id) && this.#stands(id)) return false;
      const option = this.#best(id);
      if (option) this.#carryOut(option);
      else this.#grid.take(id);
      return option === null;
    });
  }

  #stands(id: string): boolean {
    const place = this.#grid.at.get(id);
    if (!place) return false;
    this.#grid.take(id);
    const isFree = this.#grid.isFree(id, place);
    this.#grid.put(id, place);
    return isFree;
  }

  #carryOut(option: Option): void {
    for (const id of option.keys()) this.#grid.take(id);
    for (const [id, place] of option) this.#grid.put(id, place);
  }

  #best(id: string): Option | null {
    const track = this.#grid.events.get(id)!.track;
    const isSteady = this.#steady.has(track);
    const home = isSteady
      ? (this.#byTrack.get(track) ?? []).map((other) => this.#grid.at.get(other)).find(Boolean)
      : null;
    const bins = home ? [home] : this.#bins();
    return (
      this.#alone(id, bins) ?? (home ? this.#exchange(id, home) : null) ?? (isSteady ? this.#whole(track, id) : null)
    );
  }

  #bins(): { day: number; room: string }[] {
    const { days, rooms } = this.#grid.problem;
    return days.flatMap((_, day) => rooms.map((room) => ({ day, room })));
  }

  /** By itself: the start nearest to the one it had. */
  #alone(id: string, bins: readonly { day: number; room: string }[]): Option | null {
    const was = this.#grid.at.get(id);
    const { durationMin } = this.#grid.events.get(id)!;
    this.#grid.take(id);
    const places = bins
      .flatMap(({ day, room }) =>
        this.#grid.starts(day, room, durationMin).map((startMin) => ({ day, startMin, room })),
      )
      .filter((place) => this.#grid.isFree(id, place));
    if (was) this.#grid.put(id, was);
    const price = (place: ConferencePlace) =>
      was ? (place.day === was.day ? 0 : 1440) + Math.abs(place.startMin - was.startMin) : 0;
    const best = places.reduce<ConferencePlace | null>((a, b) => (a && price(a) <= price(b) ? a : b), null);
    return best && new Map([[id, best]]);
  }

  /** Two events of its room change starts, or one makes way and goes elsewhere in the room. */
  #exchange(id: string, { day, room }: { day: number; room: string }): Option | null {
    const { at } = this.#grid;
    const was = at.get(id);
    for (const [other, place] of [...at]) {
      if (other === id || place.day !== day || place.room !== room) continue;
      this.#grid.take(id);
      this.#grid.take(other);
      let option: Option | null = null;
      if (this.#grid.isFree(id, place)) {
        this.#grid.put(id, place);
        const rest = this.#alone(other, [place]);
        this.#grid.take(id);
        if (rest) option = new Map([[id, place], ...rest]);
      }
      this.#grid.put(other, place);
      if (was) this.#grid.put(id, was);
      if (option) return option;
    }
    return null;
  }

  /** The whole track to another room at the same times, or shifted; a new event follows the last. */
  #whole(track: string, id: string): Option | null {
    if (this.#stuck.has(track)) return null;
    const own = this.#byTrack.get(track)!.filter((other) => this.#grid.at.has(other) || other === id);
    const old = new Map(own.flatMap((other) => (this.#grid.at.has(other) ? [[other, this.#grid.at.get(other)!]] : [])));
    const first = Math.min(...[...old.values()].map(({ startMin }) => startMin));
    for (const other of own) this.#grid.take(other);
    let best: Option | null = null;
    for (const { day, room } of this.#bins()) {
      for (const from of this.#grid.starts(day, room, 0)) {
        const option = this.#layOut(own, old, { day, room, shift: old.size === 0 ? 0 : from - first, from });
        if (option && (best === null || this.#distance(option, old) < this.#distance(best, old))) best = option;
      }
    }
    best ??= this.#anew(own);
    for (const [other, place] of old) this.#grid.put(other, place);
    if (best === null) this.#stuck.add(track);
    return best;
  }

  /** The whole track one event after the other, in the first room and order that is free. */
  #anew(own: readonly string[]): Option | null {
    let tries = 0;
    const follow = (done: readonly string[], place: ConferencePlace): Option | null => {
      if (done.length === own.length) return new Map();
      for (const id of own) {
        if (done.includes(id) || tries > MOST_TRIES || !this.#grid.isFree(id, place)) continue;
        tries++;
        const startMin = place.startMin + this.#grid.events.get(id)!.durationMin + ROOM_PAUSE_MIN;
        const rest = follow([...done, id], { ...place, startMin });
        if (rest) return new Map([[id, place], ...rest]);
      }
      return null;
    };
    const minutes = own.reduce((sum, id) => sum + this.#grid.events.get(id)!.durationMin, 0);
    for (const { day, room } of this.#bins()) {
      for (const startMin of this.#grid.starts(day, room, minutes)) {
        tries = 0;
        const option = follow([], { day, startMin, room });
        if (option) return option;
      }
    }
    return null;
  }

  /** Every event at its old start plus the shift; what has none follows the last. */
  #layOut(
    own: readonly string[],
    old: ReadonlyMap<string, ConferencePlace>,
    { day, room, shift, from }: { day: number; room: string; shift: number; from: number },
  ): Option | null {
    const option = new Map<string, ConferencePlace>();
    let end = from;
    const order = [...own].sort((a, b) => (old.get(a)?.startMin ?? Infinity) - (old.get(b)?.startMin ?? Infinity));
    for (const id of order) {
      const startMin = old.has(id) ? old.get(id)!.startMin + shift : end;
      const place = { day, startMin, room };
      if (!this.#grid.isFree(id, place)) return null;
      option.set(id, place);
      end = startMin + this.#grid.events.get(id)!.durationMin + ROOM_PAUSE_MIN;
    }
    return option;
  }

  #distance(option: Option, old: ReadonlyMap<string, ConferencePlace>): number {
    return [...option].reduce((sum, [id, { day, startMin }]) => {
      const was = old.get(id);
      return was ? sum + (was.day === day ? 0 : 1440) + Math.abs(was.startMin - startMin) : sum;
    }, 0);
  }
}
