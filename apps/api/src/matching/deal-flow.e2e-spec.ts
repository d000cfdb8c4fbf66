import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, type Runtime } from '@luyan/application';
import { ok } from '@luyan/kernel';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenListing,
  givenOrganisation,
  QueryCounter,
} from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { createApi } from '../server.js';

const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
const org = { fund: '', firm: '', rival: '' };
const tokens = { fund: '', rival: '' };

beforeAll(async () => {
  runtime = await createTestRuntime({ onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  org.firm = (await givenOrganisation(runtime, { type: 'ENTERPRISE' })).id;
  for (const side of ['fund', 'rival'] as const) {
    org[side] = (await givenOrganisation(runtime, { type: 'INVESTOR' })).id;
    tokens[side] = (await givenAccount(runtime, 'INVESTOR', org[side], hashToken)).token;
  }
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

interface Found {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly titleZh: string } }[];
}
const titles = async (args: string): Promise<string[]> => {
  const { data } = await call(
    `{ fundingProjects(${args}) { totalCount edges { node { titleZh pitches { id } } } } }`,
    tokens.fund,
  );
  const { edges } = data?.['fundingProjects'] as Found;
  return edges.map(({ node }) => node.titleZh).sort();
};
const seeking = (titleZh: string, chain: string, given: object = {}) =>
  givenListing(runtime, org.firm, {
    kind: 'ACHIEVEMENT',
    state: 'PUBLISHED',
    titleZh,
    chains: [chain],
    detail: { investmentNeedFen: 100_000_000 },
    ...given,
  });

describe('projects that seek funding', () => {
  it('are published achievements with a need and demands for funding, of the chains asked for', async () => {
    await seeking('甲', 'HYDROGEN');
    const price = (await counter.during(() => titles('first: 10'))).length;
    await seeking('乙', 'PHOTONICS');
    await seeking('草稿', 'HYDROGEN', { state: 'DRAFT' });
    await seeking('不缺钱', 'HYDROGEN', { detail: { investmentNeedFen: null } });
    await seeking('融资需求', 'HYDROGEN', { kind: 'DEMAND', detail: { demandKind: 'FUNDING' } });
    await seeking('技术需求', 'HYDROGEN', { kind: 'DEMAND', detail: { demandKind: 'ORDINARY' } });
    expect(await titles('first: 10')).toEqual(['乙', '甲', '融资需求'].sort());
    expect((await counter.during(() => titles('first: 10'))).length).toBe(price);
    expect(await titles('chains: ["HYDROGEN"]')).toEqual(['甲', '融资需求'].sort());
    expect(await titles('pitching: true')).toEqual([]);
  });
});

describe('answered matches', () => {
  it('are one’s own organisation’s alone, and only what somebody has answered', async () => {
    const demandId = await givenListing(runtime, org.firm, { kind: 'DEMAND', state: 'PUBLISHED', titleZh: '求资' });
    const product = (owner: string, titleZh: string) =>
      givenListing(runtime, owner, { kind: 'FINANCE', state: 'PUBLISHED', titleZh });
    const supplies = [
      await product(org.fund, '天使'),
      await product(org.fund, '贷款'),
      await product(org.rival, '别家'),
    ];
    const ids = supplies.map(() => uuid());
    await runtime.uow.run(async (tx) => {
      const scored = { score: 0.5, place: 1, parts: {}, terms: [] };
      await tx.matches.replaceSuggestions(
        [demandId],
        supplies.map((supplyId, i) => ({ ...scored, id: ids[i] ?? '', demandId, supplyId })),
      );
      for (const at of [0, 2])
        await tx.matches.move(ids[at] ?? '', 'SUGGESTED', 'INTERESTED', { answeredAt: new Date(), answeredBy: null });
      return ok(undefined);
    });
    const read = async (token: string) => {
      const { data } = await call(
        '{ answeredMatches { totalCount edges { node { state supply { titleZh } } } } }',
        token,
      );
      return data?.['answeredMatches'];
    };
    const found = (titleZh: string) => ({
      totalCount: 1,
      edges: [{ node: { state: 'INTERESTED', supply: { titleZh } } }],
    });
    expect(await read(tokens.fund)).toEqual(found('天使'));
    expect(await read(tokens.rival)).toEqual(found('别家'));
  });
});
