import type { Rng } from '@luyan/kernel';
import { bound } from './figures.js';
import { chance } from './kit.js';
import type { Topic } from './topics.js';
import type { Term } from './vocabulary.js';

/** What a seeker says: the same topic in a user's words, sometimes with the English term. */
export interface DemandStory {
  readonly topic: Topic;
  readonly object: string;
  readonly goal: string;
  readonly setting: string;
  readonly target: string;
  readonly pain: string;
  readonly tried: Term;
}

const word = (rng: Rng, term: Term): string => (chance(rng, 0.8) ? term.demand : term.supply);

export function makeDemandStory(rng: Rng, topic: Topic, target: string): DemandStory {
  const object = word(rng, topic.object);
  return {
    topic,
    object: chance(rng, 0.08) ? `${object}（${topic.object.en}）` : object,
    goal: word(rng, topic.goal),
    setting: word(rng, topic.setting),
    target: bound(topic.goal, target),
    pain: rng.pick(topic.family.pains),
    tried: rng.pick(topic.family.methods),
  };
}

const turn = (s: DemandStory): string => (s.topic.goal.up ? '提升' : '压降');
const TITLES: readonly ((s: DemandStory) => string)[] = [
  (s) => `寻求${turn(s)}${s.object}${s.goal}的技术`,
  (s) => `${s.object}${s.goal}${turn(s)}攻关`,
  (s) => `${s.setting}${s.object}改进需求（${s.goal}${s.target}）`,
  (s) => `征集${s.object}解决方案，要求${s.goal}${s.target}`,
  (s) => `${s.setting}：${s.object}国产替代与${s.goal}${turn(s)}`,
  (s) => `${s.object}${s.goal}不达标问题技术求解`,
  (s) => `${s.setting}急需${s.goal}${s.target}的${s.object}`,
];
export const demandTitle = (rng: Rng, story: DemandStory): string => rng.pick(TITLES)(story);

const SUMMARIES: readonly ((s: DemandStory, mode: string) => string)[] = [
  (s, mode) => `我单位用于${s.setting}的${s.object}需要改进，要求${s.goal}${s.target}，可接受${mode}。`,
  (s, mode) => `希望找到能把${s.object}的${s.goal}做到${s.target}的团队或成果，以${mode}方式合作。`,
  (s, mode) => `${s.pain}，现征集${s.object}的可行方案，核心要求为${s.goal}${s.target}，合作方式${mode}。`,
  (s, mode) => `围绕${s.setting}，需在既有条件下${turn(s)}${s.object}的${s.goal}，目标${s.target}，${mode}均可。`,
];
export const demandSummary = (rng: Rng, story: DemandStory, mode: string): string => rng.pick(SUMMARIES)(story, mode);

const STATES: readonly ((s: DemandStory) => string)[] = [
  (s) => `目前${s.pain}，客户已多次提出整改。`,
  (s) => `现用${s.object}为外购件，${s.pain}。`,
  (s) => `${s.setting}扩产后矛盾突出：${s.pain}。`,
  (s) => `自主开发进行了两轮，${s.object}的${s.goal}仍达不到要求；同时${s.pain}。`,
];
const TRIALS: readonly ((s: DemandStory) => string)[] = [
  (s) => `曾试用${s.tried.demand}，单次效果尚可，但长期运行不稳定。`,
  (s) => `与一家供应商做过${s.tried.demand}对比，成本超出预算三成以上。`,
  () => '尚未系统尝试，仅做过文献调研和设备调参。',
  (s) => `小批量验证过${s.tried.demand}，换批次后${s.goal}反弹。`,
];
const CONSTRAINTS = [
  '不改变现有产线布局，改造停机不超过两周',
  '综合成本增加不超过一成，交付后提供半年陪产',
  '须满足安全与环保规定，关键件可在国内采购',
  '方案应留出接口，便于接入现有信息系统',
  '需在客户现场完成验收，数据归需方所有',
] as const;
const CLOSINGS: readonly ((s: DemandStory) => string)[] = [
  (s) => `希望揭榜方熟悉${s.topic.family.zh}，能提供样件或现场演示。`,
  (s) => `优先考虑在${s.setting}有应用案例的团队。`,
  () => '可提供试验场地、工况数据和样品。',
  (s) => `验收以${s.topic.goal.test}为准。`,
];

export interface DemandTexts {
  readonly currentState: string;
  readonly triedSolutions: string;
  readonly constraints: string;
  readonly descriptionZh: string;
}
export function demandTexts(rng: Rng, story: DemandStory): DemandTexts {
  const currentState = rng.pick(STATES)(story);
  const triedSolutions = rng.pick(TRIALS)(story);
  const constraints = `${rng.pick(CONSTRAINTS)}。`;
  const aim = `需要的是：在${story.setting}条件下，${story.object}的${story.goal}达到${story.target}。`;
  return {
    currentState,
    triedSolutions,
    constraints,
    descriptionZh: [currentState, aim + triedSolutions, constraints + rng.pick(CLOSINGS)(story)].join('\n'),
  };
}
