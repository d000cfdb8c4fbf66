import { normalise } from '../text/normalise.js';
import { type Unit, unitAtStart } from './units.js';

/** `is` is a bare value: in a demand the value wanted, in a supply the value reached. */
export type Comparator = 'atLeast' | 'atMost' | 'is' | 'between';

/** A number with its unit and what it is a number of, as found in a text. */
export interface Quantity {
  /** As written, for people. */
  readonly written: string;
  /** What is measured: the words before the number. */
  readonly metric: string;
  readonly comparator: Comparator;
  /** In base units of the dimension; both ends are equal but for `between`. */
  readonly low: number;
  readonly high: number;
  readonly dimension: string;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** A negation turns a comparator around: 不低于 is at least, 低于 at most. */
const AT_LEAST_BEFORE =
  /(?:≥|>=?|⩾|≧|不低于|不少于|不小于|(?<!不)(?:大于等于|大于|高于|超过)|至少|达到?|at least|(?:no|not) less than|(?<!no |not )(?:more|greater) than|above|over|exceed(?:ing|s)?|minimum(?: of)?)\s*$/i;
const AT_MOST_BEFORE =
  /(?:≤|<=?|⩽|≦|不高于|不超过|不大于|不多于|(?<!不)(?:小于等于|小于|低于|少于)|至多|at most|(?:no|not) (?:more|greater) than|(?<!no |not )less than|below|under|up to|within|maximum(?: of)?)\s*$/i;
const AT_LEAST_AFTER = /^\s*(?:及以上|或以上|以上|or more|or above|or higher)/i;
const AT_MOST_AFTER = /^\s*(?:及以下|或以下|以下|以内|之内|or less|or below|or lower)/i;
const RANGE = /^\s*(?:-|~|–|—|～|至|到|to)\s*(\d+(?:\.\d+)?)/;
const METRIC_BREAK = /[,，。;；:：、!?！？()（）[\]【】\n]/;
const LONGEST_METRIC = 24;

function comparatorOf(before: string, after: string): Comparator {
  if (AT_MOST_BEFORE.test(before) || AT_MOST_AFTER.test(after)) return 'atMost';
  if (AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(after)) return 'atLeast';
  return 'is';
}

/** The words just before the number, without its comparator. */
function metricOf(before: string): string {
  const bare = before.replace(AT_LEAST_BEFORE, '').replace(AT_MOST_BEFORE, '').trim();
  const words = bare.split(METRIC_BREAK).at(-1) ?? '';
  return words
    .replace(/^[\d.\s)、/]+/, '')
    .slice(-LONGEST_METRIC)
    .replace(/\s*(?:为|是|of|is|was|=|≈|约)\s*$/i, '')
    .trim();
}

const toBase = (value: number, factor: number, offset = 0): number => Number((value * factor + offset).toPrecision(12));

/** A number that belongs to a name or a list (CO2, 2.1.3, 100/120) is none. */
const standsAlone = (text: string, start: number): boolean => !/[A-Za-z0-9./]$/.test(text.slice(0, start));

interface Reading {
  readonly low: number;
  readonly high: number;
  readonly isRange: boolean;
  readonly unit: Unit;
  readonly end: number;
}

/** Reads `5 ms`, `5–10 ms` or `5 ms–10 ms` from the number at `start`; `undefined` when no unit follows. */
function readValue(text: string, start: number, literal: string): Reading | undefined {
  const low = Number(literal.replaceAll(',', ''));
  let high = low;
  let end = start + literal.length;
  let found = unitAfter(text, end);
  if (found) end = found.end;
  const range = RANGE.exec(text.slice(end));
  if (range) {
    high = Number(range[1]);
    end += range[0].length;
    found = unitAfter(text, end) ?? found;
    if (found) end = Math.max(end, found.end);
  }
  return found && { low, high, isRange: range !== null, unit: found.unit, end };
}

/** 2018年 is a date and no length of time. */
const isCalendarYear = ({ low, unit }: Reading): boolean =>
  unit.dimension === 'time' && unit.factor > 3e7 && low >= 1900;

function unitAfter(text: string, at: number): { readonly unit: Unit; readonly end: number } | undefined {
  const gap = text.startsWith(' ', at) ? 1 : 0;
  const found = unitAtStart(text.slice(at + gap, at + gap + 12));
  return found && { unit: found.unit, end: at + gap + found.symbol.length };
}

function quantityAt(text: string, start: number, literal: string): { quantity: Quantity; end: number } | undefined {
  const reading = readValue(text, start, literal);
  if (!reading || isCalendarYear(reading)) return undefined;
  const { unit, end, isRange } = reading;
  const before = text.slice(Math.max(0, start - 60), start);
  const quantity: Quantity = {
    written: text.slice(start, end),
    metric: metricOf(before),
    comparator: isRange ? 'between' : comparatorOf(before, text.slice(end, end + 12)),
    low: toBase(reading.low, unit.factor, unit.offset),
    high: toBase(reading.high, unit.factor, unit.offset),
    dimension: unit.dimension,
  };
  return { quantity, end };
}

/** Every number with a known unit in a text (量化指标), in reading order: `堆积密度≥1.80克/立方厘米`, `latency below 5 ms`, `80–90 %`. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = text.normalize('NFKC');
  const found: Quantity[] = [];
  let readTo = 0;
  for (const match of plain.matchAll(NUMBER)) {
    if (match.index < readTo || !standsAlone(plain, match.index)) continue;
    const quantity = quantityAt(plain, match.index, match[0]);
    if (!quantity) continue;
    found.push(quantity.quantity);
    readTo = quantity.end;
  }
  return found;
}

export type FigureVerdict = 'met' | 'unmet';

/** Whether a claimed value satisfies a required one of the same dimension. A bare requirement is met by 95 % of it or more. */
export function compareQuantities(required: Quantity, claimed: Quantity): FigureVerdict {
  const best = { atLeast: claimed.high, atMost: claimed.low, is: claimed.high, between: claimed.high }[
    required.comparator
  ];
  const met = {
    atLeast: best >= required.low,
    atMost: best <= required.high,
    is: best >= required.low * 0.95,
    between: claimed.high >= required.low && claimed.low <= required.high,
  }[required.comparator];
  return met ? 'met' : 'unmet';
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = normalise(text).replace(/\s+/g, '');
  return new Set(Array.from({ length: Math.max(1, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));
};

/** How alike two metrics' names are, 0..1: shared neighbouring characters (Dice). */
export function metricLikeness(a: string, b: string): number {
  const left = pairsOf(a);
  const right = pairsOf(b);
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared++;
  return (2 * shared) / (left.size + right.size);
}

/** The text without its numbers with units, whose words would pass for content: 立方 in 克/立方厘米. */
export const withoutQuantities = (text: string): string =>
  quantitiesIn(text).reduce((rest, { written }) => rest.replace(written, ' '), text.normalize('NFKC'));
