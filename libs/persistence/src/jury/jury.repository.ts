import type { JuryState, SeatState } from '@luyan/roadshow';
import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { findByKeys } from '../core/find-by-keys.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { EngagementRow, SessionRequestRow, SessionRow } from '../roadshow/session.row.js';
import { JudgeRow } from './judge.row.js';
import { JuryEventRow, JuryRow, JurySeatRow, ScoreRow } from './jury.row.js';

export type NewSeat = Pick<JurySeatRow, 'id' | 'juryId' | 'applicationId' | 'judgeId' | 'affinity'>;

export class JuryRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<JuryRow | null> {
    return this.manager.findOneBy(JuryRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<JuryRow[]> {
    return findByKeys(this.manager, JuryRow, 'id', ids);
  }

  ofRequests(requestIds: readonly string[]): Promise<JuryRow[]> {
    return findByKeys(this.manager, JuryRow, 'requestId', requestIds);
  }

  /** The jury, held until the transaction ends: it changes one hand at a time. */
  lock(id: string): Promise<JuryRow | null> {
    return this.manager.findOne(JuryRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  lockOfRequest(requestId: string): Promise<JuryRow | null> {
    return this.manager.findOne(JuryRow, { where: { requestId }, lock: { mode: 'pessimistic_write' } });
  }

  seatsOf(juryIds: readonly string[]): Promise<JurySeatRow[]> {
    return this.manager.find(JurySeatRow, {
      where: { juryId: In([...juryIds]) },
      order: { juryId: 'ASC', applicationId: 'ASC', judgeId: 'ASC' },
    });
  }

  findSeat(id: string): Promise<JurySeatRow | null> {
    return this.manager.findOneBy(JurySeatRow, { id });
  }

  /** A judge's seats in juries that have been released, the newest first. */
  pageOfSeats(judgeId: string, states: readonly SeatState[], request: PageRequest): Promise<Page<JurySeatRow>> {
    const query = this.manager
      .createQueryBuilder(JurySeatRow, 'seat')
      .where("seat.judgeId = :judgeId AND seat.juryId IN (SELECT id FROM jury WHERE state <> 'DRAFT')", { judgeId });
    if (states.length > 0) query.andWhere('seat.state IN (:...states)', { states });
    return pageOf(query, { by: 'seat.createdAt', direction: 'DESC' }, request);
  }

  scoresOf(seatIds: readonly string[]): Promise<ScoreRow[]> {
    return findByKeys(this.manager, ScoreRow, 'seatId', seatIds);
  }

  judges(ids?: readonly string[]): Promise<JudgeRow[]> {
    return this.manager.find(JudgeRow, {
      where: ids ? { id: In([...ids]) } : { isActive: true },
      order: { id: 'ASC' },
    });
  }

  pageOfJudges(request: PageRequest): Promise<Page<JudgeRow>> {
    return pageOf(
      this.manager.createQueryBuilder(JudgeRow, 'judge'),
      { by: 'judge.createdAt', direction: 'DESC' },
      request,
    );
  }

  async saveJudges(judges: readonly Omit<JudgeRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, JudgeRow, judges, {
      onConflict:
        '(id) DO UPDATE SET kinds = excluded.kinds, per_day = excluded.per_day, holdings = excluded.holdings, is_active = excluded.is_active',
    });
  }

  /** Released sessions for which there may be a jury, the latest first; of these hosts, or of all (null). */
  pageOfSessions(
    hostOrgIds: ReadonlySet<string> | null,
    states: readonly JuryState[],
    request: PageRequest,
  ): Promise<Page<SessionRow>> {
    const query = this.manager
      .createQueryBuilder(SessionRow, 'session')
      .where("session.state IN ('RELEASED', 'RUNNING', 'ENDED', 'ARCHIVED') AND session.requestId IS NOT NULL");
    if (hostOrgIds) query.andWhere('session.hostOrgId = ANY(:hosts)', { hosts: [...hostOrgIds] });
    if (states.length > 0)
      query.andWhere('session.requestId IN (SELECT request_id FROM jury WHERE state IN (:...states))', { states });
    return pageOf(query, { by: 'session.startsAt', direction: 'DESC' }, request);
  }

  sessionsOf(requestIds: readonly string[]): Promise<SessionRow[]> {
    return findByKeys(this.manager, SessionRow, 'requestId', requestIds);
  }

  findSessionOf(requestId: string): Promise<SessionRow | null> {
    return this.manager.findOneBy(SessionRow, { requestId });
  }

  /** Published juries that judged a pitch of these owners or of this presenter; all of them (null). */
  pageOfPublished(
    ownerOrgIds: ReadonlySet<string> | null,
    personId: string | null,
    request: PageRequest,
  ): Promise<Page<JuryRow>> {
    const query = this.manager.createQueryBuilder(JuryRow, 'jury').where("jury.state = 'PUBLISHED'");
    if (ownerOrgIds)
      query.andWhere(
        `jury.id IN (SELECT seat.jury_id FROM jury_seat seat JOIN pitch_application application ON application.id = seat.application_id
           JOIN listing ON listing.id = application.listing_id
          WHERE listing.owner_org_id = ANY(:owners) OR :personId::uuid = ANY(application.presenter_ids))`,
        { owners: [...ownerOrgIds], personId },
      );
    return pageOf(query, { by: 'jury.publishedAt', direction: 'DESC' }, request);
  }

  /** Starts a draft where the session has no jury yet. */
  async start(jury: Pick<JuryRow, 'id' | 'requestId' | 'perPitch' | 'mix' | 'rubric'>): Promise<void> {
    await insertMany(this.manager, JuryRow, [jury], { onConflict: '(request_id) DO NOTHING' });
  }

  async update(id: string, patch: Partial<JuryRow>): Promise<void> {
    await this.manager.update(JuryRow, { id }, patch);
  }

  /** False when it is no longer in the state `from`. */
  async move(id: string, from: JuryState, to: JuryState, patch: Partial<JuryRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(JuryRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }

  async replaceSeats(juryId: string, seats: readonly NewSeat[]): Promise<void> {
    await this.manager.delete(JurySeatRow, { juryId });
    await insertMany(this.manager, JurySeatRow, seats);
  }

  async addSeats(seats: readonly NewSeat[]): Promise<void> {
    await insertMany(this.manager, JurySeatRow, seats);
  }

  async removeSeats(ids: readonly string[]): Promise<void> {
    await this.manager.delete(JurySeatRow, { id: In([...ids]) });
  }

  async moveSeat(id: string, from: SeatState, to: SeatState, patch: Partial<JurySeatRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(JurySeatRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }

  async replaceScores(seatId: string, scores: Readonly<Record<string, number>>): Promise<void> {
    await this.manager.delete(ScoreRow, { seatId });
    const rows = Object.entries(scores).map(([criterion, value]) => ({ seatId, criterion, value }));
    await insertMany(this.manager, ScoreRow, rows);
  }

  /** Makes these people the jurors of a session, and of its request, so that a later plan heeds them. */
  async engage(session: SessionRow, requestId: string, engagements: readonly EngagementRow[]): Promise<void> {
    await this.manager.delete(EngagementRow, { sessionId: session.id, role: 'JUROR' });
    await insertMany(this.manager, EngagementRow, engagements);
    const jurorIds = engagements.map(({ personId }) => personId);
    await this.manager.update(SessionRequestRow, { id: requestId }, { jurorIds });
  }

  eventsOf(juryId: string): Promise<JuryEventRow[]> {
    return this.manager.find(JuryEventRow, { where: { juryId }, order: { number: 'ASC' } });
  }

  pageOfEvents(juryId: string, request: PageRequest): Promise<Page<JuryEventRow>> {
    const query = this.manager.createQueryBuilder(JuryEventRow, 'event').where('event.juryId = :juryId', { juryId });
    return pageOf(query, { by: 'event.number', direction: 'DESC' }, request);
  }

  lastEventOf(juryId: string): Promise<JuryEventRow | null> {
    return this.manager.findOne(JuryEventRow, { where: { juryId }, order: { number: 'DESC' } });
  }

  async insertEvent(event: JuryEventRow): Promise<void> {
    await insertMany(this.manager, JuryEventRow, [event]);
  }
}
