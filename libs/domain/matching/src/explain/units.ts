/** A unit's dimension as a product of base units (`kg m-3`) and how many base units one of it is; temperatures are compared in °C. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

type Exponents = ReadonlyMap<string, number>;
interface Simple {
  readonly exponents: Exponents;
  readonly factor: number;
  readonly offset?: number;
}

const exponentsOf = (text: string): Exponents =>
  new Map(
    text.split(' ').map((part) => {
      const [, base = part, power = '1'] = /^(.+?)(-?\d+)$/.exec(part) ?? [];
      return [base, Number(power)];
    }),
  );

/** SI prefixes; `K` is how many write kilo. Case counts: mW is not MW. */
const LATIN = { '': 1, n: 1e-9, μ: 1e-6, u: 1e-6, m: 1e-3, k: 1e3, K: 1e3, M: 1e6, G: 1e9, T: 1e12 };
const CHINESE = { '': 1, 纳: 1e-9, 微: 1e-6, 毫: 1e-3, 千: 1e3, 兆: 1e6, 吉: 1e9 };

/** Units that take prefixes: base units, factor, Latin and Chinese spellings. */
const PREFIXED: readonly (readonly [exponents: string, factor: number, latin: string, chinese: string])[] = [
  ['m', 1, 'm', '米'],
  ['kg', 1e-3, 'g', '克'],
  ['s', 1, 's', '秒'],
  ['m3', 1e-3, 'L l', '升'],
  ['kg m-1 s-2', 1, 'Pa', '帕 帕斯卡'],
  ['kg m s-2', 1, 'N', '牛 牛顿'],
  ['kg m2 s-3', 1, 'W', '瓦 瓦特'],
  ['kg m2 s-2', 1, 'J', '焦 焦耳'],
  ['kg m2 s-2', 3600, 'Wh', '瓦时'],
  ['kg m2 s-2', 1.602_176_634e-19, 'eV', '电子伏'],
  ['A', 1, 'A', '安 安培'],
  ['A s', 3600, 'Ah', '安时'],
  ['kg m2 s-3 A-1', 1, 'V', '伏 伏特'],
  ['kg m2 s-3 A-2', 1, 'Ω', '欧 欧姆'],
  ['s-1', 1, 'Hz', '赫 赫兹'],
  ['bit', 8, 'B', '字节'],
  ['bit s-1', 1, 'bps', ''],
  ['mol', 1, 'mol', '摩尔'],
];

const PLAIN: readonly (readonly [exponents: string, factor: number, spellings: string])[] = [
  ['ratio', 0.01, '% 百分点 个百分点'],
  ['ratio', 0.001, '‰'],
  ['ratio', 1e-6, 'ppm'],
  ['ratio', 1e-9, 'ppb'],
  ['times', 1, '倍 times'],
  ['m', 1e-2, 'cm 厘米 公分'],
  ['m', 1e-1, 'dm 分米'],
  ['m', 1e3, '公里'],
  ['m', 1e-10, 'Å 埃'],
  ['m2', 2000 / 3, '亩'],
  ['m2', 1e4, '公顷 ha'],
  ['m2', 1, '平米 平方'],
  ['m3', 1, '立方'],
  ['kg', 1, '公斤'],
  ['kg', 0.5, '斤'],
  ['kg', 1e3, 't 吨'],
  ['s', 60, 'min 分钟 minutes minute'],
  ['s', 1, 'seconds second'],
  ['s', 3600, 'h 小时 hours hour'],
  ['s', 86_400, 'd 天 days day'],
  ['s', 604_800, '周 weeks week'],
  ['s', 2_629_800, '个月 months month'],
  ['s', 31_557_600, '年 years year'],
  ['kg m-1 s-2', 1e5, 'bar'],
  ['kg m-1 s-2', 101_325, 'atm 大气压'],
  ['kg m2 s-2', 3.6e6, '度电'],
  ['rev s-1', 1 / 60, 'rpm RPM'],
  ['rev', 1, 'r 转'],
  ['dB', 1, 'dB dBA 分贝'],
  ['元', 1, '元 元人民币 CNY RMB'],
  ['USD', 1, '美元 USD'],
  ['cycle', 1, '次 cycles'],
  ['piece', 1, '件 只 片 pcs'],
  ['set', 1, '台 套'],
  ['HRC', 1, 'HRC'],
  ['HV', 1, 'HV'],
  ['mesh', 1, '目'],
  ['lx', 1, 'lx lux'],
  ['lm', 1, 'lm 流明'],
  ['K', 1, '°C 摄氏度 度'],
];
/** What only a denominator may be: 吨/日, but 5月3日 is a date; 转/分. */
const DENOMINATORS: readonly (readonly [exponents: string, factor: number, spellings: string])[] = [
  ['s', 86_400, '日'],
  ['s', 60, '分'],
  ['s', 2_629_800, '月'],
];

const UNITS = new Map<string, Simple>();
const add = (to: Map<string, Simple>, spellings: string, unit: Simple): void => {
  for (const spelling of spellings.split(' ')) if (spelling) to.set(spelling, unit);
};
for (const [exponents, factor, latin, chinese] of PREFIXED) {
  const unit = { exponents: exponentsOf(exponents), factor };
  for (const [prefix, times] of Object.entries(LATIN))
    add(UNITS, latin.replace(/\S+/g, `${prefix}$&`), { ...unit, factor: factor * times });
  for (const [prefix, times] of Object.entries(CHINESE))
    add(UNITS, chinese.replace(/\S+/g, `${prefix}$&`), { ...unit, factor: factor * times });
}
for (const [exponents, factor, spellings] of PLAIN)
  add(UNITS, spellings, { exponents: exponentsOf(exponents), factor });
UNITS.set('K', { exponents: exponentsOf('K'), factor: 1, offset: -273.15 });
UNITS.set('°F', { exponents: exponentsOf('K'), factor: 5 / 9, offset: -160 / 9 });
const BELOW = new Map(UNITS);
for (const [exponents, factor, spellings] of DENOMINATORS)
  add(BELOW, spellings, { exponents: exponentsOf(exponents), factor });

const LONGEST = Math.max(...Array.from(BELOW.keys(), (unit) => unit.length));

const raised = ({ exponents, factor }: Simple, power: number): Simple => ({
  exponents: new Map(Array.from(exponents, ([base, n]) => [base, n * power])),
  factor: factor ** power,
});

interface Found {
  readonly length: number;
  readonly unit: Simple;
}

/** The longest spelling that the text begins with. A Latin unit must not run on into a word. */
function spelled(text: string, units: ReadonlyMap<string, Simple>): Found | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const unit = units.get(text.slice(0, length));
    if (!unit) continue;
    const rest = text.slice(length);
    if (!/[A-Za-z]$/.test(text.slice(0, length))) return { length, unit };
    const power = /^\^?(-?[123])(?![A-Za-z\d.])/.exec(rest);
    if (power) return { length: length + power[0].length, unit: raised(unit, Number(power[1])) };
    if (!/^[A-Za-z0-9]/.test(rest)) return { length, unit };
  }
  return undefined;
}

/** One unit, with 平方 or 立方 before it. */
function simpleAt(text: string, units: ReadonlyMap<string, Simple>): Found | undefined {
  const power = text.startsWith('平方') ? 2 : text.startsWith('立方') ? 3 : 1;
  const inner = power > 1 ? spelled(text.slice(2), UNITS) : undefined;
  const isLength = inner?.unit.exponents.size === 1 && inner.unit.exponents.get('m') === 1;
  if (inner && isLength) return { length: 2 + inner.length, unit: raised(inner.unit, power) };
  return spelled(text, units);
}

/** What stands between two units. All units after the first `/` are below it, as most write W/m·K. */
const JOINT = /^(?:\s?(\/|每|\bper\s)\s?\(?|(·|⋅|•|\*)\s?\(?)/;

/** A word for what is not known as a unit, such as 户 in 元/户, keeps its own dimension. */
const namedThing = (text: string): Found | undefined => {
  const word = /^[\u4e00-\u9fff]/.exec(text)?.[0];
  return word === undefined ? undefined : { length: 1, unit: { exponents: new Map([[word, 1]]), factor: 1 } };
};

const multiplied = (a: Simple, b: Simple): Simple => {
  const exponents = new Map(a.exponents);
  for (const [base, n] of b.exponents) exponents.set(base, (exponents.get(base) ?? 0) + n);
  return { exponents, factor: a.factor * b.factor };
};

const dimensionOf = (exponents: Exponents): string =>
  Array.from(exponents)
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([base, n]) => (n === 1 ? base : `${base}${n}`))
    .join(' ') || 'ratio';

/** The unit that the text begins with, simple or joined by `/`, 每, per or `·`, or `undefined`: `g/cm3`, 万元 aside, 千瓦时每吨, `W/(m·K)`. */
export function unitAtStart(text: string): { readonly symbol: string; readonly unit: Unit } | undefined {
  const first = simpleAt(text, UNITS);
  if (!first) return undefined;
  let { length, unit } = first;
  let isBelow = false;
  for (let joint = JOINT.exec(text.slice(length)); joint; joint = JOINT.exec(text.slice(length))) {
    const rest = text.slice(length + joint[0].length);
    const next = simpleAt(rest, BELOW) ?? (joint[1] === '/' ? namedThing(rest) : undefined);
    if (!next) break;
    isBelow ||= joint[1] !== undefined;
    unit = multiplied(unit, isBelow ? raised(next.unit, -1) : next.unit);
    length += joint[0].length + next.length;
  }
  const symbol = text.slice(0, length) + (text.slice(0, length).includes('(') && text[length] === ')' ? ')' : '');
  const { factor, offset } = unit;
  return { symbol, unit: { dimension: dimensionOf(unit.exponents), factor, ...(offset !== undefined && { offset }) } };
}
