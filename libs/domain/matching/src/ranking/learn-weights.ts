import { ok, refuse, type Result } from '@luyan/kernel';
import { foldsOf } from '../evaluation/folds.js';
import { auc, mean, ndcgAt } from '../evaluation/metrics.js';
import { learnPairwise, type JudgedList } from './pairwise-logistic.js';
import { PARTS, type Parts } from './weights.js';

/** What became of one match (反馈): its parts unweighted, 0..1, and how good it turned out to be, 0 for a declined one. */
export interface JudgedMatch {
  readonly demandId: string;
  readonly supplyId: string;
  readonly agreement: Parts;
  readonly level: number;
}

/** How well weights order judged matches, each demand counting once. */
export interface LearningFigures {
  readonly ndcgAt10: number;
  readonly auc: number;
}

export interface LearntWeights {
  readonly weights: Parts;
  readonly judgements: number;
  /** Demands of which some matches were accepted and some declined; the others teach nothing. */
  readonly demands: number;
  /** The current weights on all of them, and weights learnt on four fifths measured on the fifth. */
  readonly before: LearningFigures;
  readonly after: LearningFigures;
}

/** Less feedback than this is chance: a fold of six demands must still say something. */
export const LEAST_FEEDBACK = { judgements: 150, demands: 30 } as const;
const FOLDS = 5;
const SEED = 1;
/** The pull of a learnt weight to the current one, against so many demands' worth of pairs. */
const RIDGE = 4;
/** The current score is a feature of its own, large enough that the ridge hardly holds it: what is learnt are departures from it. */
const CURRENT_SCALE = 10;

type Demand = readonly JudgedMatch[];

const currentScore = (agreement: Parts, current: Parts): number =>
  PARTS.reduce((sum, part) => sum + agreement[part] * current[part], 0);

const listOf = (demand: Demand, current: Parts, fixed: ReadonlySet<number>): JudgedList => ({
  features: demand.map(({ agreement }) =>
    Float64Array.from([
      CURRENT_SCALE * currentScore(agreement, current),
      ...PARTS.map((part, i) => (fixed.has(i) ? 0 : agreement[part])),
    ]),
  ),
  gains: demand.map(({ level }) => level),
});

/** Learnt weights, none below 0 and 1 in all: a part that would count against a match stays at nothing, and the others are learnt anew without it. */
function learn(demands: readonly Demand[], current: Parts): Parts {
  const out = new Set<number>();
  for (;;) {
    const [base = 0, ...moves] = learnPairwise(
      demands.map((demand) => listOf(demand, current, out)),
      RIDGE,
    );
    const raw = PARTS.map((part, i) => (out.has(i) ? 0 : base * CURRENT_SCALE * current[part] + (moves[i] ?? 0)));
    const negative = raw.flatMap((weight, i) => (weight < 0 && !out.has(i) ? [i] : []));
    for (const i of negative) out.add(i);
    const sum = raw.reduce((all, weight) => all + Math.max(0, weight), 0);
    if (negative.length > 0 && out.size < PARTS.length) continue;
    if (sum <= 0) return current;
    return Object.fromEntries(PARTS.map((part, i) => [part, Math.max(0, raw[i]!) / sum])) as Record<
      keyof Parts,
      number
    >;
  }
}

function figuresOf(demand: Demand, weights: Parts): LearningFigures {
  const scored = demand
    .map(({ agreement, level }) => ({ level, score: currentScore(agreement, weights) }))
    .sort((a, b) => b.score - a.score || a.level - b.level);
  const gains = scored.map(({ level }) => 2 ** level - 1);
  const scores = (isGood: boolean) => scored.flatMap(({ level, score }) => (level > 0 === isGood ? [score] : []));
  return { ndcgAt10: ndcgAt(10, gains, gains) ?? 0, auc: auc(scores(true), scores(false)) ?? 0.5 };
}

const averageOf = (figures: readonly LearningFigures[]): LearningFigures => ({
  ndcgAt10: mean(figures.map(({ ndcgAt10 }) => ndcgAt10)),
  auc: mean(figures.map((figure) => figure.auc)),
});

/** Sums of floating-point numbers depend on their order. */
const keyOf = ({ demandId, supplyId }: JudgedMatch): string => `${demandId} ${supplyId}`;

function teaching(judged: readonly JudgedMatch[]): ReadonlyMap<string, Demand> {
  const demands = new Map<string, JudgedMatch[]>();
  const inOrder = [...judged].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  for (const match of inOrder) demands.set(match.demandId, [...(demands.get(match.demandId) ?? []), match]);
  for (const [id, demand] of demands)
    if (!demand.some(({ level }) => level > 0) || demand.every(({ level }) => level > 0)) demands.delete(id);
  return demands;
}

/**
 * Weights of the ten parts learnt from what became of matches (反馈学习), by pairwise logistic regression that departs from the current weights. Five-fold
 * cross-validated by demand, so that no demand is measured by weights that saw it. Refuses `FEEDBACK_TOO_LITTLE` and `WEIGHTS_NO_BETTER`: weights that are not
 * better on both figures are not worth having. Deterministic.
 */
export function learnWeights(judged: readonly JudgedMatch[], current: Parts): Result<LearntWeights> {
  const demands = teaching(judged);
  const judgements = [...demands.values()].reduce((sum, { length }) => sum + length, 0);
  if (judgements < LEAST_FEEDBACK.judgements || demands.size < LEAST_FEEDBACK.demands)
    return refuse('FEEDBACK_TOO_LITTLE', '', {
      judgements,
      demands: demands.size,
      leastJudgements: LEAST_FEEDBACK.judgements,
      leastDemands: LEAST_FEEDBACK.demands,
    });

  const folds = foldsOf([...demands.keys()], FOLDS, SEED);
  const after = averageOf(
    folds.flatMap((fold) => {
      const rest = [...demands].filter(([id]) => !fold.includes(id));
      const weights = learn(
        rest.map(([, demand]) => demand),
        current,
      );
      return fold.map((id) => figuresOf(demands.get(id)!, weights));
    }),
  );
  const before = averageOf([...demands.values()].map((demand) => figuresOf(demand, current)));
  if (after.auc <= before.auc || after.ndcgAt10 < before.ndcgAt10)
    return refuse('WEIGHTS_NO_BETTER', '', {
      before: `${before.ndcgAt10.toFixed(3)} / ${before.auc.toFixed(3)}`,
      after: `${after.ndcgAt10.toFixed(3)} / ${after.auc.toFixed(3)}`,
    });
  return ok({ weights: learn([...demands.values()], current), judgements, demands: demands.size, before, after });
}
