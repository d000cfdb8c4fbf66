import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { SYSTEM, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import { brokenConstraint, type MeetingRow } from '@luyan/persistence';
import { createTestRuntime, givenAccount, givenOrganisation, type GivenAccount } from '@luyan/testing';
import {
  announceTimetable,
  attendRound,
  closeTable,
  handOverSeat,
  hashToken,
  judgeRoundEdit,
  loadRound,
  makeWish,
  moveMeeting,
  moveMeetingRound,
  moveParticipant,
  requestTimetable,
  saveMeetingRound,
  solveTimetable,
  standingFaults,
  stopTimetable,
  wishStandings,
  type MeetingRoundDraft,
  type Runtime,
} from '../index.js';

jest.setTimeout(60_000); // solvers start threads
const MORNING = new Date('2026-03-10T00:00:00Z'); // 8:00 in China
const at = (clock: string) => new Date(`2026-03-10T${clock}:00+08:00`);
let now = MORNING;
let runtime: Runtime;
let hostOrgId: string;

interface Side {
  readonly organisationId: string;
  readonly account: GivenAccount;
  readonly actor: Actor;
}
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.error.map(({ code }) => code));

async function side(name: string): Promise<Side> {
  const { id: organisationId } = await givenOrganisation(runtime, { nameZh: name });
  const account = await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken);
  const roles = [{ role: 'SUPPLIER' as const, organisationId }];
  return { organisationId, account, actor: { ...account, roles, locale: 'zh' } };
}

/** Six slots from 9:00, an hour of lunch after the third, two tables. */
const draft = (): MeetingRoundDraft => ({
  requestId: null,
  hostOrgId,
  titleZh: '对接会',
  titleEn: null,
  venueId: null,
  place: '三楼',
  days: ['2026-03-10'],
  startMin: 540,
  endMin: 780,
  slotMin: 25,
  breakMin: 5,
  lunchFromMin: 630,
  lunchUntilMin: 690,
  tables: 2,
});
const attend = async (roundId: string, { organisationId, actor }: Side, given = {}) =>
  attendRound(runtime, actor, {
    roundId,
    organisationId,
    personId: null,
    about: '',
    arrivesAt: null,
    leavesAt: null,
    busy: [],
    ...given,
  });
const arrange = async (roundId: string) => {
  const id = valueOf(await requestTimetable(runtime, SYSTEM, { roundId }));
  await solveTimetable(runtime, id, () => Promise.resolve(), 300);
  return id;
};
const timetable = async (id: string) => {
  const row = await runtime.reads.meetings.findTimetable(id);
  if (!row) throw new Error('No timetable.');
  return row;
};
const meetingsOf = (roundId: string) => runtime.reads.meetings.ofRounds([roundId]);
const facts = async (roundId: string) => {
  const round = await runtime.reads.meetingRounds.findById(roundId);
  if (!round) throw new Error('No round.');
  return loadRound(runtime.reads, round, now);
};
/** The independent checker on what is stored. */
const faults = async (roundId: string) => standingFaults(await facts(roundId), await meetingsOf(roundId));
const kindsTold = async ({ account }: Side): Promise<string[]> =>
  (await runtime.reads.notifications.pageOf(account.accountId, false, { first: 50 })).items.map(({ kind }) => kind);

interface Given {
  readonly roundId: string;
  readonly sides: readonly Side[];
  readonly ids: readonly string[];
}
/** A round with so many participants; those named wish to meet, by index. */
async function given(count: number, wishes: readonly (readonly [number, number])[]): Promise<Given> {
  const roundId = valueOf(await saveMeetingRound(runtime, SYSTEM, { id: null, draft: draft() }));
  const sides = await Promise.all(Array.from({ length: count }, (_, i) => side(`单位 ${i}`)));
  const ids: string[] = [];
  for (const one of sides) ids.push(valueOf(await attend(roundId, one)));
  for (const [from, to] of wishes) {
    const wish = { fromId: ids[from] ?? '', toId: ids[to] ?? '', kind: 'WANTED' } as const;
    valueOf(await makeWish(runtime, sides[from]?.actor ?? SYSTEM, wish));
  }
  return { roundId, sides, ids };
}
const ALL_PAIRS = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].flatMap((b) => (a < b ? [[a, b] as const] : [])));

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  hostOrgId = (await givenOrganisation(runtime, { type: 'INCUBATOR' })).id;
});
afterAll(() => runtime.close());

describe('a round of meetings', () => {
  it('refuses hours that make no slots, a strange host, and change once it is over', async () => {
    const host: Actor = {
      accountId: null,
      personId: null,
      locale: 'zh',
      roles: [{ role: 'HOST', organisationId: hostOrgId }],
    };
    const save = (actor: Actor, patch: Partial<MeetingRoundDraft>, id: string | null = null) =>
      saveMeetingRound(runtime, actor, { id, draft: { ...draft(), ...patch } });
    expect(codesOf(await save(host, { slotMin: 5, breakMin: 0, titleZh: ' ' }))).toEqual([
      'INPUT_INVALID',
      'MEETING_GRID_WRONG',
    ]);
    const stranger = (await side('别的场地')).organisationId;
    expect(codesOf(await save(host, { hostOrgId: stranger }))).toEqual(['NOT_FOUND']);
    const id = valueOf(await save(host, {}));
    expect(valueOf(await save(host, { tables: 3 }, id))).toBe(id);
    expect(codesOf(await moveMeetingRound(runtime, host, { roundId: id, to: 'ENDED' }))).toEqual([
      'TRANSITION_REFUSED',
    ]);
    valueOf(await moveMeetingRound(runtime, host, { roundId: id, to: 'CANCELLED' }));
    expect(codesOf(await save(host, {}, id))).toEqual(['MEETING_ROUND_CLOSED']);
  });

  it('takes one registration a person, wishes within bounds, and none for one’s own people', async () => {
    const { roundId, sides, ids } = await given(6, []);
    const [first, second] = sides as [Side, Side];
    expect(valueOf(await attend(roundId, first, { about: '水处理' }))).toBe(ids[0]);
    expect(codesOf(await attend(roundId, first, { personId: second.account.personId }))).toEqual([
      'MEETING_PERSON_ELSEWHERE',
    ]);
    expect(codesOf(await attend(roundId, first, { organisationId: second.organisationId }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await attend(roundId, first, { arrivesAt: at('12:00'), leavesAt: at('11:00') }))).toEqual([
      'MEETING_SPAN_WRONG',
    ]);
    const wish = (kind: 'MUST' | 'WANTED', to: number, who = first) =>
      makeWish(runtime, who.actor, { fromId: ids[0] ?? '', toId: ids[to] ?? '', kind });
    for (const to of [1, 2, 3]) valueOf(await wish('MUST', to));
    expect(codesOf(await wish('MUST', 4))).toEqual(['MEETING_MUSTS_MANY']);
    valueOf(await wish('MUST', 3));
    expect(codesOf(await wish('WANTED', 0))).toEqual(['MEETING_WISH_WRONG']);
    expect(codesOf(await wish('WANTED', 4, second))).toEqual(['NOT_FOUND']);
    const withdraw = (who: Side) =>
      moveParticipant(runtime, who.actor, { participantId: ids[5] ?? '', to: 'WITHDRAWN' });
    expect(codesOf(await withdraw(second))).toEqual(['NOT_FOUND']);
    valueOf(await withdraw(sides[5] as Side));
    expect(codesOf(await wish('WANTED', 5))).toEqual(['NOT_FOUND']);
    valueOf(await moveMeetingRound(runtime, SYSTEM, { roundId, to: 'SCHEDULING' }));
    expect(codesOf(await wish('WANTED', 4))).toEqual(['MEETING_ROUND_CLOSED']);
    expect(codesOf(await attend(roundId, sides[5] as Side))).toEqual(['MEETING_ROUND_CLOSED']);
  });
});

describe('a timetable', () => {
  it('is seen and told only once it is announced, and what is stored breaks no rule', async () => {
    const { roundId, sides, ids } = await given(4, ALL_PAIRS);
    const [first] = sides as [Side];
    const id = await arrange(roundId);
    expect(await timetable(id)).toMatchObject({ state: 'DRAFT', placed: 6, waiting: 0, gaps: 0 });
    expect([await meetingsOf(roundId), await kindsTold(first)]).toEqual([[], []]);
    expect(codesOf(await announceTimetable(runtime, first.actor, id))).toEqual(['FORBIDDEN']);
    const both = await Promise.all([announceTimetable(runtime, SYSTEM, id), announceTimetable(runtime, SYSTEM, id)]);
    expect(both.map(codesOf).sort()).toEqual([[], ['TRANSITION_REFUSED']]);
    const stored = await meetingsOf(roundId);
    expect(new Set(stored.map(({ slot, table }) => `${slot} ${table}`)).size).toBe(6);
    expect(await faults(roundId)).toEqual([]);
    expect(await kindsTold(first)).toEqual(['MEETINGS_ANNOUNCED']);
    expect((await runtime.reads.meetingRounds.findById(roundId))?.state).toBe('ANNOUNCED');
    expect(stored.filter(({ aId, bId }) => aId === ids[0] || bId === ids[0])).toHaveLength(3);
  });

  it('is refused when somebody has withdrawn or declined since, and when another was announced', async () => {
    const { roundId, sides, ids } = await given(3, [
      [0, 1],
      [0, 2],
    ]);
    const id = await arrange(roundId);
    const decline = (kind: 'DECLINED' | null) =>
      makeWish(runtime, (sides[1] as Side).actor, { fromId: ids[1] ?? '', toId: ids[0] ?? '', kind });
    valueOf(await decline('DECLINED'));
    expect(codesOf(await announceTimetable(runtime, SYSTEM, id))).toEqual(['MEETING_TIMETABLE_STALE']);
    valueOf(await decline(null));
    valueOf(await moveParticipant(runtime, (sides[2] as Side).actor, { participantId: ids[2] ?? '', to: 'WITHDRAWN' }));
    expect(codesOf(await announceTimetable(runtime, SYSTEM, id))).toEqual(['MEETING_TIMETABLE_STALE']);
    const next = await arrange(roundId);
    expect((await timetable(id)).state).toBe('DISCARDED');
    valueOf(await announceTimetable(runtime, SYSTEM, next));
    expect(await meetingsOf(roundId)).toHaveLength(1);
  });

  it('can be stopped or discarded while it is arranged, and only one is arranged at a time', async () => {
    const { roundId } = await given(2, [[0, 1]]);
    const request = () => requestTimetable(runtime, SYSTEM, { roundId });
    const id = valueOf(await request());
    expect(codesOf(await request())).toEqual(['MEETING_BEING_ARRANGED']);
    valueOf(await stopTimetable(runtime, SYSTEM, { timetableId: id, keep: false }));
    await solveTimetable(runtime, id, () => Promise.resolve(), 300);
    expect((await timetable(id)).state).toBe('DISCARDED');
    expect(codesOf(await stopTimetable(runtime, SYSTEM, { timetableId: id, keep: true }))).toEqual(['STATE_CHANGED']);
    const draftId = await arrange(roundId);
    valueOf(await stopTimetable(runtime, SYSTEM, { timetableId: draftId, keep: false }));
    expect(codesOf(await announceTimetable(runtime, SYSTEM, draftId))).toEqual(['TRANSITION_REFUSED']);
  });

  it('minds a pitch and meetings in other rounds, and the database refuses the rest', async () => {
    const one = await given(2, [[0, 1]]);
    const busy = { busy: [{ from: at('09:00'), until: at('10:25') }] };
    valueOf(await attend(one.roundId, one.sides[0] as Side, busy));
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(one.roundId)));
    const [meeting] = (await meetingsOf(one.roundId)) as [MeetingRow];
    expect(meeting.slot).toBeGreaterThan(3);
    const other = valueOf(await saveMeetingRound(runtime, SYSTEM, { id: null, draft: draft() }));
    const ids = await Promise.all(one.sides.map(async (who) => valueOf(await attend(other, who))));
    valueOf(await makeWish(runtime, SYSTEM, { fromId: ids[0] ?? '', toId: ids[1] ?? '', kind: 'MUST' }));
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(other)));
    const [second] = (await meetingsOf(other)) as [MeetingRow];
    expect(second.slot).not.toBe(meeting.slot);
    const seat = { meetingId: second.id, personId: (one.sides[0] as Side).account.personId };
    const clash = { ...second, startsAt: meeting.startsAt, endsAt: meeting.endsAt };
    const taken = runtime.uow.run(async (tx) => {
      await tx.meetings.put([clash], [{ ...seat, startsAt: meeting.startsAt, endsAt: meeting.endsAt }]);
      return ok(undefined);
    });
    await expect(taken.catch(brokenConstraint)).resolves.toBe('meeting_person_free');
  });
});

describe('a change of a round that is announced', () => {
  const save = (id: string, patch: Partial<MeetingRoundDraft>) =>
    saveMeetingRound(runtime, SYSTEM, { id, draft: { ...draft(), ...patch } });
  const effect = async (id: string, patch: Partial<MeetingRoundDraft>) => {
    const { lost, tableless, ...rest } = valueOf(
      await judgeRoundEdit(runtime, SYSTEM, { id, draft: { ...draft(), ...patch } }),
    );
    const places = (meetings: readonly MeetingRow[]) => meetings.map(({ slot, table }) => `${slot} ${table}`);
    return { ...rest, lost: places(lost), tableless: places(tableless) };
  };
  const HARMLESS = { isMoved: false, isElsewhere: false, clearsHours: false, lost: [], tableless: [] };

  it('says what it breaks, calls that off when it is saved, and keeps the rest in its place', async () => {
    const { roundId, sides, ids } = await given(4, ALL_PAIRS);
    const [first] = sides as [Side];
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(roundId)));
    const before = await meetingsOf(roundId);
    expect(before.map(({ slot, table }) => `${slot} ${table}`)).toEqual(['1 1', '1 2', '2 1', '2 2', '3 1', '3 2']);
    expect(await effect(roundId, { titleZh: '改名' })).toEqual(HARMLESS);
    expect(await effect(roundId, { tables: 1 })).toEqual({ ...HARMLESS, tableless: ['1 2', '2 2', '3 2'] });
    // From half past nine on, the second slot is the first.
    const later = { startMin: 570 };
    expect(await effect(roundId, later)).toEqual({ ...HARMLESS, isMoved: true, lost: ['1 1', '1 2'] });
    expect(await effect(roundId, { days: ['2026-03-11'] })).toMatchObject({ clearsHours: true, lost: { length: 6 } });
    expect(await meetingsOf(roundId)).toEqual(before);

    valueOf(await save(roundId, later));
    const after = await meetingsOf(roundId);
    expect(after.filter(({ state }) => state === 'CANCELLED').map(({ changeReason }) => changeReason)).toEqual([
      'HOURS_CHANGED',
      'HOURS_CHANGED',
    ]);
    const kept = after.filter(({ state }) => state === 'ANNOUNCED');
    expect(kept.map(({ slot, table }) => `${slot} ${table}`)).toEqual(['1 1', '1 2', '2 1', '2 2']);
    expect(kept.map(({ startsAt, sequence }) => [+startsAt, sequence])).toEqual(
      before.slice(2).map(({ startsAt, sequence }) => [+startsAt, sequence]),
    );
    expect(await faults(roundId)).toEqual([]);
    expect((await kindsTold(first)).sort()).toEqual(['MEETINGS_ANNOUNCED', 'MEETING_CANCELLED', 'MEETING_ROUND_MOVED']);

    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(roundId)));
    const again = (await meetingsOf(roundId)).filter(({ state }) => state === 'ANNOUNCED');
    expect(again.filter(({ aId, bId }) => [aId, bId].includes(ids[0] ?? ''))).toHaveLength(3);
  });

  it('leaves slots that have begun as they are', async () => {
    const { roundId } = await given(2, [[0, 1]]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(roundId)));
    now = at('09:10');
    expect(codesOf(await save(roundId, { startMin: 600 }))).toEqual(['MEETING_SLOTS_BEGUN']);
    expect(codesOf(await save(roundId, { endMin: 840, place: '四楼' }))).toEqual([]);
    now = MORNING;
  });
});

describe('the day itself', () => {
  let round: Given;
  const own = async (i: number) =>
    (await meetingsOf(round.roundId)).filter(({ aId, bId }) => [aId, bId].includes(round.ids[i] ?? ''));
  const standing = async (id: string) => {
    const { participants, wishes } = await facts(round.roundId);
    const meetings = await meetingsOf(round.roundId);
    const [announced] = await runtime.reads.meetings.timetablesIn([round.roundId], 'ANNOUNCED');
    const of = wishes.filter(({ fromId }) => fromId === id);
    return wishStandings({ participants, wishes, meetings, timetable: announced }, of);
  };
  beforeAll(async () => {
    now = MORNING;
    round = await given(5, ALL_PAIRS);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
  });
  afterAll(() => {
    now = MORNING;
  });

  it('changes nothing when nothing happened', async () => {
    const again = await arrange(round.roundId);
    expect((await timetable(again)).changes).toEqual([]);
  });

  it('moves announced meetings to another table where one is lost, without another slot', async () => {
    const [meeting] = (await meetingsOf(round.roundId)).filter(({ table }) => table === 1) as [MeetingRow];
    valueOf(await closeTable(runtime, SYSTEM, { roundId: round.roundId, table: 1, fromSlot: 1 }));
    expect((await faults(round.roundId)).map(({ rule }) => rule)).toContain('TABLE_CLOSED');
    const draftId = await arrange(round.roundId);
    const { changes } = await timetable(draftId);
    expect(new Set(changes.map(({ reason }) => reason))).toEqual(new Set(['NO_TABLE']));
    expect(
      changes.find(({ a, b }) => meeting.aId === [a, b].sort()[0] && meeting.bId === [a, b].sort()[1])?.table,
    ).not.toBe(1);
    valueOf(await closeTable(runtime, SYSTEM, { roundId: round.roundId, table: 1, fromSlot: null }));
    expect(codesOf(await closeTable(runtime, SYSTEM, { roundId: round.roundId, table: 9, fromSlot: 1 }))).toEqual([
      'INPUT_INVALID',
    ]);
    valueOf(await stopTimetable(runtime, SYSTEM, { timetableId: draftId, keep: false }));
  });

  it('moves what a delay makes impossible, tells both sides and nobody else', async () => {
    const [first] = (await own(0)) as [MeetingRow];
    now = new Date(first.endsAt);
    const late = { arrivesAt: new Date(now) };
    valueOf(await attend(round.roundId, round.sides[0] as Side, late));
    const before = await Promise.all(round.sides.map(kindsTold));
    const draftId = await arrange(round.roundId);
    valueOf(await announceTimetable(runtime, SYSTEM, draftId));
    const moved = (await timetable(draftId)).changes;
    const concerned = new Set(moved.flatMap(({ a, b }) => [a, b]));
    const after = await Promise.all(round.sides.map(kindsTold));
    expect(round.ids.map((id, i) => (after[i]?.length ?? 0) > (before[i]?.length ?? 0) === concerned.has(id))).toEqual(
      round.ids.map(() => true),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect((await own(0)).every(({ state, startsAt }) => state !== 'ANNOUNCED' || startsAt >= now)).toBe(true);
    expect(await faults(round.roundId)).toEqual([]);
  });

  it('keeps what was held, calls off what a no-show leaves, and arranges a late wish', async () => {
    const held = (await meetingsOf(round.roundId)).filter(
      ({ state, startsAt }) => state === 'ANNOUNCED' && startsAt < now,
    );
    for (const { id } of held) valueOf(await moveMeeting(runtime, SYSTEM, { meetingId: id, to: 'HELD' }));
    const [next] = (await meetingsOf(round.roundId)).filter(({ startsAt }) => startsAt > now) as [MeetingRow];
    expect(codesOf(await moveMeeting(runtime, SYSTEM, { meetingId: next.id, to: 'HELD' }))).toEqual([
      'TRANSITION_NEEDS',
    ]);
    const absent = round.ids[1] ?? '';
    valueOf(await moveParticipant(runtime, SYSTEM, { participantId: absent, to: 'ABSENT' }));
    const wish = { fromId: round.ids[4] ?? '', toId: round.ids[0] ?? '', kind: 'WANTED' } as const;
    valueOf(await makeWish(runtime, (round.sides[4] as Side).actor, wish));
    expect(await standing(wish.fromId)).toMatchObject([{ outcome: 'UNMET', reason: 'LATE' }]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    const later = (await own(1)).filter(({ state }) => state === 'ANNOUNCED');
    expect(later).toEqual([]);
    expect(await standing(wish.fromId)).toMatchObject([{ outcome: 'ARRANGED', reason: null }]);
    expect(await kindsTold(round.sides[4] as Side)).toContain('MEETING_ADDED');
    expect(await faults(round.roundId)).toEqual([]);
    const stillHeld = (await meetingsOf(round.roundId)).filter(({ state }) => state === 'HELD').map(({ id }) => id);
    expect(stillHeld.sort()).toEqual(held.map(({ id }) => id).sort());
  });

  it('ends with what was announced and is over counted as held', async () => {
    now = at('18:00');
    valueOf(await moveMeetingRound(runtime, SYSTEM, { roundId: round.roundId, to: 'ENDED' }));
    const states = new Set((await meetingsOf(round.roundId)).map(({ state }) => state));
    expect([...states].filter((state) => state === 'ANNOUNCED')).toEqual([]);
    expect(codesOf(await requestTimetable(runtime, SYSTEM, { roundId: round.roundId }))).toEqual([
      'MEETING_ROUND_CLOSED',
    ]);
  });
});

describe('an absence', () => {
  const CANCELLED = (meetings: readonly MeetingRow[]) => meetings.filter(({ state }) => state === 'CANCELLED');
  const told = (who: Given) => Promise.all(who.sides.map(kindsTold));
  const mark = (id: string, to: 'ABSENT' | 'ATTENDING', actor: Actor = SYSTEM) =>
    moveParticipant(runtime, actor, { participantId: id, to });

  it('is told once, to who is marked and whom they would still meet, and so is that it is taken back', async () => {
    const round = await given(4, [
      [0, 1],
      [0, 2],
      [2, 3],
    ]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    const before = await meetingsOf(round.roundId);
    const [absent = ''] = round.ids;
    valueOf(await mark(absent, 'ABSENT'));
    expect(codesOf(await mark(absent, 'ABSENT'))).toEqual(['TRANSITION_REFUSED']);
    expect(codesOf(await mark(absent, 'ATTENDING', (round.sides[0] as Side).actor))).toEqual(['MEETING_ROUND_CLOSED']);
    const [own, partner, , stranger] = await told(round);
    expect([own, partner, stranger]).toEqual([
      ['MEETING_MARKED_ABSENT', 'MEETINGS_ANNOUNCED'],
      ['MEETING_PARTNER_ABSENT', 'MEETINGS_ANNOUNCED'],
      ['MEETINGS_ANNOUNCED'],
    ]);
    valueOf(await mark(absent, 'ATTENDING'));
    expect((await told(round)).map(([latest]) => latest)).toEqual([
      'MEETING_ABSENCE_UNDONE',
      'MEETING_PARTNER_BACK',
      'MEETING_PARTNER_BACK',
      'MEETINGS_ANNOUNCED',
    ]);
    expect([await meetingsOf(round.roundId), await faults(round.roundId)]).toEqual([before, []]);
    expect(await runtime.reads.meetings.findUnannounced(round.roundId)).toBeNull();
  });

  it('calls off without telling twice, and taken back, it brings back what was lost and moves nobody else', async () => {
    const round = await given(5, [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
    ]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    const [absent = ''] = round.ids;
    valueOf(await mark(absent, 'ABSENT'));
    const heard = await told(round);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    expect([await told(round), CANCELLED(await meetingsOf(round.roundId)).length]).toEqual([heard, 2]);

    valueOf(await mark(absent, 'ATTENDING'));
    const repair = await runtime.reads.meetings.findUnannounced(round.roundId);
    expect(repair?.state).toBe('SOLVING');
    await solveTimetable(runtime, repair?.id ?? '', () => Promise.resolve(), 300);
    const { changes } = await timetable(repair?.id ?? '');
    expect(changes.map(({ a, b, reason }) => [[a, b].includes(absent), reason])).toEqual([
      [true, 'NEW'],
      [true, 'NEW'],
    ]);
    valueOf(await announceTimetable(runtime, SYSTEM, repair?.id ?? ''));
    expect((await kindsTold(round.sides[1] as Side))[0]).toBe('MEETING_ADDED');
    expect(await faults(round.roundId)).toEqual([]);
  });

  it('puts a draft aside that counts on it', async () => {
    const round = await given(2, [[0, 1]]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    valueOf(await mark(round.ids[0] ?? '', 'ABSENT'));
    const draftId = await arrange(round.roundId);
    valueOf(await mark(round.ids[0] ?? '', 'ATTENDING'));
    expect((await timetable(draftId)).state).toBe('DISCARDED');
    expect((await runtime.reads.meetings.findUnannounced(round.roundId))?.state).toBe('SOLVING');
  });
});

describe('a seat that is handed over', () => {
  const colleagueOf = async ({ organisationId }: Side) =>
    (await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken)).personId;

  it('goes to a free colleague with its meetings to come, and partners are told once', async () => {
    const round = await given(4, [
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(round.roundId)));
    const [seat = ''] = round.ids;
    const [first, second] = round.sides as [Side, Side];
    const personId = await colleagueOf(first);
    const hand = (to: string, who: Actor = first.actor) =>
      handOverSeat(runtime, who, { participantId: seat, personId: to });
    expect(codesOf(await hand(personId, second.actor))).toEqual(['NOT_FOUND']);
    expect(codesOf(await hand(second.account.personId))).toEqual(['MEETING_STAND_IN_WRONG']);
    expect(codesOf(await hand(first.account.personId))).toEqual(['MEETING_STAND_IN_WRONG']);
    valueOf(await hand(personId));
    const own = (await meetingsOf(round.roundId)).filter(({ aId, bId }) => [aId, bId].includes(seat));
    expect(own.map(({ sequence, changeReason }) => [sequence, changeReason])).toEqual([
      [1, 'HANDED_OVER'],
      [1, 'HANDED_OVER'],
    ]);
    expect(await Promise.all(round.sides.map(kindsTold))).toEqual([
      ['MEETINGS_ANNOUNCED'],
      ['MEETING_HANDED_OVER', 'MEETINGS_ANNOUNCED'],
      ['MEETING_HANDED_OVER', 'MEETINGS_ANNOUNCED'],
      ['MEETINGS_ANNOUNCED'],
    ]);
    expect(await faults(round.roundId)).toEqual([]);
  });

  it('is refused to a colleague who sits in another round then', async () => {
    const one = await given(2, [[0, 1]]);
    const [side0] = one.sides as [Side];
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(one.roundId)));
    const personId = await colleagueOf(side0);
    const other = valueOf(await saveMeetingRound(runtime, SYSTEM, { id: null, draft: draft() }));
    const colleague = valueOf(await attend(other, side0, { personId }));
    const guest = await side('另一方');
    const wish = { fromId: colleague, toId: valueOf(await attend(other, guest)), kind: 'MUST' } as const;
    valueOf(await makeWish(runtime, SYSTEM, wish));
    valueOf(await announceTimetable(runtime, SYSTEM, await arrange(other)));
    expect(codesOf(await handOverSeat(runtime, side0.actor, { participantId: one.ids[0] ?? '', personId }))).toEqual([
      'MEETING_STAND_IN_BUSY',
    ]);
    expect((await runtime.reads.meetingRounds.findParticipants([one.ids[0] ?? '']))[0]?.personId).toBe(
      side0.account.personId,
    );
  });
});

it('asks participants anew for their hours when a round moves before its timetable is out', async () => {
  const { roundId, sides } = await given(2, [[0, 1]]);
  valueOf(await attend(roundId, sides[0] as Side, { arrivesAt: at('10:00') }));
  const draftId = await arrange(roundId);
  valueOf(await saveMeetingRound(runtime, SYSTEM, { id: roundId, draft: { ...draft(), titleZh: '新名' } }));
  const participants = () => runtime.reads.meetingRounds.participantsOf([roundId]);
  expect((await participants()).map(({ arrivesAt }) => arrivesAt)).toEqual([at('10:00'), null]);
  valueOf(await saveMeetingRound(runtime, SYSTEM, { id: roundId, draft: { ...draft(), days: ['2026-03-12'] } }));
  expect((await participants()).map(({ arrivesAt }) => arrivesAt)).toEqual([null, null]);
  expect((await timetable(draftId)).state).toBe('DISCARDED');
  expect(await Promise.all(sides.map(kindsTold))).toEqual(Array(2).fill(['MEETING_ROUND_MOVED']));
});

it('tells everybody when a round is cancelled', async () => {
  const { roundId, sides } = await given(2, [[0, 1]]);
  valueOf(await announceTimetable(runtime, SYSTEM, await arrange(roundId)));
  valueOf(await moveMeetingRound(runtime, SYSTEM, { roundId, to: 'CANCELLED' }));
  expect((await meetingsOf(roundId)).map(({ state }) => state)).toEqual(['CANCELLED']);
  expect(await Promise.all(sides.map(kindsTold))).toEqual(
    Array(2).fill(['MEETING_ROUND_CANCELLED', 'MEETINGS_ANNOUNCED']),
  );
});
