import type {
  CatalogueListRow,
  CodeRow,
  SessionRequestRow,
  DetailRow,
  JudgeRow,
  JuryRow,
  JurySeatRow,
  ListingRow,
  MeetingParticipantRow,
  MeetingRoundRow,
  MeetingRow,
  MeetingWishRow,
  OrganisationRow,
  PitchApplicationRow,
  PersonRow,
  PitchRow,
  PlanPitchRow,
  PlanRow,
  Repositories,
  ScoreRow,
  SessionRow,
  SessionSeriesRow,
  VenueClosureRow,
  VenueRow,
} from '@luyan/persistence';
import { juryOutcomes, type JuryOutcome, type ListingWithDetail, type WishFacts } from '@luyan/application';
import { SITTING_STATES } from '@luyan/roadshow';
import DataLoader from 'dataloader';
import type { DetailReader } from './detail-reader.js';

/** Works of a team that its explanations read. */
const WORKS_READ = 30;

/** One statement a relation level, however many parents: the loaders of one request. */
export interface Loaders {
  readonly listings: DataLoader<string, ListingRow | undefined>;
  readonly details: DataLoader<ListingRow, DetailRow | undefined, string>;
  readonly organisations: DataLoader<string, OrganisationRow | undefined>;
  readonly people: DataLoader<string, PersonRow | undefined>;
  readonly sessions: DataLoader<string, SessionRow | undefined>;
  readonly requests: DataLoader<string, SessionRequestRow | undefined>;
  readonly series: DataLoader<string, SessionSeriesRow | undefined>;
  readonly requestsOfSeries: DataLoader<string, SessionRequestRow[]>;
  readonly queueLengths: DataLoader<string, number>;
  readonly applications: DataLoader<string, PitchApplicationRow | undefined>;
  readonly plans: DataLoader<string, PlanRow | undefined>;
  readonly pitchesOfPlan: DataLoader<string, PlanPitchRow[]>;
  readonly meetingRounds: DataLoader<string, MeetingRoundRow | undefined>;
  readonly meetingParticipants: DataLoader<string, MeetingParticipantRow | undefined>;
  readonly meetingParticipantCounts: DataLoader<string, number>;
  readonly meetingWishesFrom: DataLoader<string, MeetingWishRow[]>;
  readonly meetingsOfParticipant: DataLoader<string, MeetingRow[]>;
  /** What says what became of a round’s wishes. */
  readonly meetingWishFacts: DataLoader<string, WishFacts>;
  readonly listSizes: DataLoader<CatalogueListRow, number, string>;
  readonly venues: DataLoader<string, VenueRow | undefined>;
  /** Those that are not over, earliest first. */
  readonly closuresOfVenue: DataLoader<string, VenueClosureRow[]>;
  readonly pitchesOfSession: DataLoader<string, PitchRow[]>;
  readonly pitchesOfListing: DataLoader<string, PitchRow[]>;
  /** A team’s works, newest first. */
  readonly worksOfTeam: DataLoader<string, ListingWithDetail[]>;
  readonly personOfAccount: DataLoader<string, PersonRow | undefined>;
  readonly judges: DataLoader<string, JudgeRow | undefined>;
  readonly juries: DataLoader<string, JuryRow | undefined>;
  readonly juryOfRequest: DataLoader<string, JuryRow | undefined>;
  readonly sessionOfRequest: DataLoader<string, SessionRow | undefined>;
  readonly pitchOfApplication: DataLoader<string, PitchRow | undefined>;
  /** Seats of judges who sit. */
  readonly sittingOfJury: DataLoader<string, JurySeatRow[]>;
  readonly scoresOfSeat: DataLoader<string, ScoreRow[]>;
  readonly outcomeOfJury: DataLoader<JuryRow, JuryOutcome | undefined, string>;
  /** A whole code table by its name. */
  readonly codes: DataLoader<string, CodeRow[]>;
}

const byKey = <T>(keyOf: (item: T) => string | null, load: (keys: readonly string[]) => Promise<readonly T[]>) =>
  new DataLoader<string, T | undefined>(async (keys) => {
    const found = new Map((await load(keys)).map((item) => [keyOf(item), item]));
    return keys.map((key) => found.get(key));
  });
const byId = <T extends { id: string }>(load: (ids: readonly string[]) => Promise<readonly T[]>) =>
  byKey(({ id }) => id, load);

const grouped = <T>(keyOf: (item: T) => string, load: (keys: readonly string[]) => Promise<readonly T[]>) =>
  new DataLoader<string, T[]>(async (keys) => {
    const groups = new Map<string, T[]>(keys.map((key) => [key, []]));
    for (const item of await load(keys)) groups.get(keyOf(item))?.push(item);
    return keys.map((key) => groups.get(key) ?? []);
  });

function meetingLoaders({ meetings, meetingRounds }: Repositories) {
  return {
    meetingRounds: byId((ids) => meetingRounds.findByIds(ids)),
    meetingParticipants: byId((ids) => meetingRounds.findParticipants(ids)),
    meetingParticipantCounts: new DataLoader<string, number>(async (ids) => {
      const counts = await meetingRounds.countParticipants(ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    meetingWishesFrom: grouped<MeetingWishRow>(
      ({ fromId }) => fromId,
      (ids) => meetingRounds.wishesFrom(ids),
    ),
    meetingsOfParticipant: new DataLoader<string, MeetingRow[]>(async (ids) => {
      const found = await meetings.ofParticipants(ids);
      return ids.map((id) => found.filter(({ aId, bId }) => aId === id || bId === id));
    }),
    meetingWishFacts: new DataLoader<string, WishFacts>(async (ids) => {
      const [participants, wishes, held, timetables] = [
        await meetingRounds.participantsOf(ids),
        await meetingRounds.wishesOf(ids),
        await meetings.ofRounds(ids),
        await meetings.timetablesIn(ids, 'ANNOUNCED'),
      ];
      return ids.map((id) => ({
        participants: new Map(participants.filter((row) => row.roundId === id).map((row) => [row.id, row])),
        wishes: wishes.filter((row) => row.roundId === id),
        meetings: held.filter((row) => row.roundId === id),
        timetable: timetables.find((row) => row.roundId === id),
      }));
    }),
  };
}

type OfProgramme =
  | 'sessions'
  | 'requests'
  | 'series'
  | 'requestsOfSeries'
  | 'queueLengths'
  | 'applications'
  | 'venues'
  | 'closuresOfVenue'
  | 'pitchesOfSession'
  | 'pitchesOfListing';

const programmeLoaders = ({ programme, roadshow, series }: Repositories): Pick<Loaders, OfProgramme> => ({
  sessions: byId((ids) => roadshow.findSessions(ids)),
  requests: byId((ids) => roadshow.findRequests(ids)),
  series: byId((ids) => series.findByIds(ids)),
  requestsOfSeries: grouped(
    ({ seriesId }) => seriesId ?? '',
    (ids) => series.requestsOf(ids),
  ),
  queueLengths: new DataLoader(async (ids) => {
    const found = new Map((await programme.queueLengths(ids)).map(({ requestId, length }) => [requestId, length]));
    return ids.map((id) => found.get(id) ?? 0);
  }),
  applications: byId((ids) => roadshow.findApplications(ids)),
  venues: byId((ids) => roadshow.findVenues(ids)),
  closuresOfVenue: grouped<VenueClosureRow>(
    ({ venueId }) => venueId,
    (ids) => roadshow.closuresOfVenues(ids, new Date()),
  ),
  pitchesOfSession: grouped(
    ({ sessionId }) => sessionId,
    (ids) => roadshow.pitchesOfSessions(ids),
  ),
  pitchesOfListing: grouped(
    ({ listingId }) => listingId,
    (ids) => roadshow.pitchesOfListings(ids),
  ),
});

export function createLoaders(repositories: Repositories, details: DetailReader): Loaders {
  const { listings, lists, matches, organisations, plans, reference } = repositories;
  return {
    listings: byId((ids) => listings.findByIds(ids)),
    details: new DataLoader<ListingRow, DetailRow | undefined, string>((rows) => details.read(rows), {
      cacheKeyFn: ({ id }) => id,
    }),
    organisations: byId((ids) => organisations.findByIds(ids)),
    people: byId((ids) => organisations.findPeople(ids)),
    ...programmeLoaders(repositories),
    plans: byId((ids) => plans.findByIds(ids)),
    pitchesOfPlan: grouped(
      ({ planId }) => planId,
      (ids) => plans.pitchesOfPlans(ids),
    ),
    ...meetingLoaders(repositories),
    listSizes: new DataLoader<CatalogueListRow, number, string>(
      async (rows) => {
        const sizes = await lists.countItems(rows);
        return rows.map(({ id }) => sizes.get(id) ?? 0);
      },
      { cacheKeyFn: ({ id }) => id },
    ),
    worksOfTeam: new DataLoader(async (teamIds) => {
      const pairs = await matches.worksOfTeams(teamIds, WORKS_READ);
      const rows = await listings.findByIds([...new Set(pairs.map(({ workId }) => workId))]);
      const items = new Map((await listings.withDetails(rows)).map((item) => [item.listing.id, item]));
      return teamIds.map((id) =>
        pairs.flatMap(({ teamId, workId }) => (teamId === id ? (items.get(workId) ?? []) : [])),
      );
    }),
    ...juryLoaders(repositories),
    codes: new DataLoader((tables) => Promise.all(tables.map((table) => reference.codes(table)))),
  };
}

function juryLoaders(repositories: Repositories) {
  const { accounts, juries, organisations, roadshow } = repositories;
  return {
    personOfAccount: new DataLoader<string, PersonRow | undefined>(async (accountIds) => {
      const personIds = new Map((await accounts.findByIds(accountIds)).map(({ id, personId }) => [id, personId]));
      const people = new Map((await organisations.findPeople([...personIds.values()])).map((one) => [one.id, one]));
      return accountIds.map((id) => people.get(personIds.get(id) ?? ''));
    }),
    judges: byId((ids) => juries.judges(ids)),
    juries: byId((ids) => juries.findByIds(ids)),
    juryOfRequest: byKey<JuryRow>(
      ({ requestId }) => requestId,
      (ids) => juries.ofRequests(ids),
    ),
    sessionOfRequest: byKey<SessionRow>(
      ({ requestId }) => requestId,
      (ids) => juries.sessionsOf(ids),
    ),
    pitchOfApplication: byKey<PitchRow>(
      ({ applicationId }) => applicationId,
      (ids) => roadshow.pitchesOfApplications(ids),
    ),
    sittingOfJury: grouped<JurySeatRow>(
      ({ juryId }) => juryId,
      async (ids) => (await juries.seatsOf(ids)).filter(({ state }) => SITTING_STATES.includes(state)),
    ),
    scoresOfSeat: grouped<ScoreRow>(
      ({ seatId }) => seatId,
      (ids) => juries.scoresOf(ids),
    ),
    outcomeOfJury: new DataLoader<JuryRow, JuryOutcome | undefined, string>(
      async (rows) => {
        const outcomes = await juryOutcomes(repositories, rows);
        return rows.map(({ id }) => outcomes.get(id));
      },
      { cacheKeyFn: ({ id }) => id },
    ),
  };
}
