import { DAY, MINUTE } from '@luyan/kernel';
import type { CalendarDay } from './facts.js';

/** China keeps one time without summer time: UTC+8 (GB/T 7408.1). */
const OFFSET_MIN = 480;
export const MINUTES_A_DAY = 1440;

/** Minutes since 1970-01-01T00:00 local: the integer time of the solver. */
export const toLocalMinute = (ms: number): number => Math.floor(ms / MINUTE) + OFFSET_MIN;
export const toInstant = (localMinute: number): number => (localMinute - OFFSET_MIN) * MINUTE;
export const dayOf = (localMinute: number): number => Math.floor(localMinute / MINUTES_A_DAY);
/** 1 Monday to 7 Sunday; day 0 was a Thursday. */
export const weekdayOf = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;
/** Weeks begin on Monday (ISO 8601); consecutive numbers without regard to the year. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7);

export const dayOfDate = (isoDate: string): number => Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / DAY);
export const dateOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 January to 11 December. */
const monthOf = (day: number): number => new Date(day * DAY).getUTCMonth();

/** The days of a year and which of them are worked. */
export interface WorkingYear {
  readonly firstDay: number;
  readonly days: number;
  /** Is the day `firstDay + i` worked? */
  readonly isWorked: Uint8Array;
  /** Month of the day `firstDay + i`, 0 to 11. */
  readonly month: Uint8Array;
}

/** Monday to Friday, but for public holidays (法定节假日) and make-up working days (调休上班日). */
export function workingYear(year: number, calendar: readonly CalendarDay[]): WorkingYear {
  const firstDay = dayOfDate(`${year}-01-01`);
  const days = dayOfDate(`${year + 1}-01-01`) - firstDay;
  const isWorked = Uint8Array.from({ length: days }, (_, i) => (weekdayOf(firstDay + i) <= 5 ? 1 : 0));
  for (const { date, kind } of calendar) {
    const i = dayOfDate(date) - firstDay;
    if (i >= 0 && i < days) isWorked[i] = kind === 'WORKDAY' ? 1 : 0;
  }
  return { firstDay, days, isWorked, month: Uint8Array.from({ length: days }, (_, i) => monthOf(firstDay + i)) };
}
