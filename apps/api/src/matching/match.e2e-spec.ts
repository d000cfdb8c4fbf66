import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hashToken, Matchmaker, matchListings, scorePicked, type Runtime } from '@luyan/application';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { apiClient, createTestRuntime, givenAccount, givenListing, givenOrganisation } from '@luyan/testing';
import { createApi } from '../server.js';

let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let matchmaker: Matchmaker;
let university: string;
let company: string;
const tokens = { supplier: '', seeker: '', broker: '' };

beforeAll(async () => {
  runtime = await createTestRuntime();
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  matchmaker = new Matchmaker(runtime);
  university = (await givenOrganisation(runtime)).id;
  company = (await givenOrganisation(runtime, { nameZh: '需方公司', type: 'ENTERPRISE' })).id;
  const agency = (await givenOrganisation(runtime, { nameZh: '经纪机构' })).id;
  tokens.supplier = (await givenAccount(runtime, 'SUPPLIER', university, hashToken)).token;
  tokens.seeker = (await givenAccount(runtime, 'SEEKER', company, hashToken)).token;
  tokens.broker = (await givenAccount(runtime, 'BROKER', agency, hashToken)).token;
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const demandOf = (titleZh: string, detail: object = {}) =>
  givenListing(runtime, company, { kind: 'DEMAND', state: 'PUBLISHED', titleZh, detail });
const supplyOf = (titleZh: string, given: object = {}) =>
  givenListing(runtime, university, { state: 'PUBLISHED', titleZh, ...given });

interface Added {
  readonly value: { id: string; origin: string; note: string; broker: object } | null;
  readonly problems: readonly { code: string; message: string }[];
}
const add = async (demandId: string, supplyId: string, { token = tokens.broker, rest = '' } = {}): Promise<Added> =>
  (
    await call(
      `mutation { addMatch(input: { demandId: "${demandId}", supplyId: "${supplyId}", note: "两家有合作基础" ${rest} }) {
         value { id origin note broker { nameZh organisation { nameZh } } } problems { code message } } }`,
      token,
    )
  ).data?.['addMatch'] as Added;

interface Explained {
  readonly score: number;
  readonly parts: readonly { part: string; share: number }[];
  readonly origin: string;
  readonly note: string | null;
  readonly broker: { nameZh: string } | null;
  readonly explanation: {
    readonly answers: readonly { share: number }[];
    readonly elsewhere: number;
    readonly figures: readonly { required: { text: string }; claimed: { text: string } | null; verdict: string }[];
    readonly gates: { closed: readonly { code: string; message: string; opensAt: string | null }[] };
  };
}
const matchesOf = async (listingId: string, token: string): Promise<readonly Explained[]> => {
  const { data } = await call(
    `{ matches(listingId: "${listingId}") { edges { node { score parts { part share } origin note broker { nameZh }
       explanation { answers { share } elsewhere figures { required { text } claimed { text } verdict } gates { closed { code message opensAt } } } } } } }`,
    token,
  );
  return (data?.['matches'] as { edges: { node: Explained }[] }).edges.map(({ node }) => node);
};

describe('the explanation of a match', () => {
  it('has types: figures compared, the gate that closed since with what would open it, and sums that add up', async () => {
    const demand = await demandOf('需要高转化率的甲醇制氢催化剂，转化率≥85%', { minTrl: 5 });
    const supply = await supplyOf('甲醇制氢催化剂，转化率由68%提高到88%', { trl: 6 });
    await matchListings(runtime, matchmaker, [supply, demand]);
    await runtime.database.query('UPDATE listing SET trl = 3 WHERE id = $1', [supply]);

    const [found] = await matchesOf(demand, tokens.seeker);
    if (!found) throw new Error('No match was found.');
    expect(found.explanation.figures[0]).toEqual({
      required: { text: '≥85%' },
      claimed: { text: '88%' },
      verdict: 'MET',
    });
    expect(found.explanation.gates.closed).toEqual([
      { code: 'TRL_TOO_LOW', message: 'TRL 3 is below the required 5 (opens at 3)', opensAt: '3' },
    ]);
    const sum = (shares: readonly { share: number }[]) => shares.reduce((all, { share }) => all + share, 0);
    const text = found.parts.filter(({ part }) => part === 'TEXT');
    expect(sum(found.parts)).toBeCloseTo(found.score, 9);
    expect(sum(found.explanation.answers) + found.explanation.elsewhere).toBeCloseTo(sum(text), 9);
  });
});

describe('a broker’s hand-picked addition', () => {
  it('shows both sides who picked it and why, tells both, and is scored like the others', async () => {
    const demand = await demandOf('寻求退役动力电池梯次利用方案');
    const supply = await supplyOf('锂离子储能系统寿命评估');
    expect(await add(demand, supply)).toMatchObject({
      value: {
        origin: 'BROKER',
        note: '两家有合作基础',
        broker: { nameZh: '张三', organisation: { nameZh: '经纪机构' } },
      },
      problems: [],
    });
    const [picked] = await runtime.reads.matches.findByIds(
      (await runtime.reads.matches.pageOfDemand(demand, { first: 9 })).items.map(({ id }) => id),
    );
    await scorePicked(runtime, matchmaker, [picked?.id ?? '']);
    for (const [listing, token] of [
      [demand, tokens.seeker],
      [supply, tokens.supplier],
    ] as const) {
      const [seen] = await matchesOf(listing, token);
      expect(seen).toMatchObject({ origin: 'BROKER', note: '两家有合作基础', broker: { nameZh: '张三' } });
      expect(seen?.parts.find(({ part }) => part === 'TEXT')?.share).toBeGreaterThan(0);
      const inbox = await call('{ notifications { edges { node { text } } } }', token);
      expect(JSON.stringify(inbox.data)).toContain('A technology broker recommends');
    }
    expect((await add(demand, supply)).problems.map(({ code }) => code)).toEqual(['MATCH_EXISTS']);
  });

  it('warns of what may be waived and refuses what may not', async () => {
    const demand = await demandOf('寻求高温合金叶片修复技术', { minTrl: 7 });
    const early = await supplyOf('增材制造叶片修复', { trl: 3 });
    const secret = await supplyOf('涉密叶片修复', { trl: 8, detail: { secrecy: 'INTERNAL' } });
    const own = await givenListing(runtime, company, { state: 'PUBLISHED', titleZh: '自有叶片修复', trl: 8 });
    const codes = async (supply: string, rest = '') =>
      (await add(demand, supply, { rest })).problems.map(({ code, message }) => `${code} ${message}`);
    expect(await codes(early)).toEqual(['MATCH_GATE_WAIVABLE One condition is not met: maturity too low.']);
    expect(await codes(early, 'despiteGates: true')).toEqual([]);
    expect(await codes(secret, 'despiteGates: true')).toEqual([
      'MATCH_GATE_CLOSED This pair cannot be matched: secrecy forbids disclosure.',
    ]);
    expect(await codes(own, 'despiteGates: true')).toEqual([
      'MATCH_GATE_CLOSED This pair cannot be matched: both belong to one organisation.',
    ]);
    expect((await add(demand, early, { rest: '' })).value).toBeNull();
    const draft = await givenListing(runtime, university, { titleZh: '草稿' });
    expect((await add(demand, draft)).problems.map(({ code }) => code)).toEqual(['NOT_FOUND']);
  });

  it('keeps its attribution when a listing goes', async () => {
    const demand = await demandOf('寻求海水淡化膜组件');
    const supply = await supplyOf('反渗透膜制备');
    const { value } = await add(demand, supply);
    await runtime.database.query("UPDATE listing SET state = 'SUSPENDED' WHERE id = $1", [supply]);
    await matchListings(runtime, matchmaker, [supply]);
    expect(await runtime.reads.matches.findById(value?.id ?? '')).toMatchObject({
      state: 'CLOSED',
      note: '两家有合作基础',
    });
  });
});

describe('interest', () => {
  it('stops at a day’s worth that waits for an answer', async () => {
    const supply = await supplyOf('通用型数字孪生平台');
    const demands: string[] = [];
    for (let at = 0; at < 21; at++) demands.push(await demandOf(`数字孪生平台需求 ${at}`));
    const answers: string[] = [];
    for (const demand of demands) {
      const { value } = await add(demand, supply);
      const { data } = await call(
        `mutation { answerMatch(id: "${value?.id ?? ''}", to: INTERESTED) { value { state } problems { code } } }`,
        tokens.supplier,
      );
      const { problems } = data?.['answerMatch'] as { problems: { code: string }[] };
      answers.push(problems[0]?.code ?? 'ok');
    }
    expect(answers).toEqual([...Array<string>(20).fill('ok'), 'TOO_MANY_UNANSWERED']);
  });
});
