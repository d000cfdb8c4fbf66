import type { Result } from '@luyan/kernel';
import { Refusal, type InstanceFault } from '../instances/instance-fault.js';
import { readJson } from '../instances/read-json.js';
import type { ConferenceEvent, ConferenceProblem, DaySpan } from './facts.js';

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

function readSpan(value: Json, at: string, known: Known): DaySpan & { day: number } {
  const from = whole(value['from'] ?? 0, `${at}.from`, [0, MINUTES_A_DAY]);
  const until = whole(value['until'] ?? MINUTES_A_DAY, `${at}.until`, [0, MINUTES_A_DAY]);
  if (from >= until) throw new Refusal(`${at}.until`, 'Expected an end after the start.');
  return { day: dayOf(value['day'], `${at}.day`, known), from, until };
}

function readProblem(value: unknown): ConferenceProblem {
  const json = record(value, '');
  const [days, rooms, tracks] = (['days', 'rooms', 'tracks'] as const).map((key) => distinct(json[key], key));
  const known = { days: days!.length, rooms: new Set(rooms), tracks: new Set(tracks) };
  const events = list(json['events'], 'events').map((event, i) => readEvent(event, `events[${i}]`, known));
  const seen = new Set<string>();
  events.forEach(({ id }, i) => {
    if (seen.has(id)) throw new Refusal(`events[${i}].id`, 'The id is there twice.');
    seen.add(id);
  });
  const persons = new Set(events.flatMap((event) => event.persons));
  const away = <K extends 'room' | 'person'>(field: string, key: K, ids: ReadonlySet<string>) =>
    list(json[field] ?? [], field).map((item, i) => {
      const at = `${field}[${i}]`;
      const span = record(item, at);
      return { ...readSpan(span, at, known), [key]: oneOf(span[key], ids, `${at}.${key}`) } as DaySpan & {
        day: number;
      } & Record<K, string>;
    });
  const [closed, absent] = [away('closed', 'room', known.rooms), away('absent', 'person', persons)];
  return {
    ...{ days: days!, rooms: rooms!, tracks: tracks!, events },
    ...(closed.length > 0 ? { closed } : {}),
    ...(absent.length > 0 ? { absent } : {}),
  };
}

/**
 * Reads a conference: {days, rooms, tracks, events: [{id, track, durationMin, persons, published: {day, startMin, room}}]} and, where
 * there are any, closed: [{room, day, from, until}] and absent: [{person, day, from, until}], the whole day where no minutes are told.
 */
export const parseConference = (source: string): Result<ConferenceProblem, InstanceFault> =>
  readJson(source, readProblem);
