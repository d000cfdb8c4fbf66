import type { StateTable } from '@luyan/kernel';

/** 路演项目状态, from the application to the stage. */
export const PITCH_STATES = {
  INVITED: { zh: '邀请', en: 'Invited' },
  APPLIED: { zh: '申请', en: 'Applied' },
  SCREENED: { zh: '初筛', en: 'Screened' },
  SELECTED: { zh: '入选', en: 'Selected' },
  WAITLISTED: { zh: '候补', en: 'On the waiting list' },
  CONFIRMED: { zh: '确认', en: 'Confirmed' },
  PRESENTED: { zh: '已路演', en: 'Presented' },
  ABSENT: { zh: '缺席', en: 'Absent' },
  REJECTED: { zh: '未入选', en: 'Not selected' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
} as const;
export type PitchState = keyof typeof PITCH_STATES;

export const PITCH_NEEDS = {
  LISTING_IS_LIVE: { zh: '条目已发布', en: 'a published listing' },
  SLOT_IS_FREE: { zh: '有空位', en: 'a free slot' },
  SESSION_HAS_STARTED: { zh: '场次已开始', en: 'a session that has started' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
} as const;
export type PitchNeed = keyof typeof PITCH_NEEDS;

const withdraw = { by: ['presenter'] } as const;
const reject = { by: ['organiser'], needs: ['REASON_GIVEN'] } as const;
export const pitchStates: StateTable<PitchState, 'presenter' | 'organiser' | 'system', PitchNeed> = {
  // An invitation that is taken up is an application like any other.
  INVITED: { APPLIED: { by: ['presenter'], needs: ['LISTING_IS_LIVE'] }, WITHDRAWN: withdraw },
  APPLIED: {
    WAITLISTED: { by: ['organiser', 'system'] },
    SCREENED: { by: ['organiser'], needs: ['LISTING_IS_LIVE'] },
    // A released plan seats an application at once.
    CONFIRMED: { by: ['system'], needs: ['LISTING_IS_LIVE', 'SLOT_IS_FREE'] },
    REJECTED: reject,
    WITHDRAWN: withdraw,
  },
  SCREENED: {
    SELECTED: { by: ['organiser'], needs: ['SLOT_IS_FREE'] },
    WAITLISTED: { by: ['organiser'] },
    CONFIRMED: { by: ['system'], needs: ['LISTING_IS_LIVE', 'SLOT_IS_FREE'] },
    REJECTED: reject,
    WITHDRAWN: withdraw,
  },
  SELECTED: {
    CONFIRMED: { by: ['presenter', 'organiser', 'system'] },
    WAITLISTED: { by: ['organiser', 'system'] },
    WITHDRAWN: withdraw,
  },
  WAITLISTED: {
    SELECTED: { by: ['organiser', 'system'], needs: ['SLOT_IS_FREE'] },
    CONFIRMED: { by: ['presenter', 'system'], needs: ['LISTING_IS_LIVE', 'SLOT_IS_FREE'] },
    REJECTED: reject,
    WITHDRAWN: withdraw,
  },
  CONFIRMED: {
    // Whom nobody has marked is taken to have presented some hours after the session.
    PRESENTED: { by: ['organiser', 'system'], needs: ['SESSION_HAS_STARTED'] },
    ABSENT: { by: ['organiser'], needs: ['SESSION_HAS_STARTED'] },
    // A cancelled session or a new plan frees the application again.
    APPLIED: { by: ['organiser', 'system'], needs: ['REASON_GIVEN'] },
    WITHDRAWN: withdraw,
  },
  PRESENTED: {},
  ABSENT: {},
  REJECTED: {},
  WITHDRAWN: {},
};

/** States that give a place up: another may take it, and no count of pitches has it. */
export const GIVEN_UP_PITCH_STATES: readonly PitchState[] = ['ABSENT', 'WITHDRAWN'];
