import type { EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { CalendarDayRow, CodeRow } from './code.row.js';

export class ReferenceRepository {
  constructor(private readonly manager: EntityManager) {}

  codes(table: string): Promise<CodeRow[]> {
    return this.manager.find(CodeRow, { where: { table }, order: { position: 'ASC', code: 'ASC' } });
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
