/** An event of a conference: a talk, a pitch, a panel. Days and starts count from 0 and from local midnight. */
export interface ConferenceEvent {
  readonly id: string;
  readonly track: string;
  readonly durationMin: number;
  readonly persons: readonly string[];
  readonly published: ConferencePlace;
}

export interface ConferencePlace {
  readonly day: number;
  readonly startMin: number;
  readonly room: string;
}

export interface ConferenceProblem {
  readonly days: readonly string[];
  readonly rooms: readonly string[];
  readonly tracks: readonly string[];
  readonly events: readonly ConferenceEvent[];
  /** By day, when it is open; absent: from the first published start to the last published end. */
  readonly spans?: readonly DaySpan[];
  /** Rooms that cannot be used, persons who cannot come. */
  readonly closed?: readonly (DaySpan & { readonly room: string; readonly day: number })[];
  readonly absent?: readonly (DaySpan & { readonly person: string; readonly day: number })[];
}

/** Minutes from local midnight, half open. */
export interface DaySpan {
  readonly from: number;
  readonly until: number;
}

export interface PlacedEvent extends ConferencePlace {
  readonly id: string;
}

/** Minutes between two events of one room. */
export const ROOM_PAUSE_MIN = 5;

/** The span of each day: as given, or its first published start to its last published end; none where nothing was published. */
export function daySpans({ days, events, spans }: ConferenceProblem): readonly DaySpan[] {
  if (spans) return spans;
  return days.map((_, day) => {
    const own = events.filter((event) => event.published.day === day);
    if (own.length === 0) return { from: 0, until: 0 };
    return {
      from: Math.min(...own.map((event) => event.published.startMin)),
      until: Math.max(...own.map((event) => event.published.startMin + event.durationMin)),
    };
  });
}

/** Tracks that were published in one room of one day, and so must stay in one. */
export function steadyTracks({ events }: ConferenceProblem): Set<string> {
  const places = new Map<string, Set<string>>();
  for (const { track, published } of events) {
    places.set(track, (places.get(track) ?? new Set()).add(`${published.day} ${published.room}`));
  }
  return new Set([...places].filter(([, at]) => at.size === 1).map(([track]) => track));
}
