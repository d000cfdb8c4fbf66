import type { LegalStatus, PatentType } from '@luyan/catalogue';
import { english } from './english-choice.js';
import { lifeFacts, modeLabel, pickModes, priceFacts, scopeFacts } from './common-facts.js';
import type { PatentDetail } from './details.js';
import { makeApplicationNo } from './identifiers.js';
import { addDays, addYears, between, chance, dayOf, weighted } from './kit.js';
import { keywordsOf, sharesOf, trlNear, type SupplySeed } from './supplies.js';
import { makeStory, patentTitle, supplyDescription, supplyProblem, supplySummary } from './supply-texts.js';
import type { DemoListing, DemoPerson } from './types.js';
import { named, ownerType, pickActor, pickPeople, uniqueTitle, type World } from './world.js';

type Type = 'INVENTION' | 'UTILITY_MODEL' | 'PCT';
const TYPES: Readonly<Record<Type, number>> = { INVENTION: 70, UTILITY_MODEL: 26, PCT: 4 };
/** Type digit of the application number, years of protection from filing, kind letter and leading digit of the grant number. */
const RULES = {
  INVENTION: { digit: '1', years: 20, kind: 'B', lead: '1' },
  UTILITY_MODEL: { digit: '2', years: 10, kind: 'U', lead: '2' },
  PCT: { digit: '8', years: 20, kind: 'B', lead: '1' },
} as const satisfies Readonly<Partial<Record<PatentType, unknown>>>;
const IN_FORCE: Readonly<Partial<Record<LegalStatus, number>>> = {
  GRANTED: 88,
  PLEDGED: 4,
  LICENSED: 5,
  TRANSFERRED: 3,
};

type Papers = Omit<PatentDetail, 'applicants' | 'holders' | 'inventors' | 'abstractZh' | 'country'>;
/** Numbers and dates that agree with each other and with the legal status; all serials are different. */
function papersOf({ kit }: World, n: number): Papers {
  const { rng, now } = kit;
  const patentType = weighted(rng, TYPES);
  const rule = RULES[patentType];
  const today = dayOf(now);
  const filingDate = addDays(today, -between(rng, 420, 365 * 8));
  const utility = patentType === 'UTILITY_MODEL';
  const publicationDate = addDays(filingDate, utility ? between(rng, 180, 330) : between(rng, 150, 400));
  const grantDate = utility ? publicationDate : addDays(publicationDate, between(rng, 240, 900));
  const granted = grantDate < today;
  const serial = String(10_000_000 + 7 * n).slice(1);
  const grantNo = `CN${rule.lead}${String(20_000_000 + n)}${rule.kind}`;
  const published = publicationDate < today;
  const status = granted
    ? weighted(rng, IN_FORCE as Record<LegalStatus, number>)
    : published && chance(rng, 0.9)
      ? 'EXAMINATION'
      : 'FILED';
  return {
    applicationNo: makeApplicationNo(Number(filingDate.slice(0, 4)), rule.digit, Number(serial)),
    publicationNo: !published ? null : utility ? grantNo : `CN1${String(10_000_000 + n)}A`,
    grantNo: granted ? grantNo : null,
    patentType,
    filingDate,
    publicationDate: published ? publicationDate : null,
    grantDate: granted ? grantDate : null,
    expiryDate: addYears(filingDate, rule.years),
    legalStatus: status,
    annualFeePaidTo: granted
      ? addDays(addYears(filingDate, Number(today.slice(0, 4)) - Number(filingDate.slice(0, 4)) + 1), -1)
      : null,
    pledged: status === 'PLEDGED',
    valueGrade: rng.pick(['A', 'B', 'B', 'C', 'C', 'D'] as const),
  };
}

export function makePatent(world: World, { n, topic, answering }: SupplySeed): DemoListing {
  const { rng, id } = world.kit;
  const owner = pickActor(world, ownerType(rng, 'PATENT'), topic.family.chain);
  const inventors = pickPeople(world, owner.organisation.id, topic.family.chain, between(rng, 1, 5));
  const story = makeStory(rng, topic);
  const papers = papersOf(world, world.kit.firstSerial + n);
  const granted = papers.grantDate !== null;
  const modes = pickModes(
    rng,
    granted ? ['TRANSFER', 'LICENCE', 'EXCLUSIVE_LICENCE', 'OPEN_LICENCE', 'EQUITY'] : ['TRANSFER', 'DEVELOPMENT'],
  );
  const shares = sharesOf(world, owner);
  const description = supplyDescription(rng, story);
  return {
    id: id('listing', n),
    kind: 'PATENT',
    titleZh: uniqueTitle(world, () => patentTitle(rng, story)),
    summaryZh: supplySummary(rng, story, modeLabel(modes)),
    descriptionZh: description,
    ...english(rng, story),
    ...scopeFacts(world, topic, owner, (inventors[0] as DemoPerson).id),
    keywords: keywordsOf(story),
    trl: trlNear(world, topic),
    cooperationModes: modes,
    ...priceFacts(rng, { NEGOTIABLE: 40, RANGE: 25, FIXED: 20, LISTED: 10, ENTRY_PLUS_ROYALTY: 5 }, 25),
    ...lifeFacts(world, answering),
    detail: {
      ...papers,
      country: 'CN',
      applicants: shares,
      holders: shares,
      inventors: inventors.map((person) => named(person, owner)),
      abstractZh: `本发明涉及${topic.family.zh}领域。${supplyProblem(rng, story)}${description.split('\n')[0] ?? ''}`,
    },
  };
}
