import type { OrganisationType } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import { makeUscc } from './identifiers.js';
import { between, chance, sample, shareOut, type Kit } from './kit.js';
import { makeBrand } from './names.js';
import type { Chain } from './vocabulary.js';
import { ELSEWHERE, PLACES, type Place } from './places.js';
import type { DemoOrganisation, OrganisationCertification, OrganisationSize } from './types.js';

/** An organisation with what the generator knows of it beyond its public facts. */
export interface Actor {
  readonly organisation: DemoOrganisation;
  /** Chains it works in. */
  readonly chains: readonly string[];
  /** Null for those from outside Shaanxi. */
  readonly place: Place | null;
}

const SHARES: Readonly<Record<OrganisationType, number>> = {
  ENTERPRISE: 170,
  UNIVERSITY: 24,
  INSTITUTE: 30,
  INCUBATOR: 22,
  INVESTOR: 18,
  FINANCE_PROVIDER: 14,
  BROKERAGE: 12,
  GOVERNMENT: 10,
};
const CHAINS_OF: Readonly<Record<OrganisationType, readonly [number, number]>> = {
  ENTERPRISE: [1, 2],
  UNIVERSITY: [7, 11],
  INSTITUTE: [2, 4],
  INCUBATOR: [2, 5],
  INVESTOR: [3, 7],
  FINANCE_PROVIDER: [4, 9],
  BROKERAGE: [4, 9],
  GOVERNMENT: [5, 12],
};
const SUBJECTS: Readonly<Record<string, string>> = {
  理工: 'Science and Engineering',
  工业: 'Technology',
  交通信息: 'Transport and Information',
  航空: 'Aeronautics',
  农林: 'Agriculture and Forestry',
  医药: 'Medicine',
  能源: 'Energy',
  材料: 'Materials',
  电子: 'Electronics',
};
const UNIVERSITY_PLACES: Readonly<Record<string, string>> = {
  秦岭: 'Qinling',
  渭水: 'Weishui',
  周原: 'Zhouyuan',
  终南: 'Zhongnan',
  雁栖: 'Yanqi',
  沣东: 'Fengdong',
  汉水: 'Hanshui',
  延河: 'Yanhe',
  曲江: 'Qujiang',
};
/** `秦岭理工大学`: Qinling University of Science and Engineering. */
function englishName(nameZh: string): string | null {
  const [place = '', subject = ''] = /^(..)(.+?)(?:大学|学院)$/.exec(nameZh)?.slice(1) ?? [];
  const placeEn = UNIVERSITY_PLACES[place];
  const subjectEn = SUBJECTS[subject];
  const kind = nameZh.endsWith('大学') ? 'University' : 'College';
  return placeEn && subjectEn ? `${placeEn} ${kind} of ${subjectEn}` : null;
}
const INSTITUTE_FIELDS =
  '新材料 光电技术 航空动力 能源化工 农业工程 生物医学 半导体器件 特种金属 智能装备 信息工程 化学物理 地质工程'.split(
    ' ',
  );
const ENTERPRISE_SUFFIXES = ['科技有限公司', '股份有限公司', '技术有限公司', '科技股份有限公司', '集团有限公司'];

/** `field` is the short name of the chain it works in first. */
type Namer = (rng: Rng, city: string, field: string) => string;
const NAMERS: Readonly<Record<OrganisationType, Namer>> = {
  UNIVERSITY: (rng) =>
    `${rng.pick(Object.keys(UNIVERSITY_PLACES))}${rng.pick(Object.keys(SUBJECTS))}${chance(rng, 0.8) ? '大学' : '学院'}`,
  INSTITUTE: (rng, city) =>
    chance(rng, 0.5)
      ? `${city}${makeBrand(rng)}${rng.pick(INSTITUTE_FIELDS)}研究院`
      : `${rng.pick(Object.keys(UNIVERSITY_PLACES))}${rng.pick(INSTITUTE_FIELDS)}研究所`,
  ENTERPRISE: (rng, city, field) => `${city}${makeBrand(rng)}${field}${rng.pick(ENTERPRISE_SUFFIXES)}`,
  INCUBATOR: (rng, city) =>
    `${city}${makeBrand(rng)}${rng.pick(['科技企业孵化器', '众创空间', '大学科技园', '中试基地'])}有限公司`,
  INVESTOR: (rng, city) => `${city}${makeBrand(rng)}${rng.pick(['创业投资', '私募基金管理', '科技投资'])}有限公司`,
  FINANCE_PROVIDER: (rng, city) =>
    `${city}${makeBrand(rng)}${rng.pick(['银行股份有限公司', '融资担保有限公司', '融资租赁有限公司', '科技保险经纪有限公司'])}`,
  BROKERAGE: (rng, city) =>
    `${city}${makeBrand(rng)}${rng.pick(['技术转移中心', '知识产权运营有限公司', '科技成果转化服务中心'])}`,
  GOVERNMENT: (rng, city) =>
    `${city}${rng.pick(['创新驱动发展促进中心', '科技成果转化服务中心', '产业创新聚集区管理办公室', '高新技术产业服务局'])}`,
};

function sizeOf(rng: Rng, type: OrganisationType): OrganisationSize {
  if (type === 'UNIVERSITY' || type === 'INSTITUTE') return type;
  if (type !== 'ENTERPRISE') return rng.pick(['SMALL', 'MEDIUM', 'OTHER'] as const);
  return rng.pick(['MICRO', 'SMALL', 'SMALL', 'MEDIUM', 'MEDIUM', 'LARGE'] as const);
}
function certificationsOf(rng: Rng, type: OrganisationType): OrganisationCertification[] {
  if (type !== 'ENTERPRISE') return [];
  return (['HIGH_TECH', 'TECH_SME', 'SPECIALISED_NEW'] as const).filter((_, i) =>
    chance(rng, [0.6, 0.5, 0.25][i] ?? 0),
  );
}

function pickPlace(rng: Rng): Place {
  let left = rng.next() * 100;
  for (const place of PLACES) {
    left -= place.weight;
    if (left < 0) return place;
  }
  return PLACES[0] as Place;
}

interface Seat {
  readonly place: Place | null;
  readonly cityZh: string;
  readonly regionCode: string;
}
function seatOf(rng: Rng, type: OrganisationType): Seat {
  if ((type === 'ENTERPRISE' || type === 'INVESTOR') && chance(rng, 0.12)) {
    const [regionCode, cityZh] = rng.pick(ELSEWHERE);
    return { place: null, cityZh, regionCode };
  }
  const place = pickPlace(rng);
  return { place, cityZh: place.zh, regionCode: rng.pick(place.districts)[0] };
}

const KIND_DIGITS: Readonly<Partial<Record<OrganisationType, '11' | '12'>>> = {
  UNIVERSITY: '12',
  INSTITUTE: '12',
  GOVERNMENT: '11',
};

function makeOrganisation(kit: Kit, n: number, type: OrganisationType, field: string, names: Set<string>): Actor {
  const { rng } = kit;
  const seat = seatOf(rng, type);
  let nameZh = '';
  for (let attempt = 0; nameZh === '' || names.has(nameZh); attempt++) {
    const city = attempt < 8 ? seat.cityZh : `${seat.cityZh}${makeBrand(rng)}`;
    nameZh = NAMERS[type](rng, city, field) + (attempt > 12 ? `（${makeBrand(rng)}）` : '');
  }
  names.add(nameZh);
  const organisation: DemoOrganisation = {
    id: kit.id('organisation', n),
    nameZh,
    nameEn: type === 'UNIVERSITY' ? englishName(nameZh) : null,
    uscc: makeUscc(rng, KIND_DIGITS[type] ?? '91', seat.regionCode),
    type,
    regionCode: seat.regionCode,
    size: sizeOf(rng, type),
    certifications: certificationsOf(rng, type),
    verifiedLevel: type === 'GOVERNMENT' || type === 'UNIVERSITY' ? 3 : rng.pick([0, 1, 1, 2, 2, 3] as const),
    website: chance(rng, 0.7) ? `https://org-${n + 1}.luyan.example` : null,
  };
  return { organisation, chains: [], place: seat.place };
}

/**
 * The organisations, of every type. Every chain has enterprises and institutes: chains go round before chance adds more.
 */
export function makeActors(kit: Kit, count: number, chains: readonly Chain[]): Actor[] {
  const { rng } = kit;
  const names = new Set<string>();
  const shares = shareOut(count, SHARES);
  let n = 0;
  return (Object.keys(shares) as OrganisationType[]).flatMap((type) =>
    Array.from({ length: shares[type] }, (_, i): Actor => {
      const own = chains[i % chains.length] as Chain;
      const actor = makeOrganisation(kit, n++, type, own.zh, names);
      const [low, high] = CHAINS_OF[type];
      const others = sample(rng, chains, between(rng, low, high) - 1).filter((chain) => chain !== own);
      return { ...actor, chains: [own, ...others].map((chain) => chain.code) };
    }),
  );
}
