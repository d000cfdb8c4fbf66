import { DAY } from '@luyan/kernel';
import { dayOf, startOfDay } from '../../i18n/format.js';

/** Calendar days are `YYYY-MM-DD` in the platform's zone. */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

export const weekOf = (day: string): readonly string[] =>
  Array.from({ length: 7 }, (_, i) => addDays(mondayOf(day), i));

/** Whole weeks, Monday first, that cover a month such as `2026-03`. */
export function weeksOfMonth(month: string): readonly (readonly string[])[] {
  const weeks: (readonly string[])[] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(weekOf(monday));
  return weeks;
}

export const monthsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

/** The same clock time on another day. */
export const onDay = (start: number, day: string): number =>
  Date.parse(startOfDay(day)) + (start - Date.parse(startOfDay(dayOf(start))));
