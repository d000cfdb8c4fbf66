import type { CalendarDay } from './facts.js';
import { dateOfDay, dayOfDate } from './local-time.js';

/** One year's public holidays and make-up days, as the State Council's office announces them each autumn. */
export interface HolidayNotice {
  readonly year: number;
  readonly source: string;
  /** First and last day of each holiday. */
  readonly holidays: readonly (readonly [string, string])[];
  readonly workdays: readonly string[];
}

export const HOLIDAY_NOTICES: readonly HolidayNotice[] = [
  {
    year: 2026,
    source: '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）',
    holidays: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** The exceptions to Monday to Friday that a notice makes. */
export function calendarOf(notice: HolidayNotice): CalendarDay[] {
  const holidays = notice.holidays.flatMap(([first, last]) => {
    const from = dayOfDate(first);
    return Array.from({ length: dayOfDate(last) - from + 1 }, (_, i) => dateOfDay(from + i));
  });
  return [
    ...holidays.map((date) => ({ date, kind: 'HOLIDAY' as const })),
    ...notice.workdays.map((date) => ({ date, kind: 'WORKDAY' as const })),
  ];
}
