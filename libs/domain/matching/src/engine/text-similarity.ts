import { byShare, type TermShare } from './ranked-match.js';
import type { DemandTerm } from './text-model.js';

/** Coverage plus cosine at which two texts count as half alike: few supplies repeat more than a third of a demand. */
const HALF_ALIKE = 0.4;
/** Coverage and cosine are each 1 at most. */
const MOST_ALIKE = 2;

/** Coverage plus cosine as a similarity, 0..1. */
export const textSimilarity = (raw: number): number =>
  ((raw / MOST_ALIKE) * (MOST_ALIKE + HALF_ALIKE)) / (raw + HALF_ALIKE);

/** What a term gives to the pair, the supply's weight for it being 1. */
export const gainOf = ({ coverage, cosine }: DemandTerm, norm: number): number =>
  coverage + (norm > 0 ? cosine / norm : 0);

/** A pair of texts that was compared. */
export interface TextComparison {
  readonly similarity: number;
  /** What each term gives to the text part of the pair's score, once that is known; largest first. None where the texts have nothing in common that counts. */
  readonly shares: (part: number) => readonly TermShare[];
}

/** A comparison from what each common term gives, in the order of the query. */
export function comparisonOf(given: readonly { readonly term: string; readonly gain: number }[]): TextComparison {
  const raw = given.reduce((sum, { gain }) => sum + gain, 0);
  return {
    similarity: textSimilarity(raw),
    shares: (part) =>
      raw > 0 ? given.map(({ term, gain }) => ({ term, share: (gain / raw) * part })).sort(byShare) : [],
  };
}

/** Compares a query with a supply of which the index need not know. `vector` holds the supply's weights, `norm` is its `supplyNorm`. */
export const compareTexts = (
  query: readonly DemandTerm[],
  vector: ReadonlyMap<string, number>,
  norm: number,
): TextComparison =>
  comparisonOf(
    query.flatMap((entry) => {
      const weight = vector.get(entry.term);
      return weight === undefined ? [] : [{ term: entry.term, gain: weight * gainOf(entry, norm) }];
    }),
  );
