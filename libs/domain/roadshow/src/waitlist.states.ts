import type { StateTable } from '@luyan/kernel';

/** 候补状态: a pitch in the queue for a slot of one session. */
export const WAITLIST_STATES = {
  WAITING: { zh: '候补中', en: 'Waiting' },
  OFFERED: { zh: '待确认', en: 'Offered a slot' },
  ACCEPTED: { zh: '已接受', en: 'Accepted' },
  DECLINED: { zh: '已婉拒', en: 'Declined' },
  EXPIRED: { zh: '逾期未答复', en: 'Not answered in time' },
  WITHDRAWN: { zh: '已退出', en: 'Withdrawn' },
  LAPSED: { zh: '已失效', en: 'Lapsed' },
} as const;
export type WaitlistState = keyof typeof WAITLIST_STATES;

export const WAITLIST_NEEDS = {
  SLOT_IS_FREE: { zh: '有空位', en: 'a free slot' },
  IN_TIME: { zh: '在答复期限内', en: 'an answer in time' },
  DEADLINE_HAS_PASSED: { zh: '已过答复期限', en: 'a deadline that has passed' },
  NO_LONGER_NEEDED: { zh: '已另有安排或场次已过', en: 'a place elsewhere, or a session that is over' },
} as const;
export type WaitlistNeed = keyof typeof WAITLIST_NEEDS;

const withdraw = { by: ['presenter'] } as const;
const lapse = { by: ['system'], needs: ['NO_LONGER_NEEDED'] } as const;
export const waitlistStates: StateTable<WaitlistState, 'presenter' | 'organiser' | 'system', WaitlistNeed> = {
  WAITING: { OFFERED: { by: ['system'], needs: ['SLOT_IS_FREE'] }, WITHDRAWN: withdraw, LAPSED: lapse },
  OFFERED: {
    ACCEPTED: { by: ['presenter'], needs: ['IN_TIME', 'SLOT_IS_FREE'] },
    DECLINED: { by: ['presenter'], needs: ['IN_TIME'] },
    EXPIRED: { by: ['system'], needs: ['DEADLINE_HAS_PASSED'] },
    // A slot that went elsewhere meanwhile puts nobody at a disadvantage.
    WAITING: { by: ['system'] },
    LAPSED: lapse,
  },
  ACCEPTED: {},
  DECLINED: {},
  EXPIRED: {},
  WITHDRAWN: {},
  LAPSED: {},
};
