import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { createPlan, hashToken, releasePlan, solvePlan, type Runtime } from '@luyan/application';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  apiClient,
  createTestRuntime,
  givenAccount,
  givenOrganisation,
  givenYear,
  QueryCounter,
  type GivenAccount,
  type GivenYear,
} from '@luyan/testing';
import { createApi } from '../server.js';

const counter = new QueryCounter();
let now = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let year: GivenYear;
let sessionId: string;
let juryId: string;
const token: Record<'host' | 'strangeHost' | 'operator' | 'supplier' | 'rival', string> = {
  host: '',
  strangeHost: '',
  operator: '',
  supplier: '',
  rival: '',
};
let judges: GivenAccount[];
let colleague: GivenAccount;

interface Answer {
  value: { id: string; state: string; revision: number } | null;
  problems: { code: string; path: string; message: string }[];
}
const data = async <T>(query: string, by: string): Promise<T> => {
  const answer = await call(query, by);
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return answer.data as T;
};
const mutate = async (name: string, args: string, by: string, fields = 'id state'): Promise<Answer> =>
  (
    await data<Record<string, Answer>>(
      `mutation { ${name}(${args}) { value { ${fields} } problems { code path message } } }`,
      by,
    )
  )[name] as Answer;
const jury = (name: string, args: string, by: string) => mutate(name, args, by, 'id state revision');
const codes = ({ problems }: Answer) => problems.map(({ code }) => code);
const saveJudge = (account: GivenAccount, kinds: string, holdings: readonly string[] = []) =>
  mutate(
    'saveJudge',
    `input: { personId: "${account.personId}", kinds: [${kinds}], holdings: [${holdings.map((id) => `"${id}"`).join(',')}] }`,
    token.operator,
    'id',
  );

interface Review {
  relax: string[] | null;
  jury: { revision: number; state: string };
  pitches: {
    missing: number;
    kindsLacking: string[];
    pitch: { position: number };
    seats: { judgeId: string; state: string; causes: { reason: string }[] }[];
  }[];
}
const review = async (by = token.operator): Promise<Review> =>
  (
    await data<{ juryReview: Review }>(
      `{ juryReview(juryId: "${juryId}") { relax jury { revision state }
         pitches { missing kindsLacking pitch { position } seats { judgeId state causes { reason } } } } }`,
      by,
    )
  ).juryReview;

interface Judging {
  id: string;
  state: string;
  pitch: { position: number };
}
const MINE = '{ myJudging { edges { node { id state pitch { position } } } totalCount } }';
const mine = async (by: GivenAccount): Promise<Judging[]> =>
  (await data<{ myJudging: { edges: { node: Judging }[] } }>(MINE, by.token)).myJudging.edges
    .map(({ node }) => node)
    .sort((a, b) => a.pitch.position - b.pitch.position);
const sheet = (innovation: number) =>
  [`INNOVATION: ${innovation}`, 'MARKET: 20', 'FEASIBILITY: 15', 'TEAM: 10', 'PRESENTATION: 5.5']
    .map((pair) => pair.split(': '))
    .map(([criterion, value]) => `{ criterion: "${criterion}", value: ${value} }`)
    .join(', ');
const save = (seat: Judging, by: GivenAccount, scores = sheet(20)) =>
  mutate('saveScores', `id: "${seat.id}", scores: [${scores}], comment: "思路清楚"`, by.token);
const sign = (seat: Judging, by: GivenAccount) => mutate('signScores', `id: "${seat.id}"`, by.token);

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now }, onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  year = await givenYear(runtime, { sessions: 1, pitches: 3, request: { minPitches: 3, maxPitches: 3 } });
  const plan = await createPlan(runtime, SYSTEM, { year: 2026 });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  await solvePlan(runtime, plan.value, () => Promise.resolve());
  await releasePlan(runtime, SYSTEM, plan.value);
  sessionId = (await runtime.reads.roadshow.sessionsOfYear(2026))[0]?.id ?? '';

  const account = (role: Parameters<typeof givenAccount>[1], organisationId: string) =>
    givenAccount(runtime, role, organisationId, hashToken);
  const rivalOrgId = (await givenOrganisation(runtime, { nameZh: '另一供方' })).id;
  token.host = (await account('HOST', year.hostOrgId)).token;
  token.strangeHost = (await account('HOST', rivalOrgId)).token;
  token.operator = (await account('OPERATOR', rivalOrgId)).token;
  token.supplier = (await account('SUPPLIER', year.supplierOrgId)).token;
  token.rival = (await account('SUPPLIER', rivalOrgId)).token;
  const institute = (await givenOrganisation(runtime, { nameZh: '研究院' })).id;
  judges = [];
  for (let n = 0; n < 5; n++) judges.push(await account('INVESTOR', institute));
  colleague = await account('INVESTOR', year.supplierOrgId);
  await runtime.database.query("UPDATE sign_in SET expires_at = '2027-01-01'"); // the clock moves on to the session
}, 30_000);
afterAll(async () => {
  await app.close();
  await runtime.close();
});

describe('a jury over the API', () => {
  it('is drawn up from the judges without a conflict, and says what it lacks', async () => {
    for (const one of judges.slice(0, 4)) expect(codes(await saveJudge(one, 'TECHNOLOGY'))).toEqual([]);
    await saveJudge(colleague, 'TECHNOLOGY, MARKET');
    expect(codes(await jury('drawUpJury', `input: { sessionId: "${sessionId}" }`, token.strangeHost))).toEqual([
      'NOT_FOUND',
    ]);
    const drawn = await jury('drawUpJury', `input: { sessionId: "${sessionId}" }`, token.host);
    expect(drawn).toMatchObject({ value: { state: 'DRAFT', revision: 2 }, problems: [] });
    juryId = drawn.value?.id ?? '';
    const found = await review(token.host);
    expect(found.pitches.map(({ missing, kindsLacking, seats }) => [missing, kindsLacking, seats.length])).toEqual([
      [1, ['MARKET'], 4],
      [1, ['MARKET'], 4],
      [1, ['MARKET'], 4],
    ]);
    expect(found.relax).toEqual(['MIX', 'SEATS']);
    expect((await call(`{ juryReview(juryId: "${juryId}") { relax } }`, token.strangeHost)).codes).toEqual([
      'NOT_FOUND',
    ]);

    await saveJudge(judges[4]!, 'MARKET');
    const again = await jury('drawUpJury', `input: { sessionId: "${sessionId}" }`, token.host);
    expect(again.value).toMatchObject({ id: juryId, revision: 3 });
    const whole = await review();
    expect(whole.relax).toEqual([]);
    const panel = judges.map(({ personId }) => personId).sort();
    expect(whole.pitches.map(({ seats }) => seats.map(({ judgeId }) => judgeId).sort())).toEqual([panel, panel, panel]);
  });

  it('refuses a judge with a conflict by name and reason, and tells nobody while it is a draft', async () => {
    const [application] = await runtime.reads.roadshow.pitchesOfSessions([sessionId]);
    const swap = `juryId: "${juryId}", applicationIds: ["${application?.applicationId ?? ''}"], outJudgeId: "${judges[0]!.personId}", inJudgeId: "${colleague.personId}"`;
    const refused = await jury('seatJudge', `input: { ${swap}, revision: 3 }`, token.host);
    expect(refused.problems).toEqual([
      { code: 'JURY_CONFLICT', path: 'inJudgeId', message: '张三 must not judge pitch 1: the same organisation.' },
    ]);
    expect(codes(await jury('seatJudge', `input: { ${swap}, revision: 2 }`, token.host))).toEqual(['STALE_VERSION']);
    expect((await review()).pitches[0]?.seats.length).toBe(5);
    expect(await mine(judges[0]!)).toEqual([]);
  });

  it('offers candidates with what speaks against each', async () => {
    const { juryCandidates } = await data<{
      juryCandidates: { judge: { id: string }; pitches: { causes: { reason: string; evidenceZh: string }[] }[] }[];
    }>(`{ juryCandidates(juryId: "${juryId}") { judge { id } pitches { causes { reason evidenceZh } } } }`, token.host);
    expect(juryCandidates.length).toBe(6);
    expect(juryCandidates.at(-1)).toMatchObject({
      judge: { id: colleague.personId },
      pitches: Array.from({ length: 3 }, () => ({ causes: [{ reason: 'SAME_ORGANISATION', evidenceZh: '供方' }] })),
    });
  });

  it('is released by the operator alone, engages its judges and tells them', async () => {
    expect(
      (await call(`mutation { releaseJury(id: "${juryId}", revision: 3) { problems { code } } }`, token.host)).codes,
    ).toEqual(['FORBIDDEN']);
    expect(codes(await jury('releaseJury', `id: "${juryId}", revision: 2`, token.operator))).toEqual(['STALE_VERSION']);
    const released = await jury('releaseJury', `id: "${juryId}", revision: 3`, token.operator);
    expect(released.value?.state).toBe('RELEASED');
    expect(codes(await jury('drawUpJury', `input: { sessionId: "${sessionId}" }`, token.host))).toEqual([
      'JURY_NOT_DRAFT',
    ]);
    expect((await mine(judges[0]!)).map(({ state, pitch }) => [state, pitch.position])).toEqual([
      ['OPEN', 1],
      ['OPEN', 2],
      ['OPEN', 3],
    ]);
    expect(await mine(colleague)).toEqual([]);
    const [request] = await runtime.reads.roadshow.findRequests([year.requests[0]?.id ?? '']);
    expect(request?.jurorIds.toSorted()).toEqual(judges.map(({ personId }) => personId).sort());
    const inbox = await data<{ notifications: { edges: { node: { text: string; path: string } }[] } }>(
      '{ notifications { edges { node { text path } } } }',
      judges[0]!.token,
    );
    expect(inbox.notifications.edges[0]?.node).toMatchObject({ path: '/judging', text: /第 0 场/ });
  });

  it('is scored from the beginning of the session on, by each judge for themselves', async () => {
    const [judge, other] = [judges[0]!, judges[1]!];
    const [seat] = await mine(judge);
    expect(codes(await save(seat!, judge))).toEqual(['TRANSITION_NEEDS']);
    now = (await runtime.reads.roadshow.findSession(sessionId))?.startsAt ?? now;
    expect(codes(await save(seat!, other))).toEqual(['NOT_FOUND']);
    expect((await call(`{ judging(id: "${seat!.id}") { id } }`, other.token)).codes).toEqual(['NOT_FOUND']);
    expect((await call(`{ juryResults(juryId: "${juryId}") { logBrokenAt } }`, other.token)).codes).toEqual([
      'FORBIDDEN',
    ]);
    expect(codes(await sign(seat!, judge))).toEqual(['JURY_OVER']);
    expect(codes(await save(seat!, judge, '{ criterion: "TEAM", value: 16 }'))).toEqual(['SCORE_OUT_OF_RANGE']);
    expect((await save(seat!, judge, '{ criterion: "TEAM", value: 12 }')).value?.state).toBe('SAVED');
    expect(codes(await sign(seat!, judge))).toEqual(Array.from({ length: 4 }, () => 'SCORE_MISSING'));
    expect((await save(seat!, judge, sheet(28))).value?.state).toBe('SAVED');
    expect((await sign(seat!, judge)).value?.state).toBe('SIGNED');
    expect(codes(await save(seat!, judge))).toEqual(['TRANSITION_REFUSED']);
    expect((await review()).jury.state).toBe('SCORING');
    expect(codes(await jury('withdrawJury', `id: "${juryId}"`, token.operator))).toEqual(['TRANSITION_REFUSED']);
  });

  it('looks for conflicts once more when a score is given', async () => {
    const judge = judges[1]!;
    const [seat] = await mine(judge);
    await saveJudge(judge, 'TECHNOLOGY', [year.supplierOrgId]);
    expect((await save(seat!, judge)).problems).toEqual([
      {
        code: 'SCORE_CONFLICT',
        path: '',
        message: 'You have a conflict of interest with this pitch: a shareholding. It cannot be scored.',
      },
    ]);
    expect((await review()).pitches[0]?.seats.find(({ judgeId }) => judgeId === judge.personId)?.causes).toEqual([
      { reason: 'SHAREHOLDER' },
    ]);
    await saveJudge(judge, 'TECHNOLOGY');
    expect((await save(seat!, judge)).value?.state).toBe('SAVED');
    await saveJudge(judge, 'TECHNOLOGY', [year.supplierOrgId]);
    expect(codes(await sign(seat!, judge))).toEqual(['SCORE_CONFLICT']);
    await saveJudge(judge, 'TECHNOLOGY');
  });

  it('lets a judge step back, with a reason, and tells the host', async () => {
    const judge = judges[1]!;
    const [seat] = await mine(judge);
    const declare = (note: string, by: GivenAccount) =>
      mutate('declareConflict', `id: "${seat!.id}", note: "${note}"`, by.token);
    expect(codes(await declare(' ', judge))).toEqual(['TRANSITION_NEEDS']);
    expect(codes(await declare('师生关系', judges[2]!))).toEqual(['NOT_FOUND']);
    expect((await declare('师生关系', judge)).value?.state).toBe('RECUSED');
    expect(codes(await save(seat!, judge))).toEqual(['SCORE_CONFLICT']);
    expect((await review()).pitches[0]).toMatchObject({ missing: 1 });
    const inbox = await data<{ notifications: { edges: { node: { path: string } }[] } }>(
      '{ notifications { edges { node { path } } } }',
      token.host,
    );
    expect(inbox.notifications.edges[0]?.node.path).toBe(`/sessions/${sessionId}/jury`);
  });

  it('is closed when every sheet is signed, or by the chair’s word', async () => {
    for (const [n, judge] of judges.entries())
      for (const seat of await mine(judge)) {
        if (seat.state !== 'OPEN' || (n === 4 && seat.pitch.position === 3)) continue;
        await save(seat, judge, sheet(10 + 3 * seat.pitch.position));
        expect((await sign(seat, judge)).value?.state).toBe('SIGNED');
      }
    expect(codes(await jury('closeJury', `id: "${juryId}"`, token.host))).toEqual(['TRANSITION_NEEDS']);
    const { jurySession } = await data<{
      jurySession: { jury: { chairId: string; sheetCount: number; signedCount: number } };
    }>(`{ jurySession(id: "${sessionId}") { jury { chairId sheetCount signedCount } } }`, token.host);
    expect([jurySession.jury.sheetCount, jurySession.jury.signedCount]).toEqual([14, 13]);
    const overrule = (by: GivenAccount, reason: string) =>
      jury('overruleJury', `id: "${juryId}", reason: "${reason}"`, by.token);
    const chair = judges.find(({ personId }) => personId === jurySession.jury.chairId)!;
    const member = judges.find(({ personId }) => personId !== jurySession.jury.chairId)!;
    expect(codes(await overrule(member, '评委离场'))).toEqual(['NOT_FOUND']);
    expect(codes(await overrule(chair, ' '))).toEqual(['TRANSITION_NEEDS']);
    expect((await overrule(chair, '评委离场')).value?.state).toBe('CLOSED');
    const last = (await mine(judges[4]!)).at(-1)!;
    expect(codes(await save(last, judges[4]!))).toEqual(['JURY_OVER']);
  });

  const RESULTS = () =>
    `{ juryResults(juryId: "${juryId}") { logBrokenAt judges { id } pitches { judges score mean rank rankFrom rankUntil normalised
       pitch { position } sheets { judgeId total state isDropped } } } }`;
  const OWN =
    '{ myResults { totalCount edges { node { overrideReason session { titleZh } pitches { score rank comments criteria { mean } } } } } }';
  interface Own {
    myResults: {
      totalCount: number;
      edges: { node: { overrideReason: string; pitches: { rank: number; score: number; comments: string[] }[] } }[];
    };
  }

  it('shows its results to the organiser, and to the presenters once they are published', async () => {
    const { juryResults } = await data<{ juryResults: { logBrokenAt: null; pitches: object[] } }>(
      RESULTS(),
      token.host,
    );
    expect(juryResults.logBrokenAt).toBe(null);
    expect(juryResults.pitches).toMatchObject([
      { judges: 4, score: 67.25, rank: 2, pitch: { position: 1 } },
      { judges: 5, score: 66.5, rank: 3 },
      { judges: 4, score: 69.5, rank: 1 },
    ]);
    expect((await call(RESULTS(), token.strangeHost)).codes).toEqual(['NOT_FOUND']);
    expect((await data<Own>(OWN, token.supplier)).myResults.totalCount).toBe(0);
    expect((await jury('publishResults', `id: "${juryId}"`, token.operator)).value?.state).toBe('PUBLISHED');
    const { myResults } = await data<Own>(OWN, token.supplier);
    expect(
      myResults.edges.map(({ node }) => [node.overrideReason, node.pitches.map(({ rank, score }) => [rank, score])]),
    ).toEqual([
      [
        '评委离场',
        [
          [1, 69.5],
          [2, 67.25],
          [3, 66.5],
        ],
      ],
    ]);
    expect((await data<Own>(OWN, token.rival)).myResults.totalCount).toBe(0);
    expect(codes(await jury('reopenJury', `id: "${juryId}", reason: "x"`, token.operator))).toEqual([
      'TRANSITION_REFUSED',
    ]);
  });

  it('keeps a log that shows when somebody has changed it', async () => {
    const { juryLog } = await data<{
      juryLog: { totalCount: number; edges: { node: { kind: string; note: string | null } }[] };
    }>(
      `{ juryLog(juryId: "${juryId}", first: 3) { totalCount edges { node { kind note actorZh number hash } } } }`,
      token.host,
    );
    expect(juryLog.edges.map(({ node }) => [node.kind, node.note])).toEqual([
      ['PUBLISHED', null],
      ['OVERRULED', '评委离场'],
      ['SIGNED', null],
    ]);
    const signed = (await runtime.reads.juries.eventsOf(juryId)).find(({ kind }) => kind === 'SIGNED');
    await runtime.database.query(
      `UPDATE jury_event SET data = jsonb_set(data, '{scores,TEAM}', '15') WHERE id = '${signed?.id ?? ''}'`,
    );
    const { juryResults } = await data<{ juryResults: { logBrokenAt: number } }>(RESULTS(), token.operator);
    expect(juryResults.logBrokenAt).toBe(signed?.number);
  });

  it('costs the same with one seat as with three', async () => {
    const page = (first: number) =>
      `{ myJudging(first: ${first}) { edges { node { id jury { state rubric { id } } scores { value } session { titleZh } pitch { listing { titleZh } } } } } }`;
    const of = async (first: number) => (await counter.during(() => data(page(first), judges[0]!.token))).length;
    expect(await of(3)).toBe(await of(1));
    const own = (await counter.during(() => data(OWN, token.supplier))).length;
    expect(own).toBeLessThan(20);
  });
});
