import type { MatchText } from '../facts.js';
import { inverseDocumentFrequency } from '../engine/text-model.js';
import { TermCounter } from '../sparse/term-counter.js';
import { Vocabulary } from '../sparse/vocabulary.js';

/** So many of an expert's works count: the ones nearest to the text. One work may be a fluke, all of them dilute. */
export const WORKS_COUNTED = 3;
const FIELDS = { title: 2, keywords: 2, summary: 1, body: 1 };

/** The mean of the greatest three, or of what there is; 0 of nothing. */
export function meanOfBest(values: readonly number[], count = WORKS_COUNTED): number {
  const best = [...values].sort((a, b) => b - a).slice(0, count);
  return best.length === 0 ? 0 : best.reduce((sum, value) => sum + value, 0) / best.length;
}

/** The terms of a text by number, and how much each counts. */
interface Counted {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** The texts given, each counted once: a work may be several experts'. Weights are (1 + ln frequency) × rarity among all of them, a text counting as often as it is given. */
function countAll(texts: readonly MatchText[]): { readonly counted: readonly Counted[]; readonly size: number } {
  const vocabulary = new Vocabulary();
  const counter = new TermCounter(vocabulary);
  const read = new Map<MatchText, Counted>();
  const counted = texts.map((text) => {
    let known = read.get(text);
    if (!known) {
      const terms = counter.read(text, FIELDS).slice();
      const weights = new Float64Array(terms.length);
      for (let at = 0; at < terms.length; at++) weights[at] = 1 + Math.log(counter.frequencyOf(terms[at]!));
      read.set(text, (known = { terms, weights }));
    }
    for (let at = 0; at < known.terms.length; at++) vocabulary.count(known.terms[at]!, 1);
    return known;
  });
  const rarities = Float64Array.from({ length: texts.length + 1 }, (_, held) =>
    inverseDocumentFrequency(texts.length, held),
  );
  for (const { terms, weights } of read.values())
    for (let at = 0; at < terms.length; at++) weights[at]! *= rarities[vocabulary.frequencyOf(terms[at]!)]!;
  return { counted, size: vocabulary.size };
}

function norm({ weights }: Counted): number {
  let square = 0;
  for (let at = 0; at < weights.length; at++) square += weights[at]! ** 2;
  return Math.sqrt(square);
}

type Posting = readonly [text: number, share: number];

/** The texts as unit vectors, by term. */
function postingsOf(texts: readonly Counted[], size: number): readonly (readonly Posting[] | undefined)[] {
  const postings = Array<Posting[] | undefined>(size);
  for (const [text, counted] of texts.entries()) {
    const length = norm(counted);
    for (const [at, term] of counted.terms.entries())
      (postings[term] ??= []).push([text, counted.weights[at]! / length]);
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
  const { counted, size } = countAll([...texts, ...worksOfExperts.flat()]);
  const postings = postingsOf(counted.slice(0, texts.length), size);
  const cosinesOf = (work: Counted): Float64Array => {
    const product = new Float64Array(texts.length);
    for (let at = 0; at < work.terms.length; at++)
      for (const [text, share] of postings[work.terms[at]!] ?? []) product[text]! += work.weights[at]! * share;
    const length = norm(work);
    return product.map((value) => (length > 0 ? value / length : 0));
  };
  let next = texts.length;
  return worksOfExperts.map((works) => {
    const cosines = works.map(() => cosinesOf(counted[next++]!));
    return texts.map((_, text) => Math.min(1, meanOfBest(cosines.map((cosine) => cosine[text]!))));
  });
}
