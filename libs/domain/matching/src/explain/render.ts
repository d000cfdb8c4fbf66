import { COOPERATION_MODES, IP_OWNERSHIPS, LISTING_KINDS, SECRECY_LEVELS } from '@luyan/catalogue';
import type { Locale } from '@luyan/kernel';
import type { ClosedGate, GateCode } from '../gates/gates.js';
import { PARTS, type Part } from '../ranking/weights.js';
import type { Explanation, UnstatedCondition } from './explain.js';
import type { FigureCheck } from './figures.js';
import { tenthsOfPercent } from './percents.js';
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
const GATE_MESSAGES: Readonly<Record<GateCode, Bilingual>> = {
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

/** Short words for the gates, where no figures are at hand. */
export const GATE_LABELS: Readonly<Record<GateCode, Bilingual>> = {
  KIND_OUTSIDE: { zh: '类型不符', en: 'wrong kind' },
  TRL_TOO_LOW: { zh: '成熟度不足', en: 'maturity too low' },
  TRL_TOO_HIGH: { zh: '成熟度过高', en: 'maturity too high' },
  REGION_OUTSIDE: { zh: '地区不符', en: 'outside the region' },
  PRICE_ABOVE_BUDGET: { zh: '报价超出预算', en: 'price above the budget' },
  IP_MODE_CONFLICT: { zh: '产权归属与合作方式不相容', en: 'ownership and cooperation mode do not fit' },
  SUPPLY_EXPIRED: { zh: '供给已过有效期', en: 'the listing has expired' },
  DEMAND_CLOSED: { zh: '需求已截止', en: 'the demand is closed' },
  NOT_DISCLOSABLE: { zh: '涉密，不可披露', en: 'secrecy forbids disclosure' },
  OWN_ORGANISATION: { zh: '双方属于同一单位', en: 'both belong to one organisation' },
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

export const UNSTATED_LABELS: Readonly<Record<UnstatedCondition, Bilingual>> = {
  TRL: { zh: '成熟度未说明', en: 'Maturity is not stated' },
  PRICE: { zh: '价格未说明', en: 'The price is not stated' },
  COOPERATION: { zh: '合作方式未说明', en: 'The cooperation mode is not stated' },
};

const VERDICTS: Readonly<Record<FigureCheck['verdict'], Bilingual>> = {
  met: { zh: '满足', en: 'met' },
  partly: { zh: '部分满足', en: 'partly met' },
  unmet: { zh: '未达到', en: 'not met' },
  unstated: { zh: '未说明', en: 'not stated' },
};

const percent = (tenths: number): string => `${(tenths / 10).toFixed(1)} %`;
const CODES: Readonly<Record<string, Bilingual>> = {
  ...COOPERATION_MODES,
  ...IP_OWNERSHIPS,
  ...LISTING_KINDS,
  ...SECRECY_LEVELS,
};
/** Names of region codes, where the caller has them. */
export type RegionNames = ReadonlyMap<string, string>;
const NO_NAMES: RegionNames = new Map();

/** Amounts in yuan; codes as words: kinds, modes, who owns the right, secrecy, regions. */
const valueOf = (name: string, value: string | number, locale: Locale, regions: RegionNames): string =>
  name.endsWith('Fen') && typeof value === 'number'
    ? String(value / 100)
    : String(value).replace(/[A-Z_]{3,}|\b\d{6}\b/g, (code) => CODES[code]?.[locale] ?? regions.get(code) ?? code);

/** The value of the demand that would open a gate, in words; `undefined` where none would. */
export function opensAtOf({ code, opensAt }: ClosedGate, locale: Locale, regions = NO_NAMES): string | undefined {
  if (opensAt === undefined || code === 'DEMAND_CLOSED') return undefined;
  return valueOf(code === 'PRICE_ABOVE_BUDGET' ? 'Fen' : '', opensAt, locale, regions);
}

/** One closed gate as a sentence, with the value that would open it. */
export function renderGate(gate: ClosedGate, locale: Locale, regions = NO_NAMES): string {
  const message = GATE_MESSAGES[gate.code][locale].replace(/\{(\w+)\}/g, (_, name: string) =>
    valueOf(name, gate.params[name] ?? '', locale, regions),
  );
  const value = opensAtOf(gate, locale, regions);
  if (value === undefined) return message;
  const opens = TEXTS.opensAt[locale].replace('{value}', value);
  return locale === 'zh' ? `${message}(${opens})` : `${message} (${opens})`;
}

const SIGNS: Readonly<Record<Comparator, string>> = { atLeast: '≥', atMost: '≤', is: '', between: '' };
const CHANGES = { up: '↑', down: '↓' } as const;
/** 能耗 ↓≥20%: a figure as required or claimed. */
export const renderQuantity = ({ metric, comparator, written, change }: Quantity): string =>
  `${metric} ${change ? CHANGES[change] : ''}${SIGNS[comparator]}${written}`.trim();

function renderFigure({ required, claimed, verdict }: FigureCheck, locale: Locale): string {
  const claim = claimed ? ` ↔ ${renderQuantity(claimed)}` : '';
  return `${renderQuantity(required)}${claim}: ${VERDICTS[verdict][locale]}`;
}

const section = (title: Bilingual, lines: readonly string[], locale: Locale): readonly string[] =>
  lines.length === 0 ? [] : ['', title[locale], ...lines.map((line) => `- ${line}`)];

/** The explanation as plain text, fit to send to both sides; what is shown adds up to what is shown. */
export function renderExplanation(explanation: Explanation, locale: Locale, regions = NO_NAMES): string {
  const { answers, figures, gates, missing, unstated, elsewhere } = explanation;
  const parts = PARTS.filter((part) => explanation.parts[part] > 0);
  const ofParts = tenthsOfPercent(parts.map((part) => explanation.parts[part]));
  const ofAnswers = tenthsOfPercent(
    [...answers.map(({ share }) => share), elsewhere],
    ofParts[parts.indexOf('text')] ?? 0,
  );
  const answerLines = answers.map(
    ({ requirement, answer }, i) => `${requirement} ↔ ${answer} (${percent(ofAnswers[i]!)})`,
  );
  const rest = ofAnswers.at(-1)!;
  if (rest > 0) answerLines.push(`${TEXTS.elsewhere[locale]} (${percent(rest)})`);
  const open = unstated.map((condition) => UNSTATED_LABELS[condition][locale]);
  return [
    `${TEXTS.heading[locale]} ${percent(ofParts.reduce((sum, tenths) => sum + tenths, 0))}`,
    ...section(
      TEXTS.parts,
      parts.map((part, i) => `${PART_LABELS[part][locale]} ${percent(ofParts[i]!)}`),
      locale,
    ),
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
          gates.closed.map((gate) => renderGate(gate, locale, regions)),
          locale,
        )),
    ...section(TEXTS.missing, [...missing, ...open], locale),
  ].join('\n');
}
