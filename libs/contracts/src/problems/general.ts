import { messages } from './message.js';

/** Problems that any operation can answer. */
export const GENERAL_PROBLEMS = messages({
  TRANSITION_REFUSED: {
    zh: '不能从“{from}”转为“{to}”。',
    en: 'It cannot go from {from} to {to}.',
    remedyZh: '可以转为：{allowed}。',
    remedyEn: 'Possible from here: {allowed}.',
  },
  TRANSITION_FORBIDDEN: {
    zh: '您的身份不能把“{from}”转为“{to}”。',
    en: 'Your role may not take it from {from} to {to}.',
    remedyZh: '请由以下身份操作：{by}。',
    remedyEn: 'Ask one of these to do it: {by}.',
  },
  TRANSITION_NEEDS: {
    zh: '转为“{to}”之前还缺：{need}。',
    en: 'Before it becomes {to} it needs {need}.',
    remedyZh: '请先满足该条件，再重试。',
    remedyEn: 'Meet this condition, then try again.',
  },
  UNAUTHENTICATED: {
    zh: '请先登录。',
    en: 'You are not logged in.',
    remedyZh: '登录后重试。',
    remedyEn: 'Log in and try again.',
  },
  FORBIDDEN: {
    zh: '您没有权限：{permission}。',
    en: 'You lack the permission {permission}.',
    remedyZh: '请联系本单位管理员或平台运营方。',
    remedyEn: 'Ask your organisation or the operator.',
  },
  CREDENTIALS_WRONG: {
    zh: '账号或密码不正确。',
    en: 'Account or password is wrong.',
    remedyZh: '请核对后重试，或重置密码。',
    remedyEn: 'Check both and try again, or reset the password.',
  },
  SESSION_EXPIRED: {
    zh: '登录已过期。',
    en: 'Your login has expired.',
    remedyZh: '请重新登录。',
    remedyEn: 'Log in again.',
  },
  NOT_FOUND: {
    zh: '没有找到该内容，或您无权查看。',
    en: 'It does not exist, or you may not see it.',
    remedyZh: '请核对链接，或从目录重新进入。',
    remedyEn: 'Check the address, or start from the catalogue.',
  },
  STALE_VERSION: {
    zh: '内容已被他人修改（您的版本 {expected}，当前版本 {actual}）。',
    en: 'Somebody has changed it since (your version {expected}, now {actual}).',
    remedyZh: '请刷新后在新版本上修改。',
    remedyEn: 'Reload and change the new version.',
  },
  STATE_CHANGED: {
    zh: '状态刚被他人改变，未能从“{from}”转为“{to}”。',
    en: 'Somebody has just changed the state: it did not go from {from} to {to}.',
    remedyZh: '请刷新后查看当前状态。',
    remedyEn: 'Reload and look at the present state.',
  },
  LISTING_NOT_EDITABLE: {
    zh: '“{state}”状态下不能修改内容，或您不是发布单位成员。',
    en: 'It cannot be edited while it is {state}, or you do not belong to its owner.',
    remedyZh: '已发布的条目请先下架再修改。',
    remedyEn: 'Suspend a published listing before you edit it.',
  },
  CONFLICT: {
    zh: '与已有数据冲突：{constraint}。',
    en: 'It conflicts with what is there: {constraint}.',
    remedyZh: '请修改冲突的内容后重试。',
    remedyEn: 'Change what conflicts and try again.',
  },
  INPUT_INVALID: {
    zh: '输入有误：{detail}。',
    en: 'The input is wrong: {detail}.',
    remedyZh: '请按提示修改。',
    remedyEn: 'Correct it as described.',
  },
  PAGE_SIZE: {
    zh: '一次最多取 {max} 条，您要求 {value} 条。',
    en: 'At most {max} items a page; you asked for {value}.',
    remedyZh: '请减少 first 并用游标翻页。',
    remedyEn: 'Lower `first` and page with the cursor.',
  },
  CURSOR_INVALID: {
    zh: '翻页游标无效。',
    en: 'The page cursor is not valid.',
    remedyZh: '请从第一页重新开始。',
    remedyEn: 'Start again from the first page.',
  },
  QUERY_TOO_DEEP: {
    zh: '查询嵌套 {depth} 层，超过上限 {max} 层。',
    en: 'The query nests {depth} levels; {max} are allowed.',
    remedyZh: '请拆成多个查询。',
    remedyEn: 'Split it into several queries.',
  },
  QUERY_TOO_COSTLY: {
    zh: '查询代价 {cost} 超过上限 {max}。',
    en: 'The query costs {cost}; {max} is allowed.',
    remedyZh: '请减少字段或每页条数。',
    remedyEn: 'Ask for fewer fields or smaller pages.',
  },
  RATE_LIMITED: {
    zh: '请求过于频繁。',
    en: 'Too many requests.',
    remedyZh: '请在 {seconds} 秒后重试。',
    remedyEn: 'Try again in {seconds} seconds.',
  },
  UNAVAILABLE: {
    zh: '服务暂不可用：{service}。',
    en: 'A service is not available: {service}.',
    remedyZh: '请稍后重试。',
    remedyEn: 'Try again later.',
  },
  INTERNAL: {
    zh: '系统内部错误（编号 {id}）。',
    en: 'Internal error (reference {id}).',
    remedyZh: '请把编号告知运营方。',
    remedyEn: 'Tell the operator this reference.',
  },
});
