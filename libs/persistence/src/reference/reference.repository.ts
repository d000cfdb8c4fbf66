import { PUBLIC_LISTING_STATES } from '@luyan/catalogue';
import { GIVEN_UP_PITCH_STATES, PUBLIC_SESSION_STATES } from '@luyan/roadshow';
import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { CalendarDayRow, CodeRow } from './code.row.js';

export interface Figures {
  readonly listings: number;
  readonly demands: number;
  readonly matches: number;
  readonly sessions: number;
  readonly pitches: number;
}

const OF_YEAR = 'session.starts_at >= $1 AND session.starts_at < $2 AND session.state = ANY($3)';

export class ReferenceRepository {
  constructor(private readonly manager: EntityManager) {}

  codes(table: string): Promise<CodeRow[]> {
    return this.manager.find(CodeRow, { where: { table }, order: { position: 'ASC', code: 'ASC' } });
  }

  /** Some entries of a table. */
  findCodes(table: string, codes: readonly string[]): Promise<CodeRow[]> {
    return codes.length === 0 ? Promise.resolve([]) : this.manager.findBy(CodeRow, { table, code: In([...codes]) });
  }

  /**
   * The plan's yearly figures, counted as the catalogue and the calendar count them: public listings, released on-site sessions of the
   * year, the pitches of all its released sessions. One statement.
   */
  async figures(year: number): Promise<Figures> {
    const [row] = await this.manager.query<[Record<keyof Figures, string>]>(
      `SELECT (SELECT count(*) FROM listing WHERE state = ANY($4)) AS listings,
              (SELECT count(*) FROM listing WHERE state = ANY($4) AND kind = 'DEMAND') AS demands,
              (SELECT count(*) FROM match) AS matches,
              (SELECT count(*) FROM session WHERE ${OF_YEAR} AND mode <> 'ONLINE') AS sessions,
              (SELECT count(*) FROM pitch JOIN session ON session.id = pitch.session_id WHERE ${OF_YEAR} AND NOT pitch.state = ANY($5)) AS pitches`,
      [
        `${year}-01-01T00:00:00+08:00`,
        `${year + 1}-01-01T00:00:00+08:00`,
        PUBLIC_SESSION_STATES,
        PUBLIC_LISTING_STATES,
        GIVEN_UP_PITCH_STATES,
      ],
    );
    return {
      listings: Number(row.listings),
      demands: Number(row.demands),
      matches: Number(row.matches),
      sessions: Number(row.sessions),
      pitches: Number(row.pitches),
    };
  }

  calendarDays(from: string, until: string): Promise<CalendarDayRow[]> {
    return this.manager
      .createQueryBuilder(CalendarDayRow, 'day')
      .where('day.day >= :from AND day.day < :until', { from, until })
      .orderBy('day.day')
      .getMany();
  }

  async upsert(codes: readonly CodeRow[], days: readonly CalendarDayRow[]): Promise<void> {
    await insertMany(this.manager, CodeRow, codes, {
      onConflict:
        '("table", code) DO UPDATE SET parent = excluded.parent, label_zh = excluded.label_zh, label_en = excluded.label_en, position = excluded.position',
    });
    await insertMany(this.manager, CalendarDayRow, days, {
      onConflict: '(day) DO UPDATE SET kind = excluded.kind, name = excluded.name, source = excluded.source',
    });
  }
}
