import type { StateTable } from '@luyan/kernel';

/** 场次状态 */
export const SESSION_STATES = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  CALLING: { zh: '征集', en: 'Calling for pitches' },
  SCHEDULING: { zh: '排期', en: 'Scheduling' },
  RELEASED: { zh: '已发布', en: 'Released' },
  RUNNING: { zh: '进行中', en: 'Running' },
  ENDED: { zh: '已结束', en: 'Ended' },
  ARCHIVED: { zh: '已归档', en: 'Archived' },
  CANCELLED: { zh: '取消', en: 'Cancelled' },
} as const;
export type SessionState = keyof typeof SESSION_STATES;

/** 阵容变更: what happens to the line-up of a session that the public knows. */
export const LINE_UP_STEPS = {
  ADDED: { zh: '加入阵容', en: 'joins the line-up' },
  REMOVED: { zh: '调出阵容', en: 'no longer in the line-up' },
  REORDERED: { zh: '路演顺序调整', en: 'The order of pitches changed' },
  SEATED: { zh: '候补补位', en: 'takes a free slot from the wait-list' },
  WITHDRAWN: { zh: '退出路演', en: 'withdrew' },
  ABSENT: { zh: '未到场', en: 'was absent' },
} as const;
export type LineUpStep = keyof typeof LINE_UP_STEPS;

export const SESSION_NEEDS = {
  RELEASE_IS_SOUND: { zh: '通过发布检查', en: 'a release check without problems' },
  HAS_STARTED: { zh: '已到开始时间', en: 'the starting time' },
  REASON_GIVEN: { zh: '填写理由', en: 'a reason' },
} as const;
export type SessionNeed = keyof typeof SESSION_NEEDS;

const cancel = { by: ['host', 'operator'], needs: ['REASON_GIVEN'] } as const;
export const sessionStates: StateTable<SessionState, 'host' | 'operator' | 'system', SessionNeed> = {
  DRAFT: {
    CALLING: { by: ['host', 'operator'] },
    SCHEDULING: { by: ['host', 'operator'] },
    RELEASED: { by: ['operator', 'system'], needs: ['RELEASE_IS_SOUND'] },
    CANCELLED: cancel,
  },
  CALLING: { SCHEDULING: { by: ['host', 'operator', 'system'] }, CANCELLED: cancel },
  SCHEDULING: {
    CALLING: { by: ['host', 'operator'] },
    RELEASED: { by: ['operator', 'system'], needs: ['RELEASE_IS_SOUND'] },
    CANCELLED: cancel,
  },
  RELEASED: {
    SCHEDULING: { by: ['operator'], needs: ['REASON_GIVEN'] },
    RUNNING: { by: ['host', 'operator', 'system'], needs: ['HAS_STARTED'] },
    CANCELLED: cancel,
  },
  RUNNING: { ENDED: { by: ['host', 'operator', 'system'] } },
  ENDED: { ARCHIVED: { by: ['operator', 'system'] } },
  ARCHIVED: {},
  CANCELLED: {},
};

/** The steps that a session takes by the clock, in order, and the instant from which each is due. */
export const SESSION_CLOCK = [
  { from: 'RELEASED', to: 'RUNNING', due: 'startsAt' },
  { from: 'RUNNING', to: 'ENDED', due: 'endsAt' },
] as const satisfies readonly { from: SessionState; to: SessionState; due: 'startsAt' | 'endsAt' }[];

/** States of a session that has begun: what it was is history, which no plan changes. */
export const BEGUN_SESSION_STATES: readonly SessionState[] = ['RUNNING', 'ENDED', 'ARCHIVED'];
/** States in which a session holds its venue and its people. */
export const HOLDING_SESSION_STATES: readonly SessionState[] = ['RELEASED', 'RUNNING', 'ENDED'];
/** States that anyone may see in the calendar; a cancelled one stays visible as such once it had been released. */
export const PUBLIC_SESSION_STATES: readonly SessionState[] = ['RELEASED', 'RUNNING', 'ENDED', 'ARCHIVED'];
