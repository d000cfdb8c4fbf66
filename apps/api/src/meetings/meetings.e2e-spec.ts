import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashToken, loadRound, solveTimetable, standingFaults, type Runtime } from '@luyan/application';
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
import request from 'supertest';
import { v7 as uuid } from 'uuid';
import { createApi } from '../server.js';

jest.setTimeout(60_000); // solvers start threads
const NOW = new Date('2026-03-10T00:00:00Z');
const counter = new QueryCounter();
let runtime: Runtime;
let app: NestExpressApplication;
let call: ReturnType<typeof apiClient>;
let hostOrgId: string;
let host: string;
let strangeHost: string;

interface Side {
  readonly organisationId: string;
  readonly token: string;
}
const sides: Side[] = [];
let outsider: Side;
let roundId: string;
const ids: string[] = [];

const data = async <T>(query: string, token: string): Promise<T> => {
  const answer = await call(query, token);
  if (answer.codes.length > 0) throw new Error(JSON.stringify(answer));
  return answer.data as T;
};
interface Answer {
  value: { id: string; state: string } | null;
  problems: { code: string; message: string }[];
}
const mutate = async (name: string, args: string, token: string): Promise<Answer> =>
  (
    await data<Record<string, Answer>>(
      `mutation { ${name}(${args}) { value { id state } problems { code message } } }`,
      token,
    )
  )[name] as Answer;
const codes = async (name: string, args: string, token: string) =>
  (await mutate(name, args, token)).problems.map(({ code }) => code);

async function side(nameZh: string, role: 'SUPPLIER' | 'SEEKER' = 'SUPPLIER'): Promise<Side> {
  const { id: organisationId } = await givenOrganisation(runtime, { nameZh });
  return { organisationId, token: (await givenAccount(runtime, role, organisationId, hashToken)).token };
}
const sideOf = (i: number): Side => sides[i] ?? outsider;
const attend = (who: Side, more = '') =>
  mutate(
    'attendMeetingRound',
    `input: { roundId: "${roundId}", organisationId: "${who.organisationId}", about: "水处理" ${more} }`,
    who.token,
  );
const wish = (from: number, to: number, kind: string, token = sideOf(from).token) =>
  codes('wishMeeting', `fromId: "${ids[from] ?? ''}", toId: "${ids[to] ?? ''}", kind: ${kind}`, token);
const arrange = async (): Promise<string> => {
  const { value } = await mutate('arrangeMeetings', `roundId: "${roundId}"`, host);
  await solveTimetable(runtime, value?.id ?? '', () => Promise.resolve(), 300);
  return value?.id ?? '';
};
const OWN = () =>
  `{ meetingRound(id: "${roundId}") {
      desk { roundId }
      participants(first: 50) { totalCount edges { node { id about nameZh organisation { nameZh } } } }
      attendances { id wishes { kind outcome reason to { id } } meetings { slot table a { id organisation { nameZh } } b { id organisation { nameZh } } } }
  } }`;
interface Own {
  meetingRound: {
    desk: object | null;
    participants: { totalCount: number };
    attendances: {
      id: string;
      wishes: { kind: string; outcome: string; reason: string | null; to: { id: string } }[];
      meetings: { a: { id: string }; b: { id: string } }[];
    }[];
  };
}
const own = async (i: number) => (await data<Own>(OWN(), sideOf(i).token)).meetingRound;
const DESK = () =>
  `{ meetingRound(id: "${roundId}") { participantCount desk {
      attendances(first: 50) { edges { node { id state arrivesAt participant { nameZh organisation { nameZh } } } } }
      wishes(first: 50) { totalCount edges { node { kind outcome reason from { id } to { id } } } }
      meetings(first: 50) { totalCount edges { node { slot table state a { organisation { nameZh } } b { organisation { nameZh } } } } }
      draft { id state changes { reason } } announced { id state version } faults { rule }
  } } }`;
interface Desk {
  meetingRound: {
    desk: {
      wishes: { totalCount: number; edges: { node: { outcome: string; reason: string | null } }[] };
      meetings: { totalCount: number };
      draft: { id: string; state: string; changes: { reason: string }[] } | null;
      announced: { id: string; state: string; version: number } | null;
      faults: { rule: string }[];
    } | null;
  };
}
const desk = async (token = host) => (await data<Desk>(DESK(), token)).meetingRound.desk;
const inbox = async (token: string): Promise<string[]> =>
  (
    await data<{ notifications: { edges: { node: { text: string } }[] } }>(
      '{ notifications { edges { node { text } } } }',
      token,
    )
  ).notifications.edges.map(({ node }) => node.text);

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW }, onQuery: counter.onQuery });
  app = await createApi(runtime);
  await app.init();
  call = apiClient(app.getHttpServer());
  hostOrgId = (await givenOrganisation(runtime, { type: 'INCUBATOR' })).id;
  host = (await givenAccount(runtime, 'HOST', hostOrgId, hashToken)).token;
  const other = (await givenOrganisation(runtime, { nameZh: '别的园区' })).id;
  strangeHost = (await givenAccount(runtime, 'HOST', other, hashToken)).token;
  for (const i of [0, 1, 2, 3]) sides.push(await side(`单位 ${i}`, i % 2 === 0 ? 'SUPPLIER' : 'SEEKER'));
  outsider = await side('局外单位');
});
afterAll(async () => {
  await app.close();
  await runtime.close();
});

const ROUND = (orgId: string) =>
  `input: { hostOrgId: "${orgId}", titleZh: "对接会", place: "三楼", days: ["2026-03-11"], startMin: 540, endMin: 780, slotMin: 25, breakMin: 5, tables: 2 }`;

describe('1:1 meetings over the API', () => {
  it('lets a host open a round of its own, and nobody else', async () => {
    expect(await codes('saveMeetingRound', ROUND(hostOrgId), strangeHost)).toEqual(['NOT_FOUND']);
    expect(
      (await call(`mutation { saveMeetingRound(${ROUND(hostOrgId)}) { problems { code } } }`, sideOf(0).token)).codes,
    ).toEqual(['FORBIDDEN']);
    roundId = (await mutate('saveMeetingRound', ROUND(hostOrgId), host)).value?.id ?? '';
    const { meetingRounds } = await data<{ meetingRounds: { edges: { node: { id: string; slots: object[] } }[] } }>(
      '{ meetingRounds { edges { node { id state slots { number startsAt } host { nameZh } session { id } } } } }',
      outsider.token,
    );
    expect(meetingRounds.edges.map(({ node }) => [node.id, node.slots.length])).toEqual([[roundId, 8]]);
  });

  it('takes registrations for one’s own organisation and shows participants to participants alone', async () => {
    for (const one of sides) ids.push((await attend(one)).value?.id ?? '');
    const foreign = { organisationId: sideOf(1).organisationId, token: sideOf(0).token };
    expect((await attend(foreign)).problems.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    expect((await own(0)).participants.totalCount).toBe(4);
    const seen = (await data<Own>(OWN(), outsider.token)).meetingRound;
    expect([seen.participants.totalCount, seen.attendances, seen.desk]).toEqual([0, [], null]);
    expect((await data<Own>(OWN(), strangeHost)).meetingRound.participants.totalCount).toBe(0);
    const { myMeetingAttendances } = await data<{ myMeetingAttendances: { totalCount: number } }>(
      '{ myMeetingAttendances { totalCount } }',
      outsider.token,
    );
    expect(myMeetingAttendances.totalCount).toBe(0);
  });

  it('keeps wishes between a participant and the organiser', async () => {
    expect(await wish(0, 1, 'MUST')).toEqual([]);
    expect(await wish(0, 2, 'WANTED')).toEqual([]);
    expect(await wish(0, 3, 'WANTED')).toEqual([]);
    expect(await wish(2, 0, 'DECLINED')).toEqual([]);
    expect(await wish(0, 1, 'DECLINED', sideOf(1).token)).toEqual(['NOT_FOUND']);
    expect(await wish(0, 1, 'DECLINED', strangeHost)).toEqual(['NOT_FOUND']);
    expect((await own(0)).attendances.map(({ wishes }) => wishes.map(({ kind }) => kind))).toEqual([
      ['MUST', 'WANTED', 'WANTED'],
    ]);
    expect((await own(1)).attendances.map(({ wishes }) => wishes)).toEqual([[]]);
    expect((await desk())?.wishes.totalCount).toBe(4);
    expect([await desk(strangeHost), await desk(sideOf(0).token)]).toEqual([null, null]);
  });

  it('suggests whom to meet from matches, without giving an anonymous owner away', async () => {
    const listing = (i: number, kind: 'DEMAND' | 'ACHIEVEMENT', given = {}) =>
      givenListing(runtime, sideOf(i).organisationId, { kind, state: 'PUBLISHED', ...given });
    const demand = await listing(1, 'DEMAND');
    const hidden = await listing(2, 'DEMAND', { detail: { anonymous: true } });
    const [first, second] = [await listing(0, 'ACHIEVEMENT'), await listing(3, 'ACHIEVEMENT')];
    const match = (demandId: string, supplyId: string, score: number) => {
      return { id: uuid(), demandId, supplyId, score, parts: {}, terms: [] };
    };
    await runtime.uow.run(async (tx) => {
      await tx.matches.upsert([match(demand, first, 0.5), match(demand, second, 0.7), match(hidden, second, 0.9)]);
      return ok(undefined);
    });
    const suggested = async (i: number) =>
      (
        await data<{ meetingRound: { attendances: { suggestions: { participant: { id: string } }[] }[] } }>(
          `{ meetingRound(id: "${roundId}") { attendances { suggestions { score participant { id } demand { titleZh } supply { titleZh } } } } }`,
          sideOf(i).token,
        )
      ).meetingRound.attendances.flatMap(({ suggestions }) => suggestions.map(({ participant }) => participant.id));
    expect(await suggested(1)).toEqual([ids[3], ids[0]]);
    expect(await suggested(0)).toEqual([]); // has wished to meet the only one already
    expect([await suggested(2), await suggested(3)]).toEqual([[ids[3]], [ids[1]]]);
  });

  it('shows a draft to the organiser alone, and what is announced to whom it concerns', async () => {
    const draftId = await arrange();
    expect((await desk())?.draft).toMatchObject({
      id: draftId,
      state: 'DRAFT',
      changes: [{ reason: 'NEW' }, { reason: 'NEW' }],
    });
    const query = `{ meetingTimetable(id: "${draftId}") { progress changes { aId } } }`;
    expect((await call(query, strangeHost)).codes).toEqual(['NOT_FOUND']);
    expect((await call(query, sideOf(0).token)).codes).toEqual(['FORBIDDEN']);
    expect((await own(0)).attendances[0]?.meetings).toEqual([]);
    expect(await codes('announceMeetingTimetable', `id: "${draftId}"`, strangeHost)).toEqual(['NOT_FOUND']);
    expect((await mutate('announceMeetingTimetable', `id: "${draftId}"`, host)).value?.state).toBe('ANNOUNCED');
    const [first] = (await own(0)).attendances;
    expect(first?.meetings.map(({ a, b }) => [a.id, b.id].includes(ids[0] ?? ''))).toEqual([true, true]);
    expect((await own(2)).attendances[0]?.meetings).toEqual([]);
    expect(await inbox(sideOf(0).token)).toEqual(['The timetable of “对接会” is out; your meetings: 2.']);
    expect(await inbox(outsider.token)).toEqual([]);
  });

  it('gives one’s own meetings as a calendar file, and nobody else’s', async () => {
    const get = (token?: string) => {
      const asked = request(app.getHttpServer()).get(`/calendars/meetings/${ids[0] ?? ''}`);
      return token ? asked.set('authorization', `Bearer ${token}`) : asked;
    };
    const { status, headers, text } = await get(sideOf(0).token).set('accept-language', 'zh');
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(
      text
        .match(/^SUMMARY:.*$/gm)
        ?.map((line) => line.trim())
        .sort(),
    ).toEqual(['SUMMARY:洽谈 单位 1', 'SUMMARY:洽谈 单位 3']);
    const statuses = [await get(), await get(sideOf(1).token), await get(strangeHost)].map((answer) => answer.status);
    expect(statuses).toEqual([401, 404, 404]);
  });

  it('does not tell that somebody declined, but tells the organiser', async () => {
    const [first] = (await own(0)).attendances;
    const unmet = first?.wishes.find(({ to }) => to.id === ids[2]);
    expect(unmet).toMatchObject({ outcome: 'UNMET', reason: 'NO_COMMON_SLOT' });
    const reasons = (await desk())?.wishes.edges.map(({ node }) => node.reason).filter((reason) => reason !== null);
    expect(reasons).toEqual(['DECLINED']);
  });

  it('mends a lost table and a late comer with reasons, told to both sides only once announced', async () => {
    expect(await codes('closeMeetingTable', `roundId: "${roundId}", table: 1, fromSlot: 1`, strangeHost)).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      (
        await mutate(
          'attendMeetingRound',
          `input: { roundId: "${roundId}", organisationId: "${sideOf(3).organisationId}", arrivesAt: "2026-03-11T03:00:00Z" }`,
          sideOf(3).token,
        )
      ).problems,
    ).toEqual([]);
    expect(await inbox(host)).toEqual(['“单位 3” changed when they attend “对接会”; the timetable may need a change.']);
    await codes('closeMeetingTable', `roundId: "${roundId}", table: 1, fromSlot: 1`, host);
    expect((await desk())?.faults.length).toBeGreaterThan(0);
    const draftId = await arrange();
    expect(await codes('announceMeetingTimetable', `id: "${draftId}"`, host)).toEqual([]);
    const after = await desk();
    expect([after?.announced?.version, after?.faults]).toEqual([2, []]);
    expect((await inbox(sideOf(3).token))[0]).toMatch(/your meeting with “单位 0” is now Mar 11, 2026/);
    const round = await runtime.reads.meetingRounds.findById(roundId);
    if (!round) throw new Error('No round.');
    const facts = await loadRound(runtime.reads, round, NOW);
    expect(standingFaults(facts, facts.meetings)).toEqual([]);
    expect(new Set(facts.meetings.map(({ table }) => table))).toEqual(new Set([2]));
  });

  it('lists colleagues who can take a seat, to who may hand it over', async () => {
    const [seat = ''] = ids;
    const { personId } = await givenAccount(runtime, 'SUPPLIER', sideOf(0).organisationId, hashToken);
    const standIns = (token: string) => call(`{ meetingStandIns(id: "${seat}") { id nameZh } }`, token);
    const free = { meetingStandIns: [{ id: personId, nameZh: '张三' }] };
    expect([(await standIns(sideOf(0).token)).data, (await standIns(host)).data]).toEqual([free, free]);
    const refused = [await standIns(sideOf(1).token), await standIns(strangeHost)].map(({ codes }) => codes);
    expect(refused).toEqual([['NOT_FOUND'], ['NOT_FOUND']]);
    expect(await codes('handOverMeetingSeat', `id: "${seat}", personId: "${personId}"`, sideOf(0).token)).toEqual([]);
    expect((await standIns(host)).data).not.toEqual(free);
    expect((await inbox(sideOf(1).token))[0]).toBe('“单位 0” sends somebody else to “对接会”; times stay as they are.');
  });

  it('marks nothing before it begins, and lets nobody else withdraw a participant', async () => {
    const [meeting] = await runtime.reads.meetings.ofRounds([roundId]);
    expect(await codes('markMeeting', `id: "${meeting?.id ?? ''}", to: HELD`, host)).toEqual(['TRANSITION_NEEDS']);
    expect(await codes('markMeeting', `id: "${meeting?.id ?? ''}", to: CANCELLED`, host)).toEqual(['INPUT_INVALID']);
    expect(await codes('moveMeetingParticipant', `id: "${ids[0] ?? ''}", to: ABSENT`, sideOf(0).token)).toEqual([
      'TRANSITION_FORBIDDEN',
    ]);
    expect(await codes('moveMeetingParticipant', `id: "${ids[0] ?? ''}", to: WITHDRAWN`, sideOf(1).token)).toEqual([
      'NOT_FOUND',
    ]);
    expect(
      (await mutate('moveMeetingParticipant', `id: "${ids[0] ?? ''}", to: WITHDRAWN`, sideOf(0).token)).value?.state,
    ).toBe('WITHDRAWN');
    expect((await own(0)).participants.totalCount).toBe(0);
  });

  it('costs the same with one item as with three', async () => {
    // Whether two fields' loads of one relation meet in one statement is a matter of the moment: the least of three.
    const cost = async (ask: () => Promise<unknown>) => {
      const counts: number[] = [];
      for (let i = 0; i < 3; i++) counts.push((await counter.during(ask)).length);
      return Math.min(...counts);
    };
    const lists =
      '{ meetingRounds { edges { node { participantCount host { nameZh } session { id } venue { id } } } } }';
    const before = [await cost(() => desk()), await cost(() => data(lists, outsider.token))];
    for (const i of [1, 2]) {
      await mutate('saveMeetingRound', ROUND(hostOrgId), host);
      await attend(await side(`后来 ${i}`));
    }
    expect([await cost(() => desk()), await cost(() => data(lists, outsider.token))]).toEqual(before);
    const mine =
      '{ myMeetingAttendances { edges { node { id round { titleZh } wishes { outcome to { organisation { nameZh } } } meetings { a { nameZh } b { nameZh } } } } } }';
    const operator = (await givenAccount(runtime, 'OPERATOR', hostOrgId, hashToken)).token;
    expect(await cost(() => data(mine, operator))).toBe(await cost(() => data(mine, sideOf(0).token)));
  });
});
