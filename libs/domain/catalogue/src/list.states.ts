import type { StateTable } from '@luyan/kernel';

/** 清单状态: each release of a list is a version of its own; the newest published one is current. */
export const LIST_STATES = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  PUBLISHED: { zh: '已发布', en: 'Published' },
  SUPERSEDED: { zh: '已更新', en: 'Superseded' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
  DISCARDED: { zh: '已弃用', en: 'Discarded' },
} as const;
export type ListState = keyof typeof LIST_STATES;

export const LIST_NEEDS = {
  ITEMS_ARE_PUBLISHED: { zh: '清单条目均已发布', en: 'items that are all published' },
  NEWER_VERSION: { zh: '已有新版本', en: 'a newer version' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
} as const;
export type ListNeed = keyof typeof LIST_NEEDS;

export const listStates: StateTable<ListState, 'owner' | 'operator' | 'system', ListNeed> = {
  DRAFT: {
    PUBLISHED: { by: ['operator'], needs: ['ITEMS_ARE_PUBLISHED'] },
    DISCARDED: { by: ['owner', 'operator'] },
  },
  PUBLISHED: {
    SUPERSEDED: { by: ['system', 'operator'], needs: ['NEWER_VERSION'] },
    WITHDRAWN: { by: ['operator'], needs: ['REASON_GIVEN'] },
  },
  SUPERSEDED: {},
  WITHDRAWN: {},
  DISCARDED: {},
};
