import type { MessageKey } from '../../i18n/i18n.js';

/** Fields that say what belongs in them; the others' names do. */
const HINTED = [
  'titleZh',
  'summaryZh',
  'keywords',
  'chains',
  'trl',
  'descriptionZh',
  'industries',
  'ipc',
  'cooperationModes',
  'priceMode',
  'disclosure',
  'problemZh',
  'advantages',
  'applications',
  'trlEvidence',
  'partnerSought',
  'dutyAchievement',
  'separateManagement',
  'ownership',
  'applicationNo',
  'annualFeePaidTo',
  'techSpec',
  'currentState',
  'toSolverFen',
  'milestones',
  'anonymous',
  'kpis',
  'eligibility',
  'directions',
  'capacityPersonMonths',
] as const;

export const hintOf = (key: string): MessageKey | null => {
  const found = HINTED.find((hinted) => hinted === key);
  return found ? `hint.${found}` : null;
};
