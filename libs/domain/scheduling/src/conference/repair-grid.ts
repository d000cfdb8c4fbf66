import {
  daySpans,
  ROOM_PAUSE_MIN,
  type ConferenceEvent,
  type ConferencePlace,
  type ConferenceProblem,
  type DaySpan,
  type PlacedEvent,
} from './facts.js';

/** Places are tried at every fifth minute. */
const STEP_MIN = 5;

interface Booking {
  readonly id: string;
  readonly track: string;
  readonly from: number;
  readonly until: number;
}

/** Who and what is taken when, so that it can be asked whether an event may stand at a place. */
export class RepairGrid {
  readonly problem: ConferenceProblem;
  readonly events: ReadonlyMap<string, ConferenceEvent>;
  readonly at = new Map<string, ConferencePlace>();
  readonly #spans: readonly DaySpan[];
  readonly #rooms = new Map<string, Booking[]>();
  readonly #persons = new Map<string, Booking[]>();

  constructor(problem: ConferenceProblem, plan: readonly PlacedEvent[]) {
    this.problem = problem;
    this.events = new Map(problem.events.map((event) => [event.id, event]));
    this.#spans = daySpans(problem);
    for (const { id, day, startMin, room } of plan) this.put(id, { day, startMin, room });
  }

  put(id: string, place: ConferencePlace): void {
    this.at.set(id, place);
    for (const list of this.#listsOf(id, place)) list.push(this.#booking(id, place));
  }

  take(id: string): void {
    const place = this.at.get(id);
    if (!place) return;
    this.at.delete(id);
    for (const list of this.#listsOf(id, place)) {
      list.splice(
        list.findIndex((booking) => booking.id === id),
        1,
      );
    }
  }

  #booking(id: string, { startMin }: ConferencePlace): Booking {
    const { track, durationMin } = this.events.get(id)!;
    return { id, track, from: startMin, until: startMin + durationMin };
  }

  #listsOf(id: string, { day, room }: ConferencePlace): Booking[][] {
    const listOf = (map: Map<string, Booking[]>, key: string): Booking[] => {
      const list = map.get(key) ?? [];
      map.set(key, list);
      return list;
    };
    const persons = new Set(this.events.get(id)!.persons);
    return [
      listOf(this.#rooms, `${day} ${room}`),
      ...[...persons].map((who) => listOf(this.#persons, `${day} ${who}`)),
    ];
  }

  /** May an event that has no place now stand there, with nothing else moved? */
  isFree(id: string, place: ConferencePlace): boolean {
    const { day, room } = place;
    const { from, until, track } = this.#booking(id, place);
    const span = this.#spans[day];
    if (!span || from < span.from || until > span.until) return false;
    const { closed = [], absent = [] } = this.problem;
    const meets = (other: DaySpan) => other.from < until && from < other.until;
    if (closed.some((other) => other.room === room && other.day === day && meets(other))) return false;
    const { persons } = this.events.get(id)!;
    if (absent.some((other) => persons.includes(other.person) && other.day === day && meets(other))) return false;
    const [inRoom = [], ...ofPersons] = this.#listsOf(id, place);
    const isNear = (other: Booking) => {
      const pause = other.track === track ? 0 : ROOM_PAUSE_MIN;
      return other.from < until + pause && from < other.until + pause;
    };
    return !inRoom.some(isNear) && !ofPersons.some((list) => list.some(meets));
  }

  /** Starts that the day's span permits, the pause after what is in the room among them. */
  starts(day: number, room: string, durationMin: number): number[] {
    const { from, until } = this.#spans[day]!;
    const count = Math.max(0, Math.floor((until - durationMin - from) / STEP_MIN) + 1);
    const even = Array.from({ length: count }, (_, i) => from + i * STEP_MIN);
    const after = (this.#rooms.get(`${day} ${room}`) ?? []).map((booking) => booking.until + ROOM_PAUSE_MIN);
    return [...new Set([...even, ...after])].sort((a, b) => a - b);
  }
}
