import type { TermShare } from './ranked-match.js';
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

/**
 * The text similarity of one pair and, once its part of the score is known, what each term gives to that part.
 * `vector` holds the supply's weights, `norm` is its `supplyNorm`.
 */
export function compareTexts(query: readonly DemandTerm[], vector: ReadonlyMap<string, number>, norm: number) {
  const given: { term: string; gain: number }[] = [];
  let raw = 0;
  for (const entry of query) {
    const weight = vector.get(entry.term);
    if (weight === undefined) continue;
    const gain = weight * gainOf(entry, norm);
    raw += gain;
    given.push({ term: entry.term, gain });
  }
  return {
    similarity: textSimilarity(raw),
    shares: (part: number): readonly TermShare[] =>
      given
        .map(({ term, gain }) => ({ term, share: (gain / raw) * part }))
        .sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1)),
  };
}
