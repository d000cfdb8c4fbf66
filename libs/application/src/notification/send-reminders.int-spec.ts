import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { MINUTE, ok, type Result } from '@luyan/kernel';
import type { SessionRow } from '@luyan/persistence';
import { createTestRuntime, givenAccount, givenOrganisation, givenYear, type GivenAccount } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import {
  attendRound,
  createPlan,
  hashToken,
  moveMeetingRound,
  releasePlan,
  saveMeetingRound,
  sendReminders,
  solvePlan,
  type Runtime,
} from '../index.js';

const START = new Date('2026-01-05T02:00:00Z');
let now = START;
let runtime: Runtime;
let session: SessionRow;
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const before = (instant: Date, minutes: number): void => {
  now = new Date(instant.getTime() - minutes * MINUTE);
};
/** What an account was reminded of, oldest first: kind and time. */
const told = async ({ accountId }: GivenAccount): Promise<string[]> => {
  const { items } = await runtime.reads.notifications.pageOf(accountId, false, { first: 50 });
  return items
    .filter(({ kind }) => kind.startsWith('REMINDER'))
    .map(({ kind, data }) => `${kind} ${(data as { at: string }).at}`)
    .reverse();
};

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  await givenYear(runtime, { sessions: 1, pitches: 4 });
  const planId = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
  await solvePlan(runtime, planId, () => Promise.resolve());
  valueOf(await releasePlan(runtime, SYSTEM, planId));
  [session] = (await runtime.reads.roadshow.sessionsOfYear(2026)) as [SessionRow];
}, 30_000);
afterAll(() => runtime.close());

describe('reminders of a session', () => {
  let judge: GivenAccount;
  let presenter: GivenAccount;
  let pitchAt = '';

  it('come the day before and an hour before, once however often one looks', async () => {
    const { id } = await givenOrganisation(runtime);
    judge = await givenAccount(runtime, 'JUDGE', id, hashToken);
    const [pitch] = await runtime.reads.roadshow.pitchesOfSessions([session.id]);
    const [listing] = await runtime.reads.listings.findByIds([pitch?.listingId ?? '']);
    presenter = await givenAccount(runtime, 'SUPPLIER', listing?.ownerOrgId ?? '', hashToken);
    pitchAt = pitch?.startsAt.toISOString() ?? '';
    await runtime.uow.run(async (tx) => {
      const { startsAt, endsAt, id: sessionId } = session;
      const engagement = { id: uuid(), personId: judge.personId, sessionId, role: 'JUROR' as const, startsAt, endsAt };
      await tx.juries.engage(session, session.requestId ?? '', [engagement]);
      return ok(undefined);
    });
    const duty = `REMINDER_JURY ${session.startsAt.toISOString()}`;

    before(session.startsAt, 24 * 60 + 1);
    expect(await sendReminders(runtime)).toBe(0);
    before(session.startsAt, 24 * 60);
    await Promise.all([sendReminders(runtime), sendReminders(runtime)]);
    before(session.startsAt, 61);
    await sendReminders(runtime);
    expect(await told(judge)).toEqual([duty]);
    before(session.startsAt, 60);
    await sendReminders(runtime);
    await sendReminders(runtime);
    expect(await told(judge)).toEqual([duty, duty]);
    before(session.startsAt, 0);
    await sendReminders(runtime);
    expect(await told(judge)).toEqual([duty, duty]);
    expect((await told(presenter)).filter((line) => line === `REMINDER_PITCH ${pitchAt}`)).toHaveLength(2);
  });

  it('of which one was slept through is one: that of the hour', async () => {
    const late = await givenAccount(runtime, 'JUDGE', (await givenOrganisation(runtime)).id, hashToken);
    await runtime.uow.run(async (tx) => {
      const { startsAt, endsAt, id: sessionId } = session;
      const engagement = { id: uuid(), personId: late.personId, sessionId, role: 'JUROR' as const, startsAt, endsAt };
      await tx.juries.engage(session, session.requestId ?? '', [engagement]);
      return ok(undefined);
    });
    before(session.startsAt, 20);
    await sendReminders(runtime);
    expect(await told(late)).toEqual([`REMINDER_JURY ${session.startsAt.toISOString()}`]);
  });
});

describe('reminders of meetings', () => {
  it('follow what is moved, and end with what is called off', async () => {
    now = START;
    const { id: hostOrgId } = await givenOrganisation(runtime, { type: 'INCUBATOR' });
    const draft = {
      ...{ hostOrgId, requestId: null, titleZh: '对接会', titleEn: null, venueId: null, place: '', tables: 2 },
      ...{ days: ['2026-03-10'], startMin: 540, endMin: 660, slotMin: 25, breakMin: 5 },
      ...{ lunchFromMin: null, lunchUntilMin: null },
    };
    const roundId = valueOf(await saveMeetingRound(runtime, SYSTEM, { id: null, draft }));
    const sides = await Promise.all(
      [0, 1, 2].map(async () => {
        const { id: organisationId } = await givenOrganisation(runtime);
        const account = await givenAccount(runtime, 'SUPPLIER', organisationId, hashToken);
        const attendance = { roundId, organisationId, personId: account.personId, about: '', busy: [] };
        const id = valueOf(await attendRound(runtime, SYSTEM, { ...attendance, arrivesAt: null, leavesAt: null }));
        return { id, account };
      }),
    );
    const [a, b, c] = sides as [(typeof sides)[0], (typeof sides)[0], (typeof sides)[0]];
    const clock = (text: string) => new Date(`2026-03-10T${text}:00+08:00`);
    const meeting = (id: string, pair: readonly string[], slot: number, startsAt: Date) => {
      const [aId, bId] = [...pair].sort() as [string, string];
      const times = { startsAt, endsAt: new Date(startsAt.getTime() + 25 * MINUTE), sequence: 0, changeReason: null };
      return { id, roundId, aId, bId, slot, table: 1, state: 'ANNOUNCED' as const, createdAt: now, ...times };
    };
    const [first, second] = [uuid(), uuid()];
    const put = (...meetings: ReturnType<typeof meeting>[]) =>
      runtime.uow.run(async (tx) => {
        await tx.meetings.put(meetings, []);
        await tx.meetingRounds.move(roundId, 'REGISTERING', 'ANNOUNCED');
        return ok(undefined);
      });
    const reminder = (text: string) => `REMINDER_MEETINGS ${clock(text).toISOString()}`;
    await put(meeting(first, [a.id, b.id], 1, clock('09:00')), meeting(second, [a.id, c.id], 2, clock('09:30')));

    before(clock('09:00'), 24 * 60);
    await sendReminders(runtime);
    expect(await Promise.all(sides.map(({ account }) => told(account)))).toEqual([
      [reminder('09:00')],
      [reminder('09:00')],
      [],
    ]);
    await put(meeting(first, [a.id, b.id], 4, clock('10:30')));
    before(clock('09:30'), 60);
    await sendReminders(runtime);
    // The first side begins with the other meeting now; the second side's hour has not come, its day has.
    expect(await told(a.account)).toEqual([reminder('09:00'), reminder('09:30')]);
    expect(await told(b.account)).toEqual([reminder('09:00'), reminder('10:30')]);
    expect(await told(c.account)).toEqual([reminder('09:30')]);
    now = clock('09:40'); // within a day of meetings only its first is told of
    await sendReminders(runtime);
    expect(await told(a.account)).toHaveLength(2);
    expect(await told(b.account)).toHaveLength(3);
    await put(meeting(first, [a.id, b.id], 6, clock('12:00')));
    valueOf(await moveMeetingRound(runtime, SYSTEM, { roundId, to: 'CANCELLED' }));
    before(clock('12:00'), 60);
    await sendReminders(runtime);
    expect(await told(b.account)).toEqual([reminder('09:00'), reminder('10:30'), reminder('10:30')]);
  });
});
