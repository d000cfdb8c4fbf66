import { HYDROGEN } from './vocabulary/hydrogen.js';
import { MODERN_ENERGY } from './vocabulary/modern-energy.js';
import { POWER_TRANSMISSION } from './vocabulary/power-transmission.js';
import { SOLAR_PV } from './vocabulary/solar-pv.js';

/**
 * The words from which demo texts are made, one text a chain. A family of topics begins with
 * `@ name | English | IPC | industry | emerging`, then one entry a line:
 * `o` object, `m` method, `s` setting as `supplier's term ~ seeker's term ~ English`;
 * `g` goal as `supplier's ~ seeker's ~ English | unit | direction best incumbent | test method`; `p` a pain in the seeker's words.
 */
const TEXTS: Readonly<Record<string, string>> = {
  hydrogen: HYDROGEN,
  'modern-energy': MODERN_ENERGY,
  'power-transmission': POWER_TRANSMISSION,
  'solar-pv': SOLAR_PV,
};

/** A thing as its supplier calls it, as a seeker calls it, and in English. */
export interface Term {
  readonly supply: string;
  readonly demand: string;
  readonly en: string;
}
/** A measurable aim. `up`: more is better. Figures lie between the best known and what is in use today. */
export interface Goal extends Term {
  readonly unit: string;
  readonly up: boolean;
  readonly best: number;
  readonly incumbent: number;
  readonly test: string;
}
export interface Family {
  readonly chain: string;
  readonly zh: string;
  readonly en: string;
  readonly ipc: string;
  readonly industry: string;
  readonly emerging: string;
  readonly objects: readonly Term[];
  readonly goals: readonly Goal[];
  readonly methods: readonly Term[];
  readonly settings: readonly Term[];
  readonly pains: readonly string[];
}

const cells = (line: string, mark: string): string[] => line.split(mark).map((cell) => cell.trim());
const termOf = (text: string): Term => {
  const [supply = '', demand = '', en = ''] = cells(text, '~');
  return { supply, demand, en };
};
function goalOf(text: string): Goal {
  const [term = '', unit = '', range = '', test = ''] = cells(text, '|');
  const [direction = '', best = '', incumbent = ''] = range.split(' ');
  return {
    ...termOf(term),
    unit: unit === '-' ? '' : unit,
    up: direction === '>',
    best: Number(best),
    incumbent: Number(incumbent),
    test,
  };
}

function familyOf(chain: string, block: string): Family {
  const [head = '', ...lines] = cells(block, '\n');
  const [zh = '', en = '', ipc = '', industry = '', emerging = ''] = cells(head, '|');
  const of = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(2));
  return {
    chain,
    zh,
    en,
    ipc,
    industry,
    emerging,
    objects: of('o').map(termOf),
    goals: of('g').map(goalOf),
    methods: of('m').map(termOf),
    settings: of('s').map(termOf),
    pains: of('p'),
  };
}

export const readVocabulary = (): Family[] =>
  Object.entries(TEXTS).flatMap(([chain, text]) =>
    text
      .split('@ ')
      .slice(1)
      .map((block) => familyOf(chain, block.trimEnd())),
  );

/** The chains of the vocabulary with their names, as in the reference data. */
export const CHAINS = [
  { code: 'hydrogen', zh: '氢能', en: 'Hydrogen and energy storage' },
  { code: 'modern-energy', zh: '现代能源', en: 'Modern energy' },
  { code: 'power-transmission', zh: '输变电装备', en: 'Power transmission and transformation equipment' },
  { code: 'solar-pv', zh: '太阳能光伏', en: 'Solar photovoltaics' },
] as const;
