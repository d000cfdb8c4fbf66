/** How many introductions of one day may wait for an answer (防骚扰). Dated data, never edited in place. */
export interface IntroductionLimits {
  readonly effectiveFrom: string;
  readonly source: string;
  /** Matches in which one side showed interest, by organisation. */
  readonly interest: number;
  /** Pairs that one broker added by hand. */
  readonly picks: number;
}

export const INTRODUCTION_LIMITS: readonly IntroductionLimits[] = [
  {
    effectiveFrom: '2026-01-01',
    source: 'House rule: a demand keeps 20 suggestions, so one whole list a day; a broker serves several.',
    interest: 20,
    picks: 50,
  },
];
