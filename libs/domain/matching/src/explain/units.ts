/** A unit's dimension and how many base units one of it is; temperatures are compared in °C. */
export interface Unit {
  readonly dimension: string;
  readonly factor: number;
  readonly offset?: number;
}

/** Spellings share a row; case counts, since mW is not MW. Chinese and Latin spellings mean the same. */
const TABLE: readonly (readonly [
  dimension: string,
  rows: readonly (readonly [factor: number, spellings: string])[],
])[] = [
  [
    'ratio',
    [
      [0.01, '% 百分点'],
      [0.001, '‰'],
      [1e-6, 'ppm'],
      [1e-9, 'ppb'],
    ],
  ],
  [
    'length',
    [
      [1e-9, 'nm 纳米'],
      [1e-6, 'μm um 微米'],
      [1e-3, 'mm 毫米'],
      [1e-2, 'cm 厘米'],
      [1, 'm 米'],
      [1e3, 'km 千米 公里'],
    ],
  ],
  [
    'time',
    [
      [1e-9, 'ns 纳秒'],
      [1e-6, 'μs us 微秒'],
      [1e-3, 'ms 毫秒'],
      [1, 's 秒'],
      [60, 'min 分钟'],
      [3600, 'h 小时'],
      [86400, 'd 天 日'],
      [31_557_600, '年'],
    ],
  ],
  [
    'mass',
    [
      [1e-6, 'mg 毫克'],
      [1e-3, 'g 克'],
      [1, 'kg 千克 公斤'],
      [1e3, 't 吨'],
    ],
  ],
  [
    'volume',
    [
      [1e-6, 'mL ml 毫升'],
      [1e-3, 'L l 升'],
      [1, 'm3 立方米'],
    ],
  ],
  [
    'area',
    [
      [1e-6, 'mm2 平方毫米'],
      [1e-4, 'cm2 平方厘米'],
      [1, 'm2 平方米'],
      [1e4, '公顷'],
      [2000 / 3, '亩'],
    ],
  ],
  [
    'density',
    [
      [1000, 'g/cm3 克/立方厘米 g/mL g/ml t/m3 吨/立方米'],
      [1, 'kg/m3 千克/立方米 g/L 克/升'],
      [1e-3, 'mg/L 毫克/升'],
    ],
  ],
  [
    'pressure',
    [
      [1, 'Pa 帕'],
      [1e3, 'kPa 千帕'],
      [1e6, 'MPa 兆帕 N/mm2'],
      [1e9, 'GPa 吉帕'],
      [1e5, 'bar'],
    ],
  ],
  [
    'force',
    [
      [1, 'N 牛 牛顿'],
      [1e3, 'kN 千牛'],
    ],
  ],
  [
    'power',
    [
      [1e-3, 'mW 毫瓦'],
      [1, 'W 瓦'],
      [1e3, 'kW KW 千瓦'],
      [1e6, 'MW 兆瓦'],
      [1e9, 'GW 吉瓦'],
    ],
  ],
  [
    'energy',
    [
      [1, 'J 焦'],
      [1e3, 'kJ 千焦'],
      [3.6e3, 'Wh 瓦时'],
      [3.6e6, 'kWh 千瓦时 度电'],
    ],
  ],
  ['specific energy', [[3600, 'Wh/kg 瓦时/千克 瓦时/公斤']]],
  [
    'charge',
    [
      [3.6, 'mAh 毫安时'],
      [3600, 'Ah 安时'],
    ],
  ],
  ['specific charge', [[3600, 'mAh/g 毫安时/克 Ah/kg']]],
  [
    'voltage',
    [
      [1e-3, 'mV 毫伏'],
      [1, 'V 伏'],
      [1e3, 'kV KV 千伏'],
    ],
  ],
  [
    'current',
    [
      [1e-6, 'μA 微安'],
      [1e-3, 'mA 毫安'],
      [1, 'A 安'],
    ],
  ],
  [
    'frequency',
    [
      [1, 'Hz 赫兹 赫'],
      [1e3, 'kHz KHz 千赫'],
      [1e6, 'MHz 兆赫'],
      [1e9, 'GHz 吉赫'],
    ],
  ],
  [
    'data',
    [
      [1, 'B'],
      [1e3, 'KB kB'],
      [1e6, 'MB'],
      [1e9, 'GB'],
      [1e12, 'TB'],
    ],
  ],
  [
    'data rate',
    [
      [1e3, 'kbps Kbps'],
      [1e6, 'Mbps'],
      [1e9, 'Gbps'],
    ],
  ],
  [
    'speed',
    [
      [1, 'm/s 米/秒'],
      [1 / 3.6, 'km/h 公里/小时'],
      [1 / 60, 'm/min 米/分钟'],
    ],
  ],
  ['rotation', [[1, 'rpm r/min 转/分 转/分钟']]],
  ['loudness', [[1, 'dB dBA 分贝']]],
  [
    'money',
    [
      [1, '元'],
      [1e3, '千元'],
      [1e4, '万元'],
      [1e8, '亿元'],
    ],
  ],
  [
    'cycles',
    [
      [1, '次 cycles'],
      [1e4, '万次'],
    ],
  ],
];

const UNITS = new Map<string, Unit>();
for (const [dimension, rows] of TABLE)
  for (const [factor, spellings] of rows)
    for (const spelling of spellings.split(' ')) UNITS.set(spelling, { dimension, factor });
for (const celsius of ['°C', '℃', '摄氏度', '度']) UNITS.set(celsius, { dimension: 'temperature', factor: 1 });
UNITS.set('K', { dimension: 'temperature', factor: 1, offset: -273.15 });

const LONGEST = Math.max(...Array.from(UNITS.keys(), (unit) => unit.length));

/** The longest unit that the text begins with, or `undefined`. A Latin unit must not run on into a word. */
export function unitAtStart(text: string): { readonly symbol: string; readonly unit: Unit } | undefined {
  for (let length = Math.min(LONGEST, text.length); length > 0; length--) {
    const symbol = text.slice(0, length);
    const unit = UNITS.get(symbol);
    if (!unit) continue;
    if (/[A-Za-z0-9]$/.test(symbol) && /^[A-Za-z0-9]/.test(text.slice(length))) continue;
    return { symbol, unit };
  }
  return undefined;
}
