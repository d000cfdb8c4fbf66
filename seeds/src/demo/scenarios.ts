import { lifeFacts, scopeFacts } from './common-facts.js';
import { NO_ENGLISH } from './english-choice.js';
import { bound, goalsOf, sign, targetOf } from './figures.js';
import { addDays, between, chance, dayOf, wan } from './kit.js';
import type { Topic } from './topics.js';
import type { DemoListing, DemoPerson } from './types.js';
import { pickActor, pickPeople, uniqueTitle, type World } from './world.js';

const ENVIRONMENTS = [
  '室外，-25～45 ℃，有粉尘',
  '室内车间，需防爆',
  '野外，无公网覆盖',
  '洁净室内，温湿度受控',
  '地下空间，潮湿',
] as const;
const UNITS = ['条产线', '个站点', '台套', '公里线路', '个车间'] as const;

/** 应用场景: a site of an owner that opens itself to new technology, or a capability that seeks sites. */
export function makeScenario(world: World, n: number, topic: Topic): DemoListing {
  const { rng, id, now } = world.kit;
  const owner = pickActor(world, chance(rng, 0.85) ? 'ENTERPRISE' : 'GOVERNMENT', topic.family.chain);
  const [author] = pickPeople(world, owner.organisation.id, topic.family.chain, 1);
  const { object, goal, setting, family } = topic;
  const place = owner.place?.zh ?? '省外';
  const goals = goalsOf(rng, goal, family.goals);
  const target = targetOf(rng, goal);
  const budget = 10 * between(rng, 3, 50);
  const windowFrom = addDays(dayOf(now), between(rng, -60, 120));
  const problemZh = `${family.pains[rng.int(family.pains.length)] ?? ''}，拟在${setting.demand}开放${object.demand}的验证机会。`;
  const scale = `${between(rng, 1, 40)}${rng.pick(UNITS)}`;
  const titles = [
    `${place}${setting.demand}${object.demand}应用场景`,
    `${setting.demand}${object.demand}试点开放（${place}）`,
    `${place}：${object.demand}${goal.demand}提质场景`,
    `${owner.organisation.nameZh}${object.demand}验证场景`,
  ];
  return {
    id: id('listing', n),
    kind: 'SCENARIO',
    titleZh: uniqueTitle(world, () => rng.pick(titles)),
    summaryZh: `面向${setting.demand}开放${object.demand}验证，期望${goal.demand}${bound(goal, target)}，通过验证后可优先采购。`,
    descriptionZh: `${problemZh}\n开放规模为${scale}，${place}现场验收以${goal.test}为准，${goal.demand}须${bound(goal, target)}。\n场景方提供现场、工况数据与配合人员；参与单位自带样机，试验期内安全责任另行约定。`,
    ...NO_ENGLISH,
    ...scopeFacts(world, topic, owner, (author as DemoPerson).id),
    ipc: [],
    keywords: [...new Set([object.demand, setting.demand, family.zh])].filter((word) => word.length <= 20),
    trl: null,
    cooperationModes: ['PILOT'],
    priceMode: 'NEGOTIABLE',
    priceFromFen: null,
    priceToFen: null,
    ...lifeFacts(world, false),
    detail: {
      scenarioKind: chance(rng, 0.75) ? 'OPPORTUNITY' : 'CAPABILITY',
      problemZh,
      location: `${place}${setting.demand}`,
      environment: rng.pick(ENVIRONMENTS),
      scale,
      budgetFromFen: wan(budget),
      budgetToFen: wan(budget * (1.2 + rng.next())),
      procurementMode: rng.pick(['TRIAL', 'JOINT_RD', 'PURCHASE', 'BOUNTY'] as const),
      windowFrom,
      windowTo: addDays(windowFrom, between(rng, 60, 300)),
      kpis: goals.map((one) => ({
        metric: one.demand,
        target: `${sign(one)} ${one === goal ? target : targetOf(rng, one)}`,
        unit: one.unit,
      })),
      minTrl: between(rng, 5, 7),
      testPeriodDays: 30 * between(rng, 1, 6),
    },
  };
}
