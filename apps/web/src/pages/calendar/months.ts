/** A day (YYYY-MM-DD) of a year's picture and its column in a week that begins on Monday, 0 to 6. */
export interface CalendarDay {
  readonly day: string;
  readonly weekday: number;
}

const DAY_MS = 86_400_000;
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The days of a month, 1 to 12. */
export function daysOfMonth(year: number, month: number): readonly CalendarDay[] {
  const first = Date.UTC(year, month - 1, 1);
  const count = (Date.UTC(year, month, 1) - first) / DAY_MS;
  return Array.from({ length: count }, (_, at) => {
    const ms = first + at * DAY_MS;
    return { day: iso(ms), weekday: (new Date(ms).getUTCDay() + 6) % 7 };
  });
}

/** The first days of a year and of the next: a half-open span. */
export const spanOfYear = (year: number): { readonly from: string; readonly until: string } => ({
  from: `${year}-01-01`,
  until: `${year + 1}-01-01`,
});

/** Shade 0 to 4 of a day with so many sessions. */
export const shadeOf = (count: number): number => Math.min(4, count);
