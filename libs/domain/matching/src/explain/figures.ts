import type { MatchText } from '../facts.js';
import { normalise } from '../text/normalise.js';
import { quantitiesIn, type Quantity } from './quantities.js';

export type FigureVerdict = 'met' | 'partly' | 'unmet';
export const FIGURE_VERDICTS = ['met', 'partly', 'unmet', 'unstated'] as const;

/** A required figure beside the claimed one; `unstated` when the supply names none of the kind. */
export interface FigureCheck {
  readonly required: Quantity;
  readonly claimed: Quantity | null;
  readonly verdict: (typeof FIGURE_VERDICTS)[number];
}

/** A bare requirement (效率90%) is met within this share of it. */
const BARE_TOLERANCE = 0.05;
/** Where less is better, a bare requirement is a most; of a size it is the size itself. Elsewhere it is a least. */
const LESS_IS_BETTER =
  /能耗|功耗|耗|成本|价格|时间|周期|延迟|噪|误差|偏差|损|重量|排放|残留|含水|收缩|误报|漏|缺陷|latency|delay|time|error|noise|cost|price|weight|loss|consumption|emission/i;
const SIZE =
  /厚度|直径|粒径|粒度|孔径|宽度|长度|高度|尺寸|波长|频率|电压|diameter|thickness|width|length|size|wavelength|voltage/i;
/** A range of operation has to be covered, any other range only to be met. */
const OPERATION = /工作|使用|适用|环境|量程|范围|操作|运行|operat|working|range/i;
const LEAST_LIKENESS = 0.3;

const graded = (isCertain: boolean, isPossible: boolean): FigureVerdict =>
  isCertain ? 'met' : isPossible ? 'partly' : 'unmet';

/** 最高95% promises nothing but may do; of 60%以上 no more than 60 % is claimed. */
const reaches = (least: number, { comparator, low, high }: Quantity): FigureVerdict =>
  graded(comparator !== 'atMost' && low >= least, (comparator === 'atLeast' ? low : high) >= least);

const staysBelow = (most: number, { comparator, low, high }: Quantity): FigureVerdict =>
  graded(comparator !== 'atLeast' && high <= most, (comparator === 'atMost' ? high : low) <= most);

function fitsBetween({ low, high, metric }: Quantity, claimed: Quantity): FigureVerdict {
  if (claimed.comparator === 'atLeast') return graded(false, claimed.low <= high);
  if (claimed.comparator === 'atMost') return graded(false, claimed.high >= low);
  const isInside = claimed.low >= low && claimed.high <= high;
  const covers = claimed.low <= low && claimed.high >= high;
  const overlaps = claimed.high >= low && claimed.low <= high;
  return graded(covers || (isInside && (claimed.low === claimed.high || !OPERATION.test(metric))), overlaps);
}

/**
 * Whether a claimed value satisfies a required one of the same dimension: what is certain counts, so a claimed range that reaches into what is
 * required meets it partly. A bare requirement is met within 5 % of it, upwards only where less is better.
 */
export function compareQuantities(required: Quantity, claimed: Quantity): FigureVerdict {
  const slack = BARE_TOLERANCE * Math.abs(required.low);
  switch (required.comparator) {
    case 'atLeast':
      return reaches(required.low, claimed);
    case 'atMost':
      return staysBelow(required.high, claimed);
    case 'between':
      return fitsBetween(required, claimed);
    case 'is':
      if (required.change === undefined && LESS_IS_BETTER.test(required.metric))
        return staysBelow(required.high + slack, claimed);
      if (SIZE.test(required.metric))
        return fitsBetween({ ...required, low: required.low - slack, high: required.high + slack }, claimed);
      return reaches(required.low - slack, claimed);
  }
}

const pairsOf = (plain: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(1, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)));

/** How alike two metrics' names are, 0..1: 0.9 when one ends the other (韧性, 抗冲击韧性), else shared neighbouring characters (Dice). */
function metricLikeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => normalise(text).replace(/\s+/g, '')) as [string, string];
  if (left === right) return 1;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length > 1 && long.endsWith(short)) return 0.9;
  const [these, those] = [pairsOf(left), pairsOf(right)];
  let shared = 0;
  for (const pair of these) if (those.has(pair)) shared++;
  return (2 * shared) / (these.size + those.size);
}

const WORST_FIRST: readonly FigureVerdict[] = ['unmet', 'partly', 'met'];

const figuresOf = ({ title, summary, body }: MatchText): readonly Quantity[] =>
  quantitiesIn([title, summary, body].filter(Boolean).join('\n')).filter(({ isReference }) => !isReference);

/** The claim that is named most like the requirement; of those named equally the one that fails, so that a good figure does not hide a bad one. */
function checkOne(required: Quantity, claims: readonly Quantity[]): FigureCheck {
  const alike = claims
    .filter(({ dimension, change }) => dimension === required.dimension && change === required.change)
    .map((claimed) => ({
      claimed,
      likeness: metricLikeness(required.metric, claimed.metric),
      verdict: compareQuantities(required, claimed),
    }))
    .filter(({ likeness }) => likeness > LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness || WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
  const [best] = alike;
  return best
    ? { required, claimed: best.claimed, verdict: best.verdict }
    : { required, claimed: null, verdict: 'unstated' };
}

/** The demand's figures beside the supply's (量化指标对照); a figure that the demand repeats is checked once. */
export function checkFigures(demand: MatchText, supply: MatchText): readonly FigureCheck[] {
  const claims = figuresOf(supply);
  const seen = new Set<string>();
  return figuresOf(demand)
    .filter(({ metric, comparator, low, high, dimension, change = '' }) => {
      const key = [metric, comparator, low, high, dimension, change].join();
      return !seen.has(key) && seen.add(key);
    })
    .map((required) => checkOne(required, claims));
}
