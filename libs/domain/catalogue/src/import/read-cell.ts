import { fenFromYuan, problem, type Problem, type Result } from '@luyan/kernel';
import { isIsoDate } from '../dates.js';
import { fault, type CatalogueCode } from '../faults.js';
import type { ColumnSpec, FieldBody, FieldType } from '../fields/field-spec.js';
import { isBlank, isRecord, labelParams } from '../read-value.js';
import { codeOf } from '../tables.js';

/** A cell's value as the draft wants it, or what is wrong; `undefined` when the cell says nothing. */
type Cell = Result<unknown, Problem>;

const found = (value: unknown): Cell => ({ ok: true, value });
const wrong = (spec: FieldBody, code: CatalogueCode, raw: string): Cell => ({
  ok: false,
  error: fault(code, '', { ...labelParams(spec), value: raw.slice(0, 100) }),
});

/** A spreadsheet formula in text; a plain signed number is none. */
const FORMULA = /^(=|@)|^[+-](?=.*[A-Za-z(])/;
const NUMBER_LIKE = /^[+-]?[\d,.\s]+(e[+-]?\d+)?%?$/i;
const isFormula = (text: string): boolean => FORMULA.test(text) && !NUMBER_LIKE.test(text);

/** Fields whose text may rightly begin with a sign, such as a metric “-40 ℃” or “+/- 5 V”; only `=` is a formula there. */
const isFormulaIn = (spec: FieldBody, text: string): boolean =>
  spec.type === 'text' || spec.type === 'rows' || spec.type === 'list'
    ? /^[=@+-][A-Za-z]+\(|^=/.test(text)
    : isFormula(text);

const textOf = (raw: unknown): string => {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw === 'number' || typeof raw === 'boolean' || typeof raw === 'bigint') return String(raw);
  if (raw instanceof Date) return raw.toISOString();
  return isBlank(raw) ? '' : JSON.stringify(raw);
};
const half = (text: string): string => text.normalize('NFKC').trim();
const digits = (text: string): string => half(text).replace(/[,\s]/g, '');

function readNumber(spec: FieldBody, raw: unknown): Cell {
  if (typeof raw === 'number') return found(raw);
  const text = digits(textOf(raw)).replace(/%$/, '');
  const value = /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? found(value) : wrong(spec, 'CELL_NUMBER', textOf(raw));
}

const UNITS: Readonly<Record<string, number>> = { '': 0, 元: 0, 万: 4, 万元: 4, 亿: 8, 亿元: 8 };
/** Yuan, or a number with 万元 or 亿元; shifts the decimal point in text, so that no fen is lost to floating point. */
function readMoney(spec: FieldBody, raw: unknown): Cell {
  const parts = /^[¥￥]?(\d+)(?:\.(\d+))?(元|万元?|亿元?)?$/.exec(digits(textOf(raw)));
  const shift = UNITS[parts?.[3] ?? ''] ?? 0;
  const [, whole = '', fraction = ''] = parts ?? [];
  const padded = fraction.padEnd(shift, '0');
  const cents = padded.slice(shift).replace(/0+$/, '');
  const fen = parts ? fenFromYuan(`${whole}${padded.slice(0, shift)}${cents && `.${cents}`}`) : undefined;
  return fen === undefined ? wrong(spec, 'CELL_MONEY', textOf(raw)) : found(fen);
}

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/;
function readDate(spec: FieldBody, raw: unknown): Cell {
  const text = half(textOf(raw));
  const [, year = '', month = '', day = ''] = DATE.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? found(iso) : wrong(spec, 'CELL_DATE', text);
}

const YES = ['是', '有', 'true', 'yes', 'y', '1', '√', '✓'];
const NO = ['否', '无', 'false', 'no', 'n', '0', '×'];
function readBoolean(spec: FieldBody, raw: unknown): Cell {
  const text = half(textOf(raw)).toLowerCase();
  if (YES.includes(text)) return found(true);
  return NO.includes(text) ? found(false) : wrong(spec, 'CELL_BOOLEAN', text);
}

/** An unknown label is handed on as it is: validation then names the codes there are. */
const asCode = (spec: FieldBody, text: string): string => (spec.table && codeOf(spec.table, text)) ?? text;

const SEPARATORS = /[;；,，、|\n]/;
function readList(spec: FieldBody, raw: unknown): Cell {
  const items: readonly unknown[] = Array.isArray(raw) ? raw : textOf(raw).split(SEPARATORS);
  const texts = items.map((item) => textOf(item)).filter(Boolean);
  return found(spec.table ? texts.map((text) => asCode(spec, text)) : texts);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One row of a nested table: named columns, or the columns in order, separated by colons. Unreadable cells are handed on for validation to name. */
function readRow(columns: readonly ColumnSpec[], raw: unknown): Readonly<Record<string, unknown>> {
  const parts = isRecord(raw) ? [] : textOf(raw).split(/[:：]/);
  const pick = (column: ColumnSpec, i: number) =>
    isRecord(raw) ? (raw[column.key] ?? raw[column.label.zh] ?? raw[column.label.en]) : parts[i];
  return Object.fromEntries(
    columns.flatMap((column, i) => {
      const cell = readCell(column, pick(column, i));
      const value = cell.ok ? cell.value : pick(column, i);
      return isBlank(value) ? [] : [[column.key, value] as const];
    }),
  );
}

function readRows(spec: FieldBody, raw: unknown): Cell {
  const text = textOf(raw);
  const parsed = typeof raw === 'string' && /^[[{]/.test(text) ? parseJson(text) : raw;
  if (parsed === undefined) return wrong(spec, 'CELL_NOT_ROWS', text);
  const rows: readonly unknown[] = Array.isArray(parsed)
    ? parsed
    : isRecord(parsed)
      ? [parsed]
      : text.split(/[;；\n]/).filter((row) => row.trim() !== '');
  return found(rows.map((row) => readRow(spec.columns ?? [], row)));
}

const READERS: Readonly<Record<FieldType, (spec: FieldBody, raw: unknown) => Cell>> = {
  text: (_, raw) => found(textOf(raw)),
  integer: readNumber,
  decimal: readNumber,
  money: readMoney,
  date: readDate,
  boolean: readBoolean,
  code: (spec, raw) => found(asCode(spec, textOf(raw))),
  codes: readList,
  list: readList,
  rows: readRows,
};

/** Reads one cell for a field: text, number or JSON value in, draft value out (`undefined` for an empty cell). */
export function readCell(spec: FieldBody, raw: unknown): Cell {
  if (isBlank(raw) || (typeof raw === 'string' && raw.trim() === '')) return found(undefined);
  if (isRecord(raw) && 'formula' in raw) return wrong(spec, 'CELL_FORMULA', `=${textOf(raw['formula'])}`);
  if (typeof raw === 'string' && isFormulaIn(spec, raw.trim())) return wrong(spec, 'CELL_FORMULA', raw.trim());
  return READERS[spec.type](spec, raw);
}

/** A cell's problem at its place. */
export const at = (path: string, { code, params }: Problem): Problem => problem(code, path, params);
