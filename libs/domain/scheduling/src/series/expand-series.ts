import { DAY, MINUTE } from '@luyan/kernel';
import type { CalendarDay } from '../year/facts.js';
import { dateOfDay, dayOfDate, MINUTES_A_DAY, toInstant, weekdayOf } from '../year/local-time.js';

/** Weekly on some weekdays (每周发布), or monthly on the n-th or last (-1) of a weekday (月度专场). Weekdays 1 Monday to 5 Friday. */
export type SeriesRule =
  | { readonly every: 'WEEK'; readonly interval: number; readonly weekdays: readonly number[] }
  | {
      readonly every: 'MONTH';
      readonly interval: number;
      readonly ordinal: 1 | 2 | 3 | 4 | -1;
      readonly weekday: number;
    };

/** What becomes of a date that is not worked: the next or the last working day before, or it falls out. */
export type HolidayPolicy = 'LATER' | 'EARLIER' | 'DROP';

/** A recurring session (系列场次). Days are local dates, both ends included. */
export interface SeriesFacts {
  readonly rule: SeriesRule;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly onHoliday: HolidayPolicy;
  /** Minutes after local midnight; null leaves the time of day to the plan. */
  readonly startMin: number | null;
  readonly durationMin: number;
  /** How many days the plan may move it to either side; 0 keeps the day, and the time where there is one. */
  readonly toleranceDays: number;
  /** The number of the first session: 第 1 期 unless the series goes on from an older one. */
  readonly firstNumber: number;
}

/** One session of a series. `number` counts the sessions that are held: what is dropped has none. */
export interface SeriesDate {
  readonly number: number;
  /** The date by the rule, and the one that it is to be held on. */
  readonly nominal: string;
  readonly date: string;
  /** The window for the plan, UTC milliseconds. */
  readonly earliest: number;
  readonly latest: number;
}

export interface Expansion {
  readonly dates: readonly SeriesDate[];
  /** Dates by the rule that fall out: not worked, and no working day free before the next or within the span. */
  readonly dropped: readonly string[];
}

const MOST_DATES = 1000;
/** Ten years. */
const MOST_DAYS = 3653;

/** Weekends are left to make-up days: the plan holds sessions on working days. */
function ruleChecks(rule: SeriesRule): readonly (readonly [string, boolean])[] {
  const weekdays = rule.every === 'WEEK' ? rule.weekdays : [rule.weekday];
  const isWeekday = (n: number) => Number.isInteger(n) && n >= 1 && n <= 5;
  return [
    ['rule.interval', Number.isInteger(rule.interval) && rule.interval >= 1 && rule.interval <= 52],
    ['rule.weekdays', weekdays.length > 0 && weekdays.every(isWeekday) && new Set(weekdays).size === weekdays.length],
    ['rule.ordinal', rule.every === 'WEEK' || [1, 2, 3, 4, -1].includes(rule.ordinal)],
  ];
}

const isWithin = (n: number, from: number, to: number): boolean => Number.isInteger(n) && n >= from && n <= to;

/** The paths of what is wrong with a series; empty when nothing is. */
export function seriesFaults({ rule, startsOn, endsOn, startMin, ...facts }: SeriesFacts): readonly string[] {
  const { durationMin, toleranceDays, firstNumber } = facts;
  const isSpan = isDate(startsOn) && isDate(endsOn) && isWithin(dayOfDate(endsOn) - dayOfDate(startsOn), 0, MOST_DAYS);
  const checks: readonly (readonly [string, boolean])[] = [
    ...ruleChecks(rule),
    ['startsOn', isDate(startsOn)],
    ['endsOn', isSpan || !isDate(startsOn)],
    ['startMin', startMin === null || isWithin(startMin, 0, MINUTES_A_DAY - durationMin)],
    ['durationMin', isWithin(durationMin, 1, MINUTES_A_DAY)],
    ['toleranceDays', isWithin(toleranceDays, 0, 31)],
    ['firstNumber', isWithin(firstNumber, 1, 1_000_000)],
  ];
  return checks.filter(([, isRight]) => !isRight).map(([path]) => path);
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dateOfDay(dayOfDate(text)) === text;

/** Days by the rule, whether worked or not, from the start on. */
function* nominalDays({ rule, startsOn }: SeriesFacts): Generator<number> {
  const first = dayOfDate(startsOn);
  if (rule.every === 'WEEK') {
    const monday = first - weekdayOf(first) + 1;
    const weekdays = [...rule.weekdays].sort((a, b) => a - b);
    for (let week = 0; ; week += rule.interval) yield* weekdays.map((weekday) => monday + week * 7 + weekday - 1);
  }
  const [year = 0, month = 1] = startsOn.split('-').map(Number);
  for (let n = month - 1; ; n += rule.interval) yield dayInMonth(year, n, rule.ordinal, rule.weekday);
}

/** The n-th (or last) of a weekday in the month that is `month` months after January of `year`. */
function dayInMonth(year: number, month: number, ordinal: number, weekday: number): number {
  const firstDay = Math.floor(Date.UTC(year, month, 1) / DAY);
  if (ordinal > 0) return firstDay + ((weekday - weekdayOf(firstDay) + 7) % 7) + (ordinal - 1) * 7;
  const lastDay = Math.floor(Date.UTC(year, month + 1, 1) / DAY) - 1;
  return lastDay - ((weekdayOf(lastDay) - weekday + 7) % 7);
}

/** The day to hold it on: itself when worked, else by policy the nearest working day that keeps the order of the series. */
function heldOn(
  day: number,
  after: number,
  before: number,
  policy: HolidayPolicy,
  isWorked: (day: number) => boolean,
): number | null {
  if (isWorked(day)) return day;
  if (policy === 'DROP') return null;
  const step = policy === 'LATER' ? 1 : -1;
  for (let to = day + step; to > after && to < before; to += step) if (isWorked(to)) return to;
  return null;
}

function windowOf(
  day: number,
  { startMin, durationMin, toleranceDays }: SeriesFacts,
): { earliest: number; latest: number } {
  const at = (n: number, minute: number) => toInstant(n * MINUTES_A_DAY + minute);
  if (startMin !== null && toleranceDays === 0)
    return { earliest: at(day, startMin), latest: at(day, startMin) + durationMin * MINUTE };
  return { earliest: at(day - toleranceDays, 0), latest: at(day + toleranceDays + 1, 0) };
}

/** The sessions of a series in order (系列展开), on working days: Monday to Friday but for the calendar's exceptions. At most 1,000 dates. */
export function expandSeries(series: SeriesFacts, calendar: readonly CalendarDay[]): Expansion {
  const kinds = new Map(calendar.map(({ date, kind }) => [dayOfDate(date), kind]));
  const isWorked = (day: number) => (kinds.get(day) ?? (weekdayOf(day) <= 5 ? 'WORKDAY' : 'HOLIDAY')) === 'WORKDAY';
  const [first, last] = [dayOfDate(series.startsOn), dayOfDate(series.endsOn)];
  const nominal: number[] = [];
  for (const day of nominalDays(series)) {
    if (day > last || nominal.length >= MOST_DATES) break;
    if (day >= first) nominal.push(day);
  }
  const dates: SeriesDate[] = [];
  const dropped: string[] = [];
  let taken = first - 1;
  nominal.forEach((day, i) => {
    const to = heldOn(day, taken, Math.min(nominal[i + 1] ?? last + 1, last + 1), series.onHoliday, isWorked);
    if (to === null) {
      dropped.push(dateOfDay(day));
      return;
    }
    taken = to;
    const number = series.firstNumber + dates.length;
    dates.push({ number, nominal: dateOfDay(day), date: dateOfDay(to), ...windowOf(to, series) });
  });
  return { dates, dropped };
}
