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
    'Pairwise logistic on 6,287 judgements of 124 Chinese demands by technology-transfer staff (CCF BDCI 2019); five-fold nDCG@10 0.685, AUC 0.900.',
  weights: {
    coverage: 0.159,
    cosine: 0.347,
    similarity: 0.244,
    agreement: 0.013,
    centrality: 0.573,
    agreementWithBest: -0.218,
    feedback: -0.048,
    feedbackNear: 0.376,
    feedbackSum: -0.353,
    feedbackNearSum: 0.23,
  },
};
