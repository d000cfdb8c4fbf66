import type { Result, TimeRange } from '@luyan/kernel';
import { Refusal, type InstanceFault } from '../instances/instance-fault.js';
import { readJson } from '../instances/read-json.js';
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
const whole = (least: number, most = 1_000_000): Shape =>
  check(
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
    `a whole number from ${least} to ${most}`,
  );
/** The furthest instant of ECMAScript. */
const FURTHEST = 8.64e15;
const instant = check(
  (value) => Math.abs(Number.isInteger(value) ? Number(value) : NaN) <= FURTHEST,
  'UTC milliseconds',
);
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

/** An object two of whose numbers are the ends of a range. */
const ranging =
  (shape: Shape, from: string, until: string): Shape =>
  (value, field) => {
    shape(value, field);
    const ends = value as Record<string, number>;
    if (ends[from]! >= ends[until]!) throw new Refusal(`${field}.${until}`, 'Expected an end after the start.');
  };
const span = ranging(object<TimeRange>({ from: instant, until: instant }), 'from', 'until');
const hours = ranging(
  object<OpeningHours>({ weekday: whole(1, 7), fromMin: whole(0, 1440), untilMin: whole(0, 1440) }),
  'fromMin',
  'untilMin',
);
const region = check((value) => typeof value === 'string' && /^\d{6}$/.test(value), 'six digits (GB/T 2260)');

const VENUE = object<VenueFacts>({
  id: text,
  regionCode: region,
  capacity: whole(0),
  equipment: list(text),
  hours: list(hours),
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

const idsOf = (items: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));

/** Ids are there once; each reference is [field, id, those known]. */
function checkIds(at: string, problem: YearProblem): void {
  const { venues, requests, pitches, people = [], published, forbidden = [], conflictsOfInterest = [] } = problem;
  for (const [name, items] of Object.entries({ venues, requests, pitches, people })) {
    const seen = new Set<string>();
    items.forEach(({ id }, i) => {
      if (seen.has(id)) throw new Refusal(`${at}${name}[${i}].id`, 'The id is there twice.');
      seen.add(id);
    });
  }
  const [venueIds, requestIds, pitchIds] = [idsOf(venues), idsOf(requests), idsOf(pitches)];
  const persons = new Set([
    ...idsOf(people),
    ...requests.flatMap(({ jurorIds, investorIds }) => [...jurorIds, ...investorIds]),
    ...pitches.flatMap(({ presenterIds }) => presenterIds),
  ]);
  const know = (name: string, i: number, field: string, id: string | null | undefined, ids: ReadonlySet<string>) => {
    if (id === null || id === undefined || ids.has(id)) return;
    throw new Refusal(`${at}${name}[${i}].${field}`, `Unknown: ${JSON.stringify(id)}.`);
  };
  venues.forEach(({ partOf }, i) => {
    know('venues', i, 'partOf', partOf, venueIds);
  });
  requests.forEach(({ venueId, pinned }, i) => {
    know('requests', i, 'venueId', venueId, venueIds);
    know('requests', i, 'pinned.venueId', pinned?.venueId, venueIds);
  });
  pitches.forEach(({ pinnedTo }, i) => {
    know('pitches', i, 'pinnedTo', pinnedTo, requestIds);
  });
  published?.sessions.forEach(({ requestId, venueId }, i) => {
    know('published.sessions', i, 'requestId', requestId, requestIds);
    know('published.sessions', i, 'venueId', venueId, venueIds);
  });
  published?.pitches.forEach(({ pitchId, requestId }, i) => {
    know('published.pitches', i, 'pitchId', pitchId, pitchIds);
    know('published.pitches', i, 'requestId', requestId, requestIds);
  });
  forbidden.forEach(({ pitchId, requestId, venueId }, i) => {
    know('forbidden', i, 'pitchId', pitchId, pitchIds);
    know('forbidden', i, 'requestId', requestId, requestIds);
    know('forbidden', i, 'venueId', venueId, venueIds);
  });
  conflictsOfInterest.forEach(({ personId }, i) => {
    know('conflictsOfInterest', i, 'personId', personId, persons);
  });
}

/** Limits do not cross, and no venue is a part of itself. */
function checkLimits(at: string, { venues, requests }: YearProblem): void {
  requests.forEach(({ earliest, latest, minPitches, maxPitches }, i) => {
    const field = `${at}requests[${i}]`;
    if (earliest >= latest) throw new Refusal(`${field}.latest`, 'Expected an end after the start.');
    if (minPitches > maxPitches) throw new Refusal(`${field}.maxPitches`, `Expected at least ${minPitches}.`);
  });
  const wholeOf = new Map(venues.map(({ id, partOf }) => [id, partOf]));
  venues.forEach(({ id, partOf }, i) => {
    for (let part = partOf, steps = 0; part !== undefined; part = wholeOf.get(part), steps++) {
      if (part !== id && steps < venues.length) continue;
      throw new Refusal(`${at}venues[${i}].partOf`, 'A venue cannot be a part of itself.');
    }
  });
}

/**
 * Reads a `YearProblem` from JSON, by itself or as `problem` of what `bench year --out` wrote; refuses what is malformed with line and
 * field, what is merely impossible not.
 */
export const parseYear = (source: string): Result<YearProblem, InstanceFault> =>
  readJson(source, (json) => {
    const isWrapped = isRecord(json) && isRecord(json['problem']);
    const [value, field] = isWrapped ? [json['problem'], 'problem'] : [json, ''];
    YEAR(value, field);
    const problem = value as YearProblem;
    const at = isWrapped ? 'problem.' : '';
    checkIds(at, problem);
    checkLimits(at, problem);
    return problem;
  });
