import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, rebuildSearch, syncListings, type Runtime } from '@luyan/application';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenListing,
  givenOrganisation,
  QueryCounter,
} from '@luyan/testing';
import request from 'supertest';
import { createApi } from '../server.js';

const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let owner: string;
let supplier: string;
let operator: string;

beforeAll(async () => {
  runtime = await createTestRuntime({ onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  owner = (await givenOrganisation(runtime)).id;
  supplier = (await givenAccount(runtime, 'SUPPLIER', owner, hashToken)).token;
  operator = (await givenAccount(runtime, 'OPERATOR', owner, hashToken)).token;
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const mutate = async (name: string, args: string, token: string) =>
  (
    await call(
      `mutation { ${name}(${args}) { value { id state version readiness } problems { code path message remedy } } }`,
      token,
    )
  ).data?.[name] as {
    value: { id: string; state: string; version: number } | null;
    problems: { code: string; path: string; remedy: string }[];
  };

describe('the life of a listing', () => {
  it('goes from draft to published through a reviewer, and says what is missing on the way', async () => {
    const created = await mutate(
      'createListing',
      `input: { kind: TEAM, ownerOrgId: "${owner}", draft: { titleZh: "光子芯片封装团队" } }`,
      supplier,
    );
    expect(created).toMatchObject({ value: { state: 'DRAFT', version: 1 }, problems: [] });
    const id = created.value?.id ?? '';

    const refused = await mutate('submitListing', `id: "${id}"`, supplier);
    expect(refused.value).toBeNull();
    expect(refused.problems.map(({ code }) => code)).toContain('FIELD_MISSING');
    expect(refused.problems.every(({ remedy }) => remedy.length > 0)).toBe(true);

    const draft =
      '{ summaryZh: "面向硅光芯片的高精度封装与测试，寻求联合开发。", descriptionZh: "团队从事硅光芯片封装十年，建有完整产线。", regionCode: "610100", industries: ["C39"], chains: ["photonics"], keywords: ["硅光"], cooperationModes: ["DEVELOPMENT"], priceMode: "NEGOTIABLE", detail: { leader: "李四", teamType: "UNIVERSITY", members: [{ name: "李四", role: "负责人" }], directions: ["51040"] } }';
    expect(await mutate('editListing', `input: { id: "${id}", version: 1, draft: ${draft} }`, supplier)).toMatchObject({
      value: { version: 2 },
      problems: [],
    });
    expect(
      (
        await mutate('editListing', `input: { id: "${id}", version: 1, draft: { titleZh: "旧版" } }`, supplier)
      ).problems.map(({ code }) => code),
    ).toEqual(['STALE_VERSION']);

    expect(await mutate('submitListing', `id: "${id}"`, supplier)).toMatchObject({
      value: { state: 'SUBMITTED' },
      problems: [],
    });
    expect((await mutate('publishListing', `id: "${id}"`, operator)).value?.state).toBe('PUBLISHED');
    expect((await mutate('publishListing', `id: "${id}"`, operator)).problems.map(({ code }) => code)).toEqual([
      'TRANSITION_REFUSED',
    ]);
    expect((await mutate('confirmListing', `id: "${id}"`, supplier)).problems).toEqual([]);
    expect((await mutate('renewListing', `id: "${id}"`, supplier)).problems.map(({ code }) => code)).toEqual([
      'RENEWAL_TOO_EARLY',
    ]);
    const history = await call(`{ listing(id: "${id}") { changes { action } } }`, supplier);
    expect(history.data).toEqual({
      listing: { changes: ['confirmed', 'published', 'submitted', 'edited', 'created'].map((action) => ({ action })) },
    });
  });

  it('lets only one of two clicks win', async () => {
    const id = await givenListing(runtime, owner, { state: 'PUBLISHED' });
    const answers = await Promise.all([
      mutate('concludeListing', `id: "${id}"`, supplier),
      mutate('concludeListing', `id: "${id}"`, operator),
    ]);
    expect(answers.map(({ value }) => value !== null).sort()).toEqual([false, true]);
  });

  it('saves nothing of a draft that contradicts itself', async () => {
    const { value, problems } = await mutate(
      'createListing',
      `input: { kind: DEMAND, ownerOrgId: "${owner}", draft: { titleZh: "需求", detail: { minTrl: 7, maxTrl: 3 } } }`,
      supplier,
    );
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['ORDER_WRONG']);
  });
});

describe('what is hidden', () => {
  it('hides a draft, an anonymous owner and a confidential description from others', async () => {
    const draft = await givenListing(runtime, owner, { titleZh: '未公开的草稿' });
    const anonymous = await givenListing(runtime, owner, {
      kind: 'DEMAND',
      state: 'PUBLISHED',
      titleZh: '匿名的需求',
      detail: { anonymous: true },
    });
    const confidential = await givenListing(runtime, owner, {
      state: 'PUBLISHED',
      titleZh: '保密的成果',
      disclosure: 'VERIFIED',
      descriptionZh: '秘方',
    });
    await rebuildSearch(runtime);

    expect((await call(`{ listing(id: "${draft}") { titleZh } }`)).codes).toEqual(['NOT_FOUND']);
    expect((await call(`{ listing(id: "${anonymous}") { owner { nameZh } } }`)).data).toEqual({
      listing: { owner: null },
    });
    expect((await call(`{ listing(id: "${anonymous}") { owner { nameZh } } }`, supplier)).data).toEqual({
      listing: { owner: { nameZh: '西安示例大学' } },
    });
    expect(
      (await call(`{ listing(id: "${confidential}") { descriptionZh ... on Achievement { detail { problemZh } } } }`))
        .data,
    ).toEqual({ listing: { descriptionZh: null, detail: null } });
    for (const text of ['秘方', '未公开的草稿'])
      expect((await call(`{ catalogue(text: "${text}") { totalCount } }`)).data).toEqual({
        catalogue: { totalCount: 0 },
      });
    expect(
      (await call('{ catalogue(text: "匿名的需求") { edges { highlights { text } node { owner { nameZh } } } } }'))
        .data,
    ).toMatchObject({ catalogue: { edges: [{ node: { owner: null } }] } });
  });

  it('answers NOT_FOUND for an id that is none, and leaks nothing internal', async () => {
    const { codes, messages } = await call('{ listing(id: "x\' OR 1=1") { id } }');
    expect(codes).toEqual(['NOT_FOUND']);
    expect(messages.join()).not.toMatch(/uuid|syntax|select/i);
  });
});

describe('lists', () => {
  const catalogue = (first: number) =>
    `{ catalogue(first: ${first}, filter: { kinds: [PATENT] }, sort: NEWEST, facets: [KIND, CHAIN]) { totalCount facets { name } edges { node { titleZh owner { nameZh } pitches { id } ... on Patent { detail { applicationNo } } } } } }`;

  it('costs the same number of statements with one item and with three', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 3; at++)
      ids.push(await givenListing(runtime, owner, { kind: 'PATENT', state: 'PUBLISHED', titleZh: `专利 ${at}` }));
    await syncListings(runtime, ids);
    for (const first of [1, 3]) await call(catalogue(first)); // the index's own state, and a page's ids, are read once a process
    const one = await counter.during(() => call(catalogue(1)));
    const three = await counter.during(() => call(catalogue(3)));
    expect(three.length).toBe(one.length);
    expect(three.length).toBeLessThanOrEqual(7);
    const lists = (first: number) =>
      call(`{ lists(first: ${first}) { edges { node { itemCount owner { nameZh } } } } }`);
    for (let at = 0; at < 3; at++) {
      const made = await call(
        `mutation { createList(input: { kind: PATENT, titleZh: "清单 ${at}", ownerOrgId: "${owner}", listingIds: ["${ids.join('","')}"] }) { value { id } problems { code } } }`,
        operator,
      );
      const { value } = made.data?.['createList'] as { value: { id: string } };
      await call(`mutation { publishList(id: "${value.id}") { problems { code } } }`, operator);
    }
    expect((await lists(3)).data).toMatchObject({
      lists: { edges: [{ node: { itemCount: 3 } }, { node: { itemCount: 3 } }, { node: { itemCount: 3 } }] },
    });
    expect((await counter.during(() => lists(3))).length).toBe((await counter.during(() => lists(1))).length);
  });

  it('pages through everything once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await call(
        'query ($after: String) { catalogue(first: 2, after: $after, sort: NEWEST) { edges { node { id } } pageInfo { hasNextPage endCursor } } }',
        undefined,
        { after },
      );
      const page = data?.['catalogue'] as {
        edges: { node: { id: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen.length).toBe((await runtime.search.status()).documents);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('refuses a page of 101, a query that nests too deep and one that costs too much', async () => {
    expect((await call('{ catalogue(first: 101) { totalCount } }')).codes).toEqual(['BAD_REQUEST']);
    const deep = 'pitches { session { pitches { listing { pitches { session { pitches { id } } } } } } }';
    expect((await call(`{ catalogue { edges { node { ${deep} } } } }`)).messages.join()).toMatch(/^QUERY_TOO_DEEP/);
    const wide = Array.from({ length: 60 }, (_, at) => `a${at}: titleZh`).join(' ');
    expect((await call(`{ catalogue(first: 100) { edges { node { ${wide} } } } }`)).messages.join()).toMatch(
      /^QUERY_TOO_COSTLY/,
    );
    expect((await call('{ catalogue(after: "!!") { totalCount } }')).codes).toEqual(['BAD_REQUEST']);
    const filtered = 'query ($filter: CatalogueFilter) { catalogue(filter: $filter) { totalCount } }';
    const wrong = { filter: { regions: Array.from({ length: 60 }, (_, at) => at) } };
    expect(new Set((await call(filtered, undefined, wrong)).codes)).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('takes persisted queries by their hash', async () => {
    const hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38'; // sha256 of `{__typename}`
    const send = (body: object) =>
      request(app.getHttpServer())
        .post('/graphql')
        .send({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, ...body });
    expect(JSON.stringify((await send({})).body)).toContain('PERSISTED_QUERY_NOT_FOUND');
    expect((await send({ query: '{__typename}' })).body).toEqual({ data: { __typename: 'Query' } });
    expect((await send({})).body).toEqual({ data: { __typename: 'Query' } });
  });
});
