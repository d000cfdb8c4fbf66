import { err, ok, type Result } from '@luyan/kernel';
import type { InstanceFault } from '../instances/instance-fault.js';
import type { ConferenceEvent, ConferenceProblem } from './facts.js';

class Refusal extends Error {
  readonly field: string;
  /** Text near which the fault is, to find its line. */
  readonly near: string;

  constructor(field: string, message: string, near = '') {
    super(message);
    this.field = field;
    this.near = near;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function strings(value: unknown, field: string, near = ''): string[] {
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw new Refusal(field, 'Expected a list of strings.', near);
}

function whole(value: unknown, field: string, near: string, least = 0): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least) return value;
  throw new Refusal(field, `Expected a whole number from ${least}.`, near);
}

function oneOf(value: unknown, known: ReadonlySet<string>, field: string, near: string): string {
  if (typeof value === 'string' && known.has(value)) return value;
  throw new Refusal(field, `Unknown: ${JSON.stringify(value)}.`, near);
}

function readEvent(
  value: unknown,
  at: string,
  { days, rooms, tracks }: { days: number; rooms: ReadonlySet<string>; tracks: ReadonlySet<string> },
): ConferenceEvent {
  if (!isRecord(value)) throw new Refusal(at, 'Expected an object.');
  const { id, track, durationMin, persons, published } = value;
  if (typeof id !== 'string' || id === '') throw new Refusal(`${at}.id`, 'Expected a string.');
  const near = `"${id}"`;
  if (!isRecord(published)) throw new Refusal(`${at}.published`, 'Expected an object.', near);
  const day = whole(published['day'], `${at}.published.day`, near);
  if (day >= days) throw new Refusal(`${at}.published.day`, `There are ${days} days.`, near);
  return {
    id,
    track: oneOf(track, tracks, `${at}.track`, near),
    durationMin: whole(durationMin, `${at}.durationMin`, near, 1),
    persons: strings(persons, `${at}.persons`, near),
    published: {
      day,
      startMin: whole(published['startMin'], `${at}.published.startMin`, near),
      room: oneOf(published['room'], rooms, `${at}.published.room`, near),
    },
  };
}

function readProblem(value: unknown): ConferenceProblem {
  if (!isRecord(value)) throw new Refusal('', 'Expected an object.');
  const days = strings(value['days'], 'days');
  const rooms = strings(value['rooms'], 'rooms');
  const tracks = strings(value['tracks'], 'tracks');
  if (!Array.isArray(value['events'])) throw new Refusal('events', 'Expected a list.');
  const known = { days: days.length, rooms: new Set(rooms), tracks: new Set(tracks) };
  const events = value['events'].map((event: unknown, i) => readEvent(event, `events[${i}]`, known));
  const seen = new Set<string>();
  events.forEach(({ id }, i) => {
    if (seen.has(id)) throw new Refusal(`events[${i}].id`, 'The id is there twice.', `"${id}"`);
    seen.add(id);
  });
  return { days, rooms, tracks, events };
}

const lineAt = (text: string, index: number): number => text.slice(0, Math.max(0, index)).split('\n').length;

function readJson(source: string): Result<unknown, InstanceFault> {
  try {
    return ok(JSON.parse(source) as unknown);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'Not JSON.';
    const position = /position (\d+)/.exec(message)?.[1];
    return err({ line: lineAt(source, position === undefined ? source.length : Number(position)), field: '', message });
  }
}

/** Reads a conference: {days, rooms, tracks, events: [{id, track, durationMin, persons, published: {day, startMin, room}}]}. */
export function parseConference(source: string): Result<ConferenceProblem, InstanceFault> {
  const json = readJson(source);
  if (!json.ok) return json;
  try {
    return ok(readProblem(json.value));
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const line = fault.near === '' ? 1 : lineAt(source, source.lastIndexOf(fault.near));
    return err({ line, field: fault.field, message: fault.message });
  }
}
