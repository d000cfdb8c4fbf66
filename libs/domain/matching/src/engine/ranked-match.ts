import type { Parts } from '../ranking/weights.js';

export interface TermShare {
  readonly term: string;
  /** What the term gives to the score; the shares of all terms sum to the text part. */
  readonly share: number;
}

export interface RankedMatch {
  readonly supplyId: string;
  /** 0..1, the sum of the parts. */
  readonly score: number;
  readonly parts: Parts;
  /** Largest share first. */
  readonly terms: readonly TermShare[];
}

export interface RankedDemand {
  readonly demandId: string;
  readonly score: number;
  readonly parts: Parts;
  readonly terms: readonly TermShare[];
}
