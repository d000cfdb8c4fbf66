import { messages } from './message.js';

/** Rounds of 1:1 meetings. */
export const MEETING_PROBLEMS = messages({
  MEETING_ROUND_CLOSED: {
    zh: '洽谈场处于“{state}”状态，不能这样操作。',
    en: 'The round of meetings is {state}: this is not possible now.',
    remedyZh: '请联系主办方。',
    remedyEn: 'Speak to its organiser.',
  },
  MEETING_GRID_WRONG: {
    zh: '{what}。',
    en: '{what}.',
    remedyZh: '请改正后再保存。',
    remedyEn: 'Correct it and save again.',
  },
  MEETING_SLOTS_BEGUN: {
    zh: '已开始的时段不能更改。',
    en: 'Slots that have begun stay as they are.',
    remedyZh: '请保持当天的开始时间、每场分钟和间隔，只更改之后的时间。',
    remedyEn: 'Keep the beginning, the minutes and the breaks of that day; change only what is still to come.',
  },
  MEETING_PERSON_ELSEWHERE: {
    zh: '该人员不属于参会单位。',
    en: 'That person does not belong to the organisation.',
    remedyZh: '请选择本单位人员。',
    remedyEn: 'Choose one of its people.',
  },
  MEETING_WISH_WRONG: {
    zh: '不能向自己或本单位提出洽谈意向。',
    en: 'One cannot wish to meet oneself or one’s own organisation.',
    remedyZh: '请选择其他参与方。',
    remedyEn: 'Choose another participant.',
  },
  MEETING_MUSTS_MANY: {
    zh: '“必须见面”最多 {most} 个。',
    en: 'At most {most} can be must-meets.',
    remedyZh: '请将其他的改为“希望见面”。',
    remedyEn: 'Make another one a plain wish first.',
  },
  MEETING_WISHES_MANY: {
    zh: '洽谈意向最多 {most} 个。',
    en: 'At most {most} wishes are possible.',
    remedyZh: '请先取消其他意向。',
    remedyEn: 'Take another one back first.',
  },
  MEETING_BEING_ARRANGED: {
    zh: '排期正在进行。',
    en: 'The meetings are being arranged already.',
    remedyZh: '请等待完成，或先停止。',
    remedyEn: 'Wait until it is done, or stop it.',
  },
  MEETING_TIMETABLE_STALE: {
    zh: '排期草稿生成后情况已变化：{what}。',
    en: 'Things have changed since the draft was made: {what}.',
    remedyZh: '请重新排期。',
    remedyEn: 'Arrange again.',
  },
  MEETING_PERSON_TAKEN: {
    zh: '有人员在该时段刚被安排到别处。',
    en: 'Somebody has just been given another meeting at that time.',
    remedyZh: '请重新排期。',
    remedyEn: 'Arrange again.',
  },
  MEETING_STAND_IN_WRONG: {
    zh: '该人员不能接替：须为本单位且尚未参加本场的人员。',
    en: 'That person cannot take the seat: it must be a colleague who does not take part yet.',
    remedyZh: '请选择其他同事。',
    remedyEn: 'Choose another colleague.',
  },
  MEETING_STAND_IN_BUSY: {
    zh: '该同事在其中一场洽谈的时段另有安排。',
    en: 'That colleague is elsewhere during one of the meetings.',
    remedyZh: '请选择其他同事，或请主办方先调整日程。',
    remedyEn: 'Choose another colleague, or have the organiser change the timetable first.',
  },
  MEETING_SPAN_WRONG: {
    zh: '结束时间须晚于开始时间。',
    en: 'The end must come after the beginning.',
    remedyZh: '请改正时间。',
    remedyEn: 'Correct the times.',
  },
});
