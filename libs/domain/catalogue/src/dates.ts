import { DAY, MINUTE } from '@luyan/kernel';

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a real calendar day `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const parts = ISO.exec(text);
  if (!parts) return false;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().startsWith(text);
}

/** China has one time zone, UTC+8, without summer time since 1991. */
const CHINA_OFFSET = 8 * 60 * MINUTE;

/** The calendar day in China at an instant. */
export const dayOf = (instant: number): string => new Date(instant + CHINA_OFFSET).toISOString().slice(0, 10);

/** The same day `years` and `months` later; the 29th to 31st fall back to the month's last day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
