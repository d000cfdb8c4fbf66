import type { Problem } from '@luyan/kernel';
import { isIsoDate } from './dates.js';
import { fault, type CatalogueCode } from './faults.js';
import type { FieldBody, FieldType, TextLimit } from './fields/field-spec.js';
import { FORMATS } from './identifiers/formats.js';
import { labelsOf } from './tables.js';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** How much of a limit a text uses up; over 1 it is too long. A 汉字 weighs `latin / han` Latin letters. */
export function useOfLimit(text: string, { latin, han }: TextLimit): number {
  const hanCount = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return hanCount / han + (text.length - hanCount) / latin;
}

/** Whether a text is too long; a text within its 汉字 limit never is, so most are not counted. */
export const isOverLimit = (text: string, limit: TextLimit): boolean =>
  text.length > Math.min(limit.han, limit.latin) && useOfLimit(text, limit) > 1;

export const labelParams = (spec: FieldBody) => ({ labelZh: spec.label.zh, labelEn: spec.label.en });

/** Drops control characters and lone surrogates, which no store takes; keeps tabs and line breaks. */
const clean = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/g, ' ')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .trim();

/** One reading: the spec, the place in the draft and where the faults go. */
interface Reading {
  readonly spec: FieldBody;
  readonly path: string;
  readonly faults: Problem[];
}
const report = ({ spec, path, faults }: Reading, code: CatalogueCode, params: Problem['params'] = {}): null => {
  faults.push(fault(code, path, { ...labelParams(spec), ...params }));
  return null;
};
const wrongType = (r: Reading): null => report(r, 'TYPE_WRONG', { expected: r.spec.type });

function readText(raw: unknown, r: Reading): string | null {
  if (typeof raw !== 'string') return wrongType(r);
  const text = clean(raw);
  const { limit, draftLimit, format } = r.spec;
  if (draftLimit !== undefined && text.length > draftLimit) {
    return report(r, 'TEXT_TOO_LONG', { length: text.length, latin: draftLimit, han: draftLimit });
  }
  if (limit && draftLimit === undefined && isOverLimit(text, limit)) {
    return report(r, 'TEXT_TOO_LONG', { length: text.length, ...limit });
  }
  if (!format || text === '') return text || null;
  const parsed = FORMATS[format](text);
  if (parsed.ok) return parsed.value;
  r.faults.push(...parsed.error.map((p) => ({ ...p, path: r.path, params: { ...labelParams(r.spec), ...p.params } })));
  return null;
}

function readNumber(raw: unknown, r: Reading): number | null {
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return wrongType(r);
  if (r.spec.type !== 'decimal' && !Number.isSafeInteger(raw)) return wrongType(r);
  const { min = -Number.MAX_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = r.spec;
  return raw < min || raw > max ? report(r, 'OUT_OF_RANGE', { value: raw, min, max }) : raw;
}

function readDate(raw: unknown, r: Reading): string | null {
  if (typeof raw !== 'string') return wrongType(r);
  return isIsoDate(raw) ? raw : report(r, 'DATE_INVALID', { value: raw });
}

function readCode(raw: unknown, r: Reading): string | null {
  if (typeof raw !== 'string') return wrongType(r);
  const labels = r.spec.table ? labelsOf(r.spec.table) : {};
  if (Object.hasOwn(labels, raw)) return raw;
  const allowed = (locale: 'zh' | 'en') =>
    Object.entries(labels)
      .map(([code, l]) => `${code} ${l[locale]}`)
      .join(', ');
  return report(r, 'CODE_UNKNOWN', { value: raw, allowedZh: allowed('zh'), allowedEn: allowed('en') });
}

function readItems<T>(raw: unknown, r: Reading, read: (item: unknown, r: Reading) => T | null): readonly T[] {
  if (!Array.isArray(raw)) {
    wrongType(r);
    return [];
  }
  const items = raw.flatMap((item: unknown, i) => {
    const value = read(item, { ...r, path: `${r.path}.${i}` });
    return value === null ? [] : [value];
  });
  const { maxItems } = r.spec;
  if (maxItems !== undefined && items.length > maxItems) report(r, 'TOO_MANY', { count: items.length, max: maxItems });
  return items;
}

/** Repetitions are dropped: a code twice says no more than once. */
const readSet = (raw: unknown, r: Reading, read: typeof readText): readonly string[] => [
  ...new Set(readItems(raw, r, read)),
];

function readRow(raw: unknown, r: Reading): Readonly<Record<string, unknown>> | null {
  if (!isRecord(raw)) return wrongType(r);
  const columns = r.spec.columns ?? [];
  for (const key of Object.keys(raw)) {
    if (!columns.some((c) => c.key === key)) r.faults.push(fault('FIELD_UNKNOWN', `${r.path}.${key}`, { key }));
  }
  return Object.fromEntries(columns.map((c) => [c.key, readValue(c, raw[c.key], `${r.path}.${c.key}`, r.faults)]));
}

function readRows(raw: unknown, r: Reading): readonly Readonly<Record<string, unknown>>[] {
  const rows = readItems(raw, r, readRow);
  const text = rows.flatMap((row) => Object.values(row).filter((v) => typeof v === 'string')).join('');
  if (r.spec.limit && isOverLimit(text, r.spec.limit)) {
    report(r, 'TEXT_TOO_LONG', { length: text.length, ...r.spec.limit });
  }
  return rows;
}

const READERS: Readonly<Record<FieldType, (raw: unknown, r: Reading) => unknown>> = {
  text: readText,
  integer: readNumber,
  decimal: readNumber,
  money: readNumber,
  date: readDate,
  boolean: (raw, r) => (typeof raw === 'boolean' ? raw : wrongType(r)),
  code: readCode,
  codes: (raw, r) => readSet(raw, r, readCode),
  list: (raw, r) => readSet(raw, r, readText),
  rows: readRows,
};
const isPlural = (type: FieldType): boolean => type === 'codes' || type === 'list' || type === 'rows';

/** Reads one value by its spec into normal form (null or an empty list where absent), adding what is wrong to `faults`. */
export function readValue(spec: FieldBody, raw: unknown, path: string, faults: Problem[]): unknown {
  const reading = { spec, path, faults };
  const value = isBlank(raw) ? null : READERS[spec.type](raw, reading);
  if (isBlank(value) && spec.required === 'save' && !faults.some((f) => f.path === path)) {
    report(reading, 'FIELD_REQUIRED');
  }
  return value ?? (isPlural(spec.type) ? [] : null);
}
