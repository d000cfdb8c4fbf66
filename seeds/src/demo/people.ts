import type { OrganisationType } from '@luyan/catalogue';
import { makeOrcid } from './identifiers.js';
import { between, chance, sample, type Kit } from './kit.js';
import { makePersonName } from './names.js';
import type { Actor } from './organisations.js';
import type { DemoAccount, DemoPerson, DemoRole } from './types.js';

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
];

/** One account a role, held by the first person of the first organisation of the fitting type. */
export function makeAccounts(kit: Kit, actors: readonly Actor[], people: readonly DemoPerson[]): DemoAccount[] {
  return ROLE_HOLDERS.flatMap(([role, type], n) => {
    const organisation = actors.find((actor) => actor.organisation.type === type)?.organisation;
    const person = people.find((one) => one.organisationId === organisation?.id);
    if (!organisation || !person) return [];
    const email = `${role.toLowerCase()}@luyan.example`;
    return [
      { id: kit.id('account', n), personId: person.id, email, roles: [{ role, organisationId: organisation.id }] },
    ];
  });
}
