import type { MatchText } from '../facts.js';
import { type FieldWeights, weighTerms, type WeightedTerms } from '../text/fields.js';
import type { QueryTerm } from './sparse-index.js';

/** The settings of BM25F (Robertson and Zaragoza 2009); the same for every collection. */
export interface TextSettings {
  readonly k1: number;
  readonly b: number;
  /** Saturation of a term's repetition in the demand. */
  readonly k3: number;
  readonly supplyFields: FieldWeights;
  readonly demandFields: FieldWeights;
}

export const TEXT_SETTINGS: TextSettings = {
  k1: 1.2,
  b: 0.75,
  k3: 3,
  supplyFields: { title: 2, keywords: 2, summary: 1, body: 1 },
  demandFields: { title: 5, keywords: 3, summary: 2, body: 1 },
};

/** Robertson–Spärck Jones weight, kept above 0. */
export const inverseDocumentFrequency = (size: number, frequency: number): number =>
  Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

/** Weights of a supply's terms, 0..1, saturating with frequency and with length against `pivotLength`. */
export function supplyVector(
  { frequencies, length }: WeightedTerms,
  pivotLength: number,
  { k1, b }: TextSettings,
): readonly (readonly [string, number])[] {
  const half = k1 * (1 - b + (b * length) / pivotLength);
  return Array.from(frequencies, ([term, frequency]) => [term, frequency / (frequency + half)] as const);
}

/** Weights of a demand's terms: its frequency, saturated, times the term's rarity. Terms that no supply has are left out. */
export function demandVector(
  text: MatchText,
  settings: TextSettings,
  rarity: (term: string) => number,
): readonly QueryTerm[] {
  const { frequencies } = weighTerms(text, settings.demandFields);
  const query: QueryTerm[] = [];
  for (const [term, frequency] of frequencies) {
    const weight = ((frequency * (settings.k3 + 1)) / (frequency + settings.k3)) * rarity(term);
    if (weight > 0) query.push({ term, weight });
  }
  return query.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
}
