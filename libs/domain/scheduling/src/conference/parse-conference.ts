import type { Result } from '@luyan/kernel';
import { Refusal, type InstanceFault } from '../instances/instance-fault.js';
import { readJson } from '../instances/read-json.js';
import type { ConferenceEvent, ConferenceProblem } from './facts.js';

const MINUTES_A_DAY = 1440;

type Json = Readonly<Record<string, unknown>>;

function record(value: unknown, field: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new Refusal(field, 'Expected an object.');
}

function list(value: unknown, field: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refusal(field, 'Expected a list.');
}

function name(value: unknown, field: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Refusal(field, 'Expected a string.');
}

const names = (value: unknown, field: string): string[] =>
  list(value, field).map((item, i) => name(item, `${field}[${i}]`));

function distinct(value: unknown, field: string): string[] {
  const found = names(value, field);
  const again = found.findIndex((item, i) => found.indexOf(item) < i);
  if (again >= 0) throw new Refusal(`${field}[${again}]`, 'The name is there twice.');
  return found;
}

function whole(value: unknown, field: string, [least, most]: readonly [number, number]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Refusal(field, `Expected a whole number from ${least} to ${most}.`);
}

function oneOf(value: unknown, known: ReadonlySet<string>, field: string): string {
  if (typeof value === 'string' && known.has(value)) return value;
  throw new Refusal(field, `Unknown: ${JSON.stringify(value)}.`);
}

interface Known {
  readonly days: number;
  readonly rooms: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
}

function dayOf(value: unknown, field: string, { days }: Known): number {
  if (days === 0) throw new Refusal('days', 'There are no days.');
  return whole(value, field, [0, days - 1]);
}

function readEvent(value: unknown, at: string, known: Known): ConferenceEvent {
  const event = record(value, at);
  const published = record(event['published'], `${at}.published`);
  return {
    id: name(event['id'], `${at}.id`),
    track: oneOf(event['track'], known.tracks, `${at}.track`),
    durationMin: whole(event['durationMin'], `${at}.durationMin`, [1, MINUTES_A_DAY]),
    persons: names(event['persons'], `${at}.persons`),
    published: {
      day: dayOf(published['day'], `${at}.published.day`, known),
      startMin: whole(published['startMin'], `${at}.published.startMin`, [0, MINUTES_A_DAY - 1]),
      room: oneOf(published['room'], known.rooms, `${at}.published.room`),
    },
  };
}

/** When a room is closed or a person away: `key` names which. */
function readAway<K extends 'room' | 'person'>(
  value: unknown,
  at: string,
  [key, ids]: readonly [K, ReadonlySet<string>],
  known: Known,
) {
  const json = record(value, at);
  const from = whole(json['from'] ?? 0, `${at}.from`, [0, MINUTES_A_DAY]);
  const until = whole(json['until'] ?? MINUTES_A_DAY, `${at}.until`, [0, MINUTES_A_DAY]);
  if (from >= until) throw new Refusal(`${at}.until`, 'Expected an end after the start.');
  const who = { [key]: oneOf(json[key], ids, `${at}.${key}`) } as Record<K, string>;
  return { ...who, day: dayOf(json['day'], `${at}.day`, known), from, until };
}

function readProblem(value: unknown): ConferenceProblem {
  const json = record(value, '');
  const days = distinct(json['days'], 'days');
  const rooms = distinct(json['rooms'], 'rooms');
  const tracks = distinct(json['tracks'], 'tracks');
  const known = { days: days.length, rooms: new Set(rooms), tracks: new Set(tracks) };
  const events = list(json['events'], 'events').map((event, i) => readEvent(event, `events[${i}]`, known));
  const seen = new Set<string>();
  events.forEach(({ id }, i) => {
    if (seen.has(id)) throw new Refusal(`events[${i}].id`, 'The id is there twice.');
    seen.add(id);
  });
  const persons = new Set(events.flatMap((event) => event.persons));
  const closed = list(json['closed'] ?? [], 'closed').map((item, i) =>
    readAway(item, `closed[${i}]`, ['room', known.rooms], known),
  );
  const absent = list(json['absent'] ?? [], 'absent').map((item, i) =>
    readAway(item, `absent[${i}]`, ['person', persons], known),
  );
  return {
    ...{ days, rooms, tracks, events },
    ...(closed.length > 0 && { closed }),
    ...(absent.length > 0 && { absent }),
  };
}

/**
 * Reads a conference: {days, rooms, tracks, events: [{id, track, durationMin, persons, published: {day, startMin, room}}]} and, where
 * there are any, closed: [{room, day, from, until}] and absent: [{person, day, from, until}], the whole day where no minutes are told.
 */
export const parseConference = (source: string): Result<ConferenceProblem, InstanceFault> =>
  readJson(source, readProblem);
