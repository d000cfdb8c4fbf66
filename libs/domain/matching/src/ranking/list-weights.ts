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
  source:
    'Pairwise logistic on 6,287 judgements of 124 Chinese demands by technology-transfer staff (CCF BDCI 2019); five-fold nDCG@10 0.685, AUC 0.900.',
  weights: {
    coverage: 0.294,
    cosine: 0.266,
    similarity: 0.243,
    titleCosine: 0.045,
    titleCoverage: -0.098,
    agreement: 0.03,
    centrality: 0.561,
    agreementWithBest: -0.228,
    feedback: -0.05,
    feedbackNear: 0.373,
    feedbackSum: -0.348,
    feedbackNearSum: 0.23,
  },
};
