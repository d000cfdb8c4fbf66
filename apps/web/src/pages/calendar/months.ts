/** A day (YYYY-MM-DD) of a year's picture and its column in a week that begins on Monday, 0 to 6. */
interface CalendarDay {
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

/** Shade 0 to 4 of a day with so many sessions. */
export const shadeOf = (count: number): number => Math.min(4, count);

export const firstOfMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** A quarter of a year, 0 to 3, by its first day and that of the next: a half-open span. */
export const quarterOf = (year: number, quarter: number): { readonly from: string; readonly until: string } => ({
  from: firstOfMonth(year, quarter * 3 + 1),
  until: quarter === 3 ? firstOfMonth(year + 1, 1) : firstOfMonth(year, quarter * 3 + 4),
});

/** What the calendar shows; all of it stands in the address. */
export interface CalendarState {
  readonly year: number;
  readonly month: number | null;
  readonly chain: string | null;
  readonly region: string | null;
  /** Without the sessions that are online only. */
  readonly isOnSiteOnly: boolean;
  /** The addresses of the year or month before and after. */
  readonly previous: string;
  readonly next: string;
  /** The address with some of it changed; an empty value is dropped. */
  readonly address: (change: Readonly<Record<string, string | null>>) => string;
}

const wholeNumber = (text: string | null, from: number, to: number): number | null => {
  const number = text && /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= from && number <= to ? number : null;
};

/** Reads an address; without a year it is that of `today` (YYYY-MM-DD). */
export function readCalendar(params: URLSearchParams, today: string): CalendarState {
  const year = wholeNumber(params.get('year'), 2000, 2100) ?? Number(today.slice(0, 4));
  const month = wholeNumber(params.get('month'), 1, 12);
  const address = (change: Readonly<Record<string, string | null>>): string => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    return `/calendar?${next.toString()}`;
  };
  const step = (by: number): string => {
    if (month === null) return address({ year: String(year + by) });
    const months = year * 12 + month - 1 + by;
    return address({ year: String(Math.floor(months / 12)), month: String((months % 12) + 1) });
  };
  const given = (name: string) => params.get(name) ?? null;
  return {
    year,
    month,
    chain: given('chain'),
    region: given('region'),
    isOnSiteOnly: params.get('mode') === 'ON_SITE',
    previous: step(-1),
    next: step(1),
    address,
  };
}
