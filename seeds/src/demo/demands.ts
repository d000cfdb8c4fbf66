import type { CooperationMode, DemandKind } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import { lifeFacts, modeLabel, pickModes, scopeFacts } from './common-facts.js';
import { demandSummary, demandTexts, demandTitle, makeDemandStory } from './demand-texts.js';
import type { DemandDetail, Milestone, TechSpec } from './details.js';
import { demandEnglish } from './english-texts.js';
import { ENGLISH_SHARE, NO_ENGLISH } from './english-choice.js';
import { goalsOf, sign, targetOf } from './figures.js';
import { addDays, between, chance, dayOf, wan, weighted } from './kit.js';
import type { Actor } from './organisations.js';
import type { Topic } from './topics.js';
import type { DemoListing, DemoPerson } from './types.js';
import { pickActor, pickPeople, uniqueTitle, type World } from './world.js';

const KINDS: Readonly<Record<Exclude<DemandKind, 'FUNDING'>, number>> = {
  ORDINARY: 62,
  BOUNTY: 16,
  RACE: 6,
  SCENARIO_CALL: 6,
  PATENT_WANTED: 10,
};
const MODES: readonly CooperationMode[] = [
  'DEVELOPMENT',
  'TRANSFER',
  'LICENCE',
  'SERVICE',
  'PAY_LATER',
  'PILOT',
  'CONSULTING',
];

/** The gates that the true answers must pass: what they ask and where they are. */
export interface Answers {
  readonly ids: readonly string[];
  readonly ownerIds: ReadonlySet<string>;
  readonly leastTrl: number;
  readonly dearestFen: number;
  readonly allInShaanxi: boolean;
}

export function summarise(supplies: readonly DemoListing[]): Answers {
  return {
    ids: supplies.map((supply) => supply.id),
    ownerIds: new Set(supplies.map((supply) => supply.ownerOrgId)),
    leastTrl: Math.min(9, ...supplies.map((supply) => supply.trl ?? 9)),
    dearestFen: Math.max(0, ...supplies.map((supply) => supply.priceToFen ?? 0)),
    allInShaanxi: supplies.every((supply) => supply.regionCode.startsWith('61')),
  };
}

function techSpec(rng: Rng, topic: Topic, target: string): TechSpec[] {
  return goalsOf(rng, topic.goal, topic.family.goals).map((goal, i) => ({
    metric: chance(rng, 0.8) ? goal.demand : goal.supply,
    target: `${sign(goal)} ${i === 0 ? target : targetOf(rng, goal)}`,
    unit: goal.unit,
    tolerance: rng.pick(['±5%', '±3%', '按标准执行', '双方协商']),
    method: goal.test,
    must: i === 0,
  }));
}

const STAGES: readonly (readonly [string, number])[][] = [
  [
    ['签约启动', 30],
    ['样件通过测试', 40],
    ['验收交付', 30],
  ],
  [
    ['方案评审通过', 20],
    ['样机交付', 30],
    ['现场连续运行三个月', 30],
    ['终验', 20],
  ],
  [
    ['签约', 40],
    ['验收', 60],
  ],
];
export function milestones(rng: Rng, from: string, until: string): Milestone[] {
  const plan = rng.pick(STAGES);
  const days = (Date.parse(until) - Date.parse(from)) / 86_400_000;
  return plan.map(([title, share], i) => ({
    title,
    share,
    dueDate: addDays(from, Math.floor((days * (i + 1)) / plan.length)),
  }));
}

type Calls = Pick<DemandDetail, 'eoiDeadline' | 'callDeadline' | 'solverConditions' | 'milestones'>;
const SOLVERS = [
  '在中国境内注册的高校、院所或企业，具备相关研发基础，无不良信用记录',
  '近三年承担过同类项目，团队核心成员不少于五人，可组成联合体',
  '具备中试条件，能在需方现场开展验证',
] as const;
/** Terms of a public call (揭榜挂帅, 赛马制): intent three weeks before the call closes, more than five working days. */
function callTerms(rng: Rng, kind: DemandKind, today: string, deadline: string): Calls {
  if (kind !== 'BOUNTY' && kind !== 'RACE') {
    return { eoiDeadline: null, callDeadline: null, solverConditions: null, milestones: [] };
  }
  const callDeadline = addDays(today, between(rng, 40, 110));
  return {
    eoiDeadline: addDays(callDeadline, -21),
    callDeadline,
    solverConditions: `${rng.pick(SOLVERS)}${kind === 'RACE' ? '；不少于两支队伍并行，中期淘汰' : ''}。`,
    milestones: milestones(rng, callDeadline, deadline),
  };
}

/** A seeker that supplies none of the answers. */
function pickSeeker(world: World, topic: Topic, answers: Answers): Actor {
  for (;;) {
    const actor = pickActor(world, 'ENTERPRISE', chance(world.kit.rng, 0.9) ? topic.family.chain : '');
    if (!answers.ownerIds.has(actor.organisation.id)) return actor;
    const other = world.kit.rng.pick(world.actors);
    if (other.organisation.type === 'ENTERPRISE' && !answers.ownerIds.has(other.organisation.id)) return other;
  }
}

export function makeDemand(world: World, n: number, topic: Topic, answers: Answers): DemoListing {
  const { rng, id, now } = world.kit;
  const seeker = pickSeeker(world, topic, answers);
  const [author] = pickPeople(world, seeker.organisation.id, topic.family.chain, 1);
  const demandKind = weighted(rng, KINDS);
  const target = targetOf(rng, topic.goal);
  const modes = pickModes(rng, MODES, demandKind === 'PATENT_WANTED' ? 'TRANSFER' : undefined);
  const today = dayOf(now);
  const deadline = addDays(today, between(rng, 200, 720));
  const budget = wan(Math.max(answers.dearestFen / 1_000_000, 10 * between(rng, 3, 60)) * 1.2);
  const ipOwnership = rng.pick(['NEGOTIABLE', 'NEGOTIABLE', 'SHARED', 'SEEKER'] as const);
  let story = makeDemandStory(rng, topic, target);
  const titleZh = uniqueTitle(world, (attempt) => {
    if (attempt > 3) story = makeDemandStory(rng, topic, target);
    return demandTitle(rng, story);
  });
  const { descriptionZh, ...texts } = demandTexts(rng, story);
  return {
    id: id('listing', n),
    kind: 'DEMAND',
    titleZh,
    summaryZh: demandSummary(rng, story, modeLabel(modes)),
    descriptionZh,
    ...(chance(rng, ENGLISH_SHARE) ? demandEnglish(rng, topic, target) : NO_ENGLISH),
    ...scopeFacts(world, topic, seeker, (author as DemoPerson).id),
    ipc: chance(rng, 0.3) ? [topic.family.ipc] : [],
    keywords: [...new Set([topic.object.demand, story.goal, topic.family.zh])].filter((word) => word.length <= 20),
    trl: null,
    cooperationModes: modes,
    priceMode: 'NEGOTIABLE',
    priceFromFen: null,
    priceToFen: null,
    ...lifeFacts(world, chance(rng, 0.75)),
    detail: {
      demandKind,
      techSpec: techSpec(rng, topic, target),
      ...texts,
      minTrl: Math.max(1, answers.leastTrl - rng.int(2)),
      maxTrl: 9,
      budgetFen: budget,
      toSolverFen: Math.round(budget * (0.5 + 0.5 * rng.next())),
      ipOwnership,
      deadline,
      ...callTerms(rng, demandKind, today, deadline),
      anonymous: chance(rng, 0.06),
      targetRegions: answers.allInShaanxi && chance(rng, 0.25) ? ['610000'] : [],
    },
  };
}
