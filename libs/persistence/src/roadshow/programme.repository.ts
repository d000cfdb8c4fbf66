import { PUBLIC_SESSION_STATES, type PitchState, type SessionRequestState, type SessionState } from '@luyan/roadshow';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PitchApplicationRow, PitchRow } from './pitch.row.js';
import { withinYear } from './roadshow.repository.js';
import { SessionChangeRow, SessionRequestRow, SessionRow } from './session.row.js';
import { VenueRow } from './venue.row.js';

export interface RequestFilter {
  /** Of these hosts, or of all (null). */
  readonly hostOrgIds: ReadonlySet<string> | null;
  readonly states: readonly SessionRequestState[];
  /** Only what is not over at this instant: the session, or the period asked for where there is none. */
  readonly from?: Date | null;
  /** Only what was over by then, the latest first. */
  readonly until?: Date | null;
  /** Only those in whose queue somebody waits. */
  readonly isQueued?: boolean;
}

/** A change of the session itself has no step of its line-up. */
export type NewSessionChange = Omit<SessionChangeRow, 'id' | keyof typeof NO_STEP> &
  Partial<Pick<SessionChangeRow, keyof typeof NO_STEP>>;
const NO_STEP = { previousStartsAt: null, previousVenueId: null, reason: null, lineUp: null, listingId: null };

/** What hosts and presenters see of their own part in the programme. */
export class ProgrammeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Earliest first, by the session where there is one. */
  requests(
    { hostOrgIds, states, from, until, isQueued }: RequestFilter,
    request: PageRequest,
  ): Promise<Page<SessionRequestRow>> {
    const query = this.manager
      .createQueryBuilder(SessionRequestRow, 'request')
      .leftJoin(SessionRow, 'session', 'session.requestId = request.id AND session.state = ANY(:standing)', {
        standing: PUBLIC_SESSION_STATES,
      })
      .where('request.state = ANY(:states)', { states });
    if (hostOrgIds) query.andWhere('request.hostOrgId = ANY(:hosts)', { hosts: [...hostOrgIds] });
    if (from) query.andWhere('COALESCE(session.endsAt, request.latest) > :from', { from });
    if (until) query.andWhere('COALESCE(session.endsAt, request.latest) <= :until', { until });
    if (isQueued)
      query.andWhere(
        "EXISTS (SELECT FROM waitlist_entry entry WHERE entry.request_id = request.id AND entry.state IN ('WAITING', 'OFFERED'))",
      );
    const by = 'COALESCE(session.startsAt, request.earliest)';
    return pageOf(query, { by, direction: until ? 'DESC' : 'ASC' }, request);
  }

  /** Of these listings' owners, or of all (null); newest first. */
  applications(
    ownerOrgIds: ReadonlySet<string> | null,
    states: readonly PitchState[],
    request: PageRequest,
  ): Promise<Page<PitchApplicationRow>> {
    const query = this.manager
      .createQueryBuilder(PitchApplicationRow, 'application')
      .where('application.state = ANY(:states)', { states });
    if (ownerOrgIds)
      query.andWhere(
        'EXISTS (SELECT FROM listing WHERE listing.id = application.listing_id AND listing.owner_org_id = ANY(:owners))',
        { owners: [...ownerOrgIds] },
      );
    return pageOf(query, { by: 'application.createdAt', direction: 'DESC' }, request);
  }

  /** Of these hosts, or of all (null). */
  venues(operatorOrgIds: ReadonlySet<string> | null, request: PageRequest): Promise<Page<VenueRow>> {
    const query = this.manager.createQueryBuilder(VenueRow, 'venue');
    if (operatorOrgIds) query.where('venue.operatorOrgId = ANY(:hosts)', { hosts: [...operatorOrgIds] });
    return pageOf(query, { by: 'venue.regionCode', direction: 'ASC' }, request);
  }

  /** A year's sessions, held until the transaction ends. */
  lockSessionsOfYear(year: number): Promise<SessionRow[]> {
    return this.manager.find(SessionRow, {
      where: withinYear(year),
      order: { startsAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Moves every session for which the step is due and keeps that it did; their ids. */
  async moveDue(from: SessionState, to: SessionState, due: 'startsAt' | 'endsAt', now: Date): Promise<string[]> {
    const moved = await this.manager
      .createQueryBuilder()
      .update(SessionRow)
      .set({ state: to })
      .where({ state: from, [due]: LessThanOrEqual(now) })
      .returning('id')
      .execute();
    const ids = (moved.raw as { id: string }[]).map(({ id }) => id);
    const change = { fromState: from, toState: to, actorId: null, at: now };
    await this.keepChanges(ids.map((sessionId) => ({ ...change, sessionId })));
    return ids;
  }

  async keepChanges(changes: readonly NewSessionChange[]): Promise<void> {
    await insertMany(
      this.manager,
      SessionChangeRow,
      changes.map((change) => ({ ...NO_STEP, ...change, id: uuid() })),
    );
  }

  /** What a session has been through, the latest first. */
  changesOfSession(sessionId: string, request: PageRequest): Promise<Page<SessionChangeRow>> {
    const query = this.manager
      .createQueryBuilder(SessionChangeRow, 'change')
      .where('change.sessionId = :sessionId', { sessionId });
    return pageOf(query, { by: 'change.at', direction: 'DESC' }, request);
  }

  /** A confirmed pitch has been presented; false when it is no longer confirmed. */
  async markPresented(pitch: PitchRow): Promise<boolean> {
    const { affected } = await this.manager.update(
      PitchRow,
      { id: pitch.id, state: 'CONFIRMED' },
      { state: 'PRESENTED' },
    );
    if (affected !== 1) return false;
    await this.manager.update(PitchApplicationRow, { id: pitch.applicationId }, { state: 'PRESENTED' });
    return true;
  }

  /** Confirmed pitches of sessions that were over by then count as presented; how many. */
  async settlePitches(endedBy: Date): Promise<number> {
    const [{ count }] = await this.manager.query<[{ count: number }]>(
      `WITH settled AS (
         UPDATE pitch SET state = 'PRESENTED' FROM session
          WHERE session.id = pitch.session_id AND pitch.state = 'CONFIRMED'
            AND session.state IN ('ENDED', 'ARCHIVED') AND session.ends_at <= $1
          RETURNING pitch.application_id),
       told AS (UPDATE pitch_application SET state = 'PRESENTED' WHERE id IN (SELECT application_id FROM settled))
       SELECT count(*)::int AS count FROM settled`,
      [endedBy],
    );
    return count;
  }

  /** How many wait, or think an offer over, for a slot of each request's session. */
  queueLengths(requestIds: readonly string[]): Promise<{ requestId: string; length: number }[]> {
    return this.manager.query(
      `SELECT request_id AS "requestId", count(*)::int AS length FROM waitlist_entry
        WHERE request_id = ANY($1) AND state IN ('WAITING', 'OFFERED') GROUP BY 1`,
      [requestIds],
    );
  }

  /** False when it is no longer in the state `from`. */
  async moveRequest(id: string, from: SessionRequestState, to: SessionRequestState): Promise<boolean> {
    const { affected } = await this.manager.update(SessionRequestRow, { id, state: from }, { state: to });
    return affected === 1;
  }
}
