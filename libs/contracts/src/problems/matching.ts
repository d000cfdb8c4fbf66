import { messages } from './message.js';

/** Matches: answers, hand-picked additions, learning. */
export const MATCHING_PROBLEMS = messages({
  MATCH_GATE_CLOSED: {
    zh: '不能推荐：{gate}。',
    en: 'This pair cannot be matched: {gate}.',
    remedyZh: '该条件不能豁免，请另选条目。',
    remedyEn: 'This condition cannot be waived; choose another listing.',
  },
  MATCH_GATE_WAIVABLE: {
    zh: '有一项条件未满足：{gate}。',
    en: 'One condition is not met: {gate}.',
    remedyZh: '如您确认双方可以协商，请勾选“仍然推荐”。',
    remedyEn: 'If you know that the sides can settle it, say that you recommend it all the same.',
  },
  MATCH_EXISTS: {
    zh: '这一对已有匹配，状态为“{state}”。',
    en: 'This pair is matched already; it is {state}.',
    remedyZh: '请在该匹配上继续。',
    remedyEn: 'Go on with that match.',
  },
  MATCH_NOTE_LENGTH: {
    zh: '请用 {least}–{most} 个字说明推荐理由。',
    en: 'Say in {least} to {most} characters why you recommend it.',
    remedyZh: '双方都会看到这段话。',
    remedyEn: 'Both sides will read it.',
  },
  FEEDBACK_TOO_LITTLE: {
    zh: '可用反馈太少：{demands} 条需求的 {judgements} 次答复，至少需要 {leastDemands} 条需求的 {leastJudgements} 次。',
    en: 'There is too little feedback: {judgements} answers on {demands} demands, of {leastJudgements} on {leastDemands} that it takes.',
    remedyZh: '同一需求既有接受也有拒绝的才算数；请积累后再试。',
    remedyEn: 'Only demands with both accepted and declined matches count; try again when there are more.',
  },
  WEIGHTS_NO_BETTER: {
    zh: '学到的权重不优于现行权重：nDCG@10 / AUC 由 {before} 变为 {after}。',
    en: 'The learnt weights are no better than those in force: nDCG@10 / AUC from {before} to {after}.',
    remedyZh: '现行权重继续有效。',
    remedyEn: 'Those in force stay.',
  },
  WEIGHTS_DATED: {
    zh: '自 {day} 起已有权重生效。',
    en: 'Weights hold from {day} already.',
    remedyZh: '请另选生效日期；已有的权重不改。',
    remedyEn: 'Choose another day; what is kept is never changed.',
  },
  TOO_MANY_UNANSWERED: {
    zh: '24 小时内已有 {count} 项未获答复，上限为 {most} 项。',
    en: '{count} of the last 24 hours are unanswered; the limit is {most}.',
    remedyZh: '请等对方答复后再继续。',
    remedyEn: 'Wait for answers before you go on.',
  },
});
