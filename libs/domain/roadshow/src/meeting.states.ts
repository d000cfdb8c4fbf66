import type { StateTable } from '@luyan/kernel';

/** 洽谈场状态: an event of 1:1 meetings, from the call for participants to its end. */
export const MEETING_ROUND_STATES = {
  REGISTERING: { zh: '报名中', en: 'Open for registration' },
  SCHEDULING: { zh: '排期', en: 'Scheduling' },
  ANNOUNCED: { zh: '已公布', en: 'Announced' },
  ENDED: { zh: '已结束', en: 'Ended' },
  CANCELLED: { zh: '取消', en: 'Cancelled' },
} as const;
export type MeetingRoundState = keyof typeof MEETING_ROUND_STATES;

export const MEETING_NEEDS = {
  TIMETABLE_IS_SOUND: { zh: '排期通过检查', en: 'a timetable without problems' },
  HAS_STARTED: { zh: '已到开始时间', en: 'the starting time' },
  NO_LONGER_POSSIBLE: { zh: '已无法按原时间进行', en: 'that it can no longer take place' },
} as const;
export type MeetingNeed = keyof typeof MEETING_NEEDS;

const cancel = { by: ['organiser'] } as const;
const announce = { by: ['organiser'], needs: ['TIMETABLE_IS_SOUND'] } as const;
export const meetingRoundStates: StateTable<MeetingRoundState, 'organiser', MeetingNeed> = {
  REGISTERING: { SCHEDULING: { by: ['organiser'] }, ANNOUNCED: announce, CANCELLED: cancel },
  SCHEDULING: { REGISTERING: { by: ['organiser'] }, ANNOUNCED: announce, CANCELLED: cancel },
  ANNOUNCED: { ENDED: { by: ['organiser'], needs: ['HAS_STARTED'] }, CANCELLED: cancel },
  ENDED: {},
  CANCELLED: {},
};

/** 洽谈参与方状态. Absent: expected and not there. */
export const MEETING_PARTICIPANT_STATES = {
  ATTENDING: { zh: '参加', en: 'Attending' },
  ABSENT: { zh: '缺席', en: 'Absent' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
} as const;
export type MeetingParticipantState = keyof typeof MEETING_PARTICIPANT_STATES;

export const meetingParticipantStates: StateTable<MeetingParticipantState, 'participant' | 'organiser'> = {
  ATTENDING: { ABSENT: { by: ['organiser'] }, WITHDRAWN: { by: ['participant', 'organiser'] } },
  ABSENT: { ATTENDING: { by: ['organiser'] } },
  WITHDRAWN: { ATTENDING: { by: ['participant', 'organiser'] } },
};

/** 洽谈排期方案状态: a timetable is a draft until announced; the one before it is superseded. After one that failed another is asked for. */
export const MEETING_TIMETABLE_STATES = {
  SOLVING: { zh: '排期中', en: 'Being arranged' },
  FAILED: { zh: '未完成', en: 'Failed' },
  DRAFT: { zh: '草稿', en: 'Draft' },
  ANNOUNCED: { zh: '已公布', en: 'Announced' },
  SUPERSEDED: { zh: '已被替代', en: 'Superseded' },
  DISCARDED: { zh: '已弃用', en: 'Discarded' },
} as const;
export type MeetingTimetableState = keyof typeof MEETING_TIMETABLE_STATES;

export const meetingTimetableStates: StateTable<MeetingTimetableState, 'organiser' | 'system', MeetingNeed> = {
  SOLVING: { DRAFT: { by: ['system'] }, FAILED: { by: ['system'] }, DISCARDED: { by: ['organiser', 'system'] } },
  FAILED: { DISCARDED: { by: ['organiser', 'system'] } },
  DRAFT: { ANNOUNCED: announce, DISCARDED: { by: ['organiser', 'system'] } },
  ANNOUNCED: { SUPERSEDED: { by: ['system'] } },
  SUPERSEDED: {},
  DISCARDED: {},
};

/** 洽谈状态: what participants have been told of; what is only proposed is the timetable's. */
export const MEETING_STATES = {
  ANNOUNCED: { zh: '已公布', en: 'Announced' },
  HELD: { zh: '已进行', en: 'Held' },
  MISSED: { zh: '未进行', en: 'Missed' },
  CANCELLED: { zh: '取消', en: 'Cancelled' },
} as const;
export type MeetingState = keyof typeof MEETING_STATES;

const begun = { by: ['organiser'], needs: ['HAS_STARTED'] } as const;
const off = { by: ['organiser', 'system'], needs: ['NO_LONGER_POSSIBLE'] } as const;
export const meetingStates: StateTable<MeetingState, 'organiser' | 'system', MeetingNeed> = {
  ANNOUNCED: { HELD: begun, MISSED: begun, CANCELLED: off },
  HELD: { MISSED: begun },
  // A meeting that was missed may get another time.
  MISSED: { HELD: begun, ANNOUNCED: { by: ['organiser'] } },
  CANCELLED: {},
};
