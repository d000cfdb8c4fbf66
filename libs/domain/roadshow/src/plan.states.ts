import type { StateTable } from '@luyan/kernel';

/** 排期方案状态: solved, a plan is a draft until released; one release of a year is current, the older ones are superseded. */
export const PLAN_STATES = {
  SOLVING: { zh: '排期中', en: 'Being solved' },
  DRAFT: { zh: '草稿', en: 'Draft' },
  RELEASED: { zh: '已发布', en: 'Released' },
  SUPERSEDED: { zh: '已被替代', en: 'Superseded' },
  DISCARDED: { zh: '已弃用', en: 'Discarded' },
} as const;
export type PlanState = keyof typeof PLAN_STATES;

export const PLAN_NEEDS = {
  NO_HARD_VIOLATION: { zh: '不违反硬约束', en: 'no broken hard rule' },
  NEWER_RELEASE: { zh: '已有更新的发布', en: 'a newer release' },
} as const;
export type PlanNeed = keyof typeof PLAN_NEEDS;

export const planStates: StateTable<PlanState, 'operator' | 'system', PlanNeed> = {
  SOLVING: { DRAFT: { by: ['system'] }, DISCARDED: { by: ['operator', 'system'] } },
  DRAFT: {
    RELEASED: { by: ['operator', 'system'], needs: ['NO_HARD_VIOLATION'] },
    DISCARDED: { by: ['operator', 'system'] },
  },
  RELEASED: { SUPERSEDED: { by: ['system'], needs: ['NEWER_RELEASE'] } },
  SUPERSEDED: {},
  DISCARDED: {},
};
