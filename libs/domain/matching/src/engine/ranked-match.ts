import type { Parts } from '../ranking/weights.js';

/** Stands among the terms for what meaning gives, which no single term explains. */
export const MEANING_TERM = '≈';

export interface TermShare {
  readonly term: string;
  /** What the term gives to the score; the shares of all terms sum to the text part. */
  readonly share: number;
}

/** A match whose terms nobody has asked for yet. */
export interface Candidate {
  readonly supplyId: string;
  /** 0..1, the sum of the parts. */
  readonly score: number;
  readonly parts: Parts;
  /** The nearest works of a team that is ranked by them. */
  readonly works?: readonly string[];
  /** What meaning gives to the text part. */
  readonly meaning?: number;
}

export interface RankedMatch extends Candidate {
  /** Largest share first. */
  readonly terms: readonly TermShare[];
}

export interface RankedDemand {
  readonly demandId: string;
  readonly score: number;
  readonly parts: Parts;
  readonly terms: readonly TermShare[];
}

/** Largest share first, of equals the first by term. */
export const byShare = (a: TermShare, b: TermShare): number => b.share - a.share || (a.term < b.term ? -1 : 1);

export const bestFirst = <T extends Candidate>(matches: readonly T[]): T[] =>
  [...matches].sort((a, b) => b.score - a.score || (a.supplyId < b.supplyId ? -1 : 1));
