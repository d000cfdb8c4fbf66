/** Gain of a graded level: 2^(level-1)-1; a level of 1 that stands alone in its set counts as relevant. */
export const gainOfLevel = (level: number, levelsAreBinary: boolean): number =>
  levelsAreBinary ? (level >= 1 ? 1 : 0) : 2 ** Math.max(0, level - 1) - 1;

const discounted = (gains: readonly number[], k: number): number =>
  gains.slice(0, k).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

/** nDCG@k of gains in ranked order against all gains there are; `undefined` when nothing has a gain. */
export function ndcgAt(k: number, ranked: readonly number[], all: readonly number[]): number | undefined {
  const ideal = discounted(
    [...all].sort((a, b) => b - a),
    k,
  );
  return ideal === 0 ? undefined : discounted(ranked, k) / ideal;
}

/** Chance that a relevant one scores above an irrelevant one, ties half; `undefined` when either kind is missing. */
export function auc(relevant: readonly number[], irrelevant: readonly number[]): number | undefined {
  if (relevant.length === 0 || irrelevant.length === 0) return undefined;
  let wins = 0;
  for (const a of relevant) for (const b of irrelevant) wins += a > b ? 1 : a === b ? 0.5 : 0;
  return wins / (relevant.length * irrelevant.length);
}

/** 1 / rank of the first relevant among the first k, 0 when there is none. */
export function reciprocalRankAt(k: number, isRelevant: readonly boolean[]): number {
  const first = isRelevant.slice(0, k).indexOf(true);
  return first < 0 ? 0 : 1 / (first + 1);
}

const hits = (k: number, isRelevant: readonly boolean[]): number => isRelevant.slice(0, k).filter(Boolean).length;
export const recallAt = (k: number, isRelevant: readonly boolean[], relevant: number): number =>
  relevant === 0 ? 0 : hits(k, isRelevant) / relevant;
export const precisionAt = (k: number, isRelevant: readonly boolean[]): number => hits(k, isRelevant) / k;

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
