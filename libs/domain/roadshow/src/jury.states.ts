import type { StateTable } from '@luyan/kernel';

/** 评审组状态: from the draft to the published result. */
export const JURY_STATES = {
  DRAFT: { zh: '拟定', en: 'Draft' },
  RELEASED: { zh: '已通知评委', en: 'Judges told' },
  SCORING: { zh: '评分中', en: 'Scoring' },
  CLOSED: { zh: '评分结束', en: 'Scoring closed' },
  PUBLISHED: { zh: '结果已公布', en: 'Results published' },
} as const;
export type JuryState = keyof typeof JURY_STATES;

/** 评委席状态: one judge's task with one pitch. */
export const SEAT_STATES = {
  OPEN: { zh: '待评分', en: 'To be scored' },
  SAVED: { zh: '未签名', en: 'Not signed yet' },
  SIGNED: { zh: '已签名', en: 'Signed' },
  RECUSED: { zh: '已回避', en: 'Recused' },
  REPLACED: { zh: '已更换', en: 'Replaced' },
} as const;
export type SeatState = keyof typeof SEAT_STATES;

export const JURY_NEEDS = {
  SESSION_HAS_BEGUN: { zh: '场次已开始', en: 'a session that has begun' },
  SIGNED_OR_OVERRULED: {
    zh: '全部评分已签名，或由组长、平台运营书面说明理由',
    en: 'every sheet signed, or a reason given by the chair or the operator',
  },
  CONFLICT_FREE: { zh: '没有须回避的评委', en: 'no judge with a conflict of interest' },
  NO_SCORE_YET: { zh: '尚未开始评分', en: 'no score yet' },
  REASON_STATED: { zh: '说明理由', en: 'a stated reason' },
} as const;
export type JuryNeed = keyof typeof JURY_NEEDS;

export const JURY_ROLES = {
  chair: { zh: '评审组长', en: 'the chair' },
  judge: { zh: '评委', en: 'a judge' },
} as const;

export const juryStates: StateTable<JuryState, 'organiser' | 'operator' | 'chair' | 'judge', JuryNeed> = {
  DRAFT: { RELEASED: { by: ['operator'], needs: ['CONFLICT_FREE'] } },
  RELEASED: {
    DRAFT: { by: ['operator'], needs: ['NO_SCORE_YET'] },
    // The first sheet that is saved begins the scoring and freezes the rubric.
    SCORING: { by: ['judge'], needs: ['SESSION_HAS_BEGUN'] },
  },
  SCORING: { CLOSED: { by: ['organiser', 'operator', 'chair'], needs: ['SIGNED_OR_OVERRULED'] } },
  CLOSED: {
    SCORING: { by: ['operator'], needs: ['REASON_STATED'] },
    PUBLISHED: { by: ['operator'] },
  },
  PUBLISHED: {},
};

const recuse = { by: ['judge'], needs: ['REASON_STATED'] } as const;
const leave = { RECUSED: recuse, REPLACED: { by: ['organiser'] } } as const;
export const seatStates: StateTable<SeatState, 'organiser' | 'judge', JuryNeed> = {
  OPEN: { SAVED: { by: ['judge'], needs: ['CONFLICT_FREE', 'SESSION_HAS_BEGUN'] }, ...leave },
  SAVED: {
    SAVED: { by: ['judge'], needs: ['CONFLICT_FREE', 'SESSION_HAS_BEGUN'] },
    SIGNED: { by: ['judge'], needs: ['CONFLICT_FREE', 'SESSION_HAS_BEGUN'] },
    ...leave,
  },
  // A judge who finds a conflict too late takes the sheet out of the count.
  SIGNED: { RECUSED: recuse },
  RECUSED: {},
  REPLACED: {},
};

/** Seats whose judge has, or may still get, a say. */
export const SITTING_STATES: readonly SeatState[] = ['OPEN', 'SAVED', 'SIGNED'];

/** What the log of a jury (评审记录) tells. */
export const JURY_EVENTS = {
  DRAWN: { zh: '组建评审组', en: 'Drawn up' },
  SEATED: { zh: '增补评委', en: 'A judge was seated' },
  UNSEATED: { zh: '更换评委', en: 'A judge was taken off' },
  CHAIRED: { zh: '指定组长', en: 'A chair was named' },
  RELEASED: { zh: '通知评委', en: 'Released to the judges' },
  WITHDRAWN: { zh: '撤回通知', en: 'Taken back' },
  RECUSED: { zh: '申报回避', en: 'A judge declared a conflict' },
  SIGNED: { zh: '签名提交评分', en: 'A sheet was signed' },
  CLOSED: { zh: '结束评分', en: 'Scoring was closed' },
  OVERRULED: { zh: '书面说明后结束评分', en: 'Scoring was closed without all signatures' },
  REOPENED: { zh: '重新开放评分', en: 'Scoring was reopened' },
  PUBLISHED: { zh: '公布结果', en: 'Results were published' },
} as const;
export type JuryEventKind = keyof typeof JURY_EVENTS;
