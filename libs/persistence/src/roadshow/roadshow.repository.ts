import type { PitchState, SessionState } from '@luyan/roadshow';
import { Between, In, MoreThan, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { findByKeys } from '../core/find-by-keys.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PitchApplicationRow, PitchRow } from './pitch.row.js';
import { EngagementRow, SessionRequestRow, SessionRow, type NewSessionRequest } from './session.row.js';
import { VenueClosureRow, VenueRow, type NewVenue } from './venue.row.js';

/** Sessions that begin in a year, by the clock of Asia/Shanghai. */
export const withinYear = (year: number) => ({
  startsAt: Between(new Date(Date.UTC(year - 1, 11, 31, 16)), new Date(Date.UTC(year, 11, 31, 16))),
});

export interface SessionFilter {
  readonly from: Date;
  readonly until: Date;
  readonly states: readonly SessionState[];
  readonly chain?: string | null;
  readonly regionCode?: string | null;
}

/** What a release puts in place. */
export interface Programme {
  readonly sessions: readonly Omit<SessionRow, 'createdAt'>[];
  readonly pitches: readonly PitchRow[];
  readonly engagements: readonly EngagementRow[];
  readonly cancelledIds: readonly string[];
  readonly cancelReason: string;
  /** By session, where there is one of its own. */
  readonly cancelReasons?: ReadonlyMap<string, string>;
}

/** What the release of a repair makes true: hosts' requests and applications that are turned down, venues that are closed. */
export interface Settlement {
  readonly declinedRequestIds: readonly string[];
  readonly rejectedApplicationIds: readonly string[];
  readonly closures: readonly VenueClosureRow[];
}

export class RoadshowRepository {
  constructor(private readonly manager: EntityManager) {}

  venues(): Promise<VenueRow[]> {
    return this.manager.find(VenueRow, { order: { id: 'ASC' } });
  }

  findVenues(ids: readonly string[]): Promise<VenueRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(VenueRow, { id: In([...ids]) });
  }

  closures(from: Date, until: Date): Promise<VenueClosureRow[]> {
    return this.manager
      .createQueryBuilder(VenueClosureRow, 'closure')
      .where('closure.startsAt < :until AND closure.endsAt > :from', { from, until })
      .getMany();
  }

  openRequests(from: Date, until: Date): Promise<SessionRequestRow[]> {
    return this.manager
      .createQueryBuilder(SessionRequestRow, 'request')
      .where("request.state IN ('OPEN', 'PLACED') AND request.earliest < :until AND request.latest > :from", {
        from,
        until,
      })
      .orderBy('request.id')
      .getMany();
  }

  findRequests(ids: readonly string[]): Promise<SessionRequestRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(SessionRequestRow, { id: In([...ids]) });
  }

  openApplications(): Promise<PitchApplicationRow[]> {
    return this.manager.find(PitchApplicationRow, {
      where: { state: In(['APPLIED', 'SCREENED', 'SELECTED', 'WAITLISTED', 'CONFIRMED']) },
      order: { id: 'ASC' },
    });
  }

  findApplications(ids: readonly string[]): Promise<PitchApplicationRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(PitchApplicationRow, { id: In([...ids]) });
  }

  applicationsOfListings(listingIds: readonly string[]): Promise<PitchApplicationRow[]> {
    return this.manager.find(PitchApplicationRow, {
      where: { listingId: In([...listingIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  findPitch(id: string): Promise<PitchRow | null> {
    return this.manager.findOneBy(PitchRow, { id });
  }

  findSession(id: string): Promise<SessionRow | null> {
    return this.manager.findOneBy(SessionRow, { id });
  }

  findSessions(ids: readonly string[]): Promise<SessionRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(SessionRow, { id: In([...ids]) });
  }

  sessionsOfYear(year: number): Promise<SessionRow[]> {
    return this.manager.find(SessionRow, { where: withinYear(year), order: { startsAt: 'ASC', id: 'ASC' } });
  }

  pageOfSessions(
    { from, until, states, chain, regionCode }: SessionFilter,
    request: PageRequest,
  ): Promise<Page<SessionRow>> {
    const query = this.manager
      .createQueryBuilder(SessionRow, 'session')
      .where('session.startsAt >= :from AND session.startsAt < :until AND session.state IN (:...states)', {
        from,
        until,
        states,
      });
    if (chain) query.andWhere(':chain = ANY(session.chains)', { chain });
    if (regionCode) query.andWhere('session.regionCode = :regionCode', { regionCode });
    return pageOf(query, { by: 'session.startsAt', direction: 'ASC' }, request);
  }

  pitchesOfSessions(sessionIds: readonly string[]): Promise<PitchRow[]> {
    return sessionIds.length === 0
      ? Promise.resolve([])
      : this.manager.find(PitchRow, {
          where: { sessionId: In([...sessionIds]) },
          order: { sessionId: 'ASC', position: 'ASC' },
        });
  }

  pitchesOfApplications(applicationIds: readonly string[]): Promise<PitchRow[]> {
    return findByKeys(this.manager, PitchRow, 'applicationId', applicationIds);
  }

  pitchesOfListings(listingIds: readonly string[]): Promise<PitchRow[]> {
    return listingIds.length === 0
      ? Promise.resolve([])
      : this.manager.find(PitchRow, {
          where: { listingId: In([...listingIds]) },
          order: { startsAt: 'ASC', id: 'ASC' },
        });
  }

  /** All venues, held until the transaction ends: halls and their parts are judged together. */
  lockVenues(): Promise<VenueRow[]> {
    return this.manager.find(VenueRow, { order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async updateVenue({ id, ...patch }: Pick<VenueRow, 'id'> & Partial<VenueRow>): Promise<void> {
    await this.manager.update(VenueRow, { id }, patch);
  }

  /** Closures of these venues that are not over, earliest first. */
  closuresOfVenues(venueIds: readonly string[], now: Date): Promise<VenueClosureRow[]> {
    return this.manager.find(VenueClosureRow, {
      where: { venueId: In([...venueIds]), endsAt: MoreThan(now) },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Puts these in place of a venue's closures that are not over. */
  async replaceClosures(venueId: string, closures: readonly VenueClosureRow[], now: Date): Promise<void> {
    await this.manager.delete(VenueClosureRow, { venueId, endsAt: MoreThan(now) });
    await insertMany(this.manager, VenueClosureRow, closures);
  }

  async insertVenues(venues: readonly NewVenue[], closures: readonly VenueClosureRow[]): Promise<void> {
    await insertMany(this.manager, VenueRow, venues, { onConflict: 'DO NOTHING' });
    await insertMany(this.manager, VenueClosureRow, closures, { onConflict: 'DO NOTHING' });
  }

  async insertRequests(requests: readonly NewSessionRequest[]): Promise<void> {
    await insertMany(this.manager, SessionRequestRow, requests, { onConflict: 'DO NOTHING' });
  }

  /** Gives an open request its theme, month and line-up's size; false when it is no longer open. */
  async giveTheme(id: string, request: NewSessionRequest): Promise<boolean> {
    const { titleZh, titleEn, type, chains, minPitches, maxPitches } = request;
    const patch = { titleZh, titleEn, type, chains, minPitches, maxPitches };
    const { affected } = await this.manager.update(SessionRequestRow, { id, state: 'OPEN' }, patch);
    return affected === 1;
  }

  async moveApplication(
    id: string,
    from: PitchState,
    to: PitchState,
    patch: Partial<PitchApplicationRow>,
  ): Promise<boolean> {
    const { affected } = await this.manager.update(PitchApplicationRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }

  async insertApplications(applications: readonly Omit<PitchApplicationRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, PitchApplicationRow, applications, { onConflict: 'DO NOTHING' });
  }

  /**
   * Puts a released programme in place of the former one of these sessions; those that it no longer has are cancelled.
   * Sessions are written in one statement, so that the exclusion constraints judge the whole programme.
   */
  async replaceProgramme(programme: Programme): Promise<void> {
    const { sessions, pitches, engagements, cancelledIds, cancelReason, cancelReasons } = programme;
    const ids = [...sessions.map(({ id }) => id), ...cancelledIds];
    await this.freeItems(ids, cancelledIds);
    await this.manager.delete(EngagementRow, { sessionId: In(ids) });
    await this.manager.delete(PitchRow, { sessionId: In(ids) });
    await this.manager.update(
      SessionRow,
      { id: In([...cancelledIds]) },
      { state: 'CANCELLED', cancelReason, sequence: () => 'sequence + 1' },
    );
    for (const [id, reason] of cancelReasons ?? [])
      await this.manager.update(SessionRow, { id, state: 'CANCELLED' }, { cancelReason: reason });
    await this.manager.delete(SessionRow, { id: In(sessions.map(({ id }) => id)) });
    await insertMany(this.manager, SessionRow, sessions);
    await insertMany(this.manager, PitchRow, pitches);
    await insertMany(this.manager, EngagementRow, engagements);
  }

  /** What stood in these sessions can be planned anew; what the new programme has is confirmed again by `markPlanned`. */
  private async freeItems(sessionIds: readonly string[], cancelledIds: readonly string[]): Promise<void> {
    await this.manager.query(
      `UPDATE pitch_application SET state = 'APPLIED' WHERE state = 'CONFIRMED'
          AND id IN (SELECT application_id FROM pitch WHERE session_id = ANY($1) AND state = 'CONFIRMED')`,
      [sessionIds],
    );
    await this.manager.query(
      `UPDATE session_request SET state = 'OPEN' WHERE state = 'PLACED'
          AND id IN (SELECT request_id FROM session WHERE id = ANY($1))`,
      [cancelledIds],
    );
  }

  /** Through the states that the tables allow: a cancelled session's request is open again before it is declined. */
  async settle({ declinedRequestIds, rejectedApplicationIds, closures }: Settlement): Promise<void> {
    await this.manager.update(
      SessionRequestRow,
      { id: In([...declinedRequestIds]), state: In(['OPEN', 'PLACED']) },
      { state: 'DECLINED' },
    );
    await this.manager.update(
      PitchApplicationRow,
      { id: In([...rejectedApplicationIds]), state: In(['APPLIED', 'SCREENED', 'WAITLISTED', 'CONFIRMED']) },
      { state: 'REJECTED' },
    );
    await insertMany(this.manager, VenueClosureRow, closures);
  }

  async markPlanned(requestIds: readonly string[], applicationIds: readonly string[]): Promise<void> {
    await this.manager.update(SessionRequestRow, { id: In([...requestIds]) }, { state: 'PLACED' });
    await this.manager.update(PitchApplicationRow, { id: In([...applicationIds]) }, { state: 'CONFIRMED' });
  }
}
