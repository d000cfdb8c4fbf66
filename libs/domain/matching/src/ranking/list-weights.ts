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
    'Pairwise logistic on 6,287 judgements of 124 Chinese demands by technology-transfer staff (CCF BDCI 2019); five-fold nDCG@10 0.684, AUC 0.897.',
  weights: {
    coverage: 0.255,
    cosine: 0.254,
    similarity: 0.24,
    titleCosine: 0.042,
    titleCoverage: -0.056,
    agreement: 0.037,
    centrality: 0.527,
    agreementWithBest: -0.193,
    feedback: 0.063,
    feedbackNear: 0.244,
    feedbackSum: -0.186,
    feedbackNearSum: 0.085,
  },
};
