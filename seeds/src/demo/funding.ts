import { lifeFacts, scopeFacts } from './common-facts.js';
import { milestones } from './demands.js';
import { NO_ENGLISH } from './english-choice.js';
import { TERMS, type FinanceTopic } from './finance.js';
import { addDays, between, chance, dayOf, wan } from './kit.js';
import type { Topic } from './topics.js';
import type { DemoListing, DemoPerson } from './types.js';
import { pickActor, pickPeople, uniqueTitle, type World } from './world.js';

const AMOUNT = { metric: '融资金额', unit: '万元', tolerance: '双方协商', method: '合同约定', must: true } as const;
const fundingTitle = ({ kit }: World, { object }: Topic, seek: string, tail: string): string =>
  `${object.demand}${kit.rng.pick(['量产', '扩产', '中试', '研发'])}项目寻求${seek}${tail}`;

/** 投融资需求: a firm of the chain that seeks money of the kind its topic's products give. */
export function makeFunding(
  world: World,
  n: number,
  { category, chain, topic }: FinanceTopic,
  products: readonly DemoListing[],
): DemoListing {
  const { rng, id, now } = world.kit;
  const firm = pickActor(world, 'ENTERPRISE', chain.code);
  const [author] = pickPeople(world, firm.organisation.id, chain.code, 1);
  const { seek } = TERMS[category];
  const amount = 50 * between(rng, 4, 40);
  const today = dayOf(now);
  const deadline = addDays(today, between(rng, 90, 365));
  const { object, goal, family } = topic;
  const leastMin = Math.min(...products.map((one) => (one.kind === 'FINANCE' ? one.detail.amountMinFen : 0)));
  return {
    id: id('listing', n),
    kind: 'DEMAND',
    titleZh: uniqueTitle(world, (attempt) => fundingTitle(world, topic, seek, attempt > 5 ? `（${amount}万元）` : '')),
    summaryZh: `企业从事${family.zh}，${object.demand}项目进入投入期，需要${seek}约${amount}万元。`,
    descriptionZh: `项目产品为${object.demand}，${goal.demand}优于同行，已有${between(rng, 2, 30)}家客户小批试用。\n${amount}万元资金用于设备购置、中试和市场验证，可提供${rng.pick(['订单合同', '专利清单', '经营流水', '设备清单'])}。`,
    ...NO_ENGLISH,
    ...scopeFacts(world, topic, firm, (author as DemoPerson).id),
    chains: [chain.code],
    ipc: [],
    keywords: [...new Set([seek, object.demand])].filter((word) => word.length <= 20),
    trl: null,
    cooperationModes: [],
    priceMode: 'NEGOTIABLE',
    priceFromFen: null,
    priceToFen: null,
    ...lifeFacts(world, true),
    detail: {
      demandKind: 'FUNDING',
      techSpec: [{ ...AMOUNT, target: `≥ ${amount}` }],
      currentState: `${object.demand}已完成样品验证，产能受资金限制。`,
      triedSolutions: '已与一家机构接触，额度与期限不匹配。',
      constraints: '希望三个月内到位，不接受对赌回购。',
      minTrl: 1,
      maxTrl: 9,
      budgetFen: Math.max(wan(amount), leastMin),
      toSolverFen: null,
      ipOwnership: 'NEGOTIABLE',
      deadline,
      eoiDeadline: null,
      callDeadline: null,
      solverConditions: null,
      milestones: milestones(rng, today, deadline),
      anonymous: chance(rng, 0.1),
      targetRegions: [],
    },
  };
}
