import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SYSTEM, type Actor } from '@luyan/access';
import { DAY, MINUTE, ok, type Result } from '@luyan/kernel';
import type { WaitlistEntryRow } from '@luyan/persistence';
import type { WaitlistState } from '@luyan/roadshow';
import { createTestRuntime, givenListing, givenOrganisation, givenYear, type GivenYear } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import {
  answerOffer,
  createPlan,
  diffPlan,
  joinWaitlist,
  leaveLineUp,
  offerSlots,
  passOnOffers,
  releasePlan,
  replanAfter,
  solvePlan,
  tendWaitlists,
  type Runtime,
} from '../index.js';

const START = new Date('2026-01-05T02:00:00Z'); // a Monday, 10:00 in China
let now = START;
let runtime: Runtime;
let year: GivenYear;
let requestId: string;
let supplier: Actor;

const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.error.map(({ code }) => code));
const actor = (role: 'SUPPLIER' | 'HOST', organisationId: string): Actor => ({
  accountId: uuid(),
  personId: null,
  roles: [{ role, organisationId }],
  locale: 'zh',
});
const queue = () => runtime.reads.waitlist.openEntriesOf(requestId);
const stateOf = async (id: string): Promise<WaitlistState | undefined> =>
  (await runtime.reads.waitlist.findById(id))?.state;
const offered = async (): Promise<WaitlistEntryRow[]> => (await queue()).filter(({ state }) => state === 'OFFERED');
const lineup = async () => {
  const [session] = await runtime.reads.roadshow.sessionsOfYear(2026);
  return (await runtime.reads.roadshow.pitchesOfSessions([session?.id ?? ''])).filter(
    ({ state }) => state === 'CONFIRMED',
  );
};
const withdraw = async (position: number) => {
  const pitch = (await lineup()).find((each) => each.position === position);
  valueOf(await leaveLineUp(runtime, supplier, { pitchId: pitch?.id ?? '', to: 'WITHDRAWN' }));
};
const accept = (entryId: string, who = supplier) => answerOffer(runtime, who, { entryId, to: 'ACCEPTED' });

/** One released session of three pitches, two more in its queue. */
async function given(): Promise<void> {
  runtime = await createTestRuntime({ clock: { now: () => now } });
  year = await givenYear(runtime, {
    sessions: 1,
    pitches: 5,
    request: { minPitches: 2, maxPitches: 3, durationMin: 36 },
  });
  requestId = year.requests[0]?.id ?? '';
  supplier = actor('SUPPLIER', year.supplierOrgId);
  const plan = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
  await solvePlan(runtime, plan, () => Promise.resolve());
  valueOf(await releasePlan(runtime, SYSTEM, plan));
}

beforeEach(() => {
  now = START;
});

describe('a wait-list', () => {
  beforeAll(given, 30_000);
  afterAll(() => runtime.close());

  it('has what the release could not place, once, with the applications marked', async () => {
    expect(await lineup()).toHaveLength(3);
    const entries = await queue();
    expect(
      entries.map(({ state, firstPitch, onTheme, wantedHere }) => ({ state, firstPitch, onTheme, wantedHere })),
    ).toEqual(Array(2).fill({ state: 'WAITING', firstPitch: true, onTheme: true, wantedHere: false }));
    const applications = await runtime.reads.roadshow.findApplications(
      entries.map(({ applicationId }) => applicationId),
    );
    expect(applications.map(({ state }) => state)).toEqual(['WAITLISTED', 'WAITLISTED']);
    await offerSlots(runtime, requestId);
    expect(await offered()).toEqual([]);
  });

  it('offers a slot that opens to the first in line, once, with a working day to answer', async () => {
    await withdraw(2);
    await Promise.all([offerSlots(runtime, requestId), offerSlots(runtime, requestId), tendWaitlists(runtime)]);
    const entries = await queue();
    const [offer] = await offered();
    expect(entries.filter(({ state }) => state === 'WAITING')).toHaveLength(1);
    expect(offer).toMatchObject({ slotPosition: 2, deadline: new Date('2026-01-06T02:00:00Z') });
  });

  it('goes to the next when it is declined, and when nobody answers', async () => {
    const [first] = await offered();
    valueOf(await answerOffer(runtime, supplier, { entryId: first?.id ?? '', to: 'DECLINED' }));
    await offerSlots(runtime, requestId);
    const [second] = await offered();
    expect(second?.id).not.toBe(first?.id);
    await passOnOffers(runtime);
    expect(await stateOf(second?.id ?? '')).toBe('OFFERED');
    now = new Date('2026-01-06T02:00:00Z');
    expect(codesOf(await accept(second?.id ?? ''))).toEqual(['TRANSITION_NEEDS']);
    await passOnOffers(runtime);
    expect(await stateOf(second?.id ?? '')).toBe('EXPIRED');
    expect(await queue()).toEqual([]);
  });
});

describe('answers at once', () => {
  beforeAll(given, 30_000);
  afterAll(() => runtime.close());

  it('lets one of two accepts of one offer win, and seats the pitch once', async () => {
    await withdraw(1);
    await offerSlots(runtime, requestId);
    const [offer] = await offered();
    const answers = await Promise.all([accept(offer?.id ?? ''), accept(offer?.id ?? '')]);
    expect(answers.map(codesOf).sort()).toEqual([[], ['TRANSITION_REFUSED']]);
    const seated = await lineup();
    expect(seated.map(({ position }) => position).sort()).toEqual([1, 2, 3]);
    expect(seated.filter(({ applicationId }) => applicationId === offer?.applicationId)).toHaveLength(1);
    const [application] = await runtime.reads.roadshow.findApplications([offer?.applicationId ?? '']);
    expect(application?.state).toBe('CONFIRMED');
    const [{ sessionId } = { sessionId: '' }] = seated;
    const { items } = await runtime.reads.programme.changesOfSession(sessionId, { first: 5 });
    const steps = items.filter(({ lineUp }) => lineUp !== null);
    expect(steps.map(({ lineUp }) => lineUp)).toEqual(['SEATED', 'WITHDRAWN']);
    expect(steps[0]?.listingId).toBe(application?.listingId);
  });

  it('seats two in two slots, and nobody in a slot that another accept has taken', async () => {
    const late = await givenListing(runtime, year.supplierOrgId, { state: 'PUBLISHED', titleZh: '迟到的项目' });
    const joined = valueOf(await joinWaitlist(runtime, supplier, { requestId, listingId: late, presenterIds: [] }));
    expect(codesOf(await joinWaitlist(runtime, supplier, { requestId, listingId: late, presenterIds: [] }))).toEqual([
      'PITCH_TWICE',
    ]);
    await withdraw(2);
    await withdraw(3);
    await offerSlots(runtime, requestId);
    const offers = await offered();
    expect(offers.map(({ slotPosition }) => slotPosition).sort()).toEqual([2, 3]);
    expect(offers.map(({ id }) => id)).toContain(joined);
    const answers = await Promise.all(offers.map(({ id }) => accept(id)));
    expect(answers.map(codesOf)).toEqual([[], []]);
    expect((await lineup()).map(({ position }) => position).sort()).toEqual([1, 2, 3]);
  });
});

describe('a repair after that', () => {
  beforeAll(given, 30_000);
  afterAll(() => runtime.close());

  it('takes the line-up as the wait-list has made it, and changes nothing', async () => {
    const draft = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
    await solvePlan(runtime, draft, () => Promise.resolve());
    await withdraw(2);
    await offerSlots(runtime, requestId);
    const [offer] = await offered();
    valueOf(await accept(offer?.id ?? ''));
    expect(codesOf(await releasePlan(runtime, SYSTEM, draft))).toEqual(['PLAN_HARD_VIOLATION']);
    const released = await runtime.reads.plans.findReleased(2026);
    const id = valueOf(await replanAfter(runtime, SYSTEM, { planId: released?.id ?? '', changes: [] }));
    await solvePlan(runtime, id, () => Promise.resolve());
    expect(await diffPlan(runtime.reads, { planId: id }, now)).toEqual([]);
    const before = (await lineup()).map(({ id: pitchId, position }) => ({ pitchId, position }));
    valueOf(await releasePlan(runtime, SYSTEM, id));
    expect((await lineup()).map(({ id: pitchId, position }) => ({ pitchId, position }))).toEqual(before);
  });
});

describe('what stands against an answer', () => {
  beforeAll(given, 30_000);
  afterAll(() => runtime.close());

  it('is somebody else’s offer, a person who is elsewhere, a session that is over', async () => {
    await withdraw(1);
    await offerSlots(runtime, requestId);
    const [offer] = await offered();
    const stranger = actor('SUPPLIER', (await givenOrganisation(runtime)).id);
    expect(codesOf(await accept(offer?.id ?? '', stranger))).toEqual(['NOT_FOUND']);

    const [session] = await runtime.reads.roadshow.sessionsOfYear(2026);
    const [application] = await runtime.reads.roadshow.findApplications([offer?.applicationId ?? '']);
    const from = session!.startsAt;
    const [seated] = await lineup();
    const elsewhere = { ...seated!, id: uuid(), position: 9, state: 'ABSENT' as const, applicationId: await another() };
    await runtime.uow.run(async (tx) => {
      const [personId] = application!.presenterIds;
      const until = new Date(from.getTime() + MINUTE);
      const engagement = { id: uuid(), personId: personId!, sessionId: session!.id, startsAt: from, endsAt: until };
      await tx.waitlist.seat(elsewhere, [{ ...engagement, role: 'PRESENTER' }]);
      return ok(undefined);
    });
    expect(codesOf(await accept(offer?.id ?? ''))).toEqual(['PERSON_TAKEN']);
    expect(await stateOf(offer?.id ?? '')).toBe('OFFERED');

    now = new Date(session!.endsAt.getTime() + DAY);
    await tendWaitlists(runtime);
    expect(await queue()).toEqual([]);
    expect(await stateOf(offer?.id ?? '')).toBe('LAPSED');
  });

  it('is a host who marks somebody absent before the session has begun', async () => {
    const [pitch] = await lineup();
    const host = actor('HOST', year.hostOrgId);
    const absent = () => leaveLineUp(runtime, host, { pitchId: pitch?.id ?? '', to: 'ABSENT' });
    expect(codesOf(await absent())).toEqual(['TRANSITION_NEEDS']);
    const [session] = await runtime.reads.roadshow.sessionsOfYear(2026);
    now = session!.startsAt;
    expect(codesOf(await absent())).toEqual([]);
    expect(codesOf(await leaveLineUp(runtime, host, { pitchId: pitch?.id ?? '', to: 'WITHDRAWN' }))).toEqual([
      'FORBIDDEN',
    ]);
  });
});

/** An application of the same supplier that stands nowhere. */
async function another(): Promise<string> {
  const listingId = await givenListing(runtime, year.supplierOrgId, { state: 'PUBLISHED' });
  const id = uuid();
  const application = { ...year.applications[0]!, id, listingId };
  await runtime.uow.run(async (tx) => {
    await tx.roadshow.insertApplications([application]);
    return ok(undefined);
  });
  return id;
}
