import type { LocaleCode } from '@luyan/contracts';
import { LOCALES } from '@luyan/contracts';

/** All days and clock times of the platform are those of Shaanxi. */
export const ZONE = 'Asia/Shanghai';
const ZONE_NAMES: Readonly<Record<string, Readonly<Record<LocaleCode, string>>>> = {
  [ZONE]: { zh: '北京时间 (UTC+8)', en: 'Beijing time (UTC+8)' },
};
export const zoneName = (zone: string, locale: LocaleCode): string => ZONE_NAMES[zone]?.[locale] ?? zone;

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

/** 万元 from ten thousand yuan on, 元 below; in English CNY, thousands grouped. */
export function formatFen(fen: number, locale: LocaleCode): string {
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(LOCALES[locale].tag, { maximumFractionDigits: digits }).format(value);
  if (locale === 'en') return `CNY ${number(fen / FEN_PER_YUAN, 2)}`;
  return Math.abs(fen) >= FEN_PER_WAN ? `${number(fen / FEN_PER_WAN, 2)} 万元` : `${number(fen / FEN_PER_YUAN, 2)} 元`;
}

export const formatNumber = (value: number, locale: LocaleCode): string =>
  new Intl.NumberFormat(LOCALES[locale].tag).format(value);

export const formatPercent = (share: number, locale: LocaleCode, digits = 0): string =>
  new Intl.NumberFormat(LOCALES[locale].tag, { style: 'percent', maximumFractionDigits: digits }).format(share);

type Style = 'day' | 'dayLong' | 'monthDay' | 'weekday' | 'time' | 'month' | 'yearMonth' | 'dateTime';
const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  dayLong: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  monthDay: { month: 'short', day: 'numeric' },
  weekday: { weekday: 'short' },
  month: { month: 'long' },
  yearMonth: { year: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  dateTime: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (ISO or ms) or a calendar day (YYYY-MM-DD) in the platform's zone. */
export function formatDate(at: string | number, style: Style, locale: LocaleCode, zone: string = ZONE): string {
  const isDay = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
  const key = `${style} ${locale} ${isDay ? 'UTC' : zone}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(LOCALES[locale].tag, { ...STYLES[style], timeZone: isDay ? 'UTC' : zone });
  formats.set(key, format);
  return format.format(new Date(at));
}

const DAY_FORMAT = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day (YYYY-MM-DD) of an instant in the platform's zone. */
export const dayOf = (at: string | number): string => DAY_FORMAT.format(new Date(at));

/** The instant at which a calendar day begins there; Shaanxi keeps no summer time. */
export const startOfDay = (day: string): string => new Date(`${day}T00:00:00+08:00`).toISOString();
