import { normaliseTotals } from './normalise-totals.js';
import { totalOf, type Rubric, type Scores } from './rubric.js';
import { median, spreadOf } from './statistics.js';

/** One judge's signed sheet for one pitch. */
export interface SignedSheet {
  readonly judgeId: string;
  readonly scores: Scores;
}
export interface ScoredPitch {
  readonly pitchId: string;
  readonly sheets: readonly SignedSheet[];
}
export interface PitchScore {
  readonly pitchId: string;
  readonly judges: number;
  /** Mean of all judges' totals; two decimals, as every mean here. */
  readonly mean: number | null;
  /** 得分, which ranks: the mean without the highest and the lowest total from five judges on. */
  readonly score: number | null;
  /** The same of totals freed from how strict and how spread each judge is; null where there is too little to tell. It ranks nothing. */
  readonly normalised: number | null;
  /** 1 is best; equal places share the rank; null when fewer than three judges scored. */
  readonly rank: number | null;
  /** Best and worst rank when any one judge's sheets are left out: how far the rank hangs on a single judge. */
  readonly rankRange: readonly [number, number] | null;
  /** Mean by criterion, in the rubric's order. */
  readonly criteria: readonly number[];
  /** Judges whose totals were dropped: the highest and the lowest. */
  readonly dropped: readonly string[];
  /** Judges whose totals lie far from the others': to be looked at, not to be left out. */
  readonly discrepant: readonly string[];
}

/** 评审规则, common in contests: the trimmed mean of five or more, two decimals (https://yx.ouryao.com/thread-726683-1-1.html). */
const LEAST_RANKED = 3;
const LEAST_TRIMMED = 5;
/** Modified z-score beyond which a value is an outlier: Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993. */
const OUTLIER = 3.5;
const TO_SIGMA = 0.6745;
/** Where judges all but agree, a spread this small, as a share of the rubric's maximum, is nobody's error. */
const LEAST_SPREAD = 0.02;

/** Sums of half points are exact, and so is one division: equal means compare equal. */
const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, v) => sum + v, 0) * 100) / values.length) / 100;

interface Total {
  readonly judgeId: string;
  readonly total: number;
}
/** The lowest and the highest, from five judges on. */
function extremes(totals: readonly Total[]): readonly Total[] {
  if (totals.length < LEAST_TRIMMED) return [];
  const sorted = totals.toSorted((a, b) => a.total - b.total || (a.judgeId < b.judgeId ? -1 : 1));
  return [...sorted.slice(0, 1), ...sorted.slice(-1)];
}
function trimmedMean(totals: readonly Total[]): number | null {
  const out = extremes(totals);
  const kept = totals.filter((one) => !out.includes(one));
  return kept.length === 0 ? null : mean(kept.map(({ total }) => total));
}

function discrepantOf(totals: readonly Total[], most: number): readonly string[] {
  if (totals.length < LEAST_RANKED) return [];
  const values = totals.map(({ total }) => total);
  const centre = median(values);
  const spread = Math.max(spreadOf(values, centre), LEAST_SPREAD * most);
  return totals
    .filter(({ total }) => (TO_SIGMA * Math.abs(total - centre)) / spread > OUTLIER)
    .map(({ judgeId }) => judgeId);
}

/** What ranks a pitch: its score, then its mean in each criterion. */
function keysOf(rubric: Rubric, sheets: readonly SignedSheet[]): readonly number[] {
  const totals = sheets.map(({ judgeId, scores }) => ({ judgeId, total: totalOf(rubric, scores) }));
  return [trimmedMean(totals) ?? 0, ...rubric.criteria.map(({ id }) => mean(sheets.map((s) => s.scores[id] ?? 0)))];
}
const compare = (a: readonly number[], b: readonly number[]): number => {
  const i = a.findIndex((value, k) => value !== b[k]);
  return i < 0 ? 0 : (b[i] ?? 0) - (a[i] ?? 0);
};

/** Rank by pitch; those with too few judges have none. */
function ranksOf(rubric: Rubric, pitches: readonly ScoredPitch[], without?: string): ReadonlyMap<string, number> {
  const ranked = pitches
    .map(({ pitchId, sheets }) => ({ pitchId, sheets: sheets.filter(({ judgeId }) => judgeId !== without) }))
    .filter(({ sheets }) => sheets.length >= LEAST_RANKED)
    .map(({ pitchId, sheets }) => ({ pitchId, keys: keysOf(rubric, sheets) }));
  return new Map(
    ranked.map(({ pitchId, keys }) => [pitchId, 1 + ranked.filter((other) => compare(other.keys, keys) < 0).length]),
  );
}

/**
 * Scores and ranks of pitches (以演代评) from signed sheets. Ties go to the better mean in the first criterion that differs, else the
 * rank is shared. Fewer than three judges: no rank. Deterministic, and blind to the order of pitches and sheets.
 */
export function scorePitches(rubric: Rubric, pitches: readonly ScoredPitch[]): readonly PitchScore[] {
  const most = rubric.criteria.reduce((sum, { max }) => sum + max, 0);
  const judges = [...new Set(pitches.flatMap(({ sheets }) => sheets.map(({ judgeId }) => judgeId)))];
  const ranks = ranksOf(rubric, pitches);
  const without = judges.map((judgeId) => ranksOf(rubric, pitches, judgeId));
  const totals = pitches.map(({ sheets }) =>
    sheets.map(({ judgeId, scores }) => ({ judgeId, total: totalOf(rubric, scores) })),
  );
  const normalised = normaliseTotals(totals);
  return pitches.map(({ pitchId, sheets }, i): PitchScore => {
    const own = totals[i] ?? [];
    const rank = ranks.get(pitchId) ?? null;
    const seen = [rank, ...without.map((others) => others.get(pitchId) ?? null)].filter((r) => r !== null);
    return {
      pitchId,
      judges: sheets.length,
      mean: own.length === 0 ? null : mean(own.map(({ total }) => total)),
      score: trimmedMean(own),
      normalised: trimmedMean(normalised?.[i] ?? []),
      rank,
      rankRange: rank === null ? null : [Math.min(...seen), Math.max(...seen)],
      criteria: own.length === 0 ? [] : keysOf(rubric, sheets).slice(1),
      dropped: extremes(own).map(({ judgeId }) => judgeId),
      discrepant: discrepantOf(own, most),
    };
  });
}
