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
  venueOf,
} from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { createApi } from '../server.js';

const NOW = new Date('2026-03-02T02:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let operator: string;
let supplier: string;
let supplierOrgId: string | undefined;
const hydrogen = { state: 'PUBLISHED' as const, chains: ['hydrogen'], regionCode: '610100' };

/** So many seekers in Xi'an with a demand each, all matched with the same supplies of three owners, of which one match is wanted. */
async function givenCluster(seekers: number): Promise<void> {
  const owners = await Promise.all(['甲', '乙', '丙'].map((nameZh) => givenOrganisation(runtime, { nameZh })));
  const supplies = await Promise.all(
    owners.flatMap(({ id }) =>
      ['一', '二'].map((name) => givenListing(runtime, id, { ...hydrogen, titleZh: `制氢成果${name}` })),
    ),
  );
  const demands = await Promise.all(
    Array.from({ length: seekers }, async (_, i) => {
      const seeker = await givenOrganisation(runtime, { nameZh: `需求方 ${i}`, type: 'ENTERPRISE' });
      return givenListing(runtime, seeker.id, { ...hydrogen, kind: 'DEMAND', titleZh: `需求 ${i}` });
    }),
  );
  const matches = demands.flatMap((demandId) =>
    supplies.map((supplyId, i) => ({ id: uuid(), demandId, supplyId, score: 0.9 - i / 10, parts: {}, terms: [] })),
  );
  await runtime.uow.run(async (tx) => {
    await tx.matches.upsert(matches);
    await tx.matches.move(matches[0]?.id ?? '', 'SUGGESTED', 'INTERESTED');
    return ok(undefined);
  });
  supplierOrgId ??= owners[0]?.id ?? '';
}

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW }, onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  const host = await givenOrganisation(runtime, { type: 'INCUBATOR', nameZh: '孵化器' });
  await runtime.uow.run(async (tx) => {
    await tx.reference.upsert(
      [
        { table: 'chain', code: 'hydrogen', parent: null, labelZh: '氢能', labelEn: 'Hydrogen', position: 1 },
        { table: 'region', code: '610100', parent: null, labelZh: '西安市', labelEn: 'Xi’an', position: 1 },
      ],
      [],
    );
    await tx.roadshow.insertVenues([venueOf(host.id)], []);
    return ok(undefined);
  });
  await givenCluster(3);
  operator = (await givenAccount(runtime, 'OPERATOR', host.id, hashToken)).token;
  supplier = (await givenAccount(runtime, 'SUPPLIER', supplierOrgId ?? '', hashToken)).token;
}, 30_000);
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const QUERY =
  '{ proposals { key titleZh titleEn month capacity mode reasonZh reason { accepted unmet answered seekers } venue { nameZh } host { nameZh } lineup { id titleZh } invitations { role answered organisation { nameZh } } value } }';
const data = async <T>(query: string, token = operator): Promise<T> => {
  const answer = await call(query, token);
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return answer.data as T;
};

describe('proposals', () => {
  it('say what session should exist, where, with whom, and why', async () => {
    const { proposals } = await data<{ proposals: Record<string, unknown>[] }>(QUERY);
    expect(proposals).toHaveLength(1);
    expect(proposals[0]).toMatchObject({
      key: 'hydrogen.610100',
      titleZh: '氢能专场（西安市）',
      titleEn: 'Hydrogen day, Xi’an',
      month: '2026-05',
      mode: 'OFFLINE',
      capacity: 20,
      reason: { accepted: 1, unmet: 2, answered: 2, seekers: 3 },
      venue: { nameZh: '路演厅' },
      host: { nameZh: '孵化器' },
      value: 5,
    });
    expect(proposals[0]?.['lineup']).toHaveLength(6);
    expect(proposals[0]?.['invitations']).toEqual(
      expect.arrayContaining([{ role: 'SEEKER', answered: 1, organisation: { nameZh: '需求方 0' } }]),
    );
    expect(proposals[0]?.['reasonZh']).toContain('3 家单位的 1 个意向匹配');
  });

  it('cost the same whatever the number of demands', async () => {
    const few = await counter.during(() => data(QUERY));
    await givenCluster(6);
    expect((await counter.during(() => data(QUERY))).length).toBe(few.length);
    expect(few.length).toBeLessThanOrEqual(16);
  }, 30_000);

  it('become a session request whose line-up is invited, once', async () => {
    const accept = (month: string) =>
      data<{ acceptProposal: { value: { id: string } | null; problems: { code: string }[] } }>(
        `mutation { acceptProposal(key: "hydrogen.610100", month: "${month}") { value { id titleZh state chains capacity host { nameZh } } problems { code } } }`,
      );
    expect((await accept('2026-12')).acceptProposal.problems).toEqual([{ code: 'PROPOSAL_GONE' }]);
    const { acceptProposal } = await accept('2026-05');
    expect(acceptProposal).toMatchObject({
      value: { titleZh: '氢能专场（西安市）', state: 'OPEN', chains: ['hydrogen'], host: { nameZh: '孵化器' } },
      problems: [],
    });
    const { proposals } = await data<{ proposals: { month: string; value: number; lineup: { id: string }[] }[] }>(
      '{ proposals { month value lineup { id } } }',
    );
    expect(proposals[0]).toMatchObject({ month: '2026-06', value: 6.5 });
    const lineup = proposals[0]?.lineup.map(({ id }) => id) ?? [];
    const invited = await runtime.reads.roadshow.applicationsOfListings(lineup);
    expect(invited.map(({ state, requestId }) => ({ state, requestId }))).toEqual(
      lineup.map(() => ({ state: 'INVITED', requestId: acceptProposal.value?.id })),
    );
    expect((await accept('2026-05')).acceptProposal.problems).toEqual([{ code: 'PROPOSAL_GONE' }]);
    expect(await runtime.reads.roadshow.applicationsOfListings(lineup)).toHaveLength(lineup.length);
  });

  it('are answered by the suppliers who are invited, and by nobody else', async () => {
    const { proposals } = await data<{ proposals: { lineup: { id: string }[] }[] }>('{ proposals { lineup { id } } }');
    const invited = await runtime.reads.roadshow.applicationsOfListings(proposals[0]?.lineup.map(({ id }) => id) ?? []);
    const listings = await runtime.reads.listings.findByIds(invited.map(({ listingId }) => listingId));
    const owner = new Map(listings.map(({ id, ownerOrgId }) => [id, ownerOrgId]));
    const own = invited.filter(({ listingId }) => owner.get(listingId) === supplierOrgId);
    const strange = invited.find(({ listingId }) => owner.get(listingId) !== supplierOrgId);
    const answer = (id: string | undefined, accept: boolean) =>
      data<{ answerInvitation: { problems: { code: string }[] } }>(
        `mutation { answerInvitation(id: "${id ?? ''}", accept: ${accept}) { value { id } problems { code } } }`,
        supplier,
      );
    expect((await answer(strange?.id, true)).answerInvitation.problems).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await answer(own[0]?.id, true)).answerInvitation.problems).toEqual([]);
    expect((await answer(own[1]?.id, false)).answerInvitation.problems).toEqual([]);
    const after = await runtime.reads.roadshow.findApplications(own.map(({ id }) => id));
    expect(after.map(({ state }) => state).sort()).toEqual(['APPLIED', 'WITHDRAWN']);
  });
});
