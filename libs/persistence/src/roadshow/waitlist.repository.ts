import { GIVEN_UP_PITCH_STATES, type WaitlistState } from '@luyan/roadshow';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { PitchApplicationRow, PitchRow } from './pitch.row.js';
import { EngagementRow, SessionRow } from './session.row.js';
import { WaitlistEntryRow } from './waitlist.row.js';

const OPEN: readonly WaitlistState[] = ['WAITING', 'OFFERED'];
export type NewWaitlistEntry = Pick<
  WaitlistEntryRow,
  'id' | 'requestId' | 'applicationId' | 'wantedHere' | 'onTheme' | 'firstPitch' | 'joinedAt'
>;

export class WaitlistRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<WaitlistEntryRow | null> {
    return this.manager.findOneBy(WaitlistEntryRow, { id });
  }

  /** The released or running session of a request, held until the transaction ends: its line-up changes one hand at a time. */
  lockSession(requestId: string): Promise<SessionRow | null> {
    return this.manager.findOne(SessionRow, {
      where: { requestId, state: In(['RELEASED', 'RUNNING']) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  openEntriesOf(requestId: string): Promise<WaitlistEntryRow[]> {
    return this.manager.find(WaitlistEntryRow, { where: { requestId, state: In([...OPEN]) }, order: { id: 'ASC' } });
  }

  openEntriesOfApplication(applicationId: string): Promise<WaitlistEntryRow[]> {
    return this.manager.findBy(WaitlistEntryRow, { applicationId, state: In([...OPEN]) });
  }

  /** Requests in whose queue somebody waits or thinks an offer over. */
  async openRequestIds(): Promise<string[]> {
    const found = await this.manager
      .createQueryBuilder(WaitlistEntryRow, 'entry')
      .select('DISTINCT entry.requestId', 'id')
      .where('entry.state IN (:...open)', { open: OPEN })
      .getRawMany<{ id: string }>();
    return found.map(({ id }) => id).sort();
  }

  /** Requests in whose queue the time of an offer is over. */
  async overdueRequestIds(now: Date): Promise<string[]> {
    const overdue = await this.manager.findBy(WaitlistEntryRow, { state: 'OFFERED', deadline: LessThanOrEqual(now) });
    return [...new Set(overdue.map(({ requestId }) => requestId))].sort();
  }

  /** Of applications whose listing belongs to these organisations, or of all (null); newest first. */
  page(ownerOrgIds: ReadonlySet<string> | null, request: PageRequest): Promise<Page<WaitlistEntryRow>> {
    const query = this.manager.createQueryBuilder(WaitlistEntryRow, 'entry');
    if (ownerOrgIds)
      query.where(
        `entry.applicationId IN (SELECT application.id FROM pitch_application application
           JOIN listing ON listing.id = application.listing_id WHERE listing.owner_org_id = ANY(:owners))`,
        { owners: [...ownerOrgIds] },
      );
    return pageOf(query, { by: 'entry.joinedAt', direction: 'DESC' }, request);
  }

  /** An application that waits in that queue already is left as it is. */
  async join(entries: readonly NewWaitlistEntry[]): Promise<void> {
    await insertMany(this.manager, WaitlistEntryRow, entries, { onConflict: 'DO NOTHING' });
    const applicationIds = entries.map(({ applicationId }) => applicationId);
    await this.manager.update(
      PitchApplicationRow,
      { id: In(applicationIds), state: In(['APPLIED', 'SCREENED']) },
      { state: 'WAITLISTED' },
    );
  }

  /** False when it is no longer in the state `from`: of two answers one wins. */
  async move(
    id: string,
    from: WaitlistState,
    to: WaitlistState,
    patch: Partial<WaitlistEntryRow> = {},
  ): Promise<boolean> {
    const { affected } = await this.manager.update(WaitlistEntryRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }

  async expire(requestId: string, now: Date): Promise<void> {
    await this.manager.update(
      WaitlistEntryRow,
      { requestId, state: 'OFFERED', deadline: LessThanOrEqual(now) },
      { state: 'EXPIRED', closedAt: now },
    );
  }

  /** Open entries for which nothing is left to wait: their session is over or gone, or the application has its place. */
  async lapse(now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE waitlist_entry entry SET state = 'LAPSED', closed_at = $1
        WHERE state IN ('WAITING', 'OFFERED') AND (
          NOT EXISTS (SELECT FROM session WHERE session.request_id = entry.request_id
                       AND state IN ('RELEASED', 'RUNNING') AND ends_at > $1)
          OR EXISTS (SELECT FROM pitch_application application WHERE application.id = entry.application_id
                      AND state NOT IN ('APPLIED', 'SCREENED', 'WAITLISTED')))`,
      [now],
    );
  }

  /** A release may have filled or moved the slots on offer: those who were offered one are first in line again. */
  async takeBackOffers(requestIds: readonly string[]): Promise<void> {
    await this.manager.update(
      WaitlistEntryRow,
      { requestId: In([...requestIds]), state: 'OFFERED' },
      { state: 'WAITING', deadline: null, slotPosition: null, slotStartsAt: null },
    );
  }

  /** Seats a pitch: the database refuses a place or a person that is taken. */
  async seat(pitch: PitchRow, engagements: readonly EngagementRow[]): Promise<void> {
    await this.manager.delete(PitchRow, { applicationId: pitch.applicationId, state: In([...GIVEN_UP_PITCH_STATES]) });
    await insertMany(this.manager, PitchRow, [pitch]);
    await insertMany(this.manager, EngagementRow, engagements);
    await this.manager.update(PitchApplicationRow, { id: pitch.applicationId }, { state: 'CONFIRMED' });
  }

  /** Takes a confirmed pitch off the stage, its presenters with it; false when it is not confirmed any longer. */
  async unseat(pitch: PitchRow, to: 'WITHDRAWN' | 'ABSENT', presenterIds: readonly string[]): Promise<boolean> {
    const { affected } = await this.manager.update(PitchRow, { id: pitch.id, state: 'CONFIRMED' }, { state: to });
    if (affected !== 1) return false;
    await this.manager.update(PitchApplicationRow, { id: pitch.applicationId }, { state: to });
    await this.manager.delete(EngagementRow, {
      sessionId: pitch.sessionId,
      role: 'PRESENTER',
      startsAt: pitch.startsAt,
      personId: In([...presenterIds]),
    });
    return true;
  }
}
