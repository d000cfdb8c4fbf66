import { ADDITIVE_MANUFACTURING } from './vocabulary/additive-manufacturing.js';
import { AEROSPACE } from './vocabulary/aerospace.js';
import { AEROSPACE_PROPULSION } from './vocabulary/aerospace-propulsion.js';
import { BRAIN_INSPIRED } from './vocabulary/brain-inspired.js';
import { CNC_MACHINE_TOOLS } from './vocabulary/cnc-machine-tools.js';
import { DIGITAL_INDUSTRY } from './vocabulary/digital-industry.js';
import { DISPLAYS } from './vocabulary/displays.js';
import { DRYLAND_AGRICULTURE } from './vocabulary/dryland-agriculture.js';
import { FRONTIER_MATERIALS } from './vocabulary/frontier-materials.js';
import { HEAVY_TRUCKS } from './vocabulary/heavy-trucks.js';
import { HYDROGEN } from './vocabulary/hydrogen.js';
import { IOT } from './vocabulary/iot.js';
import { MEDICAL } from './vocabulary/medical.js';
import { METALLURGY } from './vocabulary/metallurgy.js';
import { MODERN_ENERGY } from './vocabulary/modern-energy.js';
import { NEW_ENERGY_VEHICLES } from './vocabulary/new-energy-vehicles.js';
import { NEW_MATERIALS } from './vocabulary/new-materials.js';
import { NONFERROUS } from './vocabulary/nonferrous.js';
import { PHOTONICS } from './vocabulary/photonics.js';
import { POWER_TRANSMISSION } from './vocabulary/power-transmission.js';
import { SEMICONDUCTORS } from './vocabulary/semiconductors.js';
import { SMART_TERMINALS } from './vocabulary/smart-terminals.js';
import { SOLAR_PV } from './vocabulary/solar-pv.js';
import { SYNTHETIC_BIOLOGY } from './vocabulary/synthetic-biology.js';
import { UAV } from './vocabulary/uav.js';

/**
 * The words from which demo texts are made, one text a chain. A family of topics begins with
 * `@ name | English | IPC | industry | emerging`, then one entry a line:
 * `o` object, `m` method, `s` setting as `supplier's term ~ seeker's term ~ English`;
 * `g` goal as `supplier's ~ seeker's ~ English | unit | direction best incumbent | test method`; `p` a pain in the seeker's words.
 */
const TEXTS: Readonly<Record<string, string>> = {
  'additive-manufacturing': ADDITIVE_MANUFACTURING,
  aerospace: AEROSPACE,
  'aerospace-propulsion': AEROSPACE_PROPULSION,
  'brain-inspired': BRAIN_INSPIRED,
  'cnc-machine-tools': CNC_MACHINE_TOOLS,
  'digital-industry': DIGITAL_INDUSTRY,
  displays: DISPLAYS,
  'dryland-agriculture': DRYLAND_AGRICULTURE,
  'frontier-materials': FRONTIER_MATERIALS,
  'heavy-trucks': HEAVY_TRUCKS,
  hydrogen: HYDROGEN,
  iot: IOT,
  medical: MEDICAL,
  metallurgy: METALLURGY,
  'modern-energy': MODERN_ENERGY,
  'new-energy-vehicles': NEW_ENERGY_VEHICLES,
  'new-materials': NEW_MATERIALS,
  nonferrous: NONFERROUS,
  photonics: PHOTONICS,
  'power-transmission': POWER_TRANSMISSION,
  semiconductors: SEMICONDUCTORS,
  'smart-terminals': SMART_TERMINALS,
  'solar-pv': SOLAR_PV,
  'synthetic-biology': SYNTHETIC_BIOLOGY,
  uav: UAV,
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

/** An industry chain by its code and short names. */
export interface Chain {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export const CHAINS: readonly Chain[] = [
  { code: 'additive-manufacturing', zh: '增材制造', en: 'Additive manufacturing' },
  { code: 'aerospace', zh: '航空航天', en: 'Aviation and aerospace' },
  { code: 'aerospace-propulsion', zh: '空天动力', en: 'Aerospace propulsion' },
  { code: 'brain-inspired', zh: '类脑智能', en: 'Brain-inspired intelligence' },
  { code: 'cnc-machine-tools', zh: '数控机床', en: 'CNC machine tools' },
  { code: 'digital-industry', zh: '数字产业', en: 'Digital industry' },
  { code: 'displays', zh: '新型显示', en: 'New-type displays' },
  { code: 'dryland-agriculture', zh: '旱区农业', en: 'Dryland agriculture' },
  { code: 'frontier-materials', zh: '前沿新材料', en: 'Frontier materials' },
  { code: 'heavy-trucks', zh: '商用车', en: 'Commercial vehicles' },
  { code: 'hydrogen', zh: '氢能', en: 'Hydrogen and energy storage' },
  { code: 'iot', zh: '物联网', en: 'Internet of things' },
  { code: 'medical', zh: '医药和医疗装备', en: 'Medicines and medical equipment' },
  { code: 'metallurgy', zh: '冶金', en: 'Metallurgy' },
  { code: 'modern-energy', zh: '现代能源', en: 'Modern energy' },
  { code: 'new-energy-vehicles', zh: '乘用车', en: 'Passenger cars' },
  { code: 'new-materials', zh: '新材料', en: 'New materials' },
  { code: 'nonferrous', zh: '有色', en: 'Non-ferrous metals' },
  { code: 'photonics', zh: '光子', en: 'Photonics' },
  { code: 'power-transmission', zh: '输变电装备', en: 'Power transmission and transformation equipment' },
  { code: 'semiconductors', zh: '半导体及集成电路', en: 'Semiconductors and integrated circuits' },
  { code: 'smart-terminals', zh: '智能终端', en: 'Smart terminals' },
  { code: 'solar-pv', zh: '太阳能光伏', en: 'Solar photovoltaics' },
  { code: 'synthetic-biology', zh: '合成生物', en: 'Synthetic biology' },
  { code: 'uav', zh: '无人机', en: 'Unmanned aerial vehicles' },
];
