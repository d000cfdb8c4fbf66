import { bestFirst, type Candidate } from '../engine/ranked-match.js';
import { mean } from '../evaluation/metrics.js';
import type { RankingWeights } from './weights.js';

/** What meaning counts beside words in the text similarity. Set by hand: halves, as two opinions of which neither is known to be better. */
const MEANING_SHARE = 0.5;

const deviation = (values: readonly number[], average: number): number =>
  Math.sqrt(mean(values.map((value) => (value - average) ** 2)));

/**
 * Joins the cosines of an embedding model with the words' similarities (语义融合) and orders the list anew. Cosines of different models lie on different scales, so
 * each list's are first brought to the mean and spread of its word similarities. The parts still sum to the score and the shares to the text part: what meaning
 * gives is the share of `MEANING_TERM`. `cosines` are in the order of `ranked`.
 */
export function fuseMeaning(
  ranked: readonly Candidate[],
  cosines: readonly number[],
  { weights }: RankingWeights,
): readonly Candidate[] {
  if (weights.text <= 0) return ranked;
  const words = ranked.map(({ parts }) => parts.text / weights.text);
  const [ofWords, ofCosines] = [mean(words), mean(cosines)];
  const spread = deviation(cosines, ofCosines);
  const scale = spread > 1e-9 ? deviation(words, ofWords) / spread : 0;
  return bestFirst(
    ranked.map((match, i) => {
      const cosine = Math.min(1, Math.max(0, ofWords + ((cosines[i] ?? ofCosines) - ofCosines) * scale));
      const given = MEANING_SHARE * cosine * weights.text;
      const text = (1 - MEANING_SHARE) * match.parts.text + given;
      return {
        ...match,
        score: match.score - match.parts.text + text,
        parts: { ...match.parts, text },
        meaning: given,
      };
    }),
  );
}

/** Cosine of two vectors of one length, 0 where one is nothing. */
export function cosineOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [product, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    left += a[i]! ** 2;
    right += b[i]! ** 2;
  }
  return left > 0 && right > 0 ? product / Math.sqrt(left * right) : 0;
}
