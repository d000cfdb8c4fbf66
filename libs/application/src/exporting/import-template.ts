import { FIELDS, labelsOf, LISTING_KINDS, type FieldSpec, type FieldType, type ListingKind } from '@luyan/catalogue';
import type { LocaleCode } from '@luyan/contracts';
import { writeTable } from './table-writer.js';

export interface TemplateColumn {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly required: boolean;
  /** A cell that an import reads. */
  readonly example: { readonly zh: string; readonly en: string };
}

/** Cells in the formats that identifiers and codes have; check digits are right. */
const FORMATTED: Readonly<Record<string, string>> = {
  region: '610100',
  chain: 'photonics',
  industry: 'C39',
  emerging: '1',
  patentClass: 'H01S 3/00',
  patentApplication: '201710601862.3',
  patentPublication: 'CN107342536A',
  country: 'CN',
  url: 'https://example.org/product',
};
/** Fields whose values must agree with others of the same row. */
const BY_KEY: Readonly<Record<string, string>> = {
  grantNo: 'CN107342536B',
  filingDate: '2017-07-21',
  publicationDate: '2017-11-10',
  grantDate: '2019-05-03',
  expiryDate: '2037-07-21',
  annualFeePaidTo: '2027-07-21',
  patentType: 'INVENTION',
  legalStatus: 'GRANTED',
  cooperationModes: 'LICENCE',
  priceMode: 'RANGE',
  priceFromFen: '50万元',
  priceToFen: '80万元',
  trl: '6',
  minTrl: '5',
  maxTrl: '8',
  budgetFen: '300万元',
  toSolverFen: '200万元',
  budgetFromFen: '100万元',
  budgetToFen: '200万元',
  amountMinFen: '10万元',
  amountMaxFen: '1000万元',
  rateFrom: '3.45',
  rateTo: '4.35',
  eoiDeadline: '2027-03-01',
  callDeadline: '2027-04-01',
  deadline: '2028-12-31',
  windowFrom: '2027-03-01',
  windowTo: '2027-12-31',
};

const codeCell = (spec: FieldSpec): { zh: string; en: string } => {
  const labels = spec.table ? labelsOf(spec.table) : {};
  const wanted = BY_KEY[spec.key];
  return (wanted === undefined ? undefined : labels[wanted]) ?? Object.values(labels)[0] ?? { zh: '', en: '' };
};

/** One row in a nested table: its columns in order, joined by colons. */
function rowsCell({ columns = [] }: FieldSpec): string {
  const cells = columns.map(({ key, type, format }) => {
    if (format === 'uscc' || format === 'orcid') return '';
    if (type === 'boolean') return '是';
    if (type === 'date') return '2027-06-30';
    if (key === 'year') return '2025';
    if (type === 'decimal' || type === 'integer') return '100';
    return EXAMPLE_ROWS[key] ?? '';
  });
  return cells.join(':').replace(/:+$/, '');
}
const EXAMPLE_ROWS: Readonly<Record<string, string>> = {
  metric: '输出功率',
  ours: '20',
  incumbent: '12',
  target: '20',
  unit: 'kW',
  tolerance: '±5%',
  organisation: '西安某大学',
  name: '张三',
  role: '算法',
  client: '某某公司',
  result: '良品率提高 3 个百分点',
  title: '样机验收',
};

function exampleOf(kind: ListingKind, spec: FieldSpec): { zh: string; en: string } {
  const same = (text: string) => ({ zh: text, en: text });
  if (spec.key === 'titleZh') return same(`示例：高功率半导体激光器${LISTING_KINDS[kind].zh}`);
  if (spec.key === 'titleEn') return same('Example: high-power diode laser');
  if (spec.key === 'eligibility') return { zh: eligibilityCell('zh'), en: eligibilityCell('en') };
  if (spec.type === 'code' || spec.type === 'codes') return codeCell(spec);
  const fixed = BY_KEY[spec.key] ?? FORMATTED[spec.format ?? ''];
  if (fixed !== undefined) return same(fixed);
  if (spec.type === 'rows') return same(rowsCell(spec));
  if (spec.type === 'text') return { zh: `（${spec.label.zh}）`, en: `(${spec.label.en})` };
  if (spec.type === 'boolean') return { zh: '否', en: 'no' };
  return same(PLAIN[spec.type]);
}

/** Cells of the other types. */
const PLAIN: Readonly<Record<Exclude<FieldType, 'rows' | 'text' | 'boolean' | 'code' | 'codes'>, string>> = {
  list: '激光器;半导体;光子',
  integer: '12',
  decimal: '12',
  money: '12',
  date: '2027-06-30',
};

function eligibilityCell(locale: LocaleCode): string {
  const first = (table: 'eligibilityFields' | 'comparisons') => Object.values(labelsOf(table))[0]?.[locale] ?? '';
  return `${first('eligibilityFields')}:${first('comparisons')}:1`;
}

/** 导入模板: the columns of a kind, in the order of its form, with their labels and an example that imports. */
export function importTemplate(kind: ListingKind): readonly TemplateColumn[] {
  return FIELDS[kind].map((spec) => ({
    key: spec.key,
    ...spec.label,
    required: spec.required !== undefined,
    example: exampleOf(kind, spec),
  }));
}

/** Writes the template as a table: labels in one language, and the example row. */
export function writeTemplate(
  path: string,
  format: 'csv' | 'xlsx',
  kind: ListingKind,
  locale: LocaleCode,
): Promise<void> {
  const columns = importTemplate(kind);
  const header = columns.map((column) => column[locale]);
  return writeTable(path, format, header, [columns.map(({ example }) => example[locale])]);
}
