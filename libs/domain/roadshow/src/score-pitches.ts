import type { Problem } from '@luyan/kernel';
import { fault } from './faults.js';

/** 评分表: criteria in the order that breaks ties; contest sheets, 100 in all. */
export const DEFAULT_RUBRIC = [
  { id: 'INNOVATION', label: { zh: '创新性与技术先进性', en: 'Innovation' }, max: 30 },
  { id: 'MARKET', label: { zh: '市场与商业价值', en: 'Market and value' }, max: 25 },
  { id: 'FEASIBILITY', label: { zh: '可行性与成熟度', en: 'Feasibility and maturity' }, max: 20 },
  { id: 'TEAM', label: { zh: '团队', en: 'Team' }, max: 15 },
  { id: 'PRESENTATION', label: { zh: '展示答辩', en: 'Presentation and answers' }, max: 10 },
] as const;
export type Criterion = (typeof DEFAULT_RUBRIC)[number]['id'];

/** One judge's sheet for one pitch. */
export type ScoreSheet = Readonly<Record<Criterion, number>>;
export interface PitchScore {
  readonly pitchId: string;
  readonly judges: number;
  /** Mean of the judges' totals, two decimals: without the highest and lowest from five judges on. */
  readonly score: number | null;
  /** 1 is best; equal places share the rank; null when fewer than three judges scored. */
  readonly rank: number | null;
}

const LEAST_RANKED = 3;
const LEAST_TRIMMED = 5;
/** Scores count in hundredths: equal means must compare equal. */
const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((sum, v) => sum + v, 0) / values.length) * 100) / 100;
const trimmed = (values: readonly number[]): readonly number[] =>
  values.length < LEAST_TRIMMED ? values : values.toSorted((a, b) => a - b).slice(1, -1);
const totalOf = (sheet: ScoreSheet): number => DEFAULT_RUBRIC.reduce((sum, { id }) => sum + sheet[id], 0);

export const sheetFaults = (sheet: ScoreSheet): readonly Problem[] =>
  DEFAULT_RUBRIC.flatMap(({ id, max }) =>
    sheet[id] >= 0 && sheet[id] <= max ? [] : [fault('SCORE_OUT_OF_RANGE', id, { value: sheet[id], max })],
  );

/**
 * Scores and ranks of pitches (以演代评): mean of the totals, highest and lowest dropped from five judges on; ties go to the
 * better mean in the first criterion that differs, else the rank is shared. Fewer than three judges: no rank.
 */
export function scorePitches(
  pitches: readonly { readonly pitchId: string; readonly sheets: readonly ScoreSheet[] }[],
): readonly PitchScore[] {
  const scored = pitches.map(({ pitchId, sheets }) => ({
    pitchId,
    judges: sheets.length,
    keys:
      sheets.length === 0
        ? []
        : [mean(trimmed(sheets.map(totalOf))), ...DEFAULT_RUBRIC.map(({ id }) => mean(sheets.map((s) => s[id])))],
  }));
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const i = a.findIndex((value, k) => value !== b[k]);
    return i < 0 ? 0 : (b[i] ?? 0) - (a[i] ?? 0);
  };
  const ranked = scored.filter((s) => s.judges >= LEAST_RANKED);
  return scored.map(({ pitchId, judges, keys }) => ({
    pitchId,
    judges,
    score: keys[0] ?? null,
    rank: judges < LEAST_RANKED ? null : 1 + ranked.filter((other) => compare(other.keys, keys) < 0).length,
  }));
}
