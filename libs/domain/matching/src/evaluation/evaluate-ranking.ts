import { CatalogueIndex } from '../engine/catalogue-index.js';
import { demandVector, listFeatures, supplyVectorOf } from '../engine/list-ranking.js';
import { demandTerms, TEXT_SETTINGS, type TextSettings } from '../engine/text-model.js';
import { compareTexts } from '../engine/text-similarity.js';
import type { MatchText } from '../facts.js';
import { FeedbackMemory } from '../ranking/feedback.js';
import { LIST_FEATURES, LIST_WEIGHTS, type ListFeature, type ListWeights } from '../ranking/list-weights.js';
import { type JudgedList, learnPairwise } from '../ranking/pairwise-logistic.js';
import { foldsOf } from './folds.js';
import { auc, gainOfLevel, mean, ndcgAt, precisionAt, recallAt, reciprocalRankAt } from './metrics.js';

export interface Identified {
  readonly id: string;
  readonly text: MatchText;
}

/** A demand with the supplies judged for it; higher levels are better. */
export interface JudgedDemand extends Identified {
  readonly judgements: readonly { readonly supplyId: string; readonly level: number }[];
}

export interface RankingTask {
  readonly supplies: readonly Identified[];
  readonly demands: readonly JudgedDemand[];
  /** `judged`: order each demand's judged supplies; `all`: find them among all supplies. */
  readonly pool: 'judged' | 'all';
  /** Levels from here up are relevant, those down to here irrelevant; the rest are neither. */
  readonly relevant: number;
  readonly irrelevant: number;
}

export interface RankingOptions {
  readonly settings?: TextSettings;
  /** 0 takes the shipped weights; otherwise list weights and feedback are learnt on the other folds. */
  readonly folds?: number;
  readonly seed?: number;
  /** Features left out, for an ablation. */
  readonly without?: readonly ListFeature[];
  /** Milliseconds, for the time a query takes. */
  readonly clock?: () => number;
}

export type Ranked = readonly { readonly supplyId: string; readonly score: number }[];

export interface RankingFigures {
  readonly demands: number;
  readonly ndcg10: number;
  readonly auc: number | undefined;
  readonly mrr10: number;
  readonly recall100: number;
  readonly p5: number;
  readonly msPerQuery: number;
}

/** How deep a ranking of the whole pool is kept. */
const DEPTH = 200;
/** Pull of list weights to 0, about a hundredth of a list's say each; chosen once, by cross-validation. */
const RIDGE = 2;

export const catalogueOf = (supplies: readonly Identified[], settings: TextSettings): CatalogueIndex => {
  const texts = new CatalogueIndex(settings);
  for (const { id, text } of supplies) texts.upsert(id, text);
  texts.sparse.merge();
  return texts;
};

/** Features and gains of every demand's judged list. */
function judgedLists(
  texts: CatalogueIndex,
  demands: readonly JudgedDemand[],
  memory: FeedbackMemory | undefined,
  without: readonly ListFeature[],
): readonly JudgedList[] {
  return demands.map((demand) => {
    const features = listFeatures(
      texts,
      demand,
      demand.judgements.map(({ supplyId }) => supplyId),
      memory,
    );
    for (const feature of without) for (const row of features) row[LIST_FEATURES.indexOf(feature)] = 0;
    return { features, gains: demand.judgements.map(({ level }) => gainOfLevel(level, false)) };
  });
}

function memoryOf(texts: CatalogueIndex, demands: readonly JudgedDemand[]): FeedbackMemory {
  const memory = new FeedbackMemory();
  for (const demand of demands)
    memory.remember(
      demand.id,
      demandVector(texts, demand.text),
      demand.judgements.map(({ supplyId }) => supplyVectorOf(texts, supplyId)),
      demand.judgements.map(({ level }) => level),
    );
  return memory;
}

/** Learns the weights of a list's features from judged demands. A demand's own verdicts are never among what it is asked of. */
export function learnListWeights(
  texts: CatalogueIndex,
  demands: readonly JudgedDemand[],
  without: readonly ListFeature[] = [],
): { readonly weights: Float64Array; readonly memory: FeedbackMemory } {
  const memory = memoryOf(texts, demands);
  return { weights: learnPairwise(judgedLists(texts, demands, memory, without), RIDGE), memory };
}

const shipped = ({ weights }: ListWeights): Float64Array => Float64Array.from(LIST_FEATURES, (name) => weights[name]);

function orderList(demand: JudgedDemand, { features }: JudgedList, weights: Float64Array): Ranked {
  return demand.judgements
    .map(({ supplyId }, i) => ({
      supplyId,
      score: features[i]!.reduce((sum, value, f) => sum + value * weights[f]!, 0),
    }))
    .sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));
}

/** Rankings of the judged lists, with shipped weights or with those learnt on the other folds. */
function rankJudged(texts: CatalogueIndex, task: RankingTask, options: RankingOptions): ReadonlyMap<string, Ranked> {
  const { folds = 0, seed = 1, without = [] } = options;
  const rankings = new Map<string, Ranked>();
  const rank = (demands: readonly JudgedDemand[], weights: Float64Array, memory?: FeedbackMemory): void => {
    judgedLists(texts, demands, memory, without).forEach((list, i) => {
      rankings.set(demands[i]!.id, orderList(demands[i]!, list, weights));
    });
  };
  if (folds < 2) {
    rank(task.demands, shipped(LIST_WEIGHTS));
    return rankings;
  }
  for (const fold of foldsOf(
    task.demands.map(({ id }) => id),
    folds,
    seed,
  )) {
    const held = new Set(fold);
    const { weights, memory } = learnListWeights(
      texts,
      task.demands.filter(({ id }) => !held.has(id)),
      without,
    );
    rank(
      task.demands.filter(({ id }) => held.has(id)),
      weights,
      memory,
    );
  }
  return rankings;
}

function rankAll(texts: CatalogueIndex, demands: readonly JudgedDemand[]): ReadonlyMap<string, Ranked> {
  return new Map(
    demands.map(({ id, text }) => {
      const query = demandTerms(text, texts.settings, texts.rarity);
      return [id, texts.nearest(query, DEPTH).map(({ id: supplyId, raw }) => ({ supplyId, score: raw }))];
    }),
  );
}

/** Scores of the judged supplies that a ranking of the whole pool did not reach. */
function scoreJudged(texts: CatalogueIndex, demand: JudgedDemand): ReadonlyMap<string, number> {
  const query = demandTerms(demand.text, texts.settings, texts.rarity);
  return new Map(
    demand.judgements.map(({ supplyId }) => {
      const vector = texts.vectorOf(supplyId);
      return [supplyId, compareTexts(query, vector, texts.normOf(vector)).similarity];
    }),
  );
}

function figuresOf(
  task: RankingTask,
  rankings: ReadonlyMap<string, Ranked>,
  scoresOf: (demand: JudgedDemand) => ReadonlyMap<string, number>,
): Omit<RankingFigures, 'msPerQuery'> {
  const levels = task.demands.flatMap(({ judgements }) => judgements.map(({ level }) => level));
  const isBinary = levels.every((level) => level <= 1);
  const least = isBinary ? 1 : task.relevant;
  const [ndcg, areas, mrr, recall, precision]: [number[], number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
    [],
  ];
  for (const demand of task.demands) {
    const level = new Map(demand.judgements.map((judgement) => [judgement.supplyId, judgement.level]));
    const ranked = rankings.get(demand.id) ?? [];
    const gains = ranked.map(({ supplyId }) => gainOfLevel(level.get(supplyId) ?? 0, isBinary));
    const quality = ndcgAt(
      10,
      gains,
      demand.judgements.map((judgement) => gainOfLevel(judgement.level, isBinary)),
    );
    if (quality !== undefined) ndcg.push(quality);
    const isRelevant = ranked.map(({ supplyId }) => (level.get(supplyId) ?? 0) >= least);
    const relevant = demand.judgements.filter((judgement) => judgement.level >= least);
    if (relevant.length > 0) {
      mrr.push(reciprocalRankAt(10, isRelevant));
      recall.push(recallAt(100, isRelevant, relevant.length));
      precision.push(precisionAt(5, isRelevant));
    }
    const scores = scoresOf(demand);
    const scoresAt = (wanted: (level: number) => boolean): number[] =>
      demand.judgements.filter((j) => wanted(j.level)).map((j) => scores.get(j.supplyId) ?? 0);
    const area = auc(
      scoresAt((value) => value >= least),
      isBinary ? [] : scoresAt((value) => value <= task.irrelevant),
    );
    if (area !== undefined) areas.push(area);
  }
  return {
    demands: task.demands.length,
    ndcg10: mean(ndcg),
    auc: areas.length > 0 ? mean(areas) : undefined,
    mrr10: mean(mrr),
    recall100: mean(recall),
    p5: mean(precision),
  };
}

/** Ranks every demand of a task and measures it. Judgements of supplies that are not there are passed over. */
export function evaluateRanking(
  task: RankingTask,
  options: RankingOptions = {},
): { readonly figures: RankingFigures; readonly rankings: ReadonlyMap<string, Ranked> } {
  const { settings = TEXT_SETTINGS, clock = () => 0 } = options;
  const texts = catalogueOf(task.supplies, settings);
  const demands = task.demands.map((demand) => ({
    ...demand,
    judgements: demand.judgements.filter(({ supplyId }) => texts.has(supplyId)),
  }));
  const known: RankingTask = { ...task, demands };
  const start = clock();
  const rankings = task.pool === 'all' ? rankAll(texts, demands) : rankJudged(texts, known, options);
  const msPerQuery = (clock() - start) / Math.max(1, demands.length);
  const scores = (demand: JudgedDemand): ReadonlyMap<string, number> =>
    task.pool === 'all'
      ? scoreJudged(texts, demand)
      : new Map((rankings.get(demand.id) ?? []).map(({ supplyId, score }) => [supplyId, score]));
  return { figures: { ...figuresOf(known, rankings, scores), msPerQuery }, rankings };
}
