import type { MatchText, Rows, SharedTexts, TermNames, TextSettings } from '@luyan/matching';

/** The best of some demands, with weights or nearness, one demand after the other. */
export interface TopOfSome {
  /** How many each demand has. */
  readonly counts: Uint32Array<ArrayBuffer>;
  readonly docs: Uint32Array<ArrayBuffer>;
  readonly scores: Float64Array<ArrayBuffer>;
}

/** What a matching thread can be asked, and what it answers, in the order of asking. */
export interface Questions {
  /** Start building: parts follow. */
  build: { ask: { readonly settings: TextSettings }; answer: null };
  /** Read the next part's texts. */
  read: { ask: { readonly texts: readonly MatchText[] }; answer: TermNames };
  /** Write the rows of the earliest part read, given its new terms' numbers. */
  write: { ask: { readonly numbers: Uint32Array }; answer: Rows };
  /** Attach to an index that another thread owns. */
  attach: { ask: { readonly texts: SharedTexts }; answer: null };
  /** Find the k best for each demand. */
  top: { ask: { readonly demands: readonly MatchText[]; readonly k: number }; answer: TopOfSome };
  /** Find the nearest of so many of greatest weight for each demand. */
  near: { ask: { readonly demands: readonly MatchText[]; readonly candidates: number }; answer: TopOfSome };
}

export type Question = { [K in keyof Questions]: { readonly kind: K } & Questions[K]['ask'] }[keyof Questions];

export type Answer = { readonly value: unknown } | { readonly error: string };
