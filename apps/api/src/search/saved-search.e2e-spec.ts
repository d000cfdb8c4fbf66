import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Actor } from '@luyan/access';
import { hashToken, renderNotifications, sendAlerts, syncListings, type Runtime } from '@luyan/application';
import { LIMITS } from '@luyan/contracts';
import { DAY } from '@luyan/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenListing,
  givenOrganisation,
  type GivenListing,
} from '@luyan/testing';
import { createApi } from '../server.js';

let now = new Date('2026-11-24T09:00:00Z');
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let owner: string;

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  owner = (await givenOrganisation(runtime)).id;
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const seeker = () => givenAccount(runtime, 'SEEKER', owner, hashToken);
const published = async (titleZh: string, given: GivenListing = {}): Promise<string> => {
  const id = await givenListing(runtime, owner, { state: 'PUBLISHED', titleZh, ...given });
  await syncListings(runtime, [id]);
  return id;
};
const save = async (token: string, input: string) =>
  (
    await call(
      `mutation { saveSearch(input: { ${input} }) { value { id frequency dueAt } problems { code path } } }`,
      token,
    )
  ).data?.['saveSearch'] as {
    value: { id: string; dueAt: string | null } | null;
    problems: { code: string; path: string }[];
  };
/** What an account was told, read past its sign-in, which ends while the clock moves. */
const told = async (accountId: string): Promise<string[]> => {
  const page = await runtime.reads.notifications.pageOf(accountId, false, { first: 100 });
  const reader: Actor = { ...ANONYMOUS, accountId, locale: 'en' };
  return (await renderNotifications(runtime.reads, reader, page.items)).map(({ text }) => text);
};

describe('saved searches', () => {
  it('tell new hits once, whatever runs twice, and nothing that was there, left or is hidden', async () => {
    const { token, accountId } = await seeker();
    await published('钙钛矿电池旧成果');
    now = new Date(now.getTime() + 1000);
    const saved = await save(
      token,
      'name: "钙钛矿", text: "钙钛矿", filter: { kinds: [ACHIEVEMENT] }, frequency: DAILY',
    );
    expect(saved).toMatchObject({ value: { dueAt: '2026-11-25T00:00:00.000Z' }, problems: [] });

    now = new Date(now.getTime() + 1000);
    await published('钙钛矿电池新成果甲');
    await published('钙钛矿电池新成果乙');
    await published('钙钛矿电池专利', { kind: 'PATENT' });
    const gone = await published('钙钛矿电池已下架');
    await runtime.database.query("UPDATE listing SET state = 'SUSPENDED' WHERE id = $1", [gone]);
    expect([await sendAlerts(runtime), await told(accountId)]).toEqual([0, []]);

    now = new Date('2026-11-25T00:00:01Z');
    expect((await Promise.all([sendAlerts(runtime), sendAlerts(runtime)])).sort()).toEqual([0, 1]);
    expect(await told(accountId)).toEqual(['New results of your search “钙钛矿”: 2.']);

    now = new Date(now.getTime() + DAY);
    expect(await sendAlerts(runtime)).toBe(0);
    await published('钙钛矿电池迟到的成果', { publishedAt: new Date(now.getTime() - DAY) });
    now = new Date(now.getTime() + DAY);
    expect(await sendAlerts(runtime)).toBe(1);
    expect(await told(accountId)).toHaveLength(2);
  });

  it('tells what a run that died in the middle had not', async () => {
    const { token, accountId } = await seeker();
    await save(token, 'name: "液流电池", text: "液流电池", frequency: WEEKLY');
    now = new Date(now.getTime() + 1000);
    await published('液流电池隔膜');
    now = new Date(now.getTime() + 8 * DAY);
    const dies = {
      ...runtime,
      uow: Object.assign(Object.create(runtime.uow) as Runtime['uow'], {
        run: () => Promise.reject(new Error('killed')),
      }),
    };
    await expect(sendAlerts(dies)).rejects.toThrow('killed');
    expect(await told(accountId)).toEqual([]);
    await sendAlerts(runtime);
    await sendAlerts(runtime);
    expect(await told(accountId)).toEqual(['New results of your search “液流电池”: 1.']);
  });

  it('are kept within bounds, by their owner alone', async () => {
    const [one, other] = [(await seeker()).token, (await seeker()).token];
    expect((await save(one, 'name: " ", text: "x"')).problems).toEqual([{ code: 'FIELD_REQUIRED', path: 'name' }]);
    expect((await save(one, 'name: "x"')).problems).toEqual([{ code: 'FIELD_REQUIRED', path: 'text' }]);
    expect((await save(one, `name: "${'x'.repeat(61)}", text: "x"`)).problems).toEqual([
      { code: 'TOO_MANY', path: 'name' },
    ]);

    const id = (await save(one, 'name: "甲", text: "x"')).value?.id ?? '';
    const drop = (token: string) =>
      call(`mutation { removeSavedSearch(id: "${id}") { problems { code } } }`, token).then(({ data }) => data);
    expect((await call(`{ savedSearch(id: "${id}") { id } }`, other)).codes).toEqual(['NOT_FOUND']);
    expect((await save(other, `id: "${id}", name: "乙", text: "x"`)).problems).toEqual([
      { code: 'NOT_FOUND', path: 'id' },
    ]);
    expect(await drop(other)).toEqual({ removeSavedSearch: { problems: [{ code: 'NOT_FOUND' }] } });
    expect((await save(one, `id: "${id}", name: "丙", text: "y"`)).problems).toEqual([]);
    expect((await call('{ savedSearches { totalCount edges { node { name text } } } }', one)).data).toEqual({
      savedSearches: { totalCount: 1, edges: [{ node: { name: '丙', text: 'y' } }] },
    });
    for (let at = 1; at < LIMITS.savedSearches; at++) await save(one, `name: "${at}", text: "x"`);
    expect((await save(one, 'name: "one too many", text: "x"')).problems).toEqual([{ code: 'TOO_MANY', path: '' }]);
    expect(await drop(one)).toEqual({ removeSavedSearch: { problems: [] } });
  });
});

describe('search history', () => {
  const suggest = async (prefix: string, token?: string) =>
    (
      (await call(`{ suggest(prefix: "${prefix}") { text type } }`, token)).data?.['suggest'] as {
        text: string;
        type: string;
      }[]
    )
      .filter(({ type }) => type === 'HISTORY')
      .map(({ text }) => text);

  it('suggests one’s own searches, nobody else’s, until it is cleared', async () => {
    const [one, other] = [(await seeker()).token, (await seeker()).token];
    for (const text of ['氢能 储运', '氢能 制备', '氢能 储运'])
      await call(`{ catalogue(text: "${text}") { totalCount } }`, one).then(
        () => (now = new Date(now.getTime() + 1000)),
      );
    expect(await suggest('氢能', one)).toEqual(['氢能 储运', '氢能 制备']);
    expect(await suggest('', one)).toEqual(['氢能 储运', '氢能 制备']);
    expect([await suggest('氢能', other), await suggest('氢能')]).toEqual([[], []]);
    await call('mutation { clearSearchHistory }', one);
    expect(await suggest('氢能', one)).toEqual([]);
  });
});

describe('searches that found nothing', () => {
  /** More than an index entry holds, however well it is compressed. */
  const long = String.fromCodePoint(...Array.from({ length: 3000 }, (_, at) => 0x4e00 + ((at * 7919) % 20_000)));

  it('are counted for the operator, without what looks like a person', async () => {
    const operator = (await givenAccount(runtime, 'OPERATOR', owner, hashToken)).token;
    const personal = ['13800138000', 'a@b.cn', '61010119900101123X'];
    for (const text of ['量子罗盘', ' 量子罗盘 ', '只有一次', long, long, ...personal, ...personal])
      expect((await call(`{ catalogue(text: "${text}") { totalCount } }`)).codes).toEqual([]);
    const { data } = await call('{ unansweredSearches { edges { node { text times } } } }', operator);
    const { edges } = data?.['unansweredSearches'] as { edges: { node: { text: string; times: number } }[] };
    expect(edges.map(({ node }) => node).filter(({ text }) => !text.startsWith('氢能'))).toEqual([
      { text: long.slice(0, 200), times: 2 },
      { text: '量子罗盘', times: 2 },
    ]);
  });
});

describe('similar listings', () => {
  it('are of the same kind, the most alike first, and never the listing itself or one that left', async () => {
    const id = await published('膜电极', { keywords: ['质子交换膜', '催化层'] });
    const both = await published('双极板', { keywords: ['质子交换膜', '催化层'] });
    const one = await published('气体扩散层', { keywords: ['质子交换膜'] });
    await published('膜的需求', { kind: 'DEMAND', keywords: ['质子交换膜'] });
    const gone = await published('下架的膜', { keywords: ['质子交换膜', '催化层'] });
    await runtime.database.query("UPDATE listing SET state = 'SUSPENDED' WHERE id = $1", [gone]);
    expect((await call(`{ listing(id: "${id}") { similar { id } } }`)).data).toEqual({
      listing: { similar: [{ id: both }, { id: one }] },
    });
  });
});
