/** 洽谈意向: what one participant thinks of meeting another. */
export const WISH_KINDS = {
  MUST: { zh: '必须见面', en: 'Must meet' },
  WANTED: { zh: '希望见面', en: 'Wants to meet' },
  DECLINED: { zh: '谢绝', en: 'Declines' },
} as const;
export type WishKind = keyof typeof WISH_KINDS;

/** What became of a wish; a declined one asks for nothing. */
export const WISH_OUTCOMES = {
  PENDING: { zh: '待排期', en: 'Waits for the timetable' },
  ARRANGED: { zh: '已安排', en: 'Arranged' },
  UNMET: { zh: '未安排', en: 'No meeting' },
  NONE: { zh: '不安排', en: 'Not wanted' },
} as const;
export type WishOutcome = keyof typeof WISH_OUTCOMES;

export const UNMET_REASONS = {
  NO_COMMON_SLOT: { zh: '没有双方都合适的时段', en: 'no slot suits both' },
  PARTICIPANT_FULL: { zh: '双方空闲时段已排满', en: 'their slots are taken' },
  TABLES_FULL: { zh: '洽谈桌已排满', en: 'every table is taken' },
  DECLINED: { zh: '对方谢绝', en: 'the other side declines' },
  ABSENT: { zh: '对方不参加', en: 'the other side is not there' },
  MISSED: { zh: '未能进行', en: 'it did not take place' },
  LATE: { zh: '排期后提出，待下次调整', en: 'it came after the timetable and waits for the next' },
} as const;
export type UnmetReason = keyof typeof UNMET_REASONS;

/** Why a timetable changes what was announced. */
export const MEETING_CHANGE_REASONS = {
  NEW: { zh: '新增', en: 'New' },
  CANCELLED: { zh: '有一方不参加', en: 'One side is not there' },
  DECLINED: { zh: '不再需要', en: 'No longer wanted' },
  UNAVAILABLE: { zh: '有一方该时段不在', en: 'One side is not there at that time' },
  NO_TABLE: { zh: '洽谈桌停用', en: 'The table is lost' },
  HOURS_CHANGED: { zh: '洽谈场时间调整', en: 'The hours of the event changed' },
  HANDED_OVER: { zh: '换人参加', en: 'Somebody else comes' },
  MADE_ROOM: { zh: '为其他洽谈让出时段', en: 'Makes room for others' },
} as const;
export type MeetingChangeReason = keyof typeof MEETING_CHANGE_REASONS;

/** Rules that announced meetings may come to break. */
export const MEETING_FAULT_RULES = {
  UNKNOWN: { zh: '有参与方已退出', en: 'somebody has withdrawn' },
  TWICE: { zh: '有一对参与方重复', en: 'a pair would meet twice' },
  DECLINED: { zh: '有参与方已谢绝', en: 'somebody has declined' },
  LUNCH: { zh: '有洽谈在午休', en: 'a meeting lies in the lunch break' },
  ABSENT: { zh: '有参与方在该时段不在', en: 'somebody is not there at their time' },
  TWO_AT_ONCE: { zh: '有参与方时间冲突', en: 'somebody has two meetings at once' },
  TABLES: { zh: '洽谈桌不够', en: 'there are too few tables' },
  TABLE_CLOSED: { zh: '有洽谈桌已停用', en: 'a table is not to be had any more' },
} as const;
export type MeetingFaultRule = keyof typeof MEETING_FAULT_RULES;
