import type { MatchText } from '../facts.js';
import { type Evidence, type FeedbackMemory, feedbackSignals } from '../ranking/feedback.js';
import { LIST_FEATURES, LIST_WEIGHTS, type ListFeature, type ListWeights } from '../ranking/list-weights.js';
import { dot, scaleToUnit, type SparseVector, weightedSum } from '../ranking/sparse-vector.js';
import type { CatalogueIndex } from './catalogue-index.js';
import { type DemandTerm, demandTerms, type Rarity } from './text-model.js';

const BEST = 10;
/** Power of rarity in the likeness of two candidates: they should share what is rare. */
const RARITY_POWER = 1.5;

interface Candidate {
  readonly coverage: number;
  readonly cosine: number;
  readonly rare: SparseVector;
}

const sumOver = (query: readonly DemandTerm[], vector: SparseVector, part: (term: DemandTerm) => number): number =>
  query.reduce((sum, term) => sum + part(term) * (vector.get(term.term) ?? 0), 0);

/** The demand's terms as a vector of unit length, weight times rarity. */
export function demandVector(texts: CatalogueIndex, text: MatchText): SparseVector {
  const query = demandTerms(text, texts.settings, texts.rarity);
  return scaleToUnit(new Map(query.map(({ term, cosine }) => [term, cosine / texts.rarity(term)])));
}

export function supplyVectorOf(texts: CatalogueIndex, id: string, power = 1): SparseVector {
  const vector = new Map<string, number>();
  for (const [term, weight] of texts.vectorOf(id)) vector.set(term, weight * texts.rarity(term) ** power);
  return scaleToUnit(vector);
}

/** What a memory of verdicts says of a list of supplies for a demand. */
export const evidenceFor = (
  texts: CatalogueIndex,
  demand: { readonly id: string; readonly text: MatchText },
  ids: readonly string[],
  memory: FeedbackMemory,
): readonly Evidence[] =>
  memory.evidence(
    demand.id,
    demandVector(texts, demand.text),
    ids.map((id) => supplyVectorOf(texts, id)),
  );

function candidateOf(texts: CatalogueIndex, id: string, query: readonly DemandTerm[]): Candidate {
  const vector = texts.vectorOf(id);
  const norm = texts.normOf(vector) || 1;
  return {
    coverage: sumOver(query, vector, ({ coverage }) => coverage),
    cosine: sumOver(query, vector, ({ cosine }) => cosine) / norm,
    rare: supplyVectorOf(texts, id, RARITY_POWER),
  };
}

/** How alike each candidate is to the others, those weighted as given; a candidate does not count for itself. */
function likenessToOthers(vectors: readonly SparseVector[], weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = weights.map((weight) => weight / all);
  const centre = weightedSum(vectors, shares);
  return vectors.map((vector, i) => (vector.size === 0 ? 0 : dot(vector, centre) - shares[i]!));
}

function standardise(values: readonly number[]): readonly number[] {
  const average = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / Math.max(1, values.length);
  const deviation = Math.sqrt(variance);
  return values.map((value) => (deviation < 1e-9 ? 0 : (value - average) / deviation));
}

/** The features of each candidate of a list, in the order of `LIST_FEATURES`, in standard deviations within the list. `salience` tells what is usual to ask for. */
export function listFeatures(
  texts: CatalogueIndex,
  demand: { readonly id: string; readonly text: MatchText },
  ids: readonly string[],
  evidence: readonly Evidence[] = [],
  salience?: Rarity,
): readonly Float64Array[] {
  const query = demandTerms(demand.text, texts.settings, texts.rarity, salience);
  const candidates = ids.map((id) => candidateOf(texts, id, query));
  const coverage = candidates.map((candidate) => candidate.coverage);
  const bound = [...coverage].sort((a, b) => b - a)[Math.min(BEST, coverage.length) - 1] ?? 0;
  const rare = candidates.map((candidate) => candidate.rare);
  const signals = ids.map((_, i) => feedbackSignals(evidence, i));
  const columns: Record<ListFeature, readonly number[]> = {
    coverage,
    cosine: candidates.map((candidate) => candidate.cosine),
    similarity: candidates.map((candidate) => candidate.coverage + candidate.cosine),
    agreement: likenessToOthers(rare, coverage),
    centrality: likenessToOthers(
      rare,
      ids.map(() => 1),
    ),
    agreementWithBest: likenessToOthers(
      rare,
      coverage.map((value) => (value >= bound ? value : 0)),
    ),
    feedback: signals.map(({ feedback }) => feedback),
    feedbackNear: signals.map(({ feedbackNear }) => feedbackNear),
    feedbackSum: signals.map(({ feedbackSum }) => feedbackSum),
    feedbackNearSum: signals.map(({ feedbackNearSum }) => feedbackNearSum),
  };
  const standard = LIST_FEATURES.map((feature) => standardise(columns[feature]));
  return ids.map((_, i) => Float64Array.from(standard, (column) => column[i]!));
}

/**
 * Orders a list that someone drew up (给定清单), such as a broker's picks, for a demand. Unlike retrieval, it takes the list itself as evidence: a pick like the
 * other picks is likelier right. Best first; scores compare within the list only.
 */
export function rankList(
  texts: CatalogueIndex,
  demand: { readonly id: string; readonly text: MatchText },
  ids: readonly string[],
  options: { readonly weights?: ListWeights; readonly memory?: FeedbackMemory; readonly salience?: Rarity } = {},
): readonly { readonly supplyId: string; readonly score: number }[] {
  const { weights = LIST_WEIGHTS, memory, salience } = options;
  const evidence = memory && evidenceFor(texts, demand, ids, memory);
  const features = listFeatures(texts, demand, ids, evidence, salience);
  return ids
    .map((supplyId, i) => ({
      supplyId,
      score: LIST_FEATURES.reduce((sum, feature, f) => sum + weights.weights[feature] * features[i]![f]!, 0),
    }))
    .sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));
}
