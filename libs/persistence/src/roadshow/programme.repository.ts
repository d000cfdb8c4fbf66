import type { PitchState, SessionRequestState, SessionState } from '@luyan/roadshow';
import { LessThanOrEqual, type EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PitchApplicationRow } from './pitch.row.js';
import { withinYear } from './roadshow.repository.js';
import { SessionChangeRow, SessionRequestRow, SessionRow } from './session.row.js';
import { VenueRow } from './venue.row.js';

export interface RequestFilter {
  /** Of these hosts, or of all (null). */
  readonly hostOrgIds: ReadonlySet<string> | null;
  readonly states: readonly SessionRequestState[];
  /** Only what can still be held at this instant. */
  readonly from?: Date | null;
  /** Only those in whose queue somebody waits. */
  readonly isQueued?: boolean;
}

/** What hosts and presenters see of their own part in the programme. */
export class ProgrammeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Earliest first. */
  requests(
    { hostOrgIds, states, from, isQueued }: RequestFilter,
    request: PageRequest,
  ): Promise<Page<SessionRequestRow>> {
    const query = this.manager
      .createQueryBuilder(SessionRequestRow, 'request')
      .where('request.state = ANY(:states)', { states });
    if (hostOrgIds) query.andWhere('request.hostOrgId = ANY(:hosts)', { hosts: [...hostOrgIds] });
    if (from) query.andWhere('request.latest > :from', { from });
    if (isQueued)
      query.andWhere(
        "EXISTS (SELECT FROM waitlist_entry entry WHERE entry.request_id = request.id AND entry.state IN ('WAITING', 'OFFERED'))",
      );
    return pageOf(query, { by: 'request.earliest', direction: 'ASC' }, request);
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

  venues(request: PageRequest): Promise<Page<VenueRow>> {
    return pageOf(
      this.manager.createQueryBuilder(VenueRow, 'venue'),
      { by: 'venue.regionCode', direction: 'ASC' },
      request,
    );
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
    await insertMany(
      this.manager,
      SessionChangeRow,
      ids.map((sessionId) => ({ ...change, id: uuid(), sessionId })),
    );
    return ids;
  }

  /** What a session has been through, in order. */
  changesOfSession(sessionId: string): Promise<SessionChangeRow[]> {
    return this.manager.find(SessionChangeRow, { where: { sessionId }, order: { id: 'ASC' } });
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
