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
export const MAX_FIELD_CHARACTERS = 40_000;

export function weighTerms(text: MatchText, weights: FieldWeights): WeightedTerms {
  const frequencies = new Map<string, number>();
  let length = 0;
  const read = (field: string | undefined, weight: number): void => {
    if (!field || weight === 0) return;
    visitTerms(field.slice(0, MAX_FIELD_CHARACTERS), (term) => {
      frequencies.set(term, (frequencies.get(term) ?? 0) + weight);
      length += weight;
    });
  };
  read(text.title, weights.title);
  read(text.keywords?.join('\n'), weights.keywords);
  read(text.summary, weights.summary);
  read(text.body, weights.body);
  return { frequencies, length };
}
