import { bestFirst, type Candidate } from '../engine/ranked-match.js';
import { mean } from '../evaluation/metrics.js';
import type { RankingWeights } from './weights.js';

/** What meaning counts beside words in the text similarity: 0.2 to 0.35 was best on each fold of judged English topics, more than one half harms (docs/matching.md). */
const MEANING_SHARE = 0.3;

const deviation = (values: readonly number[], average: number): number =>
  Math.sqrt(mean(values.map((value) => (value - average) ** 2)));

/** What meaning and both together make of the text similarities of a list. */
interface Fused {
  /** What meaning gives of `text`. */
  readonly meaning: number;
  readonly text: number;
}

/** Cosines of different models lie on different scales, so each list's are first brought to the mean and spread of its word similarities. In the order of both. */
export function fuseTexts(words: readonly number[], cosines: readonly number[]): readonly Fused[] {
  const [ofWords, ofCosines] = [mean(words), mean(cosines)];
  const spread = deviation(cosines, ofCosines);
  const scale = spread > 1e-9 ? deviation(words, ofWords) / spread : 0;
  return words.map((word, i) => {
    const likeness = Math.min(1, Math.max(0, ofWords + ((cosines[i] ?? ofCosines) - ofCosines) * scale));
    const meaning = MEANING_SHARE * likeness;
    return { meaning, text: (1 - MEANING_SHARE) * word + meaning };
  });
}

/**
 * Joins the cosines of an embedding model with the words' similarities (语义融合) and orders the list anew. The parts still sum to the score and the shares to the
 * text part: what meaning gives is the share of `MEANING_TERM`. `cosines` are in the order of `ranked`.
 */
export function fuseMeaning(
  ranked: readonly Candidate[],
  cosines: readonly number[],
  { weights }: RankingWeights,
): readonly Candidate[] {
  if (weights.text <= 0) return ranked;
  const fused = fuseTexts(
    ranked.map(({ parts }) => parts.text / weights.text),
    cosines,
  );
  return bestFirst(
    ranked.map((match, i) => {
      const { meaning = 0, text: similarity = 0 } = fused[i] ?? {};
      const text = similarity * weights.text;
      return {
        ...match,
        score: match.score - match.parts.text + text,
        parts: { ...match.parts, text },
        meaning: meaning * weights.text,
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
