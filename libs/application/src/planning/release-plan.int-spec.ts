import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '@luyan/access';
import { DAY, ok, type Result } from '@luyan/kernel';
import { createTestRuntime, givenListing, givenOrganisation } from '@luyan/testing';
import { v7 as uuid } from 'uuid';
import { createPlan, releasePlan, solvePlan, type Runtime } from '../index.js';

const NOW = new Date('2026-01-05T02:00:00Z');
let runtime: Runtime;
let host: string;
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

beforeAll(async () => {
  runtime = await createTestRuntime({ clock: { now: () => NOW } });
  host = (await givenOrganisation(runtime, { type: 'INCUBATOR' })).id;
  const supplier = (await givenOrganisation(runtime, { nameZh: '供方' })).id;
  const listings = await Promise.all(
    Array.from({ length: 12 }, (_, at) =>
      givenListing(runtime, supplier, { state: 'PUBLISHED', titleZh: `项目 ${at}` }),
    ),
  );
  const people = Array.from({ length: 15 }, () => uuid());
  const venue = uuid();
  const request = (at: number) => ({
    id: uuid(),
    hostOrgId: host,
    titleZh: `第 ${at} 场`,
    titleEn: null,
    type: 'THEME' as const,
    chains: [],
    regionCode: '610100',
    venueId: null,
    mode: 'OFFLINE' as const,
    durationMin: 120,
    capacity: 50,
    equipment: [],
    earliest: new Date('2026-03-01T00:00:00+08:00'),
    latest: new Date('2026-06-01T00:00:00+08:00'),
    preferredDates: [],
    minPitches: 3,
    maxPitches: 6,
    jurorIds: people.slice(12),
    investorIds: [people[12]!],
    state: 'OPEN' as const,
  });
  await runtime.uow.run(async (tx) => {
    await tx.organisations.insertPeople(
      people.map((id) => ({
        id,
        organisationId: host,
        nameZh: '人',
        nameEn: null,
        title: null,
        orcid: null,
        expertise: [],
        brokerLevel: null,
        declaredConflicts: [],
      })),
    );
    await tx.roadshow.insertVenues(
      [
        {
          id: venue,
          operatorOrgId: host,
          nameZh: '路演厅',
          nameEn: null,
          regionCode: '610100',
          address: '科技路',
          latitude: null,
          longitude: null,
          capacity: 80,
          equipment: [],
          setupMin: 30,
          teardownMin: 30,
          hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMin: 540, untilMin: 1080 })),
          priceHalfDayFen: null,
          maxAdvanceDays: null,
          online: false,
        },
      ],
      [],
    );
    await tx.roadshow.insertRequests([request(1), request(2)]);
    await tx.roadshow.insertApplications(
      listings.map((listingId, at) => ({
        id: uuid(),
        listingId,
        requestId: null,
        presenterIds: [people[at]!],
        durationMin: 8,
        qaMin: 4,
        popularity: 50,
        state: 'APPLIED' as const,
      })),
    );
    return ok(undefined);
  });
});
afterAll(() => runtime.close());

const solved = async (): Promise<string> => {
  const id = valueOf(await createPlan(runtime, SYSTEM, { year: 2026 }));
  await solvePlan(runtime, id, () => Promise.resolve());
  return id;
};

describe('release-plan', () => {
  it('makes a solved plan public: sessions with their pitches, nobody and no room twice', async () => {
    const id = await solved();
    expect(await runtime.reads.plans.findById(id)).toMatchObject({ state: 'DRAFT', hard: 0, unplaced: [] });
    const programme = valueOf(await releasePlan(runtime, SYSTEM, id));
    expect({ sessions: programme.sessions.length, pitches: programme.pitches.length }).toEqual({
      sessions: 2,
      pitches: 12,
    });
    expect(await runtime.reads.roadshow.sessionsOfYear(2026)).toHaveLength(2);
    expect((await releasePlan(runtime, SYSTEM, id)).ok).toBe(false);
  });

  it('supersedes the former release and keeps each session’s identity', async () => {
    const before = await runtime.reads.roadshow.sessionsOfYear(2026);
    const first = await runtime.reads.plans.findReleased(2026);
    const id = await solved();
    valueOf(await releasePlan(runtime, SYSTEM, id));
    expect((await runtime.reads.plans.findById(first?.id ?? ''))?.state).toBe('SUPERSEDED');
    const after = await runtime.reads.roadshow.sessionsOfYear(2026);
    expect(after.map((session) => session.id).sort()).toEqual(before.map((session) => session.id).sort());
    for (const { sequence, previousStartsAt, startsAt, id: sessionId } of after) {
      const moved = before.find((session) => session.id === sessionId)?.startsAt.getTime() !== startsAt.getTime();
      expect({ sequence, hasMoved: previousStartsAt !== null }).toEqual({ sequence: moved ? 1 : 0, hasMoved: moved });
    }
  });

  it('lets the database refuse a second session in a room that is taken, tear-down included', async () => {
    const [session] = await runtime.reads.roadshow.sessionsOfYear(2026);
    const clash = {
      ...session!,
      id: uuid(),
      requestId: null,
      code: 'CLASH',
      startsAt: new Date(session!.endsAt.getTime() + 600_000),
      endsAt: new Date(session!.endsAt.getTime() + DAY / 24),
      occupiedFrom: new Date(session!.endsAt.getTime() - 600_000),
      occupiedUntil: new Date(session!.endsAt.getTime() + DAY / 12),
    };
    const write = runtime.uow.run(async (tx) => {
      await tx.roadshow.replaceProgramme({
        sessions: [clash],
        pitches: [],
        engagements: [],
        cancelledIds: [],
        cancelReason: '',
      });
      return ok(undefined);
    });
    await expect(write).rejects.toThrow('session_venue_free');
  });
});
