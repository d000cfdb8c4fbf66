import type { StateTable } from '@luyan/kernel';

/** 匹配状态 */
export const MATCH_STATES = {
  SUGGESTED: { zh: '已推荐', en: 'Suggested' },
  SEEN: { zh: '已查看', en: 'Seen' },
  INTERESTED: { zh: '有意向', en: 'Interested' },
  DECLINED: { zh: '不合适', en: 'Declined' },
  INTRODUCED: { zh: '已对接', en: 'Introduced' },
  IN_DEAL: { zh: '洽谈签约中', en: 'In deal' },
  CLOSED: { zh: '已关闭', en: 'Closed' },
} as const;
export type MatchState = keyof typeof MATCH_STATES;

export const MATCH_NEEDS = {
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
  LISTING_IS_GONE: { zh: '一方已下架', en: 'a listing that is no longer live' },
} as const;
export type MatchNeed = keyof typeof MATCH_NEEDS;

/** A decline needs one of the eight typed reasons: it teaches the ranker and becomes the owner's to-do. */
export const matchStates: StateTable<MatchState, 'seeker' | 'supplier' | 'broker' | 'system', MatchNeed> = {
  SUGGESTED: {
    SEEN: { by: ['seeker', 'supplier', 'broker'] },
    INTERESTED: { by: ['seeker', 'supplier', 'broker'] },
    DECLINED: { by: ['seeker', 'supplier', 'broker'], needs: ['REASON_GIVEN'] },
    CLOSED: { by: ['system'], needs: ['LISTING_IS_GONE'] },
  },
  SEEN: {
    INTERESTED: { by: ['seeker', 'supplier', 'broker'] },
    DECLINED: { by: ['seeker', 'supplier', 'broker'], needs: ['REASON_GIVEN'] },
    CLOSED: { by: ['system'], needs: ['LISTING_IS_GONE'] },
  },
  INTERESTED: {
    INTRODUCED: { by: ['seeker', 'supplier', 'broker'] },
    DECLINED: { by: ['seeker', 'supplier', 'broker'], needs: ['REASON_GIVEN'] },
    CLOSED: { by: ['system'], needs: ['LISTING_IS_GONE'] },
  },
  DECLINED: {},
  INTRODUCED: {
    IN_DEAL: { by: ['seeker', 'supplier', 'broker'] },
    DECLINED: { by: ['seeker', 'supplier', 'broker'], needs: ['REASON_GIVEN'] },
    CLOSED: { by: ['seeker', 'supplier', 'broker', 'system'] },
  },
  IN_DEAL: { CLOSED: { by: ['seeker', 'supplier', 'broker', 'system'] } },
  CLOSED: {},
};
