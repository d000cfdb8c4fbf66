import { type ListFeature, type RankingOptions, TEXT_SETTINGS } from '@luyan/matching';

const FEEDBACK: readonly ListFeature[] = ['feedback', 'feedbackNear', 'feedbackSum', 'feedbackNearSum'];
const OTHERS: readonly ListFeature[] = ['agreement', 'centrality', 'agreementWithBest'];

/** What `bench rank --ablation` runs, each with one part changed or taken away. */
export const ABLATIONS: Readonly<Record<string, RankingOptions>> = {
  full: {},
  'without-cosine': { settings: { ...TEXT_SETTINGS, cosine: 0 } },
  'title-weight-1': {
    settings: { ...TEXT_SETTINGS, demandFields: { ...TEXT_SETTINGS.demandFields, title: 1 } },
  },
  'repetition-saturates-early': { settings: { ...TEXT_SETTINGS, k3: 3 } },
  'without-length': { settings: { ...TEXT_SETTINGS, b: 0 } },
  'without-salience': { isSalient: false },
  'without-feedback': { without: FEEDBACK },
  'without-other-candidates': { without: OTHERS },
  'text-alone': { without: [...FEEDBACK, ...OTHERS, 'coverage', 'cosine'] },
};
