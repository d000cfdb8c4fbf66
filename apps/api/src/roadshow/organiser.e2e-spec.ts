import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import {
  createPlan,
  hashToken,
  releasePlan,
  replanAfter,
  runSessions,
  solvePlan,
  type Runtime,
} from '@luyan/application';
import { DAY, ok } from '@luyan/kernel';
import type { SessionRow, VenueRow } from '@luyan/persistence';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenOrganisation,
  givenYear,
  QueryCounter,
  type GivenYear,
} from '@luyan/testing';
import { createApi } from '../server.js';

let now = new Date('2026-01-05T02:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let year: GivenYear;
let sessions: readonly SessionRow[];
let host: string;
let stranger: string;
let operator: string;

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now }, onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  year = await givenYear(runtime, { sessions: 3, pitches: 9, request: { minPitches: 2, maxPitches: 4 } });
  const plan = await createPlan(runtime, SYSTEM, { year: 2026 });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  await solvePlan(runtime, plan.value, () => Promise.resolve());
  await releasePlan(runtime, SYSTEM, plan.value);
  sessions = await runtime.reads.roadshow.sessionsOfYear(2026);
  await signIn();
}, 30_000);

async function signIn(): Promise<void> {
  const strange = (await givenOrganisation(runtime)).id;
  host = (await givenAccount(runtime, 'HOST', year.hostOrgId, hashToken)).token;
  stranger = (await givenAccount(runtime, 'HOST', strange, hashToken)).token;
  operator = (await givenAccount(runtime, 'OPERATOR', strange, hashToken)).token;
}

afterAll(async () => {
  await app.close();
  await runtime.close();
});

const data = async <T>(query: string, token: string): Promise<T> => {
  const answer = await call(query, token);
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return answer.data as T;
};
interface Change {
  readonly fromState: string;
  readonly toState: string;
  readonly reason: string | null;
  readonly previousStartsAt: string | null;
  readonly previousVenue: object | null;
  readonly actor: object | null;
}
const HISTORY = (id: string | undefined, first = 10) =>
  `{ sessionHistory(sessionId: "${id ?? ''}", first: ${first}) { edges { node { fromState toState reason previousStartsAt previousVenue { nameZh } actor { nameZh } } } } }`;
const historyOf = async (id: string | undefined, token: string): Promise<readonly Change[]> => {
  const { sessionHistory } = await data<{ sessionHistory: { edges: { node: Change }[] } }>(HISTORY(id), token);
  return sessionHistory.edges.map(({ node }) => node);
};

/** Open on every day but the seventh, from six to midnight. */
const HOURS = `hours: [${[1, 2, 3, 4, 5, 6].map((weekday) => `{ weekday: ${weekday}, fromMin: 360, untilMin: 1440 }`).join(' ')}]`;
const venueInput = (id: string | null, times = `${HOURS}, closures: []`) =>
  `${id === null ? '' : `id: "${id}", `}hostOrgId: "${year.hostOrgId}", regionCode: "610100", address: "科技路 1 号", ${times}`;

describe('a change of a venue', () => {
  /** The venue of a session as it is, but for its times. */
  const sameVenue = (venue: VenueRow, times: string) =>
    `${venueInput(venue.id, times)}, nameZh: "厅", capacity: ${venue.capacity}, equipment: [${venue.equipment.join()}], setupMin: ${venue.setupMin}, teardownMin: ${venue.teardownMin}`;
  const spanOf = ({ weekday, fromMin, untilMin }: VenueRow['hours'][number]) =>
    `{ weekday: ${weekday}, fromMin: ${fromMin}, untilMin: ${untilMin} }`;

  it('says which released sessions a change would break, and breaks none by asking', async () => {
    const [session] = sessions as [SessionRow];
    const [venue] = (await runtime.reads.roadshow.findVenues([session.venueId ?? ''])) as [VenueRow];
    const [from, until] = [session.startsAt.toISOString(), session.endsAt.toISOString()];
    const closures = `closures: [{ startsAt: "${from}", endsAt: "${until}" }]`;
    const hours = `hours: [${venue.hours.map(spanOf).join(' ')}]`;
    const effect = async (times: string, token = host) =>
      (
        await data<{ venueEffect: { value: { conflicts: object[] } | null; problems: { path: string }[] } }>(
          `{ venueEffect(input: { ${sameVenue(venue, times)} }) { value { conflicts { constraint session { id } } } problems { path } } }`,
          token,
        )
      ).venueEffect;
    expect((await effect(`${hours}, closures: []`)).value?.conflicts).toEqual([]);
    expect((await effect(`${hours}, ${closures}`)).value?.conflicts).toEqual([
      { constraint: 'CLOSURE', session: { id: session.id } },
    ]);
    expect((await effect('hours: [], closures: []')).value?.conflicts).toContainEqual({
      constraint: 'OPENING_HOURS',
      session: { id: session.id },
    });
    expect((await effect(`${hours}, ${closures}`, stranger)).problems).toEqual([{ path: 'id' }]);
    expect(await runtime.reads.roadshow.closuresOfVenues([venue.id], now)).toEqual([]);
  });
});

describe('the history of a session', () => {
  it('is for its host and the operator, and survives the next release', async () => {
    const [first, second] = sessions;
    const released = await runtime.reads.plans.findReleased(2026);
    const change = { kind: 'CANCEL_SESSION' as const, requestId: first?.requestId ?? '' };
    const draft = await replanAfter(runtime, SYSTEM, {
      planId: released?.id ?? '',
      changes: [{ change, reason: '主办方取消' }],
    });
    if (!draft.ok) throw new Error(JSON.stringify(draft.error));
    await solvePlan(runtime, draft.value, () => Promise.resolve());
    const { releasePlan: answer } = await data<{ releasePlan: { problems: object[] } }>(
      `mutation { releasePlan(id: "${draft.value}") { problems { code } } }`,
      operator,
    );
    expect(answer.problems).toEqual([]);
    const born = { fromState: 'SCHEDULING', toState: 'RELEASED', reason: null, actor: null };
    const still = { previousStartsAt: null, previousVenue: null };
    expect(await historyOf(first?.id, host)).toEqual([
      {
        ...still,
        fromState: 'RELEASED',
        toState: 'CANCELLED',
        reason: '主办方取消',
        actor: { nameZh: expect.any(String) },
      },
      { ...still, ...born },
    ]);
    expect((await historyOf(second?.id, operator)).at(-1)).toEqual({ ...still, ...born });
    expect((await call(HISTORY(first?.id), stranger)).codes).toEqual(['NOT_FOUND']);
  });

  it('costs the same with one change as with three', async () => {
    now = new Date((sessions[2]?.endsAt.getTime() ?? 0) + DAY);
    await runSessions(runtime);
    await signIn();
    expect((await historyOf(sessions[2]?.id, host)).length).toBeGreaterThanOrEqual(3);
    const one = await counter.during(() => data(HISTORY(sessions[2]?.id, 1), host));
    expect((await counter.during(() => data(HISTORY(sessions[2]?.id, 3), host))).length).toBe(one.length);
  });
});

describe('the line-up of a session that has begun', () => {
  const mark = async (field: string, id: string | undefined, token: string) =>
    (
      await data<{ answer: { value: { state: string } | null; problems: { code: string }[] } }>(
        `mutation { answer: ${field}(id: "${id ?? ''}") { value { state } problems { code } } }`,
        token,
      )
    ).answer;

  it('is marked by its host', async () => {
    const [one, two] = await runtime.reads.roadshow.pitchesOfSessions([sessions[2]?.id ?? '']);
    expect((await mark('markPitchPresented', one?.id, stranger)).problems).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await mark('markPitchPresented', one?.id, host)).value).toEqual({ state: 'PRESENTED' });
    expect((await mark('markPitchAbsent', two?.id, host)).value).toEqual({ state: 'ABSENT' });
    expect((await mark('markPitchAbsent', one?.id, host)).problems).toEqual([{ code: 'TRANSITION_REFUSED' }]);
    const { sessionHistory } = await data<{ sessionHistory: { edges: { node: object }[] } }>(
      `{ sessionHistory(sessionId: "${sessions[2]?.id ?? ''}", first: 1) { edges { node { lineUp listing { id } actor { nameZh } } } } }`,
      host,
    );
    expect(sessionHistory.edges.map(({ node }) => node)).toEqual([
      { lineUp: 'ABSENT', listing: { id: two?.listingId }, actor: { nameZh: '张三' } },
    ]);
  });
});

describe('the requests of a host', () => {
  const titles = async (args: string) => {
    const { sessionRequests } = await data<{
      sessionRequests: { edges: { node: { session: { startsAt: string } } }[] };
    }>(`{ sessionRequests(states: [PLACED], first: 2, ${args}) { edges { node { session { startsAt } } } } }`, host);
    return sessionRequests.edges.map(({ node }) => node.session.startsAt);
  };

  it('are to come in order of time, and over in the opposite one', async () => {
    const [second, third] = sessions.slice(1).map(({ startsAt }) => startsAt.toISOString());
    expect(await titles('from: "2026-01-01T00:00:00Z"')).toEqual([second, third]);
    expect(await titles('until: "2026-12-31T00:00:00Z"')).toEqual([third, second]);
    expect(await titles(`from: "${third ?? ''}"`)).toEqual([third]);
    expect(await titles(`until: "${third ?? ''}"`)).toEqual([second]);
  });
});

describe('a venue', () => {
  const edit = async (token: string, more: string) => {
    const [venue] = await runtime.reads.roadshow.venues();
    const input = `${venueInput(venue?.id ?? '')}, nameZh: "报告厅", setupMin: 15, teardownMin: 15, ${more}`;
    const answer = await data<{ saveVenue: { value: object | null; problems: { code: string; path: string }[] } }>(
      `mutation { saveVenue(input: { ${input} }) { value { nameZh capacity onlineCapacity partOf } problems { code path message } } }`,
      token,
    );
    return answer.saveVenue;
  };

  it('is changed by its host alone, and named what is wrong with it', async () => {
    const fine = 'capacity: 300, equipment: ["PROJECTOR", "LIVESTREAM"], onlineCapacity: 900';
    expect((await edit(stranger, fine)).problems).toMatchObject([{ code: 'NOT_FOUND', path: 'id' }]);
    expect(await edit(host, fine)).toEqual({
      value: { nameZh: '报告厅', capacity: 300, onlineCapacity: 900, partOf: null },
      problems: [],
    });
    expect((await edit(host, 'capacity: 0, equipment: ["TV"]')).problems).toMatchObject([
      { code: 'INPUT_INVALID', path: 'capacity' },
      { code: 'INPUT_INVALID', path: 'equipment' },
    ]);
    expect((await edit(host, 'capacity: 9, equipment: [], onlineCapacity: 5')).problems).toMatchObject([
      { code: 'VENUE_NO_STREAM', path: 'onlineCapacity', message: 'Nobody can follow online without livestreaming.' },
    ]);
    const [venue] = await runtime.reads.roadshow.venues();
    const itself = `capacity: 9, equipment: [], partOf: "${venue?.id ?? ''}"`;
    expect((await edit(operator, itself)).problems).toMatchObject([{ code: 'VENUE_PART_OF_ITSELF', path: 'partOf' }]);
  });

  it('is opened, split and closed for days, with hours and a price', async () => {
    await runtime.uow.run(async (tx) => {
      const region = {
        table: 'region',
        code: '610100',
        parent: null,
        labelZh: '西安市',
        labelEn: 'Xi’an',
        position: 1,
      };
      await tx.reference.upsert([region], []);
      return ok(undefined);
    });
    const save = async (input: string, token = host) =>
      (
        await data<{ saveVenue: { value: { id: string } | null; problems: { path: string }[] } }>(
          `mutation { saveVenue(input: { ${input}, capacity: 50, equipment: [], setupMin: 0, teardownMin: 0 }) { value { id } problems { path } } }`,
          token,
        )
      ).saveVenue;
    expect((await save(`${venueInput(null)}, nameZh: "路演厅"`, stranger)).problems).toEqual([
      { path: 'operatorOrgId' },
    ]);
    const wrong =
      'hours: [{ weekday: 1, fromMin: 600, untilMin: 540 }], closures: [{ startsAt: "2026-05-02T00:00:00Z", endsAt: "2026-05-01T00:00:00Z" }]';
    expect((await save(`${venueInput(null, wrong)}, nameZh: "路演厅"`)).problems).toEqual([
      { path: 'hours' },
      { path: 'closures.0' },
    ]);
    const closed = 'closures: [{ startsAt: "2027-05-01T00:00:00Z", endsAt: "2027-05-02T00:00:00Z", reason: "检修" }]';
    const { value } = await save(
      `${venueInput(null, `${HOURS}, ${closed}`)}, nameZh: "路演厅", priceHalfDayFen: 150000`,
    );
    const part = await save(`${venueInput(null)}, nameZh: "东厅", partOf: "${value?.id ?? ''}"`);
    const { venues } = await data<{ venues: { edges: { node: { id: string } }[] } }>(
      '{ venues(mine: true, first: 100) { edges { node { id nameZh partOf priceHalfDayFen hours { weekday } closures { reason } } } } }',
      host,
    );
    const shown = venues.edges.map(({ node }) => node).filter(({ id }) => [value?.id, part.value?.id].includes(id));
    const facts = { hours: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday })), id: expect.any(String) };
    expect(shown).toHaveLength(2);
    expect(shown).toEqual(
      expect.arrayContaining([
        { ...facts, nameZh: '路演厅', partOf: null, priceHalfDayFen: 150_000, closures: [{ reason: '检修' }] },
        { ...facts, nameZh: '东厅', partOf: value?.id, priceHalfDayFen: null, closures: [] },
      ]),
    );
  });

  it('is among the host’s own', async () => {
    const count = async (token: string) =>
      (await data<{ venues: { totalCount: number } }>('{ venues(mine: true) { totalCount } }', token)).venues
        .totalCount;
    const all = (await runtime.reads.roadshow.venues()).length;
    expect([await count(host), await count(stranger), await count(operator)]).toEqual([all, 0, all]);
  });
});
