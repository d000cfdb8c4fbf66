import type { OrganisationType } from '@luyan/catalogue';
import type { Rng } from '@luyan/kernel';
import { chance } from './kit.js';
import { makeBrand, type Name } from './names.js';

const joined = (...parts: readonly Name[]): Name => ({
  zh: parts.map(({ zh }) => zh).join(''),
  en: parts.map(({ en }) => en).join(' '),
});
const named = (text: string): readonly Name[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [zh = '', en = ''] = line.split('|').map((part) => part.trim());
      return { zh, en };
    });

const SUBJECTS = named(`
  理工 | Science and Engineering
  工业 | Technology
  交通信息 | Transport and Information
  航空 | Aeronautics
  农林 | Agriculture and Forestry
  医药 | Medicine
  能源 | Energy
  材料 | Materials
  电子 | Electronics`);
const HISTORIC_PLACES = named(`
  秦岭 | Qinling
  渭水 | Weishui
  周原 | Zhouyuan
  终南 | Zhongnan
  雁栖 | Yanqi
  沣东 | Fengdong
  汉水 | Hanshui
  延河 | Yanhe
  曲江 | Qujiang`);
const INSTITUTE_FIELDS = named(`
  新材料 | Advanced Materials
  光电技术 | Optoelectronics
  航空动力 | Aero-Engines
  能源化工 | Energy and Chemical Engineering
  农业工程 | Agricultural Engineering
  生物医学 | Biomedicine
  半导体器件 | Semiconductor Devices
  特种金属 | Special Metals
  智能装备 | Intelligent Equipment
  信息工程 | Information Engineering
  化学物理 | Chemical Physics
  地质工程 | Geological Engineering`);
const ENTERPRISES = named(`
  科技有限公司 | Technology Co., Ltd.
  股份有限公司 | Corporation
  技术有限公司 | Technologies Co., Ltd.
  科技股份有限公司 | Technology Corporation
  集团有限公司 | Group Co., Ltd.`);
const INCUBATORS = named(`
  科技企业孵化器有限公司 | Technology Business Incubator
  众创空间有限公司 | Makerspace
  大学科技园有限公司 | University Science Park
  中试基地有限公司 | Pilot Plant Base`);
const INVESTORS = named(`
  创业投资有限公司 | Venture Capital
  私募基金管理有限公司 | Private Fund Management
  科技投资有限公司 | Technology Investment`);
const FINANCE_PROVIDERS = named(`
  银行股份有限公司 | Bank
  融资担保有限公司 | Financing Guarantee
  融资租赁有限公司 | Financial Leasing
  科技保险经纪有限公司 | Technology Insurance Brokers`);
const BROKERAGES = named(`
  技术转移中心 | Technology Transfer Centre
  知识产权运营有限公司 | Intellectual Property Operations
  科技成果转化服务中心 | Commercialisation Service Centre`);
const AUTHORITIES = named(`
  创新驱动发展促进中心 | Innovation Promotion Centre
  科技成果转化服务中心 | Commercialisation Service Centre
  产业创新聚集区管理办公室 | Industrial Innovation Cluster Office
  高新技术产业服务局 | High-Tech Industry Service Bureau`);

const titled = ({ zh, en }: Name): Name => ({
  zh,
  en: en.replace(/(?<=^|[ -])(?!and\b|of\b|for\b)[a-z]/g, (letter) => letter.toUpperCase()),
});
const branded = (rng: Rng, city: Name, kinds: readonly Name[]): Name => joined(city, makeBrand(rng), rng.pick(kinds));

function universityName(rng: Rng): Name {
  const place = rng.pick(HISTORIC_PLACES);
  const subject = rng.pick(SUBJECTS);
  const [zh, en] = chance(rng, 0.8) ? ['大学', 'University'] : ['学院', 'College'];
  return { zh: place.zh + subject.zh + zh, en: `${place.en} ${en} of ${subject.en}` };
}

function instituteName(rng: Rng, city: Name): Name {
  const isLocal = chance(rng, 0.5);
  const place = isLocal ? joined(city, makeBrand(rng)) : rng.pick(HISTORIC_PLACES);
  const field = rng.pick(INSTITUTE_FIELDS);
  return { zh: `${place.zh}${field.zh}${isLocal ? '研究院' : '研究所'}`, en: `${place.en} Institute of ${field.en}` };
}

/** `field` is the chain it works in first. */
type Namer = (rng: Rng, city: Name, field: Name) => Name;
const NAMERS: Readonly<Record<OrganisationType, Namer>> = {
  UNIVERSITY: universityName,
  INSTITUTE: instituteName,
  ENTERPRISE: (rng, city, field) => joined(city, makeBrand(rng), titled(field), rng.pick(ENTERPRISES)),
  INCUBATOR: (rng, city) => branded(rng, city, INCUBATORS),
  INVESTOR: (rng, city) => branded(rng, city, INVESTORS),
  FINANCE_PROVIDER: (rng, city) => branded(rng, city, FINANCE_PROVIDERS),
  BROKERAGE: (rng, city) => branded(rng, city, BROKERAGES),
  GOVERNMENT: (rng, city) => joined(city, rng.pick(AUTHORITIES)),
};

/** A made-up name in both languages whose Chinese is none of `taken`, to which it is added. */
export function makeOrganisationName(
  rng: Rng,
  type: OrganisationType,
  city: Name,
  field: Name,
  taken: Set<string>,
): Name {
  for (let attempt = 0; ; attempt++) {
    const at = attempt < 8 ? city : joined(city, makeBrand(rng));
    const { zh, en } = NAMERS[type](rng, at, field);
    const remark = attempt > 12 ? makeBrand(rng) : null;
    const name = remark ? { zh: `${zh}（${remark.zh}）`, en: `${en} (${remark.en})` } : { zh, en };
    if (taken.has(name.zh)) continue;
    taken.add(name.zh);
    return name;
  }
}
