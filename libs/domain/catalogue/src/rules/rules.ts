import type { Problem } from '@luyan/kernel';
import { fault } from '../faults.js';
import { patentTypesOf } from '../identifiers/patent-application.js';
import type { AnyDraft } from '../listing-draft.js';
import { titleKey } from '../title-key.js';
import type { ListingKind } from '../vocabulary.js';
import { expiryOf } from './patent-term.js';
import { addUpTo100, inOrder, noneTwice, type Rule } from './rule.js';

/** A pay-later licence is for what has been shown to work: the pool rule asks for TRL 4. */
const PAY_LATER_LEAST_TRL = 4;

export const commonRules = (draft: AnyDraft): readonly Problem[] => {
  const { priceFromFen: from, priceToFen: to, trl } = draft;
  const priced = from !== null || to !== null;
  return [
    ...inOrder(draft.kind, ['priceFromFen', from], ['priceToFen', to]),
    ...((from === null) !== (to === null)
      ? [fault('PRICE_HALF_SET', from === null ? 'priceFromFen' : 'priceToFen')]
      : []),
    ...(draft.priceMode === 'FREE' && priced ? [fault('PRICE_NOT_FOR_FREE', 'priceMode')] : []),
    ...(draft.cooperationModes.includes('PAY_LATER') && trl !== null && trl < PAY_LATER_LEAST_TRL
      ? [fault('PAY_LATER_TRL', 'cooperationModes', { trl, least: PAY_LATER_LEAST_TRL })]
      : []),
  ];
};

const patentRules: Rule<'PATENT'> = ({ detail: d }) => {
  const types = d.applicationNo && /^\d/.test(d.applicationNo) ? patentTypesOf(d.applicationNo) : [];
  const latest = d.patentType && d.filingDate ? expiryOf(d.patentType, d.filingDate) : undefined;
  return [
    ...inOrder('PATENT', ['filingDate', d.filingDate], ['publicationDate', d.publicationDate]),
    ...inOrder('PATENT', ['publicationDate', d.publicationDate], ['grantDate', d.grantDate]),
    ...inOrder('PATENT', ['filingDate', d.filingDate], ['grantDate', d.grantDate]),
    ...(d.patentType && types.length > 0 && !types.includes(d.patentType)
      ? [
          fault('PATENT_TYPE_MISMATCH', 'detail.patentType', {
            applicationNo: d.applicationNo ?? '',
            type: types.join(', '),
          }),
        ]
      : []),
    ...(latest && d.expiryDate && d.expiryDate > latest
      ? [fault('PATENT_EXPIRY_BEYOND_TERM', 'detail.expiryDate', { latest, value: d.expiryDate })]
      : []),
    ...addUpTo100('detail.applicants', d.applicants),
    ...addUpTo100('detail.holders', d.holders),
  ];
};

/** What contradicts itself within one kind (§ cross-field rules); what is merely missing is readiness. */
export const KIND_RULES: { readonly [K in ListingKind]: Rule<K> } = {
  ACHIEVEMENT: ({ detail }) => addUpTo100('detail.ownership', detail.ownership),
  PATENT: patentRules,
  PRODUCT: () => [],
  TEAM: ({ detail }) =>
    noneTwice(
      'detail.members',
      detail.members.map((m) => m.orcid ?? titleKey(m.name)),
    ),
  SCENARIO: ({ detail: d }) => [
    ...inOrder('SCENARIO', ['windowFrom', d.windowFrom], ['windowTo', d.windowTo], true),
    ...inOrder('SCENARIO', ['budgetFromFen', d.budgetFromFen], ['budgetToFen', d.budgetToFen]),
  ],
  FINANCE: ({ detail: d }) => [
    ...inOrder('FINANCE', ['amountMinFen', d.amountMinFen], ['amountMaxFen', d.amountMaxFen]),
    ...inOrder('FINANCE', ['rateFrom', d.rateFrom], ['rateTo', d.rateTo]),
  ],
  DEMAND: ({ detail: d }) => [
    ...inOrder('DEMAND', ['minTrl', d.minTrl], ['maxTrl', d.maxTrl]),
    ...inOrder('DEMAND', ['toSolverFen', d.toSolverFen], ['budgetFen', d.budgetFen]),
    ...inOrder('DEMAND', ['eoiDeadline', d.eoiDeadline], ['callDeadline', d.callDeadline], true),
    ...inOrder('DEMAND', ['callDeadline', d.callDeadline], ['deadline', d.deadline]),
    ...addUpTo100('detail.milestones', d.milestones),
  ],
};
