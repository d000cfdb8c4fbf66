import { LOCALES, type LocaleCode } from './locales.js';

/**
 * What a placeholder holds. Things are named by id: their titles are read, and whether the reader may see them is judged,
 * each time a notification is shown, so that nothing lives on in an inbox.
 */
export type NotificationField =
  'LISTING' | 'SESSION' | 'ORGANISATION' | 'SAVED_SEARCH' | 'MEETING_ROUND' | 'COUNT' | 'INSTANT';
/** The fields that name a thing. */
export type NotificationThing = Exclude<NotificationField, 'COUNT' | 'INSTANT'>;

export interface NotificationSpec {
  readonly data: Readonly<Record<string, NotificationField>>;
  readonly zh: string;
  readonly en: string;
  /** Where in the portal one goes on. */
  readonly path: string;
}
const kinds = <const T extends Readonly<Record<string, NotificationSpec>>>(table: T): T => table;

/** 通知: the closed list of what an inbox may hold. `{placeholders}` are the fields of `data`. */
export const NOTIFICATIONS = kinds({
  LISTING_PUBLISHED: {
    data: { listing: 'LISTING' },
    zh: '“{listing}”已审核通过并发布。',
    en: '“{listing}” has passed review and is published.',
    path: '/listings/{listing}',
  },
  LISTING_RETURNED: {
    data: { listing: 'LISTING' },
    zh: '“{listing}”被退回，请按审核意见修改后重新提交。',
    en: '“{listing}” was returned: mend what the reviewer names and submit it again.',
    path: '/listings/{listing}',
  },
  LISTING_SUSPENDED: {
    data: { listing: 'LISTING' },
    zh: '“{listing}”已下架。',
    en: '“{listing}” was taken down.',
    path: '/listings/{listing}',
  },
  LISTING_EXPIRED: {
    data: { listing: 'LISTING' },
    zh: '“{listing}”有效期已满，重新提交即可再次发布。',
    en: 'The term of “{listing}” is over; submit it again to publish it anew.',
    path: '/listings/{listing}',
  },
  MATCH_FOUND: {
    data: { demand: 'LISTING', supply: 'LISTING' },
    zh: '“{supply}”可能回应您的需求“{demand}”。',
    en: '“{supply}” may answer your demand “{demand}”.',
    path: '/matches/{demand}',
  },
  MATCH_PICKED: {
    data: { subject: 'LISTING', other: 'LISTING' },
    zh: '技术经纪人为您的“{subject}”推荐了“{other}”。',
    en: 'A technology broker recommends “{other}” for your “{subject}”.',
    path: '/matches/{subject}',
  },
  SLOT_OFFERED: {
    data: { listing: 'LISTING', session: 'SESSION', deadline: 'INSTANT' },
    zh: '“{session}”有空位，可安排“{listing}”路演，请在{deadline}前答复。',
    en: '“{session}” has a slot for “{listing}”; please answer by {deadline}.',
    path: '/sessions/{session}',
  },
  JURY_SEATED: {
    data: { session: 'SESSION' },
    zh: '您受邀担任“{session}”的评委，请查看评审任务，如有利益冲突请申报回避。',
    en: 'You are a judge of “{session}”: look at your pitches, and declare any conflict of interest.',
    path: '/judging',
  },
  JUDGE_RECUSED: {
    data: { session: 'SESSION' },
    zh: '“{session}”有评委申报回避，请增补评委。',
    en: 'A judge of “{session}” has stepped back from a pitch; please seat another.',
    path: '/sessions/{session}/jury',
  },
  RESULT_PUBLISHED: {
    data: { listing: 'LISTING', session: 'SESSION' },
    zh: '“{listing}”在“{session}”的评审结果已公布。',
    en: 'The result of “{listing}” in “{session}” is published.',
    path: '/my/results',
  },
  SAVED_SEARCH_HITS: {
    data: { search: 'SAVED_SEARCH', count: 'COUNT' },
    zh: '订阅检索“{search}”有 {count} 条新结果。',
    en: 'New results of your search “{search}”: {count}.',
    path: '/searches/{search}',
  },
  MEETINGS_ANNOUNCED: {
    data: { round: 'MEETING_ROUND', count: 'COUNT' },
    zh: '“{round}”的洽谈日程已公布，您有 {count} 场一对一洽谈。',
    en: 'The timetable of “{round}” is out; your meetings: {count}.',
    path: '/meetings/{round}',
  },
  MEETING_ADDED: {
    data: { round: 'MEETING_ROUND', other: 'ORGANISATION', at: 'INSTANT', table: 'COUNT' },
    zh: '“{round}”新增与“{other}”的洽谈：{at}，{table} 号桌。',
    en: '“{round}”: a new meeting with “{other}”, {at}, table {table}.',
    path: '/meetings/{round}',
  },
  MEETING_MOVED: {
    data: { round: 'MEETING_ROUND', other: 'ORGANISATION', at: 'INSTANT', table: 'COUNT' },
    zh: '“{round}”中与“{other}”的洽谈改为{at}，{table} 号桌。',
    en: '“{round}”: your meeting with “{other}” is now {at}, table {table}.',
    path: '/meetings/{round}',
  },
  MEETING_CANCELLED: {
    data: { round: 'MEETING_ROUND', other: 'ORGANISATION', at: 'INSTANT' },
    zh: '“{round}”中原定{at}与“{other}”的洽谈取消。',
    en: '“{round}”: your meeting with “{other}”, {at}, is off.',
    path: '/meetings/{round}',
  },
  MEETING_MARKED_ABSENT: {
    data: { round: 'MEETING_ROUND', count: 'COUNT' },
    zh: '主办方将贵单位标记为缺席“{round}”，剩余 {count} 场洽谈暂不进行；如已到场，请联系主办方撤销。',
    en: 'You were marked as absent from “{round}”: {count} meetings to come are off. If you are there, speak to its organiser.',
    path: '/meetings/{round}',
  },
  MEETING_ABSENCE_UNDONE: {
    data: { round: 'MEETING_ROUND', count: 'COUNT' },
    zh: '“{round}”的缺席标记已撤销，仍按原时间进行的洽谈：{count} 场。',
    en: 'You are no longer marked as absent from “{round}”. Meetings that take place as announced: {count}.',
    path: '/meetings/{round}',
  },
  MEETING_PARTNER_ABSENT: {
    data: { round: 'MEETING_ROUND', other: 'ORGANISATION', at: 'INSTANT' },
    zh: '“{other}”未到“{round}”现场，{at}与您的洽谈不再进行。',
    en: '“{other}” is absent from “{round}”: your meeting, {at}, is off.',
    path: '/meetings/{round}',
  },
  MEETING_PARTNER_BACK: {
    data: { round: 'MEETING_ROUND', other: 'ORGANISATION', at: 'INSTANT' },
    zh: '“{other}”已到“{round}”现场，{at}与您的洽谈照常进行。',
    en: '“{other}” is at “{round}” after all: your meeting, {at}, takes place.',
    path: '/meetings/{round}',
  },
  MEETING_HANDED_OVER: {
    data: { round: 'MEETING_ROUND', organisation: 'ORGANISATION' },
    zh: '“{organisation}”改派另一位同事参加“{round}”，洽谈时间不变。',
    en: '“{organisation}” sends somebody else to “{round}”; times stay as they are.',
    path: '/meetings/{round}',
  },
  MEETING_ROUND_MOVED: {
    data: { round: 'MEETING_ROUND', at: 'INSTANT' },
    zh: '“{round}”改为{at}开始，请重新确认您的到场与离场时间。',
    en: '“{round}” now begins {at}; please say again when you arrive and leave.',
    path: '/meetings/{round}',
  },
  MEETING_ROUND_ELSEWHERE: {
    data: { round: 'MEETING_ROUND' },
    zh: '“{round}”的地点有变，请查看。',
    en: '“{round}” takes place elsewhere; please look where.',
    path: '/meetings/{round}',
  },
  MEETING_ROUND_CANCELLED: {
    data: { round: 'MEETING_ROUND' },
    zh: '“{round}”已取消，所有洽谈不再进行。',
    en: '“{round}” is cancelled with all its meetings.',
    path: '/meetings/{round}',
  },
  REMINDER_MEETINGS: {
    data: { round: 'MEETING_ROUND', count: 'COUNT', at: 'INSTANT' },
    zh: '提醒：“{round}”您有 {count} 场洽谈，第一场{at}开始。',
    en: 'Reminder: your meetings in “{round}”: {count}, the first {at}.',
    path: '/meetings/{round}',
  },
  REMINDER_PITCH: {
    data: { listing: 'LISTING', session: 'SESSION', at: 'INSTANT' },
    zh: '提醒：“{listing}”{at}在“{session}”路演。',
    en: 'Reminder: “{listing}” pitches in “{session}”, {at}.',
    path: '/sessions/{session}',
  },
  REMINDER_JURY: {
    data: { session: 'SESSION', at: 'INSTANT' },
    zh: '提醒：您担任评委的“{session}”{at}开始。',
    en: 'Reminder: “{session}”, which you judge, begins {at}.',
    path: '/judging',
  },
  REMINDER_SESSION: {
    data: { session: 'SESSION', at: 'INSTANT' },
    zh: '提醒：您参加的“{session}”{at}开始。',
    en: 'Reminder: “{session}”, which you attend, begins {at}.',
    path: '/sessions/{session}',
  },
  MEETING_ATTENDANCE_CHANGED: {
    data: { round: 'MEETING_ROUND', organisation: 'ORGANISATION' },
    zh: '“{organisation}”更改了在“{round}”的参会时间，已公布的日程可能需要调整。',
    en: '“{organisation}” changed when they attend “{round}”; the timetable may need a change.',
    path: '/meetings/{round}/organise',
  },
});
export type NotificationKind = keyof typeof NOTIFICATIONS;
export const isNotificationKind = (kind: string): kind is NotificationKind => Object.hasOwn(NOTIFICATIONS, kind);

type Value<Field> = Field extends 'COUNT' ? number : string;
/** What a notification of a kind carries: ids, counts, instants as ISO 8601; never text. */
export type NotificationData<Kind extends NotificationKind> = {
  readonly [Name in keyof (typeof NOTIFICATIONS)[Kind]['data']]: Value<(typeof NOTIFICATIONS)[Kind]['data'][Name]>;
};
export type Notice = {
  [Kind in NotificationKind]: { readonly kind: Kind; readonly data: NotificationData<Kind> };
}[NotificationKind];

/** Ids that a notification names, by what they name. */
export const thingsOf = ({
  kind,
  data,
}: Notice): readonly { readonly thing: NotificationThing; readonly id: string }[] =>
  Object.entries<NotificationField>(NOTIFICATIONS[kind].data).flatMap(([name, field]) =>
    field === 'COUNT' || field === 'INSTANT' ? [] : [{ thing: field, id: String((data as Fields)[name]) }],
  );

type Fields = Readonly<Record<string, string | number>>;
const GONE = { zh: '（已不可见）', en: '(no longer visible)' } as const;

const instant = (iso: string, locale: LocaleCode): string =>
  new Intl.DateTimeFormat(LOCALES[locale].tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Shanghai',
  }).format(new Date(iso));

/** The sentence and the address of a notification. `titleOf` gives the title of a thing that the reader may see, by its id. */
export function renderNotification(
  { kind, data }: Notice,
  locale: LocaleCode,
  titleOf: (id: string) => string | undefined,
): { readonly text: string; readonly path: string } {
  const { data: fields, path, [locale]: sentence }: NotificationSpec = NOTIFICATIONS[kind];
  const values: Fields = data;
  const word = (name: string): string => {
    const value = String(values[name] ?? '');
    switch (fields[name]) {
      case 'INSTANT':
        return instant(value, locale);
      case 'COUNT':
      case undefined:
        return value;
      default:
        return titleOf(value) ?? GONE[locale];
    }
  };
  return {
    text: sentence.replace(/\{(\w+)\}/g, (_, name: string) => word(name)),
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
  };
}
