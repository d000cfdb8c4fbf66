import { FINANCE_CATEGORIES, type FinanceCategory } from '@luyan/catalogue';
import { createRng } from '@luyan/kernel';
import { makeDemand, summarise } from './demands.js';
import { makeFinance, type FinanceTopic } from './finance.js';
import { makeFunding } from './funding.js';
import { createIds, type Kit } from './kit.js';
import { makeLists } from './lists.js';
import { makeActors } from './organisations.js';
import { makePatent } from './patents.js';
import { makeAccounts, makeJudges, makePeople } from './people.js';
import { makeScenario } from './scenarios.js';
import { makePitchApplications, makeSessionRequests } from './sessions.js';
import { makeAchievement, makeProduct, makeTeam, type SupplySeed } from './supplies.js';
import { planTopics, type Plan, type SupplyKind, type Topic } from './topics.js';
import type { DemoAnswer, DemoData, DemoListing } from './types.js';
import { makeVenues } from './venues.js';
import { CHAINS, readVocabulary, type Chain } from './vocabulary.js';
import { makeWorld, type World } from './world.js';

export interface DemoOptions {
  readonly seed: number;
  readonly now: Date;
  /** 10,000 unless told; the vocabulary carries from about 100 to 14,000. */
  readonly listings?: number;
  /** The year that is planned, 2026 unless told. */
  readonly year?: number;
  /** Serial numbers of patents begin here: one story's end is the next one's beginning where several share a catalogue. */
  readonly firstSerial?: number;
}

const ORGANISATIONS = 300;
const SESSION_REQUESTS = 240;
const PITCH_APPLICATIONS = 1100;
const MAKERS: Readonly<Record<SupplyKind, (world: World, seed: SupplySeed) => DemoListing>> = {
  ACHIEVEMENT: makeAchievement,
  PATENT: makePatent,
  PRODUCT: makeProduct,
  TEAM: makeTeam,
};

interface Made {
  readonly listings: readonly DemoListing[];
  readonly answers: readonly DemoAnswer[];
}

/** Supplies first, so that a demand's gates (TRL, budget, region) can be set for its true answers to pass. */
function makeTechnology(world: World, plan: Plan): Made {
  const byTopic = new Map<Topic, DemoListing[]>();
  const supplies = plan.supplies.map(({ topic, kind, answering }, n) => {
    const listing = MAKERS[kind](world, { n, topic, answering });
    const others = byTopic.get(topic);
    if (others) others.push(listing);
    else byTopic.set(topic, [listing]);
    return listing;
  });
  const answers: DemoAnswer[] = [];
  const demands = plan.demands.map((topic, i) => {
    const summary = summarise(byTopic.get(topic) ?? []);
    const demand = makeDemand(world, supplies.length + i, topic, summary);
    answers.push({ demandKey: demand.id, supplyKeys: summary.ids });
    return demand;
  });
  return { listings: [...supplies, ...demands], answers };
}

/** Finance products in groups of three to eight that share category and chain, and the demands for their money. */
function makeMoney(world: World, plan: Plan, chains: readonly Chain[], first: number): Made {
  const { rng } = world.kit;
  const categories = Object.keys(FINANCE_CATEGORIES) as FinanceCategory[];
  const topicsOf = new Map(
    chains.map((chain) => [chain.code, plan.demands.filter((topic) => topic.family.chain === chain.code)]),
  );
  const pairs = rng.shuffle(chains.flatMap((chain) => categories.map((category) => ({ chain, category }))));
  const groups = Math.max(1, Math.floor(plan.counts.FINANCE / 5));
  const subjects = pairs.slice(0, groups).map(({ chain, category }): FinanceTopic => {
    const own = topicsOf.get(chain.code) ?? [];
    return { chain, category, topic: rng.pick(own.length > 0 ? own : plan.demands) };
  });
  const members = subjects.map((): DemoListing[] => []);
  const products = Array.from({ length: plan.counts.FINANCE }, (_, i) => {
    const product = makeFinance(world, first + i, subjects[i % subjects.length] as FinanceTopic);
    members[i % subjects.length]?.push(product);
    return product;
  });
  const answers: DemoAnswer[] = [];
  const demands = Array.from({ length: plan.counts.DEMAND - plan.demands.length }, (_, i) => {
    const own = members[i % subjects.length] ?? [];
    const demand = makeFunding(world, first + products.length + i, subjects[i % subjects.length] as FinanceTopic, own);
    answers.push({ demandKey: demand.id, supplyKeys: own.map((one) => one.id) });
    return demand;
  });
  return { listings: [...products, ...demands], answers };
}

/**
 * The demo's story (演示数据): organisations, people, listings of every kind, lists, venues, and a year's session requests and
 * pitch applications. Pure: the same seed and time give the same data, ids depend on the seed alone. `answers` is the hidden
 * key of which supplies truly answer which demand. Throws a `RangeError` for more listings than the vocabulary carries.
 */
export function generateDemo({
  seed,
  now,
  listings: count = 10_000,
  year = 2026,
  firstSerial = 0,
}: DemoOptions): DemoData {
  const kit: Kit = { rng: createRng(seed), now: now.getTime(), id: createIds(seed), firstSerial };
  const families = readVocabulary();
  const plan = planTopics(kit, families, count);
  const actors = makeActors(kit, ORGANISATIONS, CHAINS);
  const people = makePeople(kit, actors);
  const world = makeWorld(kit, actors, people);

  const technology = makeTechnology(world, plan);
  const scenarios = Array.from({ length: plan.counts.SCENARIO }, (_, i) =>
    makeScenario(world, technology.listings.length + i, kit.rng.pick(plan.demands)),
  );
  const money = makeMoney(world, plan, CHAINS, technology.listings.length + scenarios.length);
  const listings = [...technology.listings, ...scenarios, ...money.listings];

  const venues = makeVenues(kit, actors, year);
  const accounts = makeAccounts(kit, actors, people);
  const scale = Math.min(1, count / 10_000);
  const sessionRequests = makeSessionRequests(world, venues, CHAINS, Math.ceil(SESSION_REQUESTS * scale), year);
  return {
    organisations: actors.map((actor) => actor.organisation),
    people,
    accounts,
    judges: makeJudges(people, accounts),
    listings,
    lists: makeLists(world, listings, CHAINS, year),
    venues,
    sessionRequests,
    pitchApplications: makePitchApplications(world, listings, sessionRequests, Math.ceil(PITCH_APPLICATIONS * scale)),
    answers: [...technology.answers, ...money.answers],
  };
}
