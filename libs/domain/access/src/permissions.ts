import type { Actor, Role } from './actor.js';

export interface PermissionSpec {
  readonly zh: string;
  readonly en: string;
  readonly roles: readonly Role[];
}
const ALL: readonly Role[] = ['SUPPLIER', 'SEEKER', 'HOST', 'INVESTOR', 'BROKER', 'JUDGE', 'OPERATOR'];
const OWNERS: readonly Role[] = ['SUPPLIER', 'SEEKER', 'HOST', 'INVESTOR', 'OPERATOR'];
const OPERATOR: readonly Role[] = ['OPERATOR'];
const permissions = <const T extends Readonly<Record<string, PermissionSpec>>>(table: T): T => table;

/** 权限: what each allows and which roles hold it. Whose objects are meant is the policies' matter, not the permission's. */
const TABLE = permissions({
  'account.read-self': { zh: '查看本人账号', en: 'Read one’s own account', roles: ALL },
  'notification.read': { zh: '查看本人通知', en: 'Read one’s own notifications', roles: ALL },
  'saved-search.keep': { zh: '订阅检索', en: 'Keep saved searches', roles: ALL },
  'unanswered-search.read': { zh: '查看零结果检索', en: 'Read searches that found nothing', roles: OPERATOR },
  'listing.create': { zh: '新建条目', en: 'Create a listing', roles: OWNERS },
  'listing.edit': { zh: '修改条目', en: 'Edit a listing', roles: OWNERS },
  'listing.submit': { zh: '提交审核', en: 'Submit a listing for review', roles: OWNERS },
  'listing.suspend': { zh: '下架条目', en: 'Suspend a listing', roles: OWNERS },
  'listing.conclude': { zh: '标记已达成', en: 'Mark a listing as concluded', roles: OWNERS },
  'listing.confirm': { zh: '确认仍有效', en: 'Confirm that a listing still holds', roles: OWNERS },
  'listing.renew': { zh: '续期', en: 'Renew a listing', roles: OWNERS },
  'listing.archive': { zh: '归档条目', en: 'Archive a listing', roles: OWNERS },
  'listing.read-draft': { zh: '查看未发布条目', en: 'Read unpublished listings', roles: OWNERS },
  'listing.review': { zh: '审核条目', en: 'Review listings', roles: OPERATOR },
  'listing.publish': { zh: '发布条目', en: 'Publish listings', roles: OPERATOR },
  'list.edit': { zh: '编辑清单', en: 'Edit a list', roles: ['SUPPLIER', 'SEEKER', 'OPERATOR'] },
  'list.publish': { zh: '发布清单', en: 'Publish a list', roles: OPERATOR },
  'match.read': { zh: '查看匹配', en: 'Read matches', roles: ['SUPPLIER', 'SEEKER', 'INVESTOR', 'BROKER', 'OPERATOR'] },
  'match.answer': {
    zh: '答复匹配',
    en: 'Answer a match',
    roles: ['SUPPLIER', 'SEEKER', 'INVESTOR', 'BROKER', 'OPERATOR'],
  },
  'match.add': { zh: '推荐匹配', en: 'Add matches by hand', roles: ['BROKER', 'OPERATOR'] },
  'match.run': { zh: '运行匹配', en: 'Run the matching', roles: OPERATOR },
  'venue.edit': { zh: '维护场地', en: 'Keep venues', roles: ['HOST', 'OPERATOR'] },
  'booking.approve': { zh: '审批预订', en: 'Approve bookings', roles: ['HOST', 'OPERATOR'] },
  'session-request.create': { zh: '申请场次', en: 'Ask for a session', roles: ['HOST', 'OPERATOR'] },
  'session-request.read': { zh: '查看场次申请', en: 'Read session requests', roles: ['HOST', 'OPERATOR'] },
  'session.read-draft': { zh: '查看未发布场次', en: 'Read unreleased sessions', roles: ['HOST', 'OPERATOR'] },
  'session.edit': { zh: '编辑场次', en: 'Edit sessions', roles: ['HOST', 'OPERATOR'] },
  'pitch.apply': { zh: '报名路演', en: 'Apply for a pitch', roles: ['SUPPLIER', 'SEEKER', 'BROKER', 'OPERATOR'] },
  'pitch.select': { zh: '遴选路演项目', en: 'Select pitches', roles: ['HOST', 'OPERATOR'] },
  'judge.read': { zh: '查看评委库', en: 'Read the judges', roles: ['HOST', 'OPERATOR'] },
  'judge.edit': { zh: '维护评委库', en: 'Keep the judges', roles: OPERATOR },
  'jury.read': { zh: '查看评审组与结果', en: 'Read juries and their results', roles: ['HOST', 'OPERATOR'] },
  'jury.draw-up': { zh: '组建评审组', en: 'Draw up a jury', roles: ['HOST', 'OPERATOR'] },
  'jury.release': { zh: '通知评委', en: 'Release a jury', roles: OPERATOR },
  'jury.close': { zh: '结束评分', en: 'Close the scoring', roles: ['HOST', 'OPERATOR'] },
  'jury.overrule': {
    zh: '说明理由后结束评分',
    en: 'Close the scoring without all signatures',
    roles: ['JUDGE', 'OPERATOR'],
  },
  'jury.publish': { zh: '公布评审结果', en: 'Publish results', roles: OPERATOR },
  'pitch.judge': { zh: '评审路演项目', en: 'Judge pitches', roles: ['JUDGE', 'OPERATOR'] },
  'pitch.read-result': {
    zh: '查看本方评审结果',
    en: 'Read the results of one’s own pitches',
    roles: ['SUPPLIER', 'SEEKER', 'BROKER', 'OPERATOR'],
  },
  'plan.read': { zh: '查看排期方案', en: 'Read plans', roles: OPERATOR },
  'plan.create': { zh: '生成排期方案', en: 'Make a plan', roles: OPERATOR },
  'plan.edit': { zh: '调整排期方案', en: 'Change a plan by hand', roles: OPERATOR },
  'proposal.read': { zh: '查看场次建议', en: 'Read proposals of sessions', roles: OPERATOR },
  'proposal.accept': { zh: '采纳场次建议', en: 'Accept a proposal', roles: OPERATOR },
  'plan.release': { zh: '发布排期方案', en: 'Release a plan', roles: OPERATOR },
  'meeting.read': { zh: '查看洽谈场', en: 'Read rounds of meetings', roles: ALL },
  'meeting.attend': { zh: '参加一对一洽谈', en: 'Take part in 1:1 meetings', roles: ALL },
  'meeting.organise': { zh: '组织一对一洽谈', en: 'Organise 1:1 meetings', roles: ['HOST', 'OPERATOR'] },
  'import.run': { zh: '批量导入', en: 'Run an import', roles: ['SUPPLIER', 'SEEKER', 'OPERATOR'] },
  'import.read': {
    zh: '查看导入进度',
    en: 'Read the progress of an import',
    roles: ['SUPPLIER', 'SEEKER', 'OPERATOR'],
  },
  'import.publish-as-is': { zh: '导入并放行发布', en: 'Publish an import as it is', roles: OPERATOR },
  'outbox.read': { zh: '查看发件箱', en: 'Read the outbox', roles: OPERATOR },
  'search.reindex': { zh: '重建索引', en: 'Rebuild the search index', roles: OPERATOR },
});
export type Permission = keyof typeof TABLE;
export const PERMISSIONS: Readonly<Record<Permission, PermissionSpec>> = TABLE;
export const isPermission = (text: string): text is Permission => Object.hasOwn(PERMISSIONS, text);

/** Whether one of the roles holds the permission. No role, no permission. */
export const rolesAllow = (roles: readonly Role[], permission: Permission): boolean =>
  PERMISSIONS[permission].roles.some((role) => roles.includes(role));

/** Whether the actor holds the permission; the platform itself holds every one. */
export const allows = (actor: Actor, permission: Permission): boolean =>
  actor.isSystem === true ||
  rolesAllow(
    actor.roles.map((held) => held.role),
    permission,
  );
