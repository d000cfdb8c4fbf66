import type { MeetingState, MeetingTimetableState } from '@luyan/roadshow';
import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { MeetingRow, MeetingSeatRow, MeetingTimetableRow } from './meeting.row.js';

export type NewMeetingTimetable = Pick<
  MeetingTimetableRow,
  'id' | 'roundId' | 'version' | 'seed' | 'baseId' | 'createdBy'
>;

/** Timetables of rounds, and the meetings that were announced. */
export class MeetingRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<MeetingRow | null> {
    return this.manager.findOneBy(MeetingRow, { id });
  }

  ofRounds(roundIds: readonly string[]): Promise<MeetingRow[]> {
    return this.manager.find(MeetingRow, {
      where: { roundId: In([...roundIds]) },
      order: { slot: 'ASC', table: 'ASC', id: 'ASC' },
    });
  }

  pageOfRound(roundId: string, request: PageRequest): Promise<Page<MeetingRow>> {
    return pageOf(
      this.manager.createQueryBuilder(MeetingRow, 'meeting').where({ roundId }),
      { by: 'meeting.startsAt', direction: 'ASC' },
      request,
    );
  }

  /** Earliest first. */
  ofParticipants(participantIds: readonly string[]): Promise<MeetingRow[]> {
    const ids = In([...participantIds]);
    return this.manager.find(MeetingRow, {
      where: [{ aId: ids }, { bId: ids }],
      order: { startsAt: 'ASC', id: 'ASC' },
    });
  }

  /** Puts meetings in place of their former selves in one statement, so that two may change places; seats follow. */
  async put(meetings: readonly MeetingRow[], seats: readonly MeetingSeatRow[]): Promise<void> {
    const ids = meetings.map(({ id }) => id);
    await this.manager.delete(MeetingRow, { id: In(ids) });
    await insertMany(this.manager, MeetingRow, meetings);
    await insertMany(this.manager, MeetingSeatRow, seats);
  }

  /** False when it is no longer in that state. A meeting that is not held gives table and people free. */
  async move(id: string, from: MeetingState, to: MeetingState): Promise<boolean> {
    const { affected } = await this.manager.update(MeetingRow, { id, state: from }, { state: to });
    if (affected === 1 && to !== 'HELD') await this.manager.delete(MeetingSeatRow, { meetingId: id });
    return affected === 1;
  }

  async cancelOfRound(roundId: string): Promise<void> {
    await this.manager.query(
      `DELETE FROM meeting_seat WHERE meeting_id IN (SELECT id FROM meeting WHERE round_id = $1 AND state = 'ANNOUNCED')`,
      [roundId],
    );
    await this.manager.update(
      MeetingRow,
      { roundId, state: 'ANNOUNCED' },
      { state: 'CANCELLED', changeReason: 'CANCELLED', sequence: () => 'sequence + 1' },
    );
  }

  async holdOfRound(roundId: string, until: Date): Promise<void> {
    await this.manager.query(
      `UPDATE meeting SET state = 'HELD' WHERE round_id = $1 AND state = 'ANNOUNCED' AND ends_at <= $2`,
      [roundId, until],
    );
  }

  findTimetable(id: string): Promise<MeetingTimetableRow | null> {
    return this.manager.findOneBy(MeetingTimetableRow, { id });
  }

  /** The one that is being arranged, that failed, or the draft: a round has one of them at most. */
  findUnannounced(roundId: string): Promise<MeetingTimetableRow | null> {
    return this.manager.findOneBy(MeetingTimetableRow, { roundId, state: In(['SOLVING', 'FAILED', 'DRAFT']) });
  }

  timetablesIn(roundIds: readonly string[], state: MeetingTimetableState): Promise<MeetingTimetableRow[]> {
    return roundIds.length === 0
      ? Promise.resolve([])
      : this.manager.findBy(MeetingTimetableRow, { roundId: In([...roundIds]), state });
  }

  /** The next version of a round; the unique index refuses the slower of two. */
  async nextVersion(roundId: string): Promise<number> {
    return ((await this.manager.maximum(MeetingTimetableRow, 'version', { roundId })) ?? 0) + 1;
  }

  async insertTimetable(timetable: NewMeetingTimetable): Promise<void> {
    await insertMany(this.manager, MeetingTimetableRow, [timetable]);
  }

  /** Tells how far the solver is and reads what became of its timetable meanwhile. */
  async tell(id: string, progress: number): Promise<MeetingTimetableRow | null> {
    await this.manager.update(MeetingTimetableRow, { id, state: 'SOLVING' }, { progress });
    return this.findTimetable(id);
  }

  async askToStop(id: string): Promise<boolean> {
    const { affected } = await this.manager.update(MeetingTimetableRow, { id, state: 'SOLVING' }, { stopping: true });
    return affected === 1;
  }

  async moveTimetable(
    id: string,
    from: MeetingTimetableState,
    to: MeetingTimetableState,
    patch: Partial<MeetingTimetableRow> = {},
  ): Promise<boolean> {
    const { affected } = await this.manager.update(
      MeetingTimetableRow,
      { id, state: from },
      {
        ...patch,
        state: to,
      },
    );
    return affected === 1;
  }

  /** What is drafted or being solved for a round, or has failed, is put aside. */
  async discardDrafts(roundId: string): Promise<void> {
    const state = In<MeetingTimetableState>(['SOLVING', 'DRAFT', 'FAILED']);
    await this.manager.update(MeetingTimetableRow, { roundId, state }, { state: 'DISCARDED' });
  }
}
