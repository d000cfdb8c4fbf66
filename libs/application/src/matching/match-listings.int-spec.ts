import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestRuntime, givenAccount, givenListing, givenOrganisation } from '@luyan/testing';
import { hashToken, Matchmaker, matchListings, suspendListing, type Runtime } from '../index.js';
import { ANONYMOUS, type Actor } from '@luyan/access';
import { MATCHES_PER_DEMAND } from './settle-lists.js';

const OPERATOR: Actor = { ...ANONYMOUS, roles: [{ role: 'OPERATOR', organisationId: null }] };
let runtime: Runtime;
let matchmaker: Matchmaker;
let supplier: string;
let seeker: string;

beforeAll(async () => {
  runtime = await createTestRuntime();
  matchmaker = new Matchmaker(runtime);
  supplier = (await givenOrganisation(runtime)).id;
  seeker = (await givenOrganisation(runtime, { nameZh: '需方公司', type: 'ENTERPRISE' })).id;
});
afterAll(() => runtime.close());

const publish = async (kind: 'DEMAND' | 'ACHIEVEMENT', titleZh: string, owner: string): Promise<string> => {
  const id = await givenListing(runtime, owner, { kind, state: 'PUBLISHED', titleZh });
  await matchListings(runtime, matchmaker, [id]);
  return id;
};
const suppliesOf = async (demand: string) => (await runtime.reads.matches.pageOfDemand(demand, { first: 100 })).items;

describe('match-listings', () => {
  it('answers a new demand at once, and proposes a new supply to the standing demand in the order that a full match gives', async () => {
    const before = await publish('ACHIEVEMENT', '电解水制氢电极', supplier);
    const demand = await publish('DEMAND', '需要低能耗的电解水制氢电极', seeker);
    expect((await suppliesOf(demand)).map(({ supplyId }) => supplyId)).toEqual([before]);

    const after = await publish('ACHIEVEMENT', '低能耗电解水制氢电极', supplier);
    const incremental = await suppliesOf(demand);
    expect(incremental.map(({ supplyId }) => supplyId)).toEqual([after, before]);
    await matchListings(runtime, matchmaker, [demand]);
    const whole = await suppliesOf(demand);
    expect(whole.map(({ supplyId }) => supplyId)).toEqual([after, before]);
    for (const { score, parts, terms } of whole) {
      expect(Object.values(parts ?? {}).reduce((a, b) => a + b, 0)).toBeCloseTo(score, 9);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(parts?.['text'] ?? 0, 9);
    }
  });

  it('takes the suggestions of a listing that left the catalogue, never those of its own organisation', async () => {
    const demand = await publish('DEMAND', '求购激光雷达测距模块', seeker);
    const own = await publish('ACHIEVEMENT', '激光雷达测距模块', seeker);
    const supply = await publish('ACHIEVEMENT', '车载激光雷达测距模块', supplier);
    const found = (await suppliesOf(demand)).map(({ supplyId }) => supplyId);
    expect({ first: found[0], own: found.includes(own) }).toEqual({ first: supply, own: false });
    expect((await suspendListing(runtime, OPERATOR, supply, '核实中')).ok).toBe(true);
    await matchListings(runtime, matchmaker, [supply]);
    expect((await suppliesOf(demand)).map(({ supplyId }) => supplyId)).toEqual(found.slice(1));
  });

  it('keeps a demand’s list short however many supplies come', async () => {
    const demand = await publish('DEMAND', '征集耐高温陶瓷轴承', seeker);
    const ids: string[] = [];
    for (let at = 0; at < MATCHES_PER_DEMAND + 5; at++)
      ids.push(await givenListing(runtime, supplier, { state: 'PUBLISHED', titleZh: `耐高温陶瓷轴承 ${at} 型` }));
    for (let at = 0; at < ids.length; at += 5) await matchListings(runtime, matchmaker, ids.slice(at, at + 5));
    expect(await suppliesOf(demand)).toHaveLength(MATCHES_PER_DEMAND);
  });

  it('finds a team by the works of its people, from wherever the list is made', async () => {
    const members = [{ name: '王五', role: '骨干', orcid: null, title: null }];
    const team = await givenListing(runtime, supplier, {
      kind: 'TEAM',
      state: 'PUBLISHED',
      titleZh: '青年教师组',
      summaryZh: '多学科合作。',
      detail: { leader: '李四', members },
    });
    const work = await givenListing(runtime, supplier, {
      state: 'PUBLISHED',
      titleZh: '钙钛矿太阳能电池界面钝化',
      detail: { inventors: [{ name: '王五', orcid: null, organisation: null }] },
    });
    const demand = await publish('DEMAND', '寻求钙钛矿太阳能电池界面钝化技术', seeker);
    const found = await suppliesOf(demand);
    const [ofTeam, ofWork] = [team, work].map((id) => found.find(({ supplyId }) => supplyId === id));
    expect(ofTeam?.parts?.['text']).toBeCloseTo(ofWork?.parts?.['text'] ?? 0, 9);
    expect(await runtime.reads.matches.worksOfTeams([team], 9)).toEqual([{ teamId: team, workId: work }]);
  });

  it('shares out the first places, shows a repeated listing once, and measures what one organisation holds', async () => {
    const others = (await givenOrganisation(runtime, { nameZh: '另一所大学' })).id;
    const demand = await publish('DEMAND', '求购高纯石英坩埚', seeker);
    const variants = ['甲法', '乙法', '丙法', '丁法', '戊法', '己法', '庚法'];
    const ids: string[] = [];
    for (const variant of variants) {
      const given = { state: 'PUBLISHED' as const, titleZh: `高纯石英坩埚${variant}`, summaryZh: `${variant}制得。` };
      ids.push(await givenListing(runtime, supplier, given));
    }
    const repeat = { state: 'PUBLISHED' as const, titleZh: '高纯石英坩埚甲法 ', summaryZh: '甲法制得。' };
    ids.push(await givenListing(runtime, supplier, repeat));
    const rival = await givenListing(runtime, others, {
      state: 'PUBLISHED',
      titleZh: '高纯石英坩埚与其他制品',
      summaryZh: '多种制品。',
    });
    await matchListings(runtime, matchmaker, [demand]);
    const found = await suppliesOf(demand);
    expect(found.map(({ place }) => place)).toEqual(found.map((_, at) => at + 1));
    expect(found.findIndex(({ supplyId }) => supplyId === rival)).toBe(4);
    expect(found.filter(({ supplyId }) => ids.includes(supplyId))).toHaveLength(variants.length);
    const { organisations } = await runtime.reads.matches.exposure(10, 4, 9);
    expect(organisations.map(({ organisationId }) => organisationId)).toContain(others);
  });

  it('tells the owner of a standing demand of a good new answer, once a day', async () => {
    const { accountId } = await givenAccount(runtime, 'SEEKER', seeker, hashToken);
    const demand = await publish('DEMAND', '深海耐压浮力材料', seeker);
    const told = async () =>
      (await runtime.reads.notifications.pageOf(accountId, false, { first: 100 })).items.filter(
        ({ data }) => (data as { demand: string }).demand === demand,
      );
    await publish('ACHIEVEMENT', '菊花茶烘干', supplier);
    expect(await told()).toEqual([]);
    const answer = await publish('ACHIEVEMENT', '深海耐压浮力材料', supplier);
    expect((await told()).map(({ kind, data }) => [kind, data])).toEqual([['MATCH_FOUND', { demand, supply: answer }]]);
    await matchListings(runtime, matchmaker, [answer]);
    await publish('ACHIEVEMENT', '深海耐压浮力材料制备', supplier);
    expect(await told()).toHaveLength(1);
  }, 60_000);
});
