import { SYSTEM } from '@luyan/access';
import { createPlan, releasePlan, solvePlan, type Runtime } from '@luyan/application';
import { ok } from '@luyan/kernel';
import type { NewVenue, NewSessionRequest, PitchApplicationRow, SessionRequestRow, VenueRow } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { givenListing, givenOrganisation } from './givens.js';

type Needs = Pick<Runtime, 'uow' | 'clock'>;
export type GivenRequest = NewSessionRequest;
export type GivenApplication = Omit<PitchApplicationRow, 'createdAt'>;

/** A hall of 80 seats in Xi'an, open 9 to 18 on weekdays. */
export const venueOf = (operatorOrgId: string, given: Partial<VenueRow> = {}): NewVenue => ({
  id: uuid(),
  operatorOrgId,
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
  ...given,
});

/** A request for two hours with three to six pitches between March and June 2026. */
export const requestOf = (hostOrgId: string, given: Partial<SessionRequestRow> = {}): GivenRequest => ({
  id: uuid(),
  hostOrgId,
  titleZh: '专场',
  titleEn: null,
  type: 'THEME',
  chains: [],
  regionCode: '610100',
  venueId: null,
  mode: 'OFFLINE',
  durationMin: 120,
  capacity: 50,
  equipment: [],
  earliest: new Date('2026-03-01T00:00:00+08:00'),
  latest: new Date('2026-06-01T00:00:00+08:00'),
  preferredDates: [],
  minPitches: 3,
  maxPitches: 6,
  jurorIds: [],
  investorIds: [],
  state: 'OPEN',
  ...given,
});

export interface GivenYear {
  readonly hostOrgId: string;
  readonly supplierOrgId: string;
  readonly venues: readonly NewVenue[];
  readonly requests: readonly GivenRequest[];
  readonly applications: readonly GivenApplication[];
  readonly people: readonly string[];
}

export interface GivenYearOptions {
  readonly sessions?: number;
  readonly pitches?: number;
  /** What the session requests have instead. */
  readonly request?: Partial<SessionRequestRow>;
}

/** Two halls, some session requests, and pitches of one supplier with a presenter each; three more people sit on every jury. */
export async function givenYear(
  runtime: Needs,
  { sessions = 3, pitches = 12, request = {} }: GivenYearOptions = {},
): Promise<GivenYear> {
  const hostOrgId = (await givenOrganisation(runtime, { type: 'INCUBATOR' })).id;
  const supplierOrgId = (await givenOrganisation(runtime, { nameZh: '供方' })).id;
  const listings = await Promise.all(
    Array.from({ length: pitches }, (_, at) =>
      givenListing(runtime, supplierOrgId, { state: 'PUBLISHED', titleZh: `项目 ${at}` }),
    ),
  );
  const people = Array.from({ length: pitches + 3 }, () => uuid());
  const jurorIds = people.slice(pitches);
  const venues = [venueOf(hostOrgId), venueOf(hostOrgId, { nameZh: '二号厅' })];
  const requests = Array.from({ length: sessions }, (_, at) =>
    requestOf(hostOrgId, { titleZh: `第 ${at} 场`, jurorIds, ...request }),
  );
  const applications = listings.map((listingId, at): GivenApplication => ({
    id: uuid(),
    listingId,
    requestId: null,
    presenterIds: [people[at]!],
    durationMin: 8,
    qaMin: 4,
    popularity: 50,
    state: 'APPLIED',
  }));
  await runtime.uow.run(async (tx) => {
    await tx.organisations.insertPeople(
      people.map((id) => ({
        id,
        organisationId: hostOrgId,
        nameZh: '人',
        nameEn: null,
        title: null,
        orcid: null,
        expertise: [],
        brokerLevel: null,
        declaredConflicts: [],
      })),
    );
    await tx.roadshow.insertVenues(venues, []);
    await tx.roadshow.insertRequests(requests);
    await tx.roadshow.insertApplications(applications);
    return ok(undefined);
  });
  return { hostOrgId, supplierOrgId, venues, requests, applications, people };
}

/** The same year, planned and released. */
export async function givenReleasedYear(runtime: Runtime, given: GivenYearOptions = {}): Promise<GivenYear> {
  const year = await givenYear(runtime, given);
  const plan = await createPlan(runtime, SYSTEM, { year: 2026 });
  if (!plan.ok) throw new Error(JSON.stringify(plan.error));
  await solvePlan(runtime, plan.value, () => Promise.resolve());
  const released = await releasePlan(runtime, SYSTEM, plan.value);
  if (!released.ok) throw new Error(JSON.stringify(released.error));
  return year;
}
