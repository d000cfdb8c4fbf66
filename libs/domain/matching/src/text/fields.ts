import type { MatchText } from '../facts.js';
import { visitTerms } from './analyse.js';

/** How much an occurrence counts by the field it stands in. */
export interface FieldWeights {
  readonly title: number;
  readonly keywords: number;
  readonly summary: number;
  readonly body: number;
}

/** Term frequencies of a fielded text, each occurrence weighted by its field (the pseudo-frequency of BM25F). */
export interface WeightedTerms {
  readonly frequencies: ReadonlyMap<string, number>;
  /** The sum of the frequencies. */
  readonly length: number;
}

/** Longer texts are read to here: ten times the longest description allowed, so that no text can stall the engine. */
const MAX_FIELD_CHARACTERS = 40_000;

/** Each field that there is, cut to the length that is read, with its weight. */
export function eachField(text: MatchText, weights: FieldWeights, read: (field: string, weight: number) => void): void {
  const fields = [
    [text.title, weights.title],
    [text.keywords?.join('\n'), weights.keywords],
    [text.summary, weights.summary],
    [text.body, weights.body],
  ] as const;
  for (const [field, weight] of fields) if (field && weight > 0) read(field.slice(0, MAX_FIELD_CHARACTERS), weight);
}

export function weighTerms(text: MatchText, weights: FieldWeights): WeightedTerms {
  const frequencies = new Map<string, number>();
  let length = 0;
  eachField(text, weights, (field, weight) => {
    visitTerms(field, (term) => {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    });
  });
  return { frequencies, length };
}
