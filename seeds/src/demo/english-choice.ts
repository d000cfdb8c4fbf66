import type { Rng } from '@luyan/kernel';
import { supplyEnglish, type English } from './english-texts.js';
import { chance } from './kit.js';
import type { SupplyStory } from './supply-texts.js';

export type MaybeEnglish = { readonly [K in keyof English]: English[K] | null };
export const NO_ENGLISH: MaybeEnglish = { titleEn: null, summaryEn: null, descriptionEn: null };

/** About a third of real listings have an English version. */
export const ENGLISH_SHARE = 0.34;
export const english = (rng: Rng, story: SupplyStory): MaybeEnglish =>
  chance(rng, ENGLISH_SHARE) ? supplyEnglish(rng, story) : NO_ENGLISH;
