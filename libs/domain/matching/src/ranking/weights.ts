export const PARTS = [
  'text',
  'chain',
  'industry',
  'ipc',
  'trl',
  'cooperation',
  'price',
  'region',
  'verification',
  'freshness',
] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Readonly<Record<Part, number>>;

/** How much each part may give to the score; the weights sum to 1, so a score is within 0..1. Dated data, never edited in place. */
export interface RankingWeights {
  /** ISO date from which the weights hold. */
  readonly effectiveFrom: string;
  readonly source: string;
  readonly weights: Parts;
}

export const DEFAULT_WEIGHTS: RankingWeights = {
  effectiveFrom: '2026-01-01',
  source:
    'Set by hand: no accept or decline feedback exists yet; text leads, since it alone is measured on judged data.',
  weights: {
    text: 0.6,
    chain: 0.09,
    industry: 0.03,
    ipc: 0.04,
    trl: 0.05,
    cooperation: 0.05,
    price: 0.04,
    region: 0.02,
    verification: 0.04,
    freshness: 0.04,
  },
};
