import {
  daySpans,
  ROOM_PAUSE_MIN,
  steadyTracks,
  type ConferenceEvent,
  type ConferenceProblem,
  type PlacedEvent,
} from './facts.js';

export type ConferenceRule =
  | 'NOT_PLACED'
  | 'DAY_SPAN'
  | 'ROOM_CLOSED'
  | 'PERSON_ABSENT'
  | 'ROOM_CONFLICT'
  | 'ROOM_PAUSE'
  | 'TRACK_PAUSE'
  | 'PERSON_CONFLICT'
  | 'TRACK_SPLIT';

export interface ConferenceConflict {
  readonly rule: ConferenceRule;
  /** Events involved; a split track names the track. */
  readonly ids: readonly string[];
}

interface Placed extends PlacedEvent {
  readonly event: ConferenceEvent;
  readonly end: number;
}

function groupBy(items: readonly Placed[], key: (item: Placed) => string): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.startMin - b.startMin));
}

/** Pairs of neighbours with less than the pause between them; overlapping is the worse fault of the two. */
function roomFaults(placed: readonly Placed[]): ConferenceConflict[] {
  return groupBy(placed, (item) => `${item.day} ${item.room}`).flatMap((group) =>
    group.flatMap((item, i): ConferenceConflict[] => {
      const previous = group[i - 1];
      if (!previous || item.startMin >= previous.end + ROOM_PAUSE_MIN) return [];
      const pause = item.event.track === previous.event.track ? 'TRACK_PAUSE' : 'ROOM_PAUSE';
      const rule = item.startMin < previous.end ? 'ROOM_CONFLICT' : pause;
      return [{ rule, ids: [previous.id, item.id] }];
    }),
  );
}

function awayFaults({ closed = [], absent = [] }: ConferenceProblem, placed: readonly Placed[]): ConferenceConflict[] {
  const meets = (item: Placed, span: { day: number; from: number; until: number }) =>
    span.day === item.day && span.from < item.end && item.startMin < span.until;
  return placed.flatMap((item) => {
    const isClosed = closed.some((span) => span.room === item.room && meets(item, span));
    const isAbsent = absent.some((span) => item.event.persons.includes(span.person) && meets(item, span));
    return [
      ...(isClosed ? [{ rule: 'ROOM_CLOSED' as const, ids: [item.id] }] : []),
      ...(isAbsent ? [{ rule: 'PERSON_ABSENT' as const, ids: [item.id] }] : []),
    ];
  });
}

function personFaults(placed: readonly Placed[]): ConferenceConflict[] {
  const byPerson = new Map<string, Placed[]>();
  for (const item of placed) {
    for (const person of new Set(item.event.persons)) byPerson.set(person, [...(byPerson.get(person) ?? []), item]);
  }
  return [...byPerson.values()].flatMap((list) =>
    list.flatMap((item, i) =>
      list
        .slice(0, i)
        .filter((other) => other.day === item.day && other.startMin < item.end && item.startMin < other.end)
        .map((other): ConferenceConflict => ({ rule: 'PERSON_CONFLICT', ids: [other.id, item.id] })),
    ),
  );
}

/**
 * Every broken rule of a conference plan, from the definitions alone. All are hard but TRACK_PAUSE: conferences let the talks of
 * one track follow each other directly, and a track may be too long for a day with a pause after each talk.
 */
export function checkConference(problem: ConferenceProblem, plan: readonly PlacedEvent[]): ConferenceConflict[] {
  const spans = daySpans(problem);
  const at = new Map(plan.map((place) => [place.id, place]));
  const missing = problem.events.filter((event) => !at.has(event.id));
  const placed = problem.events.flatMap((event): Placed[] => {
    const place = at.get(event.id);
    return place ? [{ ...place, event, end: place.startMin + event.durationMin }] : [];
  });
  const steady = steadyTracks(problem);
  const split = [...steady].filter(
    (track) =>
      new Set(placed.filter((item) => item.event.track === track).map((item) => `${item.day} ${item.room}`)).size > 1,
  );
  const outside = placed.filter(({ day, startMin, end, room }) => {
    const span = spans[day];
    return !span || startMin < span.from || end > span.until || !problem.rooms.includes(room);
  });
  return [
    ...missing.map((event): ConferenceConflict => ({ rule: 'NOT_PLACED', ids: [event.id] })),
    ...outside.map((item): ConferenceConflict => ({ rule: 'DAY_SPAN', ids: [item.id] })),
    ...awayFaults(problem, placed),
    ...roomFaults(placed),
    ...personFaults(placed),
    ...split.map((track): ConferenceConflict => ({ rule: 'TRACK_SPLIT', ids: [track] })),
  ];
}

/** Rooms in use, and minutes that rooms stand idle between two of their events, the pause not counted. */
export function conferenceUse(
  problem: ConferenceProblem,
  plan: readonly PlacedEvent[],
): { rooms: number; idleMin: number; gaps: number } {
  const events = new Map(problem.events.map((event) => [event.id, event]));
  const placed = plan.map((place): Placed => {
    const event = events.get(place.id)!;
    return { ...place, event, end: place.startMin + event.durationMin };
  });
  let idleMin = 0;
  let gaps = 0;
  for (const group of groupBy(placed, (item) => `${item.day} ${item.room}`)) {
    group.forEach((item, i) => {
      const idle = i === 0 ? 0 : item.startMin - group[i - 1]!.end - ROOM_PAUSE_MIN;
      idleMin += Math.max(0, idle);
      if (idle > 0) gaps++;
    });
  }
  return { rooms: new Set(plan.map((place) => place.room)).size, idleMin, gaps };
}
