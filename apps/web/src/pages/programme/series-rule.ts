import type { Words } from '../../i18n/use-words.js';
import type { SeriesData } from './series-queries.js';

/** 1 Monday to 5 Friday. */
export const WEEKDAYS = [1, 2, 3, 4, 5] as const;
/** 2024-01-01 was a Monday. */
export const weekdayName = (weekday: number, date: Words['date']): string => date(`2024-01-0${weekday}`, 'weekday');

/** A series' rule in words: every second week on Monday and Wednesday. */
export function ruleInWords(
  { every, interval, weekdays, ordinal }: SeriesData['rule'],
  { t, date }: Pick<Words, 't' | 'date'>,
): string {
  const days = weekdays.map((weekday) => weekdayName(weekday, date)).join(t('series.and'));
  if (every === 'WEEK')
    return interval === 1 ? t('series.weekly', { days }) : t('series.everyWeeks', { interval, days });
  const nth = t(`series.nth.${nthOf(ordinal)}`);
  return interval === 1 ? t('series.monthly', { nth, days }) : t('series.everyMonths', { interval, nth, days });
}

export const NTHS = [1, 2, 3, 4, -1] as const;
export const nthOf = (ordinal: number | null): (typeof NTHS)[number] => NTHS.find((nth) => nth === ordinal) ?? 1;

/** `HH:MM` of minutes after midnight, and back; empty for none. */
export const clockOf = (minutes: number | null | undefined): string =>
  minutes === null || minutes === undefined
    ? ''
    : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
export function minutesOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return clock && hours !== undefined && minutes !== undefined ? hours * 60 + minutes : null;
}
