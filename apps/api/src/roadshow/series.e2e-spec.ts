import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPlan, releasePlan, solvePlan, type Runtime } from '@luyan/application';
import { SYSTEM } from '@luyan/access';
import { ok } from '@luyan/kernel';
import { givenOrganisation, givenYear, QueryCounter, serveApi, type GivenYear, type ServedApi } from '@luyan/testing';
import { createApi } from '../server.js';

let now = new Date('2026-01-05T02:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let api: ServedApi;
let call: ServedApi['call'];
let year: GivenYear;
let host: string;
let stranger: string;
let operator: string;

beforeAll(async () => {
  api = await serveApi(createApi, { clock: { now: () => now }, onQuery: counter.onQuery });
  ({ runtime, call } = api);
  year = await givenYear(runtime, { sessions: 0, pitches: 16 });
  await runtime.uow.run(async (tx) => {
    await tx.reference.upsert([], [{ day: '2026-03-18', kind: 'HOLIDAY', name: '假日', source: 'test' }]);
    return ok(undefined);
  });
  await signIn();
}, 30_000);

/** Anew whenever the clock has moved on: a sign-in lasts an hour. */
async function signIn(): Promise<void> {
  host = await api.signIn('HOST', year.hostOrgId);
  operator = await api.signIn('OPERATOR', year.hostOrgId);
  stranger = await api.signIn('HOST', (await givenOrganisation(runtime)).id);
}
afterAll(() => api.close());

interface Saved {
  value: {
    id: string;
    isSaved: boolean;
    steps: { effect: string; number: number; date: string | null }[];
    dropped: string[];
  } | null;
  problems: { code: string; path: string }[];
}
const inputOf = (more: string) =>
  `hostOrgId: "${year.hostOrgId}", titleZh: "每周发布", titleEn: "Weekly", minPitches: 2, maxPitches: 6, startsOn: "2026-03-01", endsOn: "2026-03-31", startMin: 840, ${more}`;
const WEDNESDAYS = 'rule: { every: WEEK, weekdays: [3] }';
async function save(input: string, { token = host, dryRun = false } = {}): Promise<Saved> {
  const answer = await call(
    `mutation { saveSeries(input: { ${input} }, dryRun: ${dryRun}) { value { id isSaved steps { effect number date } dropped } problems { code path } } }`,
    token,
  );
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return (answer.data as { saveSeries: Saved }).saveSeries;
}
const requestsOf = async (id: string) =>
  (
    (await call(`{ series(id: "${id}") { revision requests { titleZh state seriesNumber earliest } } }`, host))
      .data as {
      series: {
        revision: number;
        requests: { titleZh: string; state: string; seriesNumber: number; earliest: string }[];
      };
    }
  ).series;

describe('a series', () => {
  let id: string;

  it('shows its dates without saving, shifts or drops holidays, and refuses a wrong rule', async () => {
    const dry = await save(inputOf(WEDNESDAYS), { dryRun: true });
    expect(dry.value?.steps.map(({ number, date }) => [number, date])).toEqual([
      [1, '2026-03-04'],
      [2, '2026-03-11'],
      [3, '2026-03-19'],
      [4, '2026-03-25'],
    ]);
    const dropped = await save(inputOf(`${WEDNESDAYS}, onHoliday: DROP`), { dryRun: true });
    expect(dropped.value).toMatchObject({ isSaved: false, dropped: ['2026-03-18'] });
    expect((await call('{ seriesList { totalCount } }', operator)).data).toEqual({ seriesList: { totalCount: 0 } });
    const wrong = await save(inputOf('rule: { every: MONTH, weekdays: [6] }'));
    expect(wrong.problems).toEqual(['rule.weekdays', 'rule.ordinal'].map((path) => ({ code: 'INPUT_INVALID', path })));
  });

  it('is saved as requests with numbers, planned at its hour and released', async () => {
    const saved = await save(inputOf(WEDNESDAYS));
    id = saved.value?.id ?? '';
    expect((await requestsOf(id)).requests[2]).toEqual({
      titleZh: '每周发布（第 3 期）',
      state: 'OPEN',
      seriesNumber: 3,
      earliest: '2026-03-19T06:00:00.000Z',
    });
    const plan = await createPlan(runtime, SYSTEM, { year: 2026 });
    if (!plan.ok) throw new Error();
    await solvePlan(runtime, plan.value, () => Promise.resolve());
    const { data } = await call(
      `{ plan(id: "${plan.value}") { hard sessions { startsAt request { seriesNumber series { titleZh } } } } }`,
      operator,
    );
    expect(data).toEqual({
      plan: {
        hard: 0,
        sessions: ['03-04', '03-11', '03-19', '03-25'].map((day, i) => ({
          startsAt: `2026-${day}T06:00:00.000Z`,
          request: { seriesNumber: i + 1, series: { titleZh: '每周发布' } },
        })),
      },
    });
    expect((await releasePlan(runtime, SYSTEM, plan.value)).ok).toBe(true);
  });

  it('changes only what is still to come, keeps each request, and leaves the public calendar alone', async () => {
    now = new Date('2026-03-09T02:00:00Z');
    await signIn();
    const before = await runtime.reads.roadshow.sessionsOfYear(2026);
    const moved = await save(`id: "${id}", revision: 1, ${inputOf('rule: { every: WEEK, weekdays: [4] }')}`);
    expect(moved.value?.steps).toEqual(
      ['2026-03-12', '2026-03-19', '2026-03-26'].map((date, i) => ({ effect: 'MOVED', number: i + 2, date })),
    );
    const { revision, requests } = await requestsOf(id);
    expect(revision).toBe(2);
    expect(requests.map(({ earliest, state }) => [earliest.slice(0, 10), state])).toEqual([
      ['2026-03-04', 'PLACED'],
      ['2026-03-12', 'PLACED'],
      ['2026-03-19', 'PLACED'],
      ['2026-03-26', 'PLACED'],
    ]);
    expect(await runtime.reads.roadshow.sessionsOfYear(2026)).toEqual(before);
    expect((await save(`id: "${id}", revision: 1, ${inputOf(WEDNESDAYS)}`)).problems).toEqual([
      { code: 'STALE_VERSION', path: 'revision' },
    ]);
  });

  it('is its host’s alone', async () => {
    expect((await save(inputOf(WEDNESDAYS), { token: stranger })).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(
      (await save(`id: "${id}", revision: 2, ${inputOf(WEDNESDAYS)}`, { token: stranger })).problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await call(`{ series(id: "${id}") { id } }`, stranger)).codes).toEqual(['NOT_FOUND']);
    expect((await call('{ seriesList { totalCount } }', stranger)).data).toEqual({ seriesList: { totalCount: 0 } });
    expect((await call('{ seriesList { totalCount } }', host)).data).toEqual({ seriesList: { totalCount: 1 } });
  });

  it('costs the same to list with one as with three', async () => {
    const list =
      '{ seriesList { edges { node { titleZh host { nameZh } requests { titleZh series { id } } } } totalCount } }';
    const one = await counter.during(() => call(list, operator));
    await save(inputOf(WEDNESDAYS));
    await save(inputOf(WEDNESDAYS));
    expect((await counter.during(() => call(list, operator))).length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(10);
  });
});
