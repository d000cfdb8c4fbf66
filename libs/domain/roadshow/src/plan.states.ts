import type { StateTable } from '@luyan/kernel';

/** 排期方案状态: solved, a plan is a draft until released; one release of a year is current, the older ones are superseded. One that failed may be tried again. */
export const PLAN_STATES = {
  SOLVING: { zh: '排期中', en: 'Being solved' },
  FAILED: { zh: '未完成', en: 'Failed' },
  DRAFT: { zh: '草稿', en: 'Draft' },
  RELEASED: { zh: '已发布', en: 'Released' },
  SUPERSEDED: { zh: '已被替代', en: 'Superseded' },
  DISCARDED: { zh: '已弃用', en: 'Discarded' },
} as const;
export type PlanState = keyof typeof PLAN_STATES;

/** 未完成原因: why a solver gave no answer, however often it was started. */
export const SOLVING_FAILURES = {
  OUT_OF_MEMORY: { zh: '后台内存不足', en: 'The solver ran out of memory' },
  SOLVER_DIED: { zh: '求解进程意外退出', en: 'The solver’s process ended unexpectedly' },
  SOLVER_ERROR: { zh: '求解程序出错', en: 'The solver met an error' },
} as const;
export type SolvingFailure = keyof typeof SOLVING_FAILURES;

export const PLAN_NEEDS = {
  NO_HARD_VIOLATION: { zh: '不违反硬约束', en: 'no broken hard rule' },
  NEWER_RELEASE: { zh: '已有更新的发布', en: 'a newer release' },
} as const;
export type PlanNeed = keyof typeof PLAN_NEEDS;

export const planStates: StateTable<PlanState, 'operator' | 'system', PlanNeed> = {
  SOLVING: { DRAFT: { by: ['system'] }, FAILED: { by: ['system'] }, DISCARDED: { by: ['operator', 'system'] } },
  FAILED: { SOLVING: { by: ['operator'] }, DISCARDED: { by: ['operator'] } },
  DRAFT: {
    RELEASED: { by: ['operator', 'system'], needs: ['NO_HARD_VIOLATION'] },
    DISCARDED: { by: ['operator', 'system'] },
  },
  RELEASED: { SUPERSEDED: { by: ['system'], needs: ['NEWER_RELEASE'] } },
  SUPERSEDED: {},
  DISCARDED: {},
};
