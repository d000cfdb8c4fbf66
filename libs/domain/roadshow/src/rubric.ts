import type { Problem } from '@luyan/kernel';
import { fault } from './faults.js';

/** 评分指标 */
export interface Criterion {
  readonly id: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly max: number;
}
/** 评分表: criteria in the order that breaks ties; scores rise in steps. A jury keeps the one it was drawn up with. */
export interface Rubric {
  readonly id: string;
  /** The instant from which it holds. */
  readonly from: number;
  readonly source: string;
  readonly step: number;
  readonly criteria: readonly Criterion[];
}

const RUBRICS: readonly Rubric[] = [
  {
    id: 'PITCH_2024',
    from: 0,
    source: '科技成果路演评分表（创新、市场、可行性、团队、答辩，满分 100），http://biz.doczj.com/doc/2013663030.html',
    step: 0.5,
    criteria: [
      { id: 'INNOVATION', label: { zh: '创新性与技术先进性', en: 'Innovation' }, max: 30 },
      { id: 'MARKET', label: { zh: '市场与商业价值', en: 'Market and value' }, max: 25 },
      { id: 'FEASIBILITY', label: { zh: '可行性与成熟度', en: 'Feasibility and maturity' }, max: 20 },
      { id: 'TEAM', label: { zh: '团队', en: 'Team' }, max: 15 },
      { id: 'PRESENTATION', label: { zh: '展示答辩', en: 'Presentation and answers' }, max: 10 },
    ],
  },
];

export function rubricAt(instant: number): Rubric {
  const rubric = RUBRICS.findLast(({ from }) => from <= instant);
  if (!rubric) throw new RangeError(`No rubric holds at ${instant}.`);
  return rubric;
}

/** One judge's scores for one pitch, by criterion. */
export type Scores = Readonly<Record<string, number>>;
export const totalOf = ({ criteria }: Rubric, scores: Scores): number =>
  criteria.reduce((sum, { id }) => sum + (scores[id] ?? 0), 0);

/** What keeps a sheet from being saved: a criterion of another rubric, out of range, between two steps. */
export function scoreFaults({ criteria, step }: Rubric, scores: Scores): readonly Problem[] {
  return Object.entries(scores).flatMap(([id, value]) => {
    const max = criteria.find((criterion) => criterion.id === id)?.max;
    if (max === undefined) return [fault('SCORE_CRITERION_UNKNOWN', id, { criterion: id })];
    if (!(value >= 0 && value <= max)) return [fault('SCORE_OUT_OF_RANGE', id, { value, max })];
    return Number.isInteger(value / step) ? [] : [fault('SCORE_STEP', id, { value, step })];
  });
}

/** What keeps it from being signed: besides, a criterion without a score. */
export const sheetFaults = (rubric: Rubric, scores: Scores): readonly Problem[] => [
  ...scoreFaults(rubric, scores),
  ...rubric.criteria
    .filter(({ id }) => scores[id] === undefined)
    .map(({ id, label }) => fault('SCORE_MISSING', id, { criterionZh: label.zh, criterionEn: label.en })),
];
