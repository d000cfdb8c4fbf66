import type { OrganisationType } from '@luyan/catalogue';
import { makeOrcid } from './identifiers.js';
import { between, chance, sample, type Kit } from './kit.js';
import { makePersonName } from './names.js';
import type { Actor } from './organisations.js';
import type { DemoAccount, DemoJudge, DemoPerson, DemoRole } from './types.js';

const HEADS: Readonly<Record<OrganisationType, readonly [number, number]>> = {
  UNIVERSITY: [26, 34],
  INSTITUTE: [12, 18],
  ENTERPRISE: [3, 5],
  INCUBATOR: [2, 4],
  INVESTOR: [3, 5],
  FINANCE_PROVIDER: [2, 4],
  BROKERAGE: [3, 6],
  GOVERNMENT: [2, 4],
};
const TITLES: Readonly<Record<OrganisationType, readonly string[]>> = {
  UNIVERSITY: ['教授', '教授', '副教授', '副教授', '讲师', '博士后', '高级工程师'],
  INSTITUTE: ['研究员', '研究员', '副研究员', '高级工程师', '工程师'],
  ENTERPRISE: ['总工程师', '研发总监', '技术经理', '总经理', '高级工程师'],
  INCUBATOR: ['总经理', '运营总监', '路演主管'],
  INVESTOR: ['合伙人', '投资总监', '投资经理'],
  FINANCE_PROVIDER: ['科技金融部经理', '客户经理', '风控经理'],
  BROKERAGE: ['技术经理人', '高级技术经理人', '知识产权顾问'],
  GOVERNMENT: ['处长', '主任', '科员'],
};

/** The people of every organisation; researchers often have an ORCID, brokers a level. */
export function makePeople(kit: Kit, actors: readonly Actor[]): DemoPerson[] {
  const { rng } = kit;
  let n = 0;
  return actors.flatMap(({ organisation, chains }) => {
    const [low, high] = HEADS[organisation.type];
    return Array.from({ length: between(rng, low, high) }, (_, i): DemoPerson => {
      const name = makePersonName(rng);
      const own = chains[i % chains.length] ?? '';
      const researcher = organisation.type === 'UNIVERSITY' || organisation.type === 'INSTITUTE';
      return {
        id: kit.id('person', n++),
        organisationId: organisation.id,
        nameZh: name.zh,
        nameEn: name.en,
        title: rng.pick(TITLES[organisation.type]),
        orcid: researcher && chance(rng, 0.55) ? makeOrcid(rng) : null,
        expertise: [...new Set([own, ...sample(rng, chains, rng.int(3))])],
        brokerLevel: organisation.type === 'BROKERAGE' ? rng.pick(['JUNIOR', 'INTERMEDIATE', 'SENIOR'] as const) : null,
      };
    });
  });
}

const ROLE_HOLDERS: readonly (readonly [DemoRole, OrganisationType])[] = [
  ['SUPPLIER', 'UNIVERSITY'],
  ['SEEKER', 'ENTERPRISE'],
  ['HOST', 'INCUBATOR'],
  ['INVESTOR', 'INVESTOR'],
  ['BROKER', 'BROKERAGE'],
  ['OPERATOR', 'GOVERNMENT'],
  ['JUDGE', 'INSTITUTE'],
];

/** 评委: two in five of those of senior standing; by their post they look at technology, the market or the investment. */
const KINDS: Readonly<Record<string, DemoJudge['kinds']>> = {
  教授: ['TECHNOLOGY'],
  研究员: ['TECHNOLOGY'],
  总工程师: ['TECHNOLOGY', 'MARKET'],
  研发总监: ['TECHNOLOGY', 'MARKET'],
  总经理: ['MARKET'],
  合伙人: ['INVESTMENT', 'MARKET'],
  投资总监: ['INVESTMENT'],
};
export const makeJudges = (people: readonly DemoPerson[], accounts: readonly DemoAccount[]): DemoJudge[] => {
  const own = accounts.find(({ roles }) => roles.some(({ role }) => role === 'JUDGE'))?.personId;
  return people
    .filter(({ id, title }) => title in KINDS && id !== own)
    .filter((_, at) => at % 5 < 2)
    .map(({ id, title }): DemoJudge => ({ personId: id, kinds: KINDS[title] ?? [] }))
    .concat(own ? [{ personId: own, kinds: ['TECHNOLOGY', 'MARKET'] }] : []);
};

/** One account a role, held by the first person of an organisation of the fitting type; the judge's is the last of its type. */
export function makeAccounts(kit: Kit, actors: readonly Actor[], people: readonly DemoPerson[]): DemoAccount[] {
  return ROLE_HOLDERS.flatMap(([role, type], n) => {
    const fitting = actors.filter((actor) => actor.organisation.type === type);
    const organisation = fitting.at(role === 'JUDGE' ? -1 : 0)?.organisation;
    const person = people.find((one) => one.organisationId === organisation?.id);
    if (!organisation || !person) return [];
    const email = `${role.toLowerCase()}@luyan.example`;
    return [
      { id: kit.id('account', n), personId: person.id, email, roles: [{ role, organisationId: organisation.id }] },
    ];
  });
}
