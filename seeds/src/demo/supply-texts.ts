import type { Rng } from '@luyan/kernel';
import { goalsOf, incumbentOf, oursOf, withUnit } from './figures.js';
import { chance } from './kit.js';
import type { Topic } from './topics.js';
import type { Goal, Term } from './vocabulary.js';

/** One measured claim: the same figures stand in the texts and in the rows. */
export interface Claim {
  readonly goal: Goal;
  readonly ours: string;
  readonly incumbent: string;
}
/** What a supply says of its topic, in its own words. */
export interface SupplyStory {
  readonly topic: Topic;
  readonly object: string;
  readonly method: Term;
  readonly setting: Term;
  readonly claims: readonly [Claim, ...Claim[]];
}

/** Suppliers mostly use their own term, now and then the seeker's. */
const word = (rng: Rng, term: Term): string => (chance(rng, 0.85) ? term.supply : term.demand);

/** Mature technology mostly comes with a figure of its cost. */
export function makeStory(rng: Rng, topic: Topic): SupplyStory {
  const { family, goal } = topic;
  const [main, ...others] = goalsOf(rng, goal, family.goals, topic.trl >= 6 && chance(rng, 0.6)).map((one): Claim => ({
    goal: one,
    ours: oursOf(rng, one),
    incumbent: incumbentOf(rng, one),
  }));
  return {
    topic,
    object: word(rng, topic.object),
    method: rng.pick(family.methods),
    setting: chance(rng, 0.7) ? topic.setting : rng.pick(family.settings),
    claims: [main as Claim, ...others],
  };
}

const ours = ({ goal, ours: figure }: Claim): string =>
  `${goal.supply}${goal.up ? '达到' : '降至'}${withUnit(goal, figure)}`;

const ACHIEVEMENT_TITLES: readonly ((s: SupplyStory) => string)[] = [
  (s) => `基于${s.method.supply}的${s.object}关键技术`,
  (s) => `${s.object}${s.method.supply}成套技术及应用`,
  (s) => `面向${s.setting.supply}的${s.object}技术`,
  (s) => `${s.claims[0].goal.up ? '高' : '低'}${s.claims[0].goal.supply}${s.object}`,
  (s) => `${s.object}${s.claims[0].goal.supply}${s.claims[0].goal.up ? '提升' : '控制'}技术`,
  (s) => `${s.setting.supply}用${s.object}的${s.method.supply}技术`,
  (s) => `采用${s.method.supply}的新一代${s.object}`,
  (s) => `${s.object}：${s.method.supply}工程化方案`,
];
const PATENT_TITLES: readonly ((s: SupplyStory) => string)[] = [
  (s) => `一种${s.object}的${s.method.supply}方法`,
  (s) => `一种${s.claims[0].goal.up ? '提高' : '降低'}${s.object}${s.claims[0].goal.supply}的方法及系统`,
  (s) => `用于${s.setting.supply}的${s.object}及其${s.method.supply}装置`,
  (s) => `一种基于${s.method.supply}的${s.object}及其应用`,
  (s) => `${s.object}${s.claims[0].goal.supply}的调控方法、装置及介质`,
  (s) => `一种${s.claims[0].goal.up ? '高' : '低'}${s.claims[0].goal.supply}的${s.object}`,
  (s) => `一种结合${s.method.supply}的${s.object}处理方法和设备`,
];
const TEAM_TITLES: readonly ((s: SupplyStory, leader: string) => string)[] = [
  (s, leader) => `${leader}${s.object}研发团队`,
  (s, leader) => `${s.method.supply}与${s.object}创新团队（${leader}）`,
  (s, leader) => `${leader}团队：${s.object}${s.claims[0].goal.supply}攻关`,
  (s, leader) => `${s.topic.family.zh}团队（${leader}，主攻${s.object}）`,
];

export const achievementTitle = (rng: Rng, story: SupplyStory): string => rng.pick(ACHIEVEMENT_TITLES)(story);
export const patentTitle = (rng: Rng, story: SupplyStory): string => rng.pick(PATENT_TITLES)(story);
export const teamTitle = (rng: Rng, story: SupplyStory, leader: string): string => rng.pick(TEAM_TITLES)(story, leader);
export const productTitle = (story: SupplyStory, brand: string, model: string): string =>
  `${brand}${model}型${story.object}`;

const SUMMARIES: readonly ((s: SupplyStory, mode: string) => string)[] = [
  (s, mode) =>
    `面向${s.setting.supply}，以${s.method.supply}为核心，${s.object}${ours(s.claims[0])}，现有水平约${withUnit(s.claims[0].goal, s.claims[0].incumbent)}。拟以${mode}方式合作。`,
  (s, mode) =>
    `${s.object}采用${s.method.supply}后，${s.claims.map(ours).join('，')}，适用于${s.setting.supply}。合作方式：${mode}。`,
  (s, mode) =>
    `通过${s.method.supply}，把${s.object}的${s.claims[0].goal.supply}由${withUnit(s.claims[0].goal, s.claims[0].incumbent)}${s.claims[0].goal.up ? '提高' : '降低'}到${withUnit(s.claims[0].goal, s.claims[0].ours)}，已在${s.setting.supply}开展验证，寻求${mode}。`,
  (s, mode) =>
    `针对${s.setting.supply}对${s.object}的要求，形成${s.method.supply}路线，${ours(s.claims[0])}。希望开展${mode}合作。`,
];
export const supplySummary = (rng: Rng, story: SupplyStory, mode: string): string => rng.pick(SUMMARIES)(story, mode);

const PROBLEMS: readonly ((s: SupplyStory) => string)[] = [
  (s) =>
    `现有${s.object}的${s.claims[0].goal.supply}普遍停留在${withUnit(s.claims[0].goal, s.claims[0].incumbent)}左右，制约了在${s.setting.supply}的使用。`,
  (s) => `${s.setting.supply}对${s.object}的${s.claims[0].goal.supply}要求不断提高，传统工艺已接近极限。`,
  (s) => `传统做法难以兼顾${s.object}的${s.claims.map((claim) => claim.goal.supply).join('与')}，推广成本高。`,
  (s) => `在${s.setting.supply}中，${s.object}长期依赖经验调整，${s.claims[0].goal.supply}波动大、可追溯性差。`,
];
export const supplyProblem = (rng: Rng, story: SupplyStory): string =>
  rng.pick(PROBLEMS)(story) + (chance(rng, 0.15) ? `用户普遍反映：${rng.pick(story.topic.family.pains)}。` : '');

const SOLUTIONS: readonly ((s: SupplyStory) => string)[] = [
  (s) =>
    `研究团队提出${s.method.supply}路线，建立了${s.object}从机理、设计到制造的完整模型，并开发了配套的过程控制方法。`,
  (s) => `该技术以${s.method.supply}为核心，重构了${s.object}的关键工序，减少了对熟练操作人员的依赖。`,
  (s) => `技术方案把${s.method.supply}与在线检测结合起来，对${s.object}的关键状态进行闭环调节。`,
  (s) => `在${s.method.supply}基础上，完成了${s.object}的结构优化、参数标定和可靠性验证，形成工艺包一套。`,
  (s) => `针对${s.object}的失效机理，引入${s.method.supply}，并给出了可复制的工艺窗口和质量判据。`,
];
const EVIDENCE: readonly ((s: SupplyStory) => string)[] = [
  (s) => `经${s.claims[0].goal.test}，${s.claims.map(ours).join('，')}。`,
  (s) =>
    `测试表明，${s.claims.map((c) => `${c.goal.supply}为${withUnit(c.goal, c.ours)}（对照样${withUnit(c.goal, c.incumbent)}）`).join('；')}。`,
  (s) =>
    `与在用方案相比，${s.claims.map((c) => `${c.goal.supply}从${withUnit(c.goal, c.incumbent)}变为${withUnit(c.goal, c.ours)}`).join('，')}。`,
];
const OUTLOOKS: readonly ((s: SupplyStory) => string)[] = [
  (s) => `可用于${s.setting.supply}及相近工况，接口与现有产线兼容，改造停产时间短。`,
  (s) => `目前正与${s.setting.supply}用户开展联合验证，后续计划建设中试线。`,
  (s) => `除${s.setting.supply}外，还可拓展到${s.topic.family.zh}领域的同类产品。`,
  (s) => `已编制企业标准草案，具备在${s.setting.supply}批量推广的条件。`,
];
/** Solution, evidence and outlook: three paragraphs. */
export const supplyDescription = (rng: Rng, story: SupplyStory): string =>
  [rng.pick(SOLUTIONS)(story), rng.pick(EVIDENCE)(story), rng.pick(OUTLOOKS)(story)].join('\n');

export const evidenceLine = (rng: Rng, story: SupplyStory, trl: number): string => {
  const main = story.claims[0];
  if (trl >= 8) return `${story.setting.supply}用户运行报告；第三方检测报告（${main.goal.test}）`;
  if (trl >= 6) return rng.pick([`样机在${story.setting.supply}的试运行记录`, `中试批次检测报告（${main.goal.test}）`]);
  return rng.pick([`实验室检测报告（${main.goal.test}）`, `小试样品测试记录（${main.goal.test}）`]);
};
