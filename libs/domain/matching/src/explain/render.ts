import type { Locale } from '@luyan/kernel';
import type { ClosedGate, GateCode } from '../gates/gates.js';
import type { Part } from '../ranking/weights.js';
import type { Explanation, FigureCheck } from './explain.js';
import type { Comparator, Quantity } from './quantities.js';

type Bilingual = Readonly<Record<Locale, string>>;

export const PART_LABELS: Readonly<Record<Part, Bilingual>> = {
  text: { zh: '文本相关', en: 'Text' },
  chain: { zh: '产业链', en: 'Industry chain' },
  industry: { zh: '行业', en: 'Industry' },
  ipc: { zh: '专利分类', en: 'IPC' },
  trl: { zh: '成熟度', en: 'Maturity' },
  cooperation: { zh: '合作方式', en: 'Cooperation mode' },
  price: { zh: '价格与预算', en: 'Price and budget' },
  region: { zh: '地域', en: 'Region' },
  verification: { zh: '核验', en: 'Verification' },
  freshness: { zh: '时效', en: 'Freshness' },
};

/** `{name}` stands for a parameter of the gate; amounts in fen are shown in yuan. */
export const GATE_MESSAGES: Readonly<Record<GateCode, Bilingual>> = {
  KIND_OUTSIDE: { zh: '类型 {kind} 不在所求的 {kinds} 之内', en: 'Kind {kind} is not among {kinds}' },
  TRL_TOO_LOW: { zh: '成熟度 {trl} 低于要求的 {minTrl}', en: 'TRL {trl} is below the required {minTrl}' },
  TRL_TOO_HIGH: { zh: '成熟度 {trl} 高于上限 {maxTrl}', en: 'TRL {trl} is above the limit of {maxTrl}' },
  REGION_OUTSIDE: { zh: '所在地区 {region} 不在要求的 {targets} 之内', en: 'Region {region} is outside {targets}' },
  PRICE_ABOVE_BUDGET: {
    zh: '最低报价 {priceFromFen} 元超出预算 {budgetFen} 元',
    en: 'The least price of CNY {priceFromFen} is above the budget of CNY {budgetFen}',
  },
  IP_MODE_CONFLICT: {
    zh: '合作方式 {modes} 与产权归属 {ipOwnership} 不相容',
    en: 'Cooperation modes {modes} do not fit IP ownership {ipOwnership}',
  },
  SUPPLY_EXPIRED: { zh: '供给信息已过有效期', en: 'The listing has expired' },
  DEMAND_CLOSED: { zh: '需求已截止', en: 'The demand is closed' },
  NOT_DISCLOSABLE: { zh: '密级为 {secrecy},不可披露', en: 'Secrecy level {secrecy} forbids disclosure' },
  OWN_ORGANISATION: { zh: '双方属于同一单位', en: 'Both belong to one organisation' },
};

const TEXTS = {
  heading: { zh: '匹配度', en: 'Match' },
  parts: { zh: '得分构成', en: 'Parts of the score' },
  answers: { zh: '需求与回应', en: 'Requirements and answers' },
  figures: { zh: '量化指标', en: 'Figures' },
  gates: { zh: '未满足的硬性条件', en: 'Closed gates' },
  gatesOpen: { zh: '硬性条件全部满足', en: 'All gates are open' },
  missing: { zh: '尚未说明', en: 'Not answered' },
  elsewhere: { zh: '其他相关词', en: 'Other related terms' },
  opensAt: { zh: '放宽至 {value} 即可满足', en: 'opens at {value}' },
} satisfies Readonly<Record<string, Bilingual>>;

const VERDICTS: Readonly<Record<FigureCheck['verdict'], Bilingual>> = {
  met: { zh: '满足', en: 'met' },
  unmet: { zh: '未达到', en: 'not met' },
  unstated: { zh: '未说明', en: 'not stated' },
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const valueOf = (name: string, value: string | number): string =>
  name.endsWith('Fen') && typeof value === 'number' ? String(value / 100) : String(value);

/** One closed gate as a sentence, with the value that would open it. */
export function renderGate({ code, params, opensAt }: ClosedGate, locale: Locale): string {
  const message = GATE_MESSAGES[code][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    valueOf(name, params[name] ?? ''),
  );
  if (opensAt === undefined || code === 'DEMAND_CLOSED') return message;
  const value = valueOf(code === 'PRICE_ABOVE_BUDGET' ? 'Fen' : '', opensAt);
  const opens = TEXTS.opensAt[locale].replace('{value}', value);
  return locale === 'zh' ? `${message}(${opens})` : `${message} (${opens})`;
}

const SIGNS: Readonly<Record<Comparator, string>> = { atLeast: '≥', atMost: '≤', is: '', between: '' };
const renderQuantity = ({ metric, comparator, written }: Quantity): string =>
  `${metric} ${SIGNS[comparator]}${written}`.trim();

function renderFigure({ required, claimed, verdict }: FigureCheck, locale: Locale): string {
  const claim = claimed ? ` ↔ ${renderQuantity(claimed)}` : '';
  return `${renderQuantity(required)}${claim}: ${VERDICTS[verdict][locale]}`;
}

const section = (title: Bilingual, lines: readonly string[], locale: Locale): readonly string[] =>
  lines.length === 0 ? [] : ['', title[locale], ...lines.map((line) => `- ${line}`)];

/** The explanation as plain text, fit to send to both sides. */
export function renderExplanation(explanation: Explanation, locale: Locale): string {
  const { score, parts, answers, figures, gates, missing, elsewhere } = explanation;
  const partLines = (Object.keys(PART_LABELS) as Part[])
    .filter((part) => parts[part] > 0)
    .map((part) => `${PART_LABELS[part][locale]} ${percent(parts[part])}`);
  const answerLines = answers.map(({ requirement, answer, share }) => `${requirement} ↔ ${answer} (${percent(share)})`);
  if (elsewhere > 0.0005) answerLines.push(`${TEXTS.elsewhere[locale]} (${percent(elsewhere)})`);
  return [
    `${TEXTS.heading[locale]} ${percent(score)}`,
    ...section(TEXTS.parts, partLines, locale),
    ...section(TEXTS.answers, answerLines, locale),
    ...section(
      TEXTS.figures,
      figures.map((figure) => renderFigure(figure, locale)),
      locale,
    ),
    ...(gates.closed.length === 0
      ? ['', TEXTS.gatesOpen[locale]]
      : section(
          TEXTS.gates,
          gates.closed.map((gate) => renderGate(gate, locale)),
          locale,
        )),
    ...section(TEXTS.missing, missing, locale),
  ].join('\n');
}
