import type { MatchText } from '../facts.js';
import { impactOf, IMPACT_SCALE, type QueryTerm } from '../sparse/sparse-index.js';
import { type FieldWeights, weighTerms } from '../text/fields.js';

/** The settings of text similarity, the same for every collection. Dated data: a change is a new row, measured before it is made. */
export interface TextSettings {
  readonly effectiveFrom: string;
  readonly source: string;
  /** Saturation of a term's repetition in a supply, and how much a long text is held against it (BM25F, Robertson and Zaragoza 2009). */
  readonly k1: number;
  readonly b: number;
  /** The length, in weighted terms, at which neither side gains. Fixed, so that a supply's vector does not depend on the other supplies. */
  readonly pivotLength: number;
  /** Saturation of a term's repetition in a demand. */
  readonly k3: number;
  /** What the cosine counts beside the share of the demand's weight that is matched. */
  readonly cosine: number;
  readonly supplyFields: FieldWeights;
  readonly demandFields: FieldWeights;
}

export const TEXT_SETTINGS: TextSettings = {
  effectiveFrom: '2026-01-01',
  source:
    'Chosen on judged demands and achievements (zh), funded topics (en) and paper keywords (zh); see docs/matching.md.',
  k1: 1.5,
  b: 0.75,
  pivotLength: 200,
  k3: 30,
  cosine: 1,
  supplyFields: { title: 2, keywords: 2, summary: 1, body: 1 },
  demandFields: { title: 10, keywords: 6, summary: 2, body: 1 },
};

/** Squares are below 2^9, so that a million of them stay below 2^53. */
const NORM_SCALE = 2 ** 24;

/** A term's rarity in the catalogue; 0 for a term that no supply has. */
export type Rarity = (term: string) => number;

/** Robertson–Spärck Jones weight, kept above 0. */
export const inverseDocumentFrequency = (size: number, frequency: number): number =>
  frequency === 0 ? 0 : Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));

/** The frequency at which a term of a supply of this length weighs one half. */
export const halfFrequency = (length: number, { k1, b, pivotLength }: Pick<TextSettings, 'k1' | 'b' | 'pivotLength'>) =>
  k1 * (1 - b + (b * length) / pivotLength);

/** A supply's terms with their weights, 0..1 in 255ths: frequency, saturating and held against length. */
export function supplyVector(text: MatchText, settings: TextSettings): ReadonlyMap<string, number> {
  const { frequencies, length } = weighTerms(text, settings.supplyFields);
  const half = halfFrequency(length, settings);
  const vector = new Map<string, number>();
  for (const [term, frequency] of frequencies)
    vector.set(term, impactOf(frequency / (frequency + half)) / IMPACT_SCALE);
  return vector;
}

export interface DemandTerm extends QueryTerm {
  /** Share of the demand's whole weight: what the term gives to coverage at full weight in the supply. */
  readonly coverage: number;
  /** What it gives to the cosine, but for the supply's norm. */
  readonly cosine: number;
}

/** A demand's terms and how often each occurs, by field (词频): all of a demand's vector that does not depend on the catalogue. */
export const demandFrequencies = (text: MatchText, settings: TextSettings): ReadonlyMap<string, number> =>
  weighTerms(text, settings.demandFields).frequencies;

/** A demand's terms, heaviest first; those that no supply has are left out, and so are empty demands' all. */
export function weighDemand(
  frequencies: Iterable<readonly [term: string, frequency: number]>,
  settings: TextSettings,
  rarity: Rarity,
  salience: Rarity = () => 1,
): readonly DemandTerm[] {
  const known: { term: string; weight: number; rare: number }[] = [];
  for (const [term, frequency] of frequencies) {
    const rare = rarity(term);
    if (rare <= 0) continue;
    const saturated = (frequency * (settings.k3 + 1)) / (frequency + settings.k3);
    known.push({ term, weight: saturated * rare * salience(term), rare });
  }
  known.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const all = known.reduce((sum, { weight }) => sum + weight, 0);
  const norm = Math.sqrt(known.reduce((sum, { weight }) => sum + weight * weight, 0));
  return known.map(({ term, weight, rare }) => ({
    term,
    weight,
    coverage: weight / all,
    cosine: (settings.cosine * weight * rare) / norm,
  }));
}

export const demandTerms = (
  text: MatchText,
  settings: TextSettings,
  rarity: Rarity,
  salience?: Rarity,
): readonly DemandTerm[] => weighDemand(demandFrequencies(text, settings), settings, rarity, salience);

/** How much a term tells one demand from the others (问句区分度): 1 for what every demand says, more by its rarity among demands. */
export function salienceAmong(demands: readonly MatchText[], settings: TextSettings): Rarity {
  const frequencies = new Map<string, number>();
  for (const demand of demands)
    for (const term of demandFrequencies(demand, settings).keys())
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  return (term) => 1 + inverseDocumentFrequency(demands.length, frequencies.get(term) ?? 1);
}

/** A term's part of the square of a supply's norm, as an integer: sums are the same in whatever order they are made. */
export const normPart = (weight: number, rarity: number): number => Math.round((weight * rarity) ** 2 * NORM_SCALE);
export const normOfParts = (sum: number): number => Math.sqrt(sum / NORM_SCALE);

/** Length of a supply's vector of weight times rarity (向量长度). */
export function supplyNorm(vector: ReadonlyMap<string, number>, rarity: Rarity): number {
  let sum = 0;
  for (const [term, weight] of vector) sum += normPart(weight, rarity(term));
  return normOfParts(sum);
}
