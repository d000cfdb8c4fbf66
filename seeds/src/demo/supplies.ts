import type { CooperationMode, PriceMode } from '@luyan/catalogue';
import type { Advantage, Share } from './details.js';
import { english } from './english-choice.js';
import { lifeFacts, modeLabel, pickModes, priceFacts, scopeFacts } from './common-facts.js';
import { between, chance, wan } from './kit.js';
import { makeBrand } from './names.js';
import type { Actor } from './organisations.js';
import {
  achievementTitle,
  evidenceLine,
  makeStory,
  productTitle,
  supplyDescription,
  supplyProblem,
  supplySummary,
  teamTitle,
  type SupplyStory,
} from './supply-texts.js';
import type { Topic } from './topics.js';
import type { DemoListing, DemoPerson } from './types.js';
import { named, ownerType, pickActor, pickPeople, uniqueTitle, type World } from './world.js';

const ACHIEVEMENT_MODES: readonly CooperationMode[] = [
  'TRANSFER',
  'LICENCE',
  'EXCLUSIVE_LICENCE',
  'EQUITY',
  'DEVELOPMENT',
  'PILOT',
  'SERVICE',
];
const ACHIEVEMENT_PRICES: Readonly<Partial<Record<PriceMode, number>>> = {
  NEGOTIABLE: 45,
  RANGE: 30,
  FIXED: 8,
  LISTED: 5,
  ENTRY_PLUS_ROYALTY: 6,
  SALES_ROYALTY: 3,
};
const PARTNERS = [
  '具备中试条件、愿意承担首台套验证的制造企业',
  '产业链上下游龙头企业和有量产能力的专精特新企业',
  '关注硬科技早期项目的投资机构和有应用场景的用户单位',
  '有稳定用户渠道、可联合申报攻关项目的企业',
] as const;

/** What each maker of a supply listing is given. */
export interface SupplySeed {
  readonly n: number;
  readonly topic: Topic;
  /** Some demand asks for it: then it is published. */
  readonly answering: boolean;
}

export const trlNear = (world: World, topic: Topic): number =>
  Math.min(9, Math.max(3, topic.trl + between(world.kit.rng, -1, 1)));

export const keywordsOf = (story: SupplyStory): string[] =>
  [...new Set([story.object, story.method.supply, story.claims[0].goal.supply, story.topic.family.zh])].filter(
    (word) => word.length <= 20,
  );

const advantagesOf = (story: SupplyStory): Advantage[] =>
  story.claims.map(({ goal, ours, incumbent }) => ({
    metric: goal.supply,
    ours,
    incumbent,
    unit: goal.unit,
    testMethod: goal.test,
  }));

/** 权属: mostly one owner, now and then a partner with a minority. */
export function sharesOf(world: World, owner: Actor): Share[] {
  const { rng } = world.kit;
  const mine = { organisation: owner.organisation.nameZh, uscc: owner.organisation.uscc };
  const partner = rng.pick(world.actors).organisation;
  if (chance(rng, 0.82) || partner.uscc === mine.uscc) return [{ ...mine, share: 100 }];
  const share = 5 * between(rng, 2, 9);
  return [
    { ...mine, share: 100 - share },
    { organisation: partner.nameZh, uscc: partner.uscc, share },
  ];
}

const regionsWanted = (world: World): string[] => (chance(world.kit.rng, 0.4) ? ['610000'] : []);

export function makeAchievement(world: World, { n, topic, answering }: SupplySeed): DemoListing {
  const { rng, id } = world.kit;
  const owner = pickActor(world, ownerType(rng, 'ACHIEVEMENT'), topic.family.chain);
  const authors = pickPeople(world, owner.organisation.id, topic.family.chain, between(rng, 2, 6));
  const story = makeStory(rng, topic);
  const trl = trlNear(world, topic);
  const modes = pickModes(rng, ACHIEVEMENT_MODES);
  if (trl >= 4 && modes.includes('LICENCE') && modes.length < 3 && chance(rng, 0.5)) modes.push('PAY_LATER');
  const academic = owner.organisation.type !== 'ENTERPRISE';
  return {
    id: id('listing', n),
    kind: 'ACHIEVEMENT',
    titleZh: uniqueTitle(world, () => achievementTitle(rng, story)),
    summaryZh: supplySummary(rng, story, modeLabel(modes)),
    descriptionZh: supplyDescription(rng, story),
    ...english(rng, story),
    ...scopeFacts(world, topic, owner, (authors[0] as DemoPerson).id),
    keywords: keywordsOf(story),
    trl,
    cooperationModes: modes,
    ...priceFacts(rng, ACHIEVEMENT_PRICES, 180),
    ...lifeFacts(world, answering),
    detail: {
      problemZh: supplyProblem(rng, story),
      advantages: advantagesOf(story),
      applications: [...new Set([story.setting.supply, topic.setting.supply])],
      trlScheme: chance(rng, 0.8) ? 'ISO_16290' : 'GBT_22900',
      trlEvidence: evidenceLine(rng, story, trl),
      iprStatus: rng.pick(['SECRET', 'APPLIED', 'APPLIED'] as const),
      innovationSource: rng.pick(['ORIGINAL', 'ORIGINAL', 'ABSORBED', 'DOMESTIC'] as const),
      secrecy: 'PUBLIC',
      ownership: sharesOf(world, owner),
      inventors: authors.map((person) => named(person, owner)),
      partnerSought: `${rng.pick(PARTNERS)}，优先${story.setting.supply}相关单位。`,
      targetRegions: regionsWanted(world),
      dutyAchievement: academic,
      separateManagement: academic && chance(rng, 0.6),
      investmentNeedFen: chance(rng, 0.35) ? wan(50 * between(rng, 2, 40)) : null,
    },
  };
}

const MATURITIES = { 5: 'PILOT', 6: 'PILOT', 7: 'PILOT', 8: 'MATURE', 9: 'MATURE' } as const;
const CERTIFICATES = [
  '质量管理体系认证',
  '型式试验报告',
  '陕西工业精品',
  '首台（套）认定',
  '节能产品认证',
  '出口合格认证',
] as const;

export function makeProduct(world: World, { n, topic, answering }: SupplySeed): DemoListing {
  const { rng, id } = world.kit;
  const maker = pickActor(world, 'ENTERPRISE', topic.family.chain);
  const [author] = pickPeople(world, maker.organisation.id, topic.family.chain, 1);
  const story = makeStory(rng, topic);
  const trl = Math.min(9, Math.max(5, topic.trl + between(rng, 0, 1))) as keyof typeof MATURITIES;
  const modes = pickModes(rng, ['SERVICE', 'DEVELOPMENT', 'LICENCE', 'PAY_LATER', 'CONSULTING'], 'SERVICE');
  const brand = makeBrand(rng).zh;
  const model = (): string => `${String.fromCharCode(65 + rng.int(26), 65 + rng.int(26))}-${between(rng, 10, 999)}`;
  let modelName = model();
  const titleZh = uniqueTitle(world, () => productTitle(story, brand, (modelName = model())));
  const price = priceFacts(rng, { FIXED: 40, RANGE: 35, NEGOTIABLE: 25 }, 40);
  return {
    id: id('listing', n),
    kind: 'PRODUCT',
    titleZh,
    summaryZh: supplySummary(rng, story, modeLabel(modes)),
    descriptionZh: supplyDescription(rng, story),
    ...english(rng, story),
    ...scopeFacts(world, topic, maker, (author as DemoPerson).id),
    keywords: keywordsOf(story),
    trl,
    cooperationModes: modes,
    ...price,
    ...lifeFacts(world, answering),
    detail: {
      model: modelName,
      maturity: MATURITIES[trl],
      certifications: CERTIFICATES.filter(() => chance(rng, 0.3)),
      unitPriceFen: price.priceMode === 'FIXED' ? price.priceFromFen : null,
      annualCapacity: `${between(rng, 2, 60) * 10}${rng.pick(['台', '套', '吨', '件'])}/年`,
      customers: Array.from({ length: rng.int(4) }, () => `某${rng.pick(topic.family.settings).demand}用户`).filter(
        (name, i, all) => all.indexOf(name) === i,
      ),
      advantages: advantagesOf(story),
    },
  };
}

const TEAM_ROLES = ['负责人', '技术骨干', '试验负责人', '成果转化联系人', '研究助理', '工艺工程师'] as const;
const EQUIPMENT = ['中试试验线', '材料表征平台', '可靠性试验台', '高性能计算集群', '无尘实验室', '示范样机'] as const;

export function makeTeam(world: World, { n, topic, answering }: SupplySeed): DemoListing {
  const { rng, id } = world.kit;
  const type = ownerType(rng, 'TEAM');
  const home = pickActor(world, type, topic.family.chain);
  const members = pickPeople(world, home.organisation.id, topic.family.chain, between(rng, 3, 7));
  const leader = members[0] as DemoPerson;
  const story = makeStory(rng, topic);
  const modes = pickModes(rng, ['DEVELOPMENT', 'SERVICE', 'CONSULTING', 'PILOT', 'EQUITY'], 'DEVELOPMENT');
  return {
    id: id('listing', n),
    kind: 'TEAM',
    titleZh: uniqueTitle(world, () => teamTitle(rng, story, leader.nameZh)),
    summaryZh: supplySummary(rng, story, modeLabel(modes)),
    descriptionZh: `${supplyDescription(rng, story)}\n团队现有${members.length}名核心成员，可承接委托开发与工艺诊断。`,
    ...english(rng, story),
    ...scopeFacts(world, topic, home, leader.id),
    keywords: keywordsOf(story),
    trl: trlNear(world, topic),
    cooperationModes: modes,
    ...priceFacts(rng, { NEGOTIABLE: 1 }, 1),
    ...lifeFacts(world, answering),
    detail: {
      leader: leader.nameZh,
      teamType: type === 'UNIVERSITY' ? 'UNIVERSITY' : rng.pick(['INSTITUTE', 'NEW_RD'] as const),
      members: members.map((person, i) => ({
        personId: person.id,
        name: person.nameZh,
        orcid: person.orcid,
        role: TEAM_ROLES[i] ?? '成员',
        title: person.title,
      })),
      directions: [topic.family.zh, `${story.object}${story.claims[0].goal.supply}`],
      equipment: EQUIPMENT.filter(() => chance(rng, 0.4)),
      industryCases: Array.from({ length: rng.int(4) }, () => ({
        client: `某${story.setting.demand}单位`,
        year: new Date(world.kit.now).getUTCFullYear() - between(rng, 1, 5),
        result: `完成${topic.object.demand}改进，${topic.goal.demand}${topic.goal.up ? '提升' : '下降'}${between(rng, 8, 45)}%`,
      })),
      capacityPersonMonths: between(rng, 4, 60),
    },
  };
}
