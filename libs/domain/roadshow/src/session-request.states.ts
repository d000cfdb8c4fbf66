import type { StateTable } from '@luyan/kernel';

/** 场次申请状态 */
export const SESSION_REQUEST_STATES = {
  OPEN: { zh: '待排期', en: 'Open' },
  PLACED: { zh: '已排期', en: 'Placed' },
  DECLINED: { zh: '不予安排', en: 'Declined' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
} as const;
export type SessionRequestState = keyof typeof SESSION_REQUEST_STATES;

export const SESSION_REQUEST_NEEDS = {
  PLAN_IS_RELEASED: { zh: '排期方案已发布', en: 'a released plan' },
  SESSION_IS_GONE: { zh: '场次已取消', en: 'a cancelled session' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
} as const;
export type SessionRequestNeed = keyof typeof SESSION_REQUEST_NEEDS;

export const sessionRequestStates: StateTable<SessionRequestState, 'host' | 'operator' | 'system', SessionRequestNeed> =
  {
    OPEN: {
      PLACED: { by: ['system'], needs: ['PLAN_IS_RELEASED'] },
      DECLINED: { by: ['operator'], needs: ['REASON_GIVEN'] },
      WITHDRAWN: { by: ['host'] },
    },
    PLACED: {
      OPEN: { by: ['operator', 'system'], needs: ['SESSION_IS_GONE'] },
      // The session stands until the next release leaves it out.
      WITHDRAWN: { by: ['host'] },
    },
    DECLINED: { OPEN: { by: ['operator'] } },
    WITHDRAWN: {},
  };
