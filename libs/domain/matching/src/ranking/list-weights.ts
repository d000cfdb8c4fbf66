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
    'Pairwise logistic on 6,287 judgements of 124 Chinese demands by technology-transfer staff (CCF BDCI 2019); five-fold nDCG@10 0.685, AUC 0.910 (mean of three partitions).',
  weights: {
    coverage: 0.469,
    cosine: 0.12,
    similarity: 0.196,
    agreement: 0.031,
    centrality: 0.578,
    agreementWithBest: -0.261,
    feedback: -0.073,
    feedbackNear: 0.35,
    feedbackSum: -0.299,
    feedbackNearSum: 0.233,
  },
};
