import { messages } from './message.js';

/** What is wrong inside a draft. */
export const DRAFT_PROBLEMS = messages({
  DRAFT_NOT_AN_OBJECT: {
    zh: '提交的内容不是一条记录。',
    en: 'What was sent is no record.',
    remedyZh: '请按字段名提交。',
    remedyEn: 'Send named fields.',
  },
  KIND_DIFFERS: {
    zh: '类型与所要求的“{kind}”不一致。',
    en: 'The kind is not {kind}, which was asked for.',
    remedyZh: '请选择正确的类型或模板。',
    remedyEn: 'Choose the right kind or template.',
  },
  FIELD_UNKNOWN: {
    zh: '没有名为“{key}”的字段。',
    en: 'There is no field {key}.',
    remedyZh: '请删除该字段或改正其名称。',
    remedyEn: 'Remove it or correct its name.',
  },
  FIELD_REQUIRED: {
    zh: '“{label}”必填。',
    en: '{label} is required.',
    remedyZh: '请填写该项，草稿也不能缺少它。',
    remedyEn: 'Fill it in; even a draft needs it.',
  },
  TYPE_WRONG: {
    zh: '“{label}”的类型不对，应为 {expected}。',
    en: '{label} has the wrong type: {expected} is expected.',
    remedyZh: '请改为所要求的类型。',
    remedyEn: 'Give a value of that type.',
  },
  TEXT_TOO_LONG: {
    zh: '“{label}”过长：{length} 字，上限 {han} 个汉字或 {latin} 个字母。',
    en: '{label} is too long: {length} characters, at most {latin} Latin letters or {han} Chinese characters.',
    remedyZh: '请精简；内容不会被自动截断。',
    remedyEn: 'Shorten it; nothing is cut off for you.',
  },
  TOO_MANY: {
    zh: '“{label}”有 {count} 项，最多 {max} 项。',
    en: '{label} has {count} items; {max} are allowed.',
    remedyZh: '请保留最重要的 {max} 项。',
    remedyEn: 'Keep the {max} that matter most.',
  },
  ITEM_TWICE: {
    zh: '“{value}”重复出现。',
    en: '{value} appears twice.',
    remedyZh: '请删除重复的一项。',
    remedyEn: 'Remove one of them.',
  },
  OUT_OF_RANGE: {
    zh: '“{label}”为 {value}，应在 {min} 至 {max} 之间。',
    en: '{label} is {value}; it must lie between {min} and {max}.',
    remedyZh: '请填写范围内的数值。',
    remedyEn: 'Give a value within the range.',
  },
  CODE_UNKNOWN: {
    zh: '“{label}”没有代码“{value}”。',
    en: '{label} has no code {value}.',
    remedyZh: '可用：{allowed}。',
    remedyEn: 'Choose one of: {allowed}.',
  },
  DATE_INVALID: {
    zh: '“{label}”的日期“{value}”不存在。',
    en: '{label}: {value} is no date.',
    remedyZh: '请按 2026-03-01 的形式填写。',
    remedyEn: 'Write it as 2026-03-01.',
  },
  ORDER_WRONG: {
    zh: '“{low}”（{lowValue}）应不晚于或不大于“{high}”（{highValue}）。',
    en: '{low} ({lowValue}) must come before {high} ({highValue}).',
    remedyZh: '请改正其中一项。',
    remedyEn: 'Correct one of the two.',
  },
  SHARES_NOT_100: {
    zh: '各项份额合计 {sum}%，应为 100%。',
    en: 'The shares add up to {sum} %, not 100 %.',
    remedyZh: '请调整份额，或全部留空。',
    remedyEn: 'Adjust them, or leave all of them empty.',
  },
  PRICE_HALF_SET: {
    zh: '价格上下限只填了一项。',
    en: 'Only one end of the price is given.',
    remedyZh: '请两项都填（固定价填相同数值）或都不填。',
    remedyEn: 'Give both (the same figure for a fixed price) or neither.',
  },
  PRICE_NOT_FOR_FREE: {
    zh: '价格方式为免费，却填了价格。',
    en: 'The price mode is free, yet there is a price.',
    remedyZh: '请删除价格或改变价格方式。',
    remedyEn: 'Remove the price or change the mode.',
  },
  PAY_LATER_TRL: {
    zh: '先使用后付费要求成熟度不低于 {least} 级，现为 {trl} 级。',
    en: 'Use first, pay later asks for TRL {least} or higher; this has {trl}.',
    remedyZh: '请改变合作方式，或成熟后再提供。',
    remedyEn: 'Offer another mode, or wait until it is ripe.',
  },
  PATENT_TYPE_MISMATCH: {
    zh: '专利类型与申请号 {applicationNo} 不符，号码表示：{type}。',
    en: 'The patent type does not fit {applicationNo}, which says {type}.',
    remedyZh: '请改正类型或号码。',
    remedyEn: 'Correct the type or the number.',
  },
  PATENT_EXPIRY_BEYOND_TERM: {
    zh: '届满日 {value} 晚于法定期限 {latest}。',
    en: 'The expiry date {value} lies after the statutory term, {latest}.',
    remedyZh: '请改为 {latest} 或更早。',
    remedyEn: 'Give {latest} or earlier.',
  },
});
