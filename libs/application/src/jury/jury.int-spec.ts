import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Actor } from '@luyan/access';
import { ok } from '@luyan/kernel';
import type { JudgeRow, Tx } from '@luyan/persistence';
import {
  createTestRuntime,
  givenAccount,
  givenListing,
  givenOrganisation,
  givenYear,
  type GivenYear,
} from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { hashToken } from '../access/sign-in.js';
import type { Runtime } from '../core/runtime.js';
import { createPlan } from '../planning/create-plan.js';
import { releasePlan } from '../planning/release-plan.js';
import { solvePlan } from '../planning/solve-plan.js';
import { drawUpJury } from './draw-up-jury.js';
import { releaseJury } from './release-jury.js';
import { juryCandidates, type Candidate } from './review-jury.js';
import { saveScores } from './save-scores.js';
import { signScores } from './sign-scores.js';

let now = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
let year: GivenYear;
let sessions: { id: string; startsAt: Date }[];
let instituteId: string;
const write = (work: (tx: Tx) => Promise<void>) =>
  runtime.uow.run(async (tx) => {
    await work(tx);
    return ok(undefined);
  });

interface Given {
  readonly nameZh?: string;
  readonly orcid?: string;
  readonly organisationId?: string;
  readonly expertise?: string[];
  readonly declaredConflicts?: string[];
}
/** A person who is a judge. */
async function givenJudge(given: Given = {}, judge: Partial<JudgeRow> = {}): Promise<string> {
  const id = uuid();
  await write(async (tx) => {
    await tx.organisations.insertPeople([
      {
        id,
        organisationId: instituteId,
        nameZh: `评委 ${id}`,
        nameEn: null,
        title: null,
        orcid: null,
        expertise: [],
        brokerLevel: null,
        declaredConflicts: [],
        ...given,
      },
    ]);
    await tx.juries.saveJudges([
      { id, kinds: ['TECHNOLOGY', 'MARKET'], perDay: null, holdings: [], isActive: true, ...judge },
    ]);
  });
  return id;
}
const draw = async (sessionId: string, relax: ('ROTATION' | 'MIX' | 'LOAD' | 'SEATS')[] = []) => {
  const drawn = await drawUpJury(runtime, SYSTEM, { sessionId, relax });
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
  return drawn.value;
};
const candidates = async (juryId: string): Promise<ReadonlyMap<string, Candidate>> => {
  const jury = await runtime.reads.juries.findById(juryId);
  const found = jury ? await juryCandidates(runtime.reads, jury) : [];
  return new Map(found.map((one) => [one.judge.id, one]));
};

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  year = await givenYear(runtime, { sessions: 2, pitches: 6, request: { minPitches: 3, maxPitches: 3, jurorIds: [] } });
  const plan = await createPlan(runtime, SYSTEM, { year: 2026 });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  await solvePlan(runtime, plan.value, () => Promise.resolve());
  await releasePlan(runtime, SYSTEM, plan.value);
  sessions = (await runtime.reads.roadshow.sessionsOfYear(2026)).map(({ id, startsAt }) => ({ id, startsAt }));
  instituteId = (await givenOrganisation(runtime, { nameZh: '研究院', uscc: '12100000425003196X' })).id;
}, 30_000);
afterAll(() => runtime.close());

describe('a jury', () => {
  it('knows conflicts from the catalogue: works by ORCID or by name and house, holders, employers, declarations', async () => {
    const session = sessions[0]!.id;
    const [pitch] = await runtime.reads.roadshow.pitchesOfSessions([session]);
    const presenter = (await runtime.reads.roadshow.findApplications([pitch!.applicationId]))[0]!.presenterIds[0]!;
    await runtime.database.query(`UPDATE person SET orcid = '0000-0002-1825-0097' WHERE id = $1`, [presenter]);
    const named = (name: string, organisation: string | null, orcid: string | null = null) => ({
      name,
      organisation,
      orcid,
    });
    await givenListing(runtime, year.supplierOrgId, {
      kind: 'PATENT',
      detail: { inventors: [named('王工', '研究院'), named('别名', null, '0000-0002-1825-0097')] },
    });
    await runtime.database.query(`UPDATE achievement SET inventors = $2, ownership = $3 WHERE listing_id = $1`, [
      pitch!.listingId,
      JSON.stringify([named('李工', '研究院')]),
      JSON.stringify([{ organisation: '合作所', uscc: '91610131552330000X', share: 50 }]),
    ]);
    const neutral = (await givenOrganisation(runtime, { nameZh: '中立院' })).id;
    const partner = (await givenOrganisation(runtime, { nameZh: '合作所', uscc: '91610131552330000X' })).id;
    const made = {
      inventor: await givenJudge({ nameZh: '王工' }),
      namesake: await givenJudge({
        nameZh: '王工',
        organisationId: (await givenOrganisation(runtime, { nameZh: '他院' })).id,
      }),
      own: await givenJudge({ nameZh: '李工' }),
      partner: await givenJudge({ organisationId: partner }),
      declared: await givenJudge({ organisationId: neutral, declaredConflicts: [year.supplierOrgId] }),
      holder: await givenJudge({ organisationId: neutral }, { holdings: [year.supplierOrgId] }),
      free: await givenJudge({ organisationId: neutral }),
    };
    const found = await candidates(await draw(session));
    const at = (id: string) => [
      ...new Set(
        found
          .get(id)
          ?.pitches.find((p) => p.applicationId === pitch!.applicationId)
          ?.causes.map((c) => c.reason),
      ),
    ];
    expect(Object.fromEntries(Object.entries(made).map(([name, id]) => [name, at(id)]))).toEqual({
      // 李工 of the same house has made what is presented.
      inventor: ['SAME_ORGANISATION', 'CO_INVENTOR'],
      namesake: [],
      own: ['OWN_PITCH', 'SAME_ORGANISATION'],
      partner: ['SAME_ORGANISATION'],
      declared: ['DECLARED'],
      holder: ['SHAREHOLDER'],
      free: [],
    });
  });

  it('gives judges who know the field the greater affinity', async () => {
    await runtime.database.query(
      `INSERT INTO code ("table", code, label_zh, position) VALUES ('chain', '99', '制氢', 0) ON CONFLICT DO NOTHING`,
    );
    const chemist = await givenJudge({
      nameZh: '赵工',
      organisationId: (await givenOrganisation(runtime, { nameZh: '化工院' })).id,
    });
    const owner = (await runtime.reads.organisations.findPeople([chemist]))[0]!.organisationId;
    await givenListing(runtime, owner, {
      state: 'PUBLISHED',
      titleZh: '电解水制氢装置',
      detail: { inventors: [{ name: '赵工', organisation: '化工院', orcid: null }] },
    });
    const novice = await givenJudge({ organisationId: owner });
    const found = await candidates(await draw(sessions[1]!.id));
    expect(found.get(novice)?.affinity).toBe(0);
    expect(found.get(chemist)!.affinity).toBeGreaterThan(0);
  });

  it('heeds the load of the day and the rotation of half a year, and is signed once', async () => {
    const [first, second] = [sessions[0]!, sessions[1]!];
    const judge = await givenAccount(
      runtime,
      'JUDGE',
      (await givenOrganisation(runtime, { nameZh: '又一院' })).id,
      hashToken,
    );
    await write((tx) =>
      tx.juries.saveJudges([
        { id: judge.personId, kinds: ['TECHNOLOGY', 'MARKET'], perDay: 2, holdings: [], isActive: true },
      ]),
    );
    expect((await candidates(await draw(first.id))).get(judge.personId)?.capacity).toBe(2);
    await runtime.database.query('UPDATE judge SET is_active = (id = $1)', [judge.personId]);
    const juryId = await draw(first.id, ['LOAD', 'SEATS', 'MIX']);
    const jury = (await runtime.reads.juries.findById(juryId))!;
    const seats = await runtime.reads.juries.seatsOf([juryId]);
    expect(seats.map(({ judgeId }) => judgeId)).toEqual(Array.from({ length: 3 }, () => judge.personId));
    expect(await releaseJury(runtime, SYSTEM, { juryId, revision: jury.revision })).toMatchObject({ ok: true });

    now = new Date(first.startsAt.getTime());
    const actor: Actor = {
      accountId: judge.accountId,
      personId: judge.personId,
      roles: [{ role: 'JUDGE', organisationId: null }],
      locale: 'zh',
    };
    const scores = { INNOVATION: 20, MARKET: 20, FEASIBILITY: 15, TEAM: 10, PRESENTATION: 5 };
    const seatId = seats[0]!.id;
    expect(await saveScores(runtime, actor, { seatId, scores, comment: null })).toMatchObject({ ok: true });
    const clicks = await Promise.all([signScores(runtime, actor, seatId), signScores(runtime, actor, seatId)]);
    expect(clicks.filter((click) => click.ok).length).toBe(1);

    const later = await candidates(await draw(second.id, ['SEATS', 'MIX']));
    const days = (second.startsAt.getTime() - first.startsAt.getTime()) / 86_400_000;
    expect(days < 180).toBe(true);
    expect(
      later.get(judge.personId)?.pitches.every(({ isRested }) => isRested === second.startsAt > first.startsAt),
    ).toBe(true);
  });

  it('is one, however many draw it up at once', async () => {
    const session = sessions[1]!.id;
    const drawn = await Promise.all([1, 2, 3].map(() => draw(session)));
    expect(new Set(drawn).size).toBe(1);
    const seats = await runtime.reads.juries.seatsOf([drawn[0]!]);
    expect(new Set(seats.map((s) => `${s.applicationId} ${s.judgeId}`)).size).toBe(seats.length);
  });
});
