export const LIST_FEATURES = [
  'coverage',
  'cosine',
  'similarity',
  'titleCosine',
  'titleCoverage',
  'agreement',
  'centrality',
  'agreementWithBest',
  'feedback',
  'feedbackNear',
  'feedbackSum',
  'feedbackNearSum',
] as const;
export type ListFeature = (typeof LIST_FEATURES)[number];

/** Weights of the features of a given list, each in standard deviations within the list. Dated data: learnt, never edited by hand. */
export interface ListWeights {
  readonly effectiveFrom: string;
  readonly source: string;
  readonly weights: Readonly<Record<ListFeature, number>>;
}

export const LIST_WEIGHTS: ListWeights = {
  effectiveFrom: '2026-01-01',
  source: 'placeholder',
  weights: {
    coverage: 0,
    cosine: 0,
    similarity: 1,
    titleCosine: 0,
    titleCoverage: 0,
    agreement: 0.5,
    centrality: 0,
    agreementWithBest: 0,
    feedback: 0.3,
    feedbackNear: 0,
    feedbackSum: 0,
    feedbackNearSum: 0,
  },
};
