import type { StateTable } from '@luyan/kernel';
import type { ListingState } from './vocabulary.js';

/** Who takes a step: the owner's side, the operator as reviewer, the operator's import, the clock. */
export const LISTING_ROLES = {
  owner: { zh: '权属方', en: 'owner' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  importer: { zh: '批量导入', en: 'import' },
  system: { zh: '系统', en: 'system' },
} as const;
export type ListingRole = keyof typeof LISTING_ROLES;

/** Conditions that the use case establishes before it asks for a step. */
export const LISTING_NEEDS = {
  NO_BLOCKERS: { zh: '完整性检查无阻断项', en: 'readiness check without blockers' },
  REVIEWER_IS_NOT_AUTHOR: { zh: '审核人不是作者', en: 'reviewer other than the author' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
  OVERRIDE_STATED: { zh: '列明被放行的问题', en: 'the issues that are overridden, stated' },
  TERM_IS_VALID: { zh: '在有效期内', en: 'a term that still runs' },
  TERM_IS_OVER: { zh: '有效期已满', en: 'a term that is over' },
} as const;
export type ListingNeed = keyof typeof LISTING_NEEDS;

/** 条目状态: nothing is public without a reviewer, except an operator's import that states what it overrides. */
export const listingStates: StateTable<ListingState, ListingRole, ListingNeed> = {
  DRAFT: {
    SUBMITTED: { by: ['owner'], needs: ['NO_BLOCKERS'] },
    PUBLISHED: { by: ['importer'], needs: ['OVERRIDE_STATED'] },
    ARCHIVED: { by: ['owner'] },
  },
  SUBMITTED: {
    DRAFT: { by: ['owner'] },
    RETURNED: { by: ['reviewer'], needs: ['REASON_GIVEN'] },
    PUBLISHED: { by: ['reviewer'], needs: ['NO_BLOCKERS', 'REVIEWER_IS_NOT_AUTHOR'] },
  },
  RETURNED: {
    SUBMITTED: { by: ['owner'], needs: ['NO_BLOCKERS'] },
    ARCHIVED: { by: ['owner'] },
  },
  PUBLISHED: {
    SUSPENDED: { by: ['owner', 'reviewer'], needs: ['REASON_GIVEN'] },
    CONCLUDED: { by: ['owner', 'reviewer'] },
    EXPIRED: { by: ['system'], needs: ['TERM_IS_OVER'] },
  },
  // An owner comes back through review, so that a reviewer's suspension holds.
  SUSPENDED: {
    PUBLISHED: { by: ['reviewer'], needs: ['NO_BLOCKERS', 'TERM_IS_VALID'] },
    SUBMITTED: { by: ['owner'], needs: ['NO_BLOCKERS'] },
    EXPIRED: { by: ['system'], needs: ['TERM_IS_OVER'] },
    ARCHIVED: { by: ['owner', 'reviewer'] },
  },
  CONCLUDED: { ARCHIVED: { by: ['owner', 'reviewer', 'system'] } },
  EXPIRED: {
    SUBMITTED: { by: ['owner'], needs: ['NO_BLOCKERS'] },
    ARCHIVED: { by: ['owner', 'reviewer', 'system'] },
  },
  ARCHIVED: {},
};

/** States in which the owner may change the text; a published listing is suspended or confirmed, not rewritten. */
export const EDITABLE_LISTING_STATES: readonly ListingState[] = ['DRAFT', 'RETURNED', 'SUSPENDED', 'EXPIRED'];
/** States that anyone may read, as far as the listing's disclosure goes. */
export const PUBLIC_LISTING_STATES: readonly ListingState[] = ['PUBLISHED', 'CONCLUDED'];
