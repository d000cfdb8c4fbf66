import { DAY } from '@luyan/kernel';

/** 订阅频率 of a saved search */
export const ALERT_FREQUENCIES = {
  NONE: { zh: '不提醒', en: 'No alert' },
  DAILY: { zh: '每天', en: 'Daily' },
  WEEKLY: { zh: '每周', en: 'Weekly' },
} as const;
export type AlertFrequency = keyof typeof ALERT_FREQUENCIES;

const WEEK = 7 * DAY;
/** 1970-01-05, the epoch's first Monday. */
const FIRST_MONDAY = 4 * DAY;

/**
 * When an alert is next due after an instant (UTC ms): the next 08:00 in Beijing, which is the start of a UTC day; for a weekly
 * one the next Monday's. null: never.
 */
export function nextAlertAt(frequency: AlertFrequency, after: number): number | null {
  switch (frequency) {
    case 'NONE':
      return null;
    case 'DAILY':
      return (Math.floor(after / DAY) + 1) * DAY;
    case 'WEEKLY':
      return (Math.floor((after - FIRST_MONDAY) / WEEK) + 1) * WEEK + FIRST_MONDAY;
  }
}
