import { err, ok, type Result, type TimeRange } from '@luyan/kernel';
import type { InstanceFault } from '../instances/instance-fault.js';
import type {
  CalendarDay,
  ConflictOfInterest,
  ForbiddenPlacement,
  OpeningHours,
  PersonFacts,
  PitchFacts,
  PlannedPitch,
  PlannedSession,
  PlanSolution,
  SessionRequestFacts,
  VenueFacts,
  YearProblem,
} from './facts.js';

class Refusal extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** Throws a `Refusal` that names the field when the value is not of the shape. */
type Shape = (value: unknown, field: string) => void;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const check =
  (isRight: (value: unknown) => boolean, expected: string): Shape =>
  (value, field) => {
    if (!isRight(value)) throw new Refusal(field, `Expected ${expected}.`);
  };
const text = check((value) => typeof value === 'string' && value !== '', 'a string');
const flag = check((value) => typeof value === 'boolean', 'true or false');
const whole = (least: number, most = Infinity): Shape =>
  check(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}`,
  );
const instant = check((value) => typeof value === 'number' && Number.isFinite(value), 'UTC milliseconds');
const date = check(
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)),
  'a date, YYYY-MM-DD',
);
const oneOf = (...names: string[]): Shape =>
  check((value) => typeof value === 'string' && names.includes(value), names.join(' or '));
const nullable =
  (shape: Shape): Shape =>
  (value, field) => {
    if (value !== null) shape(value, field);
  };
const optional =
  (shape: Shape): Shape =>
  (value, field) => {
    if (value !== undefined) shape(value, field);
  };
const list =
  (shape: Shape): Shape =>
  (value, field) => {
    if (!Array.isArray(value)) throw new Refusal(field, 'Expected a list.');
    value.forEach((item: unknown, i) => {
      shape(item, `${field}[${i}]`);
    });
  };
/** `T` makes the compiler ask for every field; others are passed over. */
const object =
  <T>(fields: { readonly [K in keyof Required<T>]: Shape }): Shape =>
  (value, field) => {
    if (!isRecord(value)) throw new Refusal(field, 'Expected an object.');
    for (const [name, shape] of Object.entries<Shape>(fields))
      shape(value[name], field === '' ? name : `${field}.${name}`);
  };

const span: Shape = (value, field) => {
  object<TimeRange>({ from: instant, until: instant })(value, field);
  const { from, until } = value as TimeRange;
  if (from >= until) throw new Refusal(`${field}.until`, 'Expected an end after the start.');
};
const region = check((value) => typeof value === 'string' && /^\d{6}$/.test(value), 'six digits (GB/T 2260)');

const VENUE = object<VenueFacts>({
  id: text,
  regionCode: region,
  capacity: whole(0),
  equipment: list(text),
  hours: list(object<OpeningHours>({ weekday: whole(1, 7), fromMin: whole(0, 1440), untilMin: whole(0, 1440) })),
  closures: list(span),
  setupMin: whole(0),
  teardownMin: whole(0),
  maxAdvanceDays: optional(whole(0)),
  online: optional(flag),
  onlineCapacity: optional(whole(0)),
  partOf: optional(text),
});

const REQUEST = object<SessionRequestFacts>({
  id: text,
  hostOrgId: text,
  chains: list(text),
  regionCode: nullable(region),
  venueId: nullable(text),
  mode: oneOf('OFFLINE', 'ONLINE', 'HYBRID'),
  durationMin: whole(1),
  capacity: whole(0),
  onlineCapacity: optional(whole(0)),
  equipment: list(text),
  earliest: instant,
  latest: instant,
  preferredDates: list(instant),
  minPitches: whole(0),
  maxPitches: whole(0),
  jurorIds: list(text),
  investorIds: list(text),
  pinned: optional(object<NonNullable<SessionRequestFacts['pinned']>>({ venueId: text, start: instant })),
});

const PITCH = object<PitchFacts>({
  id: text,
  listingId: text,
  ownerOrgId: text,
  chains: list(text),
  regionCode: nullable(region),
  presenterIds: list(text),
  durationMin: whole(1),
  qaMin: whole(0),
  popularity: check((value) => typeof value === 'number' && value >= 0, 'a number from 0'),
  requestId: nullable(text),
  pinnedTo: optional(text),
  unavailable: list(span),
});

const PLAN = object<PlanSolution>({
  sessions: list(object<PlannedSession>({ requestId: text, venueId: text, start: instant, end: instant })),
  pitches: list(object<PlannedPitch>({ pitchId: text, requestId: text, order: whole(1), start: instant })),
});

const YEAR = object<YearProblem>({
  year: whole(2000, 2100),
  venues: list(VENUE),
  requests: list(REQUEST),
  pitches: list(PITCH),
  calendar: list(object<CalendarDay>({ date, kind: oneOf('HOLIDAY', 'WORKDAY') })),
  published: optional(PLAN),
  notBefore: optional(instant),
  now: optional(instant),
  people: optional(
    list(
      object<PersonFacts>({
        id: text,
        orgId: optional(nullable(text)),
        unavailable: optional(list(span)),
        chains: optional(list(text)),
      }),
    ),
  ),
  conflictsOfInterest: optional(
    list(object<ConflictOfInterest>({ personId: text, orgId: optional(text), listingId: optional(text) })),
  ),
  forbidden: optional(
    list(
      object<ForbiddenPlacement>({
        pitchId: optional(text),
        requestId: optional(text),
        venueId: optional(text),
        range: optional(span),
      }),
    ),
  ),
});

/** Ids are there once, what is referred to exists, and limits do not cross. */
function checkReferences({ venues, requests, pitches }: YearProblem): void {
  const idsOf = (name: string, items: readonly { readonly id: string }[]): ReadonlySet<string> => {
    const ids = new Set<string>();
    items.forEach(({ id }, i) => {
      if (ids.has(id)) throw new Refusal(`${name}[${i}].id`, 'The id is there twice.');
      ids.add(id);
    });
    return ids;
  };
  const know = (ids: ReadonlySet<string>, id: string | null | undefined, field: string) => {
    if (id !== null && id !== undefined && !ids.has(id)) throw new Refusal(field, `Unknown: ${JSON.stringify(id)}.`);
  };
  const venueIds = idsOf('venues', venues);
  const requestIds = idsOf('requests', requests);
  idsOf('pitches', pitches);
  venues.forEach((venue, i) => {
    know(venueIds, venue.partOf, `venues[${i}].partOf`);
  });
  requests.forEach((request, i) => {
    know(venueIds, request.venueId, `requests[${i}].venueId`);
    know(venueIds, request.pinned?.venueId, `requests[${i}].pinned.venueId`);
    if (request.earliest >= request.latest)
      throw new Refusal(`requests[${i}].latest`, 'Expected an end after the start.');
    if (request.minPitches > request.maxPitches) {
      throw new Refusal(`requests[${i}].maxPitches`, `Expected at least ${request.minPitches}.`);
    }
  });
  pitches.forEach((pitch, i) => {
    know(requestIds, pitch.pinnedTo, `pitches[${i}].pinnedTo`);
  });
}

const lineAt = (source: string, index: number): number => source.slice(0, Math.max(0, index)).split('\n').length;

/** The line of the item of a list that a field lies in, found by its id; 1 when it has none. */
function lineOf(source: string, json: unknown, field: string): number {
  const [, name, index] = /^(\w+)\[(\d+)\]/.exec(field) ?? [];
  if (name === undefined || !isRecord(json)) return 1;
  const items: unknown = json[name];
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  const id = isRecord(item) ? item['id'] : undefined;
  return typeof id === 'string' ? lineAt(source, source.indexOf(`"${id}"`)) : 1;
}

/**
 * Reads a `YearProblem` from JSON, by itself or as `problem` of what `bench year --out` wrote; refuses what is malformed with line and
 * field, what is merely impossible not.
 */
export function parseYear(source: string): Result<YearProblem, InstanceFault> {
  let json: unknown;
  try {
    json = JSON.parse(source);
    if (isRecord(json) && isRecord(json['problem'])) json = json['problem'];
    YEAR(json, '');
    checkReferences(json as YearProblem);
    return ok(json as YearProblem);
  } catch (fault) {
    if (fault instanceof Refusal) {
      return err({ line: lineOf(source, json, fault.field), field: fault.field, message: fault.message });
    }
    if (!(fault instanceof SyntaxError)) throw fault;
    const position = /position (\d+)/.exec(fault.message)?.[1];
    return err({ line: lineAt(source, Number(position ?? source.length)), field: '', message: fault.message });
  }
}
