import { type Unit, unitAtStart } from './units.js';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The text in the form that numbers are read in: full width folded, powers of ten as `10^3` and not the 103 that folding would leave. */
export const plainOf = (text: string): string =>
  text
    .replace(/[⁰¹²³⁴-⁹⁻]+/g, (powers, at: number, whole: string) => {
      const digits = Array.from(powers, (c) => (c === '⁻' ? '-' : String(SUPERSCRIPTS.indexOf(c)))).join('');
      return /\d$/.test(whole.slice(0, at)) ? `^${digits}` : digits;
    })
    .normalize('NFKC')
    .replace(/[−﹣]/g, '-')
    .replace(/[〜∼]/g, '~')
    .replace(/µ/g, 'μ');

/** `12,000`, `1.80`, `10^5`, `1.2×10^-6`. */
export const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?(?:\^-?\d+|\s?[×x*]\s?10\^-?\d+)?/g;
const MULTIPLIERS = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['十万', 1e5],
  ['百万', 1e6],
  ['千万', 1e7],
  ['亿', 1e8],
]);
/** 千 before a unit's name is the unit's own prefix: 5千米. */
const MULTIPLIER = /^\s?[余多]?(千万|百万|十万|亿|万|千(?=元|次|件|台|套)|百(?=元|次|件))/;
const NUMBER_AT_START = /^-?\d+(?:,\d{3})*(?:\.\d+)?(?:\^-?\d+|\s?[×x*]\s?10\^-?\d+)?/;
const RANGE = /^\s*(?:-|~|–|—|至|到|to)\s*(?=-?\d)/;
const TOLERANCE = /^\s*(?:±|\+\/-)\s*(?=\d)/;

/** A number, or two, with their unit, in base units. */
export interface Reading {
  readonly low: number;
  readonly high: number;
  readonly isRange: boolean;
  /** The second number of a range as written, the only one elsewhere: what `from 5 ms to 2 ms` comes to. */
  readonly last: number;
  readonly unit: Unit;
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly value: number;
  readonly times: number;
  readonly unit: Unit | undefined;
  readonly end: number;
}

/** `1.2×10^-6`, `10^5` or `-40` as a number. */
function numberOf(literal: string): number {
  const [, mantissa = '', ten, exponent] = /^(-?[\d.,]+?)(?:\s?[×x*]\s?(10))?(?:\^(-?\d+))?$/.exec(literal) ?? [];
  const value = Number(mantissa.replaceAll(',', ''));
  if (exponent === undefined) return value;
  return ten === undefined ? value ** Number(exponent) : value * 10 ** Number(exponent);
}

/** The number that stands at a place, with its multiplier (万, 亿) and unit where it has them. */
function partAt(text: string, start: number): Part {
  const literal = NUMBER_AT_START.exec(text.slice(start, start + 40))![0];
  const multiplier = MULTIPLIER.exec(text.slice(start + literal.length, start + literal.length + 5));
  const end = start + literal.length + (multiplier?.[0].length ?? 0);
  const gap = text.startsWith(' ', end) ? 1 : 0;
  const found = unitAtStart(text.slice(end + gap, end + gap + 24));
  return {
    value: numberOf(literal),
    times: MULTIPLIERS.get(multiplier?.[1] ?? '') ?? 1,
    unit: found?.unit,
    end: found ? end + gap + found.symbol.length : end,
  };
}

const exact = (value: number): number => Number(value.toPrecision(12));
const toBase = (value: number, { factor, offset = 0 }: Unit): number => exact(value * factor + offset);

/** Where values below zero are usual, a dash before a number that no range could begin with is a sign. */
const SIGNED = ['K', 'dB', 'A-1 kg m2 s-3'];
const isNegative = (text: string, start: number, { dimension }: Unit): boolean =>
  SIGNED.includes(dimension) && /(?:^|[^\dA-Za-z%°)-])-$/.test(text.slice(0, start));

/** 2018年 is a date and no length of time. */
const isCalendarYear = ({ value }: Part, { dimension, factor }: Unit): boolean =>
  dimension === 's' && factor > 3e7 && value >= 1900;

function withTolerance(value: number, unit: Unit, { value: spread, unit: own }: Part): readonly [number, number] {
  const isShare = own?.dimension === 'ratio' && unit.dimension !== 'ratio';
  const by = isShare ? Math.abs(value) * spread * own.factor : spread;
  return [toBase(value - by, unit), toBase(value + by, unit)];
}

/** Both ends of a range; one of them may do without unit and multiplier: 10-20万元. */
function rangeOf(first: Part, second: Part, unit: Unit, sign: number): readonly [number, number] | undefined {
  if (second.unit && second.unit.dimension !== unit.dimension) return undefined;
  const times = first.times === 1 && !first.unit && first.value < second.value ? second.times : first.times;
  return [toBase(sign * first.value * times, unit), toBase(second.value * second.times, second.unit ?? unit)];
}

interface Second extends Part {
  readonly isTolerance: boolean;
}

/** The number that a dash, 至 or ± joins to the one before. */
function secondAfter(text: string, { end }: Part): Second | undefined {
  const tail = text.slice(end, end + 8);
  const tolerance = TOLERANCE.exec(tail);
  const joint = tolerance ?? RANGE.exec(tail);
  return joint ? { ...partAt(text, end + joint[0].length), isTolerance: tolerance !== null } : undefined;
}

/** Reads `5 ms`, `5–10 ms`, `10万~20万元`, `-40 °C to 85 °C` or `50±2 mm` from the number at `at`; `undefined` when no unit follows. */
export function readValue(text: string, at: number): Reading | undefined {
  const first = partAt(text, at);
  const second = secondAfter(text, first);
  const unit = first.unit ?? second?.unit;
  if (!unit || isCalendarYear(first, unit)) return undefined;
  const sign = isNegative(text, at, unit) ? -1 : 1;
  const value = sign * first.value * first.times;
  const start = sign < 0 ? at - 1 : at;
  const ends = second && (second.isTolerance ? withTolerance(value, unit, second) : rangeOf(first, second, unit, sign));
  if (ends) {
    const [low, high] = ends[0] < ends[1] ? ends : [ends[1], ends[0]];
    return { low, high, last: ends[1], isRange: true, unit, start, end: second.end };
  }
  const only = toBase(value, unit);
  return first.unit && { low: only, high: only, last: only, isRange: false, unit, start, end: first.end };
}
