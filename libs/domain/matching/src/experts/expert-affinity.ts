import type { MatchText } from '../facts.js';
import { inverseDocumentFrequency } from '../engine/text-model.js';
import { scaleToUnit } from '../ranking/sparse-vector.js';
import { weighTerms } from '../text/fields.js';

/** So many of an expert's works count: the ones nearest to the text. One work may be a fluke, all of them dilute. */
export const WORKS_COUNTED = 3;
const FIELDS = { title: 2, keywords: 2, summary: 1, body: 1 };

/** The mean of the greatest three, or of what there is; 0 of nothing. */
export function meanOfBest(values: readonly number[], count = WORKS_COUNTED): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
}

/** How much a term of a text counts: (1 + ln frequency) × rarity among all texts. */
function weightsAmong(counted: readonly ReadonlyMap<string, number>[]): (term: string, frequency: number) => number {
  const holders = new Map<string, number>();
  for (const terms of counted) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarities = Float64Array.from({ length: counted.length + 1 }, (_, held) =>
    inverseDocumentFrequency(counted.length, held),
  );
  return (term, frequency) => (1 + Math.log(frequency)) * rarities[holders.get(term) ?? 0]!;
}

type Postings = Map<string, (readonly [text: number, weight: number])[]>;

/** The texts as unit vectors, by term. */
function postingsOf(
  counted: readonly ReadonlyMap<string, number>[],
  weight: (term: string, frequency: number) => number,
): Postings {
  const postings: Postings = new Map();
  for (const [text, terms] of counted.entries())
    for (const [term, share] of scaleToUnit(new Map(Array.from(terms, ([term, n]) => [term, weight(term, n)])))) {
      const list = postings.get(term);
      if (list) list.push([text, share]);
      else postings.set(term, [[text, share]]);
    }
  return postings;
}

/**
 * How well each expert (row) knows what each text (column) is about, 0..1: the mean cosine of the three works of theirs nearest to it, in TF-IDF over all works and
 * texts given. An expert without works has 0 everywhere. For juries: the matrix is what `assignJury` of @luyan/scheduling takes.
 */
export function expertAffinity(
  worksOfExperts: readonly (readonly MatchText[])[],
  texts: readonly MatchText[],
): number[][] {
  const read = new Map<MatchText, ReadonlyMap<string, number>>(); // a work may be several experts'
  const termsOf = (text: MatchText): ReadonlyMap<string, number> => {
    const terms = read.get(text) ?? weighTerms(text, FIELDS).frequencies;
    read.set(text, terms);
    return terms;
  };
  const asked = texts.map(termsOf);
  const written = worksOfExperts.map((works) => works.map(termsOf));
  const weight = weightsAmong([...asked, ...written.flat()]);
  const postings = postingsOf(asked, weight);
  return written.map((works) => {
    const cosines = works.map((terms) => {
      const product = new Float64Array(texts.length);
      let square = 0;
      for (const [term, frequency] of terms) {
        const own = weight(term, frequency);
        square += own * own;
        for (const [text, other] of postings.get(term) ?? []) product[text]! += own * other;
      }
      return product.map((value) => (square > 0 ? value / Math.sqrt(square) : 0));
    });
    return texts.map((_, text) => Math.min(1, meanOfBest(cosines.map((cosine) => cosine[text]!))));
  });
}
