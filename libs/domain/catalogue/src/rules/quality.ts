import { DAY } from '@luyan/kernel';
import { addMonths, dayOf } from '../dates.js';
import { lifetimeRuleAt } from '../lifetime.js';
import type { Advantage, AnyDraft, ListingDraft } from '../listing-draft.js';
import { issue, type ReadinessFacts, type ReadinessIssue } from '../readiness-issue.js';
import type { ListingKind } from '../vocabulary.js';
import { patentQuality } from './patent-quality.js';

export type Quality<K extends ListingKind> = (
  draft: ListingDraft<K>,
  facts: ReadinessFacts,
) => readonly (ReadinessIssue | false)[];

const VAGUE = /新型|新一代|先进|高效|智能|一种|新|技术|方法|装置|系统|设备|产品|项目|工艺|成果|研究|开发|的|与|及|和/g;
const isVague = (title: string): boolean => title.replace(/\s/g, '').replace(VAGUE, '').length < 2;

const HAS_FIGURE = /\d|倍|[零一二三四五六七八九十百千]+(?:成|分之)/;
const COST = /成本|费用|价格|造价|售价|cost|price|expense/i;
const isQuantified = (row: Advantage): boolean => HAS_FIGURE.test(row.ours) && row.incumbent !== null;
/** From these levels on a TRL claim needs evidence, and a buyer asks what it costs. */
const EVIDENCE_TRL = 4;
const ECONOMICS_TRL = 6;
const atLeast = (trl: number | null, least: number): trl is number => trl !== null && trl >= least;
const PAID_LICENCES = ['LICENCE', 'SOLE_LICENCE', 'EXCLUSIVE_LICENCE', 'OPEN_LICENCE'] as const;

const isConfirmationDue = ({ lastConfirmedAt, now }: ReadinessFacts): boolean =>
  typeof lastConfirmedAt === 'number' && now - lastConfirmedAt > lifetimeRuleAt(now).freshDays * DAY;

export const commonQuality = (draft: AnyDraft, facts: ReadinessFacts): readonly (ReadinessIssue | false)[] => {
  const { titleZh, cooperationModes } = draft;
  return [
    !/\p{Script=Han}/u.test(titleZh) && issue('MAJOR', 'TITLE_FALLBACK', 'titleZh'),
    isVague(titleZh) && issue('MINOR', 'TITLE_VAGUE', 'titleZh', { title: titleZh }),
    !facts.organisationVerified && issue('MAJOR', 'ORGANISATION_UNVERIFIED', 'ownerOrgId'),
    typeof facts.duplicateOf === 'string' &&
      issue('BLOCKER', 'DUPLICATE_LISTING', 'titleZh', { title: facts.duplicateOf }),
    isConfirmationDue(facts) &&
      issue('MAJOR', 'CONFIRMATION_DUE', 'lastConfirmedAt', { days: lifetimeRuleAt(facts.now).freshDays }),
    cooperationModes.includes('PAY_LATER') &&
      !PAID_LICENCES.some((mode) => cooperationModes.includes(mode)) &&
      issue('BLOCKER', 'PAY_LATER_NEEDS_LICENCE', 'cooperationModes'),
  ];
};

const achievementQuality: Quality<'ACHIEVEMENT'> = ({ trl, detail: d }, facts) => [
  d.advantages.length > 0 &&
    !d.advantages.some(isQuantified) &&
    issue('MAJOR', 'ADVANTAGE_UNQUANTIFIED', 'detail.advantages'),
  atLeast(trl, EVIDENCE_TRL) &&
    d.trlEvidence === null &&
    issue('MINOR', 'TRL_SELF_DECLARED', 'detail.trlEvidence', { trl, least: EVIDENCE_TRL }),
  atLeast(trl, ECONOMICS_TRL) &&
    !d.advantages.some((row) => COST.test(row.metric)) &&
    issue('MAJOR', 'ECONOMICS_MISSING', 'detail.advantages', { trl, least: ECONOMICS_TRL }),
  d.secrecy !== null && d.secrecy !== 'PUBLIC' && issue('BLOCKER', 'SECRECY_NOT_PUBLIC', 'detail.secrecy'),
  d.iprStatus === 'GRANTED' && facts.grantedRights === 0 && issue('MAJOR', 'GRANTED_RIGHT_MISSING', 'detail.iprStatus'),
];

/** Bounties as dated data: longest time to the deadline in months; source: municipal bounty rules (赣州). */
const BOUNTY_RULES = [{ from: '0000-00-00', months: 36 }] as const;
const bountyMonths = (today: string): number => BOUNTY_RULES.findLast((r) => r.from <= today)?.months ?? Infinity;

const isOver = (day: string | null, today: string): day is string => day !== null && day < today;

const bountyQuality: Quality<'DEMAND'> = ({ detail: d }, { now }) => {
  if (d.demandKind !== 'BOUNTY') return [];
  const months = bountyMonths(dayOf(now));
  return [
    d.ipOwnership === null && issue('BLOCKER', 'BOUNTY_IP_MISSING', 'detail.ipOwnership'),
    d.toSolverFen === null && d.budgetFen === null && issue('BLOCKER', 'BOUNTY_BUDGET_MISSING', 'detail.budgetFen'),
    d.deadline !== null &&
      d.deadline > addMonths(dayOf(now), months) &&
      issue('BLOCKER', 'BOUNTY_TOO_LONG', 'detail.deadline', { months }),
  ];
};

const textOf = (draft: ListingDraft): string =>
  JSON.stringify([
    draft.titleZh,
    draft.titleEn,
    draft.summaryZh,
    draft.summaryEn,
    draft.descriptionZh,
    draft.descriptionEn,
    draft.detail,
  ]);

const demandQuality: Quality<'DEMAND'> = (draft, facts) => {
  const d = draft.detail;
  const today = dayOf(facts.now);
  const leaked = d.anonymous
    ? (facts.organisationNames ?? []).find((name) => name.length > 1 && textOf(draft).includes(name))
    : undefined;
  return [
    d.techSpec.length > 0 &&
      !d.techSpec.some((row) => HAS_FIGURE.test(row.target)) &&
      issue('MAJOR', 'REQUIREMENT_UNQUANTIFIED', 'detail.techSpec'),
    isOver(d.callDeadline, today) &&
      issue('BLOCKER', 'DEADLINE_OVER', 'detail.callDeadline', { value: d.callDeadline }),
    isOver(d.deadline, today) && issue('BLOCKER', 'DEADLINE_OVER', 'detail.deadline', { value: d.deadline }),
    leaked !== undefined && issue('BLOCKER', 'ANONYMITY_LEAK', 'detail.anonymous', { name: leaked }),
    ...bountyQuality(draft, facts),
  ];
};

const NONE = () => [];
/** What makes a listing of each kind good beyond being complete; sources: EEN quality review, the pool and bounty rules. */
export const KIND_QUALITY: { readonly [K in ListingKind]: Quality<K> } = {
  ACHIEVEMENT: achievementQuality,
  PATENT: patentQuality,
  PRODUCT: ({ detail: d }) => [
    d.advantages.length > 0 &&
      !d.advantages.some(isQuantified) &&
      issue('MAJOR', 'ADVANTAGE_UNQUANTIFIED', 'detail.advantages'),
  ],
  TEAM: NONE,
  SCENARIO: ({ detail: d }, { now }) => [
    isOver(d.windowTo, dayOf(now)) && issue('BLOCKER', 'WINDOW_OVER', 'detail.windowTo', { value: d.windowTo }),
  ],
  FINANCE: NONE,
  DEMAND: demandQuality,
};
