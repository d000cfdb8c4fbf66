import type { MatchText } from '../facts.js';
import { inverseDocumentFrequency } from '../engine/text-model.js';
import { scaleToUnit, type SparseVector } from '../ranking/sparse-vector.js';
import { weighTerms } from '../text/fields.js';

/** So many of an expert's works count: the ones nearest to the text. One work may be a fluke, all of them dilute. */
export const WORKS_COUNTED = 3;
const FIELDS = { title: 2, keywords: 2, summary: 1, body: 1 };

/** The mean of the greatest three, or of what there is; 0 of nothing. */
export function meanOfBest(values: readonly number[], count = WORKS_COUNTED): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
}

/** Each text as a unit vector of (1 + ln frequency) × rarity among all of them. */
function vectorsOf(texts: readonly MatchText[]): readonly SparseVector[] {
  const counted = texts.map((text) => weighTerms(text, FIELDS).frequencies);
  const holders = new Map<string, number>();
  for (const terms of counted) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  return counted.map((terms) =>
    scaleToUnit(
      new Map(
        Array.from(terms, ([term, n]) => [
          term,
          (1 + Math.log(n)) * inverseDocumentFrequency(texts.length, holders.get(term)!),
        ]),
      ),
    ),
  );
}

/**
 * How well each expert (row) knows what each text (column) is about, 0..1: the mean cosine of the three works of theirs nearest to it, in TF-IDF over all works and
 * texts given. An expert without works has 0 everywhere. For juries: the matrix is what `assignJury` of @luyan/scheduling takes.
 */
export function expertAffinity(
  worksOfExperts: readonly (readonly MatchText[])[],
  texts: readonly MatchText[],
): number[][] {
  const vectors = vectorsOf([...texts, ...worksOfExperts.flat()]);
  const postings = new Map<string, (readonly [text: number, weight: number])[]>();
  for (let text = 0; text < texts.length; text++)
    for (const [term, weight] of vectors[text]!) {
      const list = postings.get(term);
      if (list) list.push([text, weight]);
      else postings.set(term, [[text, weight]]);
    }
  let next = texts.length;
  return worksOfExperts.map((works) => {
    const cosines = works.map(() => {
      const cosine = new Float64Array(texts.length);
      for (const [term, weight] of vectors[next++]!)
        for (const [text, other] of postings.get(term) ?? []) cosine[text]! += weight * other;
      return cosine;
    });
    return texts.map((_, text) => Math.min(1, meanOfBest(cosines.map((cosine) => cosine[text]!))));
  });
}
