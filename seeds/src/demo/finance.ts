import { FINANCE_CATEGORIES, type FinanceCategory } from '@luyan/catalogue';
import { lifeFacts, scopeFacts } from './common-facts.js';
import type { Eligibility, FinanceDetail } from './details.js';
import { NO_ENGLISH } from './english-choice.js';
import { between, chance, wan } from './kit.js';
import { makeBrand } from './names.js';
import type { Topic } from './topics.js';
import type { DemoListing, DemoPerson } from './types.js';
import type { Chain } from './vocabulary.js';
import { pickActor, pickPeople, uniqueTitle, type World } from './world.js';

/** What a finance product and the demands for it share: the category and the industry chain. */
export interface FinanceTopic {
  readonly category: FinanceCategory;
  readonly chain: Chain;
  readonly topic: Topic;
}
type Lender = Pick<FinanceDetail, 'rateFrom' | 'rateTo' | 'repayment' | 'guarantees'>;
const NO_INTEREST: Lender = { rateFrom: null, rateTo: null, repayment: null, guarantees: ['CREDIT'] };
/** How a category is offered, asked for and repaid. */
export const TERMS: Readonly<Record<FinanceCategory, { readonly verb: string; readonly seek: string } & Lender>> = {
  CREDIT_LOAN: {
    verb: '信用贷款',
    seek: '免抵押流动资金',
    rateFrom: 2.9,
    rateTo: 4.2,
    repayment: 'QUARTERLY_INTEREST',
    guarantees: ['CREDIT'],
  },
  IP_PLEDGE: {
    verb: '知识产权质押贷',
    seek: '用专利作质押融资',
    rateFrom: 3.2,
    rateTo: 4.6,
    repayment: 'QUARTERLY_INTEREST',
    guarantees: ['PLEDGE'],
  },
  LOAN_WITH_INVESTMENT: {
    verb: '投贷联动',
    seek: '贷款加股权组合资金',
    rateFrom: 3,
    rateTo: 4.5,
    repayment: 'BULLET',
    guarantees: ['CREDIT', 'PLEDGE'],
  },
  GUARANTEE: {
    verb: '科技担保',
    seek: '增信担保',
    rateFrom: 0.5,
    rateTo: 1.5,
    repayment: 'EQUAL_INSTALMENTS',
    guarantees: ['SURETY'],
  },
  INSURANCE: { ...NO_INTEREST, verb: '首台套与研发保险', seek: '首台套投保' },
  LEASING: {
    verb: '设备融资租赁',
    seek: '设备租赁资金',
    rateFrom: 4.5,
    rateTo: 6.5,
    repayment: 'EQUAL_INSTALMENTS',
    guarantees: ['SURETY'],
  },
  VENTURE: { ...NO_INTEREST, verb: '天使与创业投资', seek: '股权融资' },
  INVEST_THEN_EQUITY: { ...NO_INTEREST, verb: '先投后股支持', seek: '先投后股早期资金' },
  RISK_COMPENSATION: {
    verb: '风险补偿贷',
    seek: '风险补偿支持的贷款',
    rateFrom: 3,
    rateTo: 4,
    repayment: 'BULLET',
    guarantees: ['RISK_COMPENSATION'],
  },
};

function eligibilityOf(world: World, category: FinanceCategory): Eligibility[] {
  const { rng } = world.kit;
  const rows: Eligibility[] = [{ field: 'AGE_YEARS', op: 'AT_LEAST', value: String(between(rng, 1, 3)) }];
  if (chance(rng, 0.5)) rows.push({ field: 'HIGH_TECH', op: 'IS', value: 'true' });
  if (category === 'IP_PLEDGE') rows.push({ field: 'PATENTS', op: 'AT_LEAST', value: String(between(rng, 1, 5)) });
  if (category === 'VENTURE' || category === 'INVEST_THEN_EQUITY') {
    rows.push({ field: 'FUNDING_ROUND', op: 'ONE_OF', value: '种子轮,天使轮,A轮' });
  } else rows.push({ field: 'REVENUE', op: 'AT_LEAST', value: String(100 * between(rng, 1, 20)) });
  return rows;
}

export function makeFinance(world: World, n: number, subject: FinanceTopic): DemoListing {
  const { rng, id } = world.kit;
  const { category, chain, topic } = subject;
  const { verb, rateFrom, rateTo, repayment, guarantees } = TERMS[category];
  const equity = category === 'VENTURE' || category === 'INVEST_THEN_EQUITY';
  const provider = pickActor(world, equity ? 'INVESTOR' : 'FINANCE_PROVIDER', chain.code);
  const [author] = pickPeople(world, provider.organisation.id, chain.code, 1);
  const low = between(rng, 5, 50) * 10;
  const high = low * between(rng, 3, 10);
  const brand = makeBrand(rng).zh;
  return {
    id: id('listing', n),
    kind: 'FINANCE',
    titleZh: uniqueTitle(world, () => `${makeBrand(rng).zh}·${chain.zh}${verb}`),
    summaryZh: `面向${chain.zh}产业链科技企业的${verb}，额度${low}万至${high}万元，信息展示，非金融推介。`,
    descriptionZh: `${brand}系列产品，服务${chain.zh}领域从小试到量产的资金需要，单户${low}万元起，最高${high}万元。\n线上提交材料，尽调与审批同步进行；可与知识产权、订单和政策性支持组合使用。`,
    ...NO_ENGLISH,
    ...scopeFacts(world, topic, provider, (author as DemoPerson).id),
    chains: [chain.code],
    industries: ['J66'],
    ipc: [],
    keywords: [...new Set([verb, chain.zh, FINANCE_CATEGORIES[category].zh])],
    trl: null,
    cooperationModes: [],
    priceMode: 'NEGOTIABLE',
    priceFromFen: null,
    priceToFen: null,
    ...lifeFacts(world, true),
    detail: {
      category,
      amountMinFen: wan(low),
      amountMaxFen: wan(high),
      rateFrom,
      rateTo,
      repayment,
      guarantees,
      termMonths: equity ? 60 : 12 * between(rng, 1, 5),
      eligibility: eligibilityOf(world, category),
      regions: ['610000'],
      stages: equity ? ['SEED', 'START_UP'] : ['START_UP', 'GROWTH', 'MATURE'],
      approvalDays: between(rng, 3, 45),
      sourceUrl: `${provider.organisation.website ?? 'https://finance.luyan.example'}/products/${n}`,
    },
  };
}
