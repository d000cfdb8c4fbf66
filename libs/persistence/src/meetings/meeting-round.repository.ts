import type { MeetingRoundState } from '@luyan/roadshow';
import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { findByKeys } from '../core/find-by-keys.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { MeetingParticipantRow, MeetingRoundRow, MeetingWishRow } from './meeting.row.js';

export type NewMeetingRound = Omit<MeetingRoundRow, 'createdAt' | 'closedTables' | 'state'> &
  Partial<Pick<MeetingRoundRow, 'state'>>;
export type NewMeetingParticipant = Omit<MeetingParticipantRow, 'createdAt'>;

/** A span in which a person is elsewhere. */
export interface BusySpan {
  readonly personId: string;
  readonly from: Date;
  readonly until: Date;
}

/** Two organisations' best match, as a reason to meet. */
export interface OrganisationMatch {
  readonly organisationId: string;
  readonly demandId: string;
  readonly supplyId: string;
  readonly score: number;
  readonly isInterested: boolean;
}

/** Rounds of meetings, who takes part in them and what they wish. */
export class MeetingRoundRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<MeetingRoundRow | null> {
    return this.manager.findOneBy(MeetingRoundRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<MeetingRoundRow[]> {
    return findByKeys(this.manager, MeetingRoundRow, 'id', ids);
  }

  /** The round, held until the transaction ends: what concerns it changes one hand at a time. */
  lock(id: string): Promise<MeetingRoundRow | null> {
    return this.manager.findOne(MeetingRoundRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Latest first; with `requestId` those of one session. */
  page(requestId: string | null, request: PageRequest): Promise<Page<MeetingRoundRow>> {
    const query = this.manager.createQueryBuilder(MeetingRoundRow, 'round');
    if (requestId) query.where('round.requestId = :requestId', { requestId });
    return pageOf(query, { by: 'round.startsAt', direction: 'DESC' }, request);
  }

  async insert(round: NewMeetingRound): Promise<void> {
    await insertMany(this.manager, MeetingRoundRow, [round], { onConflict: 'DO NOTHING' });
  }

  async update(id: string, patch: Partial<MeetingRoundRow>): Promise<void> {
    await this.manager.update(MeetingRoundRow, { id }, patch);
  }

  async move(id: string, from: MeetingRoundState, to: MeetingRoundState): Promise<boolean> {
    const { affected } = await this.manager.update(MeetingRoundRow, { id, state: from }, { state: to });
    return affected === 1;
  }

  findParticipants(ids: readonly string[]): Promise<MeetingParticipantRow[]> {
    return findByKeys(this.manager, MeetingParticipantRow, 'id', ids);
  }

  participantsOf(roundIds: readonly string[]): Promise<MeetingParticipantRow[]> {
    return roundIds.length === 0
      ? Promise.resolve([])
      : this.manager.find(MeetingParticipantRow, {
          where: { roundId: In([...roundIds]) },
          order: { createdAt: 'ASC', id: 'ASC' },
        });
  }

  /** Participants of rounds that belong to these organisations, or all (null). */
  async attendancesIn(
    roundIds: readonly string[],
    organisationIds: ReadonlySet<string> | null,
  ): Promise<MeetingParticipantRow[]> {
    const found = { roundId: In([...roundIds]), ...(organisationIds && { organisationId: In([...organisationIds]) }) };
    return this.manager.find(MeetingParticipantRow, { where: found, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  findPerson(roundId: string, personId: string): Promise<MeetingParticipantRow | null> {
    return this.manager.findOneBy(MeetingParticipantRow, { roundId, personId });
  }

  /** In order of registration; without those who withdrew, where `attendingOnly`. */
  pageOfParticipants(
    roundId: string,
    { attendingOnly }: { readonly attendingOnly: boolean },
    request: PageRequest,
  ): Promise<Page<MeetingParticipantRow>> {
    const query = this.manager.createQueryBuilder(MeetingParticipantRow, 'participant').where({ roundId });
    if (attendingOnly) query.andWhere("participant.state <> 'WITHDRAWN'");
    return pageOf(query, { by: 'participant.createdAt', direction: 'ASC' }, request);
  }

  /** Of these organisations, or of all (null); newest first. */
  pageOfAttendances(
    organisationIds: ReadonlySet<string> | null,
    request: PageRequest,
  ): Promise<Page<MeetingParticipantRow>> {
    const query = this.manager.createQueryBuilder(MeetingParticipantRow, 'participant');
    if (organisationIds) query.where('participant.organisationId = ANY(:ids)', { ids: [...organisationIds] });
    return pageOf(query, { by: 'participant.createdAt', direction: 'DESC' }, request);
  }

  /** How many take part, by round. */
  async countParticipants(roundIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<{ id: string; count: number }[]>(
      `SELECT round_id AS id, count(*)::int AS count FROM meeting_participant WHERE round_id = ANY($1) AND state <> 'WITHDRAWN' GROUP BY round_id`,
      [[...roundIds]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async insertParticipants(participants: readonly NewMeetingParticipant[]): Promise<void> {
    await insertMany(this.manager, MeetingParticipantRow, participants, { onConflict: 'DO NOTHING' });
  }

  async updateParticipant(id: string, patch: Partial<MeetingParticipantRow>): Promise<void> {
    await this.manager.update(MeetingParticipantRow, { id }, patch);
  }

  async clearHours(roundId: string): Promise<void> {
    await this.manager.update(MeetingParticipantRow, { roundId }, { arrivesAt: null, leavesAt: null, busy: [] });
  }

  wishesOf(roundIds: readonly string[]): Promise<MeetingWishRow[]> {
    return this.manager.find(MeetingWishRow, {
      where: { roundId: In([...roundIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** In the order in which they were made. */
  wishesFrom(participantIds: readonly string[]): Promise<MeetingWishRow[]> {
    return this.manager.find(MeetingWishRow, {
      where: { fromId: In([...participantIds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  pageOfWishes(roundId: string, request: PageRequest): Promise<Page<MeetingWishRow>> {
    return pageOf(
      this.manager.createQueryBuilder(MeetingWishRow, 'wish').where({ roundId }),
      { by: 'wish.createdAt', direction: 'ASC' },
      request,
    );
  }

  /** Says or changes a wish. */
  async putWishes(wishes: readonly Omit<MeetingWishRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, MeetingWishRow, wishes, {
      onConflict: '(from_id, to_id) DO UPDATE SET kind = excluded.kind',
    });
  }

  async removeWish(fromId: string, toId: string): Promise<void> {
    await this.manager.delete(MeetingWishRow, { fromId, toId });
  }

  /** Where these people are between two instants, other than in this round's meetings: on a stage, on a jury, in other meetings. */
  busySpans(roundId: string, personIds: readonly string[], from: Date, until: Date): Promise<BusySpan[]> {
    return this.manager.query(
      `SELECT person_id AS "personId", starts_at AS "from", ends_at AS until FROM engagement
        WHERE person_id = ANY($2) AND starts_at < $4 AND ends_at > $3
       UNION ALL
       SELECT seat.person_id, seat.starts_at, seat.ends_at FROM meeting_seat seat JOIN meeting ON meeting.id = seat.meeting_id
        WHERE meeting.round_id <> $1 AND seat.person_id = ANY($2) AND seat.starts_at < $4 AND seat.ends_at > $3`,
      [roundId, [...personIds], from, until],
    );
  }

  /**
   * The best match of one organisation with each of the others: interest before score. Only of published listings; an
   * anonymous demand of another organisation would give its owner away and does not count.
   */
  matchesBetween(organisationId: string, others: readonly string[]): Promise<OrganisationMatch[]> {
    return this.manager.query(
      `WITH pair AS (
         SELECT match.*, own.id AS own_id FROM listing own JOIN match ON match.demand_id = own.id WHERE own.owner_org_id = $1 AND own.state = 'PUBLISHED'
         UNION ALL
         SELECT match.*, own.id FROM listing own JOIN match ON match.supply_id = own.id WHERE own.owner_org_id = $1 AND own.state = 'PUBLISHED'
       )
       SELECT DISTINCT ON (other.owner_org_id) other.owner_org_id AS "organisationId", demand_id AS "demandId",
              supply_id AS "supplyId", score, pair.state IN ('INTERESTED', 'INTRODUCED', 'IN_DEAL') AS "isInterested"
       FROM pair JOIN listing other ON other.id = CASE own_id WHEN demand_id THEN supply_id ELSE demand_id END
       WHERE other.owner_org_id = ANY($2) AND other.owner_org_id <> $1 AND other.state = 'PUBLISHED'
         AND NOT EXISTS (SELECT FROM demand WHERE listing_id = other.id AND anonymous)
         AND pair.state NOT IN ('DECLINED', 'CLOSED')
       ORDER BY other.owner_org_id, "isInterested" DESC, score DESC, pair.id`,
      [organisationId, [...others]],
    );
  }
}
