import { DAY, MINUTE } from '@luyan/kernel';
import type {
  ForbiddenPlacementRow,
  PersonRow,
  PitchApplicationRow,
  Repositories,
  SessionRequestRow,
  SessionRow,
  VenueClosureRow,
  VenueRow,
} from '@luyan/persistence';
import { BEGUN_SESSION_STATES } from '@luyan/roadshow';
import type {
  ForbiddenPlacement,
  PitchFacts,
  PlanSolution,
  SessionRequestFacts,
  VenueFacts,
  YearProblem,
} from '@luyan/scheduling';

/** Local midnight in Asia/Shanghai, which has kept +08:00 since 1991. */
export const localDay = (date: string): number => Date.parse(`${date}T00:00:00+08:00`);
export const yearRange = (year: number): { from: Date; until: Date } => ({
  from: new Date(localDay(`${year}-01-01`)),
  until: new Date(localDay(`${year + 1}-01-01`)),
});

export function venueFacts(venue: VenueRow, closures: readonly VenueClosureRow[]): VenueFacts {
  const { onlineCapacity, partOf, ...facts } = venue;
  return {
    ...facts,
    ...(onlineCapacity !== null && { onlineCapacity }),
    ...(partOf !== null && { partOf }),
    maxAdvanceDays: venue.maxAdvanceDays ?? 366,
    closures: closures
      .filter(({ venueId }) => venueId === venue.id)
      .map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), until: endsAt.getTime() })),
  };
}

const forbiddenFacts = ({
  requestId,
  applicationId,
  venueId,
  startsAt,
  endsAt,
}: ForbiddenPlacementRow): ForbiddenPlacement => ({
  requestId,
  ...(applicationId !== null && { pitchId: applicationId }),
  ...(venueId !== null && { venueId }),
  ...(startsAt && endsAt && { range: { from: startsAt.getTime(), until: endsAt.getTime() } }),
});

const requestFacts = ({ onlineCapacity, ...request }: SessionRequestRow): SessionRequestFacts => ({
  ...request,
  ...(onlineCapacity !== null && { onlineCapacity }),
  earliest: request.earliest.getTime(),
  latest: request.latest.getTime(),
  preferredDates: request.preferredDates.map(localDay),
});

/** Released sessions and their pitches, as the solver sees what the public already knows. */
async function publishedProgramme(
  reads: Repositories,
  sessions: readonly SessionRow[],
): Promise<PlanSolution | undefined> {
  if (sessions.length === 0) return undefined;
  const pitches = await reads.roadshow.pitchesOfSessions(sessions.map(({ id }) => id));
  const requestOf = new Map(sessions.map(({ id, requestId }) => [id, requestId]));
  return {
    sessions: sessions.flatMap(({ requestId, venueId, startsAt, endsAt }) =>
      requestId && venueId ? [{ requestId, venueId, start: startsAt.getTime(), end: endsAt.getTime() }] : [],
    ),
    pitches: pitches.flatMap(({ applicationId, sessionId, position, startsAt, state }) => {
      const requestId = requestOf.get(sessionId);
      return requestId && state === 'CONFIRMED'
        ? [{ pitchId: applicationId, requestId, order: position, start: startsAt.getTime() }]
        : [];
    }),
  };
}

async function pitchFacts(reads: Repositories, applications: readonly PitchApplicationRow[]): Promise<PitchFacts[]> {
  const listings = new Map(
    (await reads.listings.findByIds([...new Set(applications.map(({ listingId }) => listingId))])).map((listing) => [
      listing.id,
      listing,
    ]),
  );
  return applications.flatMap((application) => {
    const listing = listings.get(application.listingId);
    return listing?.state === 'PUBLISHED'
      ? [
          {
            ...application,
            ownerOrgId: listing.ownerOrgId,
            chains: listing.chains,
            regionCode: listing.regionCode,
            unavailable: [],
          },
        ]
      : [];
  });
}

export interface LoadedYear {
  readonly problem: YearProblem;
  /** Requests whose session has run. */
  readonly history: ReadonlySet<string>;
  /** Of the people whom the problem names. */
  readonly names: Readonly<Record<string, PersonName>>;
}

export type PersonName = Pick<PersonRow, 'nameZh' | 'nameEn'>;

/** Everything that a plan of the year depends on, read from the database. */
export const loadYearProblem = async (reads: Repositories, year: number, now: Date): Promise<YearProblem> =>
  (await loadYear(reads, year, now)).problem;

async function openItems(reads: Repositories, year: number, sessions: readonly SessionRow[]) {
  const { from, until } = yearRange(year);
  // What has run is history: neither planned again nor taken for cancelled.
  const run = sessions.filter(({ state }) => BEGUN_SESSION_STATES.includes(state));
  const history = new Set(run.flatMap(({ requestId }) => requestId ?? []));
  const [requests, applications, presented] = await Promise.all([
    reads.roadshow.openRequests(from, until),
    reads.roadshow.openApplications(),
    reads.roadshow.pitchesOfSessions(run.map(({ id }) => id)),
  ]);
  const seen = new Set(presented.map(({ applicationId }) => applicationId));
  return {
    history,
    requests: requests.filter(({ id }) => !history.has(id)),
    applications: applications.filter(({ id }) => !seen.has(id)),
  };
}

export async function loadYear(reads: Repositories, year: number, now: Date): Promise<LoadedYear> {
  const { from, until } = yearRange(year);
  const [venues, closures, days, sessions, forbidden] = await Promise.all([
    reads.roadshow.venues(),
    reads.roadshow.closures(from, until),
    reads.reference.calendarDays(`${year}-01-01`, `${year + 1}-01-01`),
    reads.roadshow.sessionsOfYear(year),
    reads.forbidden.within(from, until),
  ]);
  const { history, requests, applications } = await openItems(reads, year, sessions);
  const people = [
    ...new Set([
      ...requests.flatMap(({ jurorIds, investorIds }) => [...jurorIds, ...investorIds]),
      ...applications.flatMap(({ presenterIds }) => presenterIds),
    ]),
  ];
  const persons = await reads.organisations.findPeople(people);
  const published = await publishedProgramme(
    reads,
    sessions.filter(({ state }) => state === 'RELEASED'),
  );
  const problem: YearProblem = {
    year,
    venues: venues.map((venue) => venueFacts(venue, closures)),
    requests: requests.map(requestFacts),
    pitches: await pitchFacts(reads, applications),
    calendar: days.map(({ day, kind }) => ({ date: day, kind })),
    people: persons.map(({ id, organisationId, expertise }) => ({ id, orgId: organisationId, chains: expertise })),
    conflictsOfInterest: persons.flatMap(({ id, declaredConflicts }) =>
      declaredConflicts.map((orgId) => ({ personId: id, orgId })),
    ),
    ...(forbidden.length > 0 && { forbidden: forbidden.map(forbiddenFacts) }),
    ...(published && { published }),
    ...(now.getTime() > from.getTime() && published && { notBefore: now.getTime() + 7 * DAY }),
  };
  const names = Object.fromEntries(persons.map(({ id, nameZh, nameEn }) => [id, { nameZh, nameEn }]));
  return { problem, history, names };
}

/** A pitch's place in time, talk and questions together. */
export const pitchEnd = (start: Date, { durationMin, qaMin }: { durationMin: number; qaMin: number }): Date =>
  new Date(start.getTime() + (durationMin + qaMin) * MINUTE);
