export const LIST_FEATURES = [
  'coverage',
  'cosine',
  'similarity',
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
  source:
    'Pairwise logistic on 6,287 judgements of 124 Chinese demands by technology-transfer staff (CCF BDCI 2019); five-fold nDCG@10 0.684, AUC 0.905.',
  weights: {
    coverage: 0.395,
    cosine: 0.186,
    similarity: 0.211,
    agreement: 0.061,
    centrality: 0.565,
    agreementWithBest: -0.29,
    feedback: -0.069,
    feedbackNear: 0.362,
    feedbackSum: -0.319,
    feedbackNearSum: 0.234,
  },
};
