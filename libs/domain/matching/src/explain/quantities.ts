import { NUMBER, plainOf, readValue, type Reading } from './numbers.js';

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
  /** 能耗降低20% is a change by 20 % and no consumption of 20 %; 提高到88% is a level. */
  readonly change?: 'up' | 'down';
  /** What others or the present state reach (传统方法68%, 目前60%): neither claimed nor required. */
  readonly isReference?: boolean;
}

const BE = String.raw`(?:\s*(?:为|是|[:=]|约|近))?\s*$`;
/** A negation turns a comparator around: 不低于 is at least, 低于 at most, 未达到 at most. */
const AT_LEAST_BEFORE = new RegExp(
  String.raw`(?:≥|>=?|⩾|≧|不低于|不少于|不小于|不短于|(?<!不|未|没有|无法|不能)(?:大于等于|大于|高于|多于|优于|超过|突破)|至少|最[低小少](?:可|能)?(?:达到?|至)?|(?<!不|未|没有|无法|不能|未能|不能够|[高大多])(?:可|能)?达到?了?|at least|(?:no|not) (?:less|lower) than|(?<!no |not )(?:more|greater|higher) than|above|over|exceed(?:ing|s)?|minimum(?: of)?)${BE}`,
  'i',
);
const AT_MOST_BEFORE = new RegExp(
  String.raw`(?:≤|<=?|⩽|≦|±|不高于|不超过|不大于|不多于|不长于|控制在|(?<!不)(?:小于等于|小于|低于|少于|不足|不到)|(?:未能?|没有|无法|不能够?|难以)(?:达到?|超过|高于|突破)|至多|最[高大多](?:可|能)?(?:达到?|至)?|at most|(?:no|not) (?:more|greater|higher) than|(?<!no |not )(?:less|lower|fewer) than|(?:fails? to|failed to|cannot|not) (?:reach|exceed|achieve)|below|under|up to|within|maximum(?: of)?)${BE}`,
  'i',
);
/** What a value is said not to have reached lies below it. */
const DENIED_BEFORE =
  /(?:(?:未能?|没有|无法|不能够?|难以)(?:达到?|突破)|(?:fails? to|failed to|cannot|not) (?:reach|achieve))\s*$/i;
const AT_LEAST_AFTER = /^\s*(?:\(含\))?\s*(?:及以上|或以上|以上|\+(?!\d)|(?:or|and) (?:more|above|higher|better))/i;
const AT_MOST_AFTER = /^\s*(?:\(含\))?\s*(?:及以下|或以下|以下|以内|之内|内(?!部)|(?:or|and) (?:less|below|lower))/i;

const UP = '提高|提升|增加|增长|增大|上升|升高|改善|扩大|延长';
const DOWN = '降低|下降|减少|减小|减轻|缩短|节约|节省|压缩|减重|节能|降';
const UP_EN = 'increas|improv|rais|boost|enhanc|gr[oe]w|gain';
const DOWN_EN = 'reduc|decreas|lower|cut|drop|shorten|sav';
/** From one level to another: only the second counts. */
const CHANGED_TO = new RegExp(
  String.raw`^\s*(?:左右)?\s*(?:(?:${UP}|${DOWN}|升|增)了?(?:到|至|为|成)|→|->|=>)\s*(?:了|约)?\s*(?=\d)`,
);
const CHANGED_FROM_EN = new RegExp(String.raw`(?:${UP_EN}|${DOWN_EN})\w*((?:\s+[\w-]+){0,4}?)\s+from\s*$`, 'i');
const CHANGED_LEVEL = new RegExp(String.raw`(?:${UP}|${DOWN}|升|增)了?(?:到|至|为|成)\s*(?:了|约)?\s*$`);
const changed = (zh: string, en: string): RegExp =>
  new RegExp(
    String.raw`(?:(?:${zh})(?:了|约|近|幅度|幅|超|:|为)*|(?:${en})\w*((?:\s+[\w-]+){0,4}?)\s+by(?:\s+(?:about|up to|at least))?)\s*$`,
    'i',
  );
const CHANGED_UP = changed(UP, UP_EN);
const CHANGED_DOWN = changed(DOWN, DOWN_EN);
const CHANGE_AFTER_UP = /^\s*的?(?:提升|提高|增幅|(?:increase|improvement|gain)\b)/i;
const CHANGE_AFTER_DOWN = /^\s*的?(?:降幅|降低|减少|(?:reduction|decrease|saving)\b)/i;

const BREAK = /[,，。;；:：、!?！？()（）[\]【】\n]/;
const SENTENCE_BREAK = /[。;；!?！？\n]|,|，/;
const REFERENCE =
  /传统|现有|常规|同类|以往|过去|国外|国内(?:平均|一般)|行业(?:平均|水平)|竞品|目前|当前|现状|原有|conventional|existing|incumbent|previous|state[- ]of[- ]the[- ]art|prior art|competitor|baseline|current(?:ly)?\b|present(?:ly)?\b/i;
const COMPARED = /比|较|优于|相对|than|compared|versus|vs/i;
/** Words that stand for the subject itself: the metric was named before. */
const SUBJECT =
  /^(?:本(?:项目|成果|产品|技术|发明|方法|装置|系统)|我们|该(?:项目|技术|产品|方法)|ours?|this work|and|而|则|其中|(?:要求|需要|应|力争|目标)+)?$/i;
const LONGEST_METRIC = 24;

function comparatorOf(before: string, after: string): Comparator {
  if (AT_MOST_BEFORE.test(before) || AT_MOST_AFTER.test(after)) return 'atMost';
  if (AT_LEAST_BEFORE.test(before) || AT_LEAST_AFTER.test(after)) return 'atLeast';
  return 'is';
}

function changeOf(before: string, after: string): 'up' | 'down' | undefined {
  const bare = before.replace(AT_LEAST_BEFORE, '').replace(AT_MOST_BEFORE, '');
  if (CHANGED_UP.test(bare) || CHANGE_AFTER_UP.test(after)) return 'up';
  return CHANGED_DOWN.test(bare) || CHANGE_AFTER_DOWN.test(after) ? 'down' : undefined;
}

/** The words just before the number, without its comparator and change; those after it where none are before. */
function metricOf(before: string, after: string): string {
  const bare = [AT_LEAST_BEFORE, AT_MOST_BEFORE, CHANGED_LEVEL, CHANGED_UP, CHANGED_DOWN, CHANGED_FROM_EN]
    .reduce(
      (text, pattern) => text.replace(pattern, (_, object) => (typeof object === 'string' ? object : '')),
      before.replace(/[:：]\s*$/, ''),
    )
    .replace(/[:：\s]+$/, '');
  const words = (bare.split(BREAK).at(-1) ?? '')
    .replace(/^[\d.\s)、/]+/, '')
    .slice(-LONGEST_METRIC)
    .replace(
      /(?:\s*(?:由原来的|由|从|为|是|在|有|至|高?达|已|尚|可以?|能够?|of|is|was|to|by|from|a|an|with|[=≈~<>]|约|近))+\s*$/i,
      '',
    )
    .trim();
  if (!SUBJECT.test(words)) return words;
  const named = /^\s*(?:的([\u4e00-\u9fff]{2,8})|([A-Za-z][a-z]+(?: [a-z]+){0,2}))/.exec(after);
  return named?.[1] ?? named?.[2] ?? '';
}

const isReferenceOf = (before: string, comparator: Comparator, change: string | undefined): boolean => {
  const clause = before.split(SENTENCE_BREAK).at(-1) ?? '';
  return change === undefined && comparator === 'is' && REFERENCE.test(clause) && !COMPARED.test(clause);
};

/** A number that belongs to a name or a list (CO2, 2.1.3, 100/120) is none. */
const standsAlone = (text: string, start: number): boolean => !/[A-Za-z0-9./_^]$|[A-Za-z]-$/.test(text.slice(0, start));

interface Place {
  readonly text: string;
  readonly start: number;
  /** Where the words about it end: before the level that it was changed from. */
  readonly subjectEnd: number;
  readonly earlier: Quantity | undefined;
}

/** What the words around a number say of it. */
function contextOf({ text, start, subjectEnd }: Place, { start: signed, end, isRange }: Reading) {
  const before = text.slice(Math.max(0, signed - 60), signed);
  const subject = subjectEnd === start ? before : text.slice(Math.max(0, subjectEnd - 60), subjectEnd);
  const after = text.slice(end, end + 24);
  const isReached = isRange && CHANGED_FROM_EN.test(before);
  const comparator = isRange && !isReached ? 'between' : comparatorOf(before, after);
  const change = subjectEnd === start && !isReached ? changeOf(before, after) : undefined;
  const isReference = isReferenceOf(subject, comparator, change);
  return {
    isReached,
    isDenied: DENIED_BEFORE.test(before),
    comparator,
    change,
    isReference,
    metric: metricOf(subject, after),
  };
}

function quantityOf(place: Place, reading: Reading): Quantity {
  const { isReached, isDenied, comparator, change, isReference, metric } = contextOf(place, reading);
  const { dimension } = reading.unit;
  const high = isReached ? reading.last : reading.high * (isDenied ? 1 - 1e-9 : 1);
  return {
    written: place.text.slice(reading.start, reading.end),
    metric: metric === '' && place.earlier?.dimension === dimension ? place.earlier.metric : metric,
    comparator,
    low: comparator === 'between' ? reading.low : high,
    high,
    dimension,
    ...(change && { change }),
    ...(isReference && { isReference }),
  };
}

/** Every number with a known unit in a text (量化指标), in reading order: `堆积密度≥1.80克/立方厘米`, `latency below 5 ms`, `由68%提高到88%`. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const plain = plainOf(text);
  const found: Quantity[] = [];
  let readTo = 0;
  let subjectEnd: number | undefined;
  for (const { index: start, 0: literal } of plain.matchAll(NUMBER)) {
    if (start < readTo || !standsAlone(plain, start)) continue;
    const reading = readValue(plain, start);
    const end = reading?.end ?? start + literal.length;
    if (CHANGED_TO.test(plain.slice(end, end + 16))) {
      subjectEnd ??= start;
      readTo = end;
      continue;
    }
    if (reading)
      found.push(quantityOf({ text: plain, start, subjectEnd: subjectEnd ?? start, earlier: found.at(-1) }, reading));
    subjectEnd = undefined;
    readTo = Math.max(readTo, end);
  }
  return found;
}

/** The text without its numbers with units, whose words would pass for content: 立方 in 克/立方厘米. */
export const withoutQuantities = (text: string): string =>
  quantitiesIn(text).reduce((rest, { written }) => rest.replace(written, ' '), plainOf(text));
