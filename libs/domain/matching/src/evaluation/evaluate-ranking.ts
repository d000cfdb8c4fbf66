import { CatalogueIndex } from '../engine/catalogue-index.js';
import { demandVector, evidenceFor, listFeatures, supplyVectorOf } from '../engine/list-ranking.js';
import { demandTerms, type Rarity, salienceAmong, TEXT_SETTINGS, type TextSettings } from '../engine/text-model.js';
import { textSimilarity } from '../engine/text-similarity.js';
import type { MatchText } from '../facts.js';
import { type Evidence, FeedbackMemory } from '../ranking/feedback.js';
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
  /** All demands there are, judged or not, for a list's salience; the judged ones unless told. */
  readonly standing?: readonly MatchText[];
  /** Levels from here up are relevant, those down to here irrelevant; the rest are neither. */
  readonly relevant: number;
  readonly irrelevant: number;
}

export interface RankingOptions {
  readonly settings?: TextSettings;
  /** 0 takes the shipped weights; otherwise list weights and feedback are learnt on the other folds. */
  readonly folds?: number;
  readonly seed?: number;
  /** Whether a list's terms count by their rarity among demands too. */
  readonly isSalient?: boolean;
  /** Features left out, for an ablation. */
  readonly without?: readonly ListFeature[];
  /** Orders what was found in the whole pool anew. */
  readonly rerank?: (demand: JudgedDemand, ranked: Ranked) => Ranked;
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
const RIDGE = 1;

const catalogueOf = (supplies: readonly Identified[], settings: TextSettings): CatalogueIndex => {
  const texts = new CatalogueIndex(settings);
  for (const { id, text } of supplies) texts.upsert(id, text);
  texts.sparse.merge();
  return texts;
};

/** The demands with the judgements on supplies that there are. */
const knownOf = (texts: CatalogueIndex, demands: readonly JudgedDemand[]): readonly JudgedDemand[] =>
  demands.map((demand) => ({
    ...demand,
    judgements: demand.judgements.filter(({ supplyId }) => texts.has(supplyId)),
  }));

const idsOf = ({ judgements }: JudgedDemand): readonly string[] => judgements.map(({ supplyId }) => supplyId);

/** What the verdicts on all demands say of each demand's list, gathered once: folds then only choose whom to hear. */
function gatherEvidence(
  texts: CatalogueIndex,
  demands: readonly JudgedDemand[],
): ReadonlyMap<string, readonly Evidence[]> {
  const memory = new FeedbackMemory();
  for (const demand of demands)
    memory.remember(
      demand.id,
      demandVector(texts, demand.text),
      demand.judgements.map(({ supplyId }) => supplyVectorOf(texts, supplyId)),
      demand.judgements.map(({ level }) => level),
    );
  return new Map(demands.map((demand) => [demand.id, evidenceFor(texts, demand, idsOf(demand), memory)]));
}

interface Collection {
  readonly texts: CatalogueIndex;
  readonly salience: Rarity | undefined;
  readonly isBinary: boolean;
}

/** Whether a level says no more than that a supply answers the demand. */
const areBinary = (demands: readonly JudgedDemand[]): boolean =>
  demands.every(({ judgements }) => judgements.every(({ level }) => level <= 1));

/** Features and gains of every demand's judged list; only the demands in `heard` give evidence. */
function judgedLists(
  { texts, salience, isBinary }: Collection,
  demands: readonly JudgedDemand[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  heard: ReadonlySet<string>,
  without: readonly ListFeature[],
): readonly JudgedList[] {
  return demands.map((demand) => {
    const said = (evidence.get(demand.id) ?? []).filter(({ from }) => heard.has(from));
    const features = listFeatures(texts, demand, idsOf(demand), said, salience);
    for (const feature of without) for (const row of features) row[LIST_FEATURES.indexOf(feature)] = 0;
    return { features, gains: demand.judgements.map(({ level }) => gainOfLevel(level, isBinary)) };
  });
}

/** Learns the weights of a list's features from judged demands. A demand's own verdicts are never among what it is asked of. */
export function learnListWeights({ supplies, demands: judged, standing }: RankingTask): Float64Array {
  const texts = catalogueOf(supplies, TEXT_SETTINGS);
  const demands = knownOf(texts, judged);
  const all = new Set(demands.map(({ id }) => id));
  const salience = salienceAmong(standing ?? demands.map(({ text }) => text), TEXT_SETTINGS);
  const collection = { texts, salience, isBinary: areBinary(demands) };
  return learnPairwise(judgedLists(collection, demands, gatherEvidence(texts, demands), all, []), RIDGE);
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
  const { folds = 0, seed = 1, without = [], isSalient = true, settings = TEXT_SETTINGS } = options;
  const { demands, standing = demands.map(({ text }) => text) } = task;
  const salience = isSalient ? salienceAmong(standing, settings) : undefined;
  const collection = { texts, salience, isBinary: areBinary(demands) };
  const rankings = new Map<string, Ranked>();
  const rank = (held: readonly JudgedDemand[], lists: readonly JudgedList[], weights: Float64Array): void => {
    lists.forEach((list, i) => {
      rankings.set(held[i]!.id, orderList(held[i]!, list, weights));
    });
  };
  if (folds < 2) {
    rank(demands, judgedLists(collection, demands, new Map(), new Set(), without), shipped(LIST_WEIGHTS));
    return rankings;
  }
  const isHeard = !without.includes('feedback');
  const evidence = isHeard ? gatherEvidence(texts, demands) : new Map<string, readonly Evidence[]>();
  const ids = demands.map(({ id }) => id);
  for (const fold of foldsOf(ids, folds, seed)) {
    const held = demands.filter(({ id }) => fold.includes(id));
    const others = demands.filter(({ id }) => !fold.includes(id));
    const heard = new Set(others.map(({ id }) => id));
    const weights = learnPairwise(judgedLists(collection, others, evidence, heard, without), RIDGE);
    rank(held, judgedLists(collection, held, evidence, heard, without), weights);
  }
  return rankings;
}

function rankAll(
  texts: CatalogueIndex,
  demands: readonly JudgedDemand[],
  { rerank = (_, ranked) => ranked }: RankingOptions,
): ReadonlyMap<string, Ranked> {
  return new Map(
    demands.map((demand) => {
      const query = demandTerms(demand.text, texts.settings, texts.rarity);
      const near = texts.nearest(query, DEPTH);
      return [
        demand.id,
        rerank(
          demand,
          near.map(({ id, raw }) => ({ supplyId: id, score: textSimilarity(raw) })),
        ),
      ];
    }),
  );
}

/** Scores of the judged supplies that a ranking of the whole pool did not reach. */
function scoreJudged(texts: CatalogueIndex, demand: JudgedDemand): ReadonlyMap<string, number> {
  const query = demandTerms(demand.text, texts.settings, texts.rarity);
  const raws = texts.rawsOf(
    query,
    demand.judgements.map(({ supplyId }) => supplyId),
  );
  return new Map(demand.judgements.map(({ supplyId }) => [supplyId, textSimilarity(raws.get(supplyId) ?? 0)]));
}

function figuresOf(
  task: RankingTask,
  rankings: ReadonlyMap<string, Ranked>,
  scoresOf: (demand: JudgedDemand) => ReadonlyMap<string, number>,
): Omit<RankingFigures, 'msPerQuery'> {
  const isBinary = areBinary(task.demands);
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
      scoresAt((value) => (isBinary ? value < least : value <= task.irrelevant)),
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
  const demands = knownOf(texts, task.demands);
  const known: RankingTask = { ...task, demands };
  const start = clock();
  const rankings = task.pool === 'all' ? rankAll(texts, demands, options) : rankJudged(texts, known, options);
  const msPerQuery = (clock() - start) / Math.max(1, demands.length);
  const scores = (demand: JudgedDemand): ReadonlyMap<string, number> =>
    task.pool === 'all'
      ? scoreJudged(texts, demand)
      : new Map((rankings.get(demand.id) ?? []).map(({ supplyId, score }) => [supplyId, score]));
  return { figures: { ...figuresOf(known, rankings, scores), msPerQuery }, rankings };
}
