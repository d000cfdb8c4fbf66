import type { Advantage, CommonDraft, Inventor, Share, Target } from '../listing-draft.js';
import { chars, columnsOf, label, percent, type FieldBody, type FieldsOf } from './field-spec.js';

const TITLE = chars(256, 80);
const SUMMARY = chars(500, 200);
/** Public calls run to tens of thousands of characters: a draft keeps them whole rather than cutting. */
const DESCRIPTION = { limit: chars(4000), draftLimit: 40_000 };
export const LONG_TEXT = chars(2000);
export const NAME = chars(200, 100);
export const SHORT = chars(100);

/** The facts of every kind; limits in Latin letters are those of EEN profiles (256/500/4000). */
export const commonFields: FieldsOf<CommonDraft> = {
  titleZh: { label: label('名称', 'Title (Chinese)'), type: 'text', required: 'save', limit: TITLE },
  titleEn: { label: label('英文名称', 'Title (English)'), type: 'text', limit: TITLE },
  summaryZh: {
    label: label('摘要', 'Summary (Chinese)'),
    type: 'text',
    required: 'submit',
    limit: SUMMARY,
    draftLimit: 40_000,
  },
  summaryEn: { label: label('英文摘要', 'Summary (English)'), type: 'text', limit: SUMMARY, draftLimit: 40_000 },
  descriptionZh: {
    label: label('详细说明', 'Description (Chinese)'),
    type: 'text',
    required: 'submit',
    ...DESCRIPTION,
  },
  descriptionEn: { label: label('英文说明', 'Description (English)'), type: 'text', ...DESCRIPTION },
  regionCode: { label: label('所在地区', 'Region'), type: 'text', required: 'submit', format: 'region' },
  chains: { label: label('产业链', 'Industry chains'), type: 'list', format: 'chain', maxItems: 5 },
  industries: {
    label: label('国民经济行业', 'Industries (GB/T 4754)'),
    type: 'list',
    required: 'submit',
    format: 'industry',
    maxItems: 5,
  },
  emerging: {
    label: label('战略性新兴产业', 'Strategic emerging industries'),
    type: 'list',
    format: 'emerging',
    maxItems: 5,
  },
  ipc: { label: label('IPC 分类号', 'IPC'), type: 'list', format: 'patentClass', maxItems: 20 },
  keywords: { label: label('关键词', 'Keywords'), type: 'list', required: 'submit', limit: chars(60, 20), maxItems: 5 },
  trl: { label: label('技术成熟度', 'Technology readiness level'), type: 'integer', min: 1, max: 9 },
  cooperationModes: {
    label: label('合作方式', 'Modes of cooperation'),
    type: 'codes',
    table: 'cooperationModes',
    maxItems: 3,
  },
  priceMode: { label: label('价格方式', 'Price mode'), type: 'code', table: 'priceModes' },
  priceFromFen: { label: label('价格下限', 'Price from'), type: 'money', min: 0 },
  priceToFen: { label: label('价格上限', 'Price to'), type: 'money', min: 0 },
  disclosure: { label: label('披露层级', 'Disclosure'), type: 'code', table: 'disclosureTiers' },
};

export const advantages: FieldBody = {
  label: label('创新点与优势', 'Advantages over what is in use'),
  type: 'rows',
  maxItems: 8,
  limit: chars(2000),
  columns: columnsOf<Advantage>({
    metric: { label: label('指标', 'Metric'), type: 'text', required: 'save', limit: SHORT },
    ours: { label: label('本成果', 'Ours'), type: 'text', required: 'save', limit: NAME },
    incumbent: { label: label('现有水平', 'Incumbent'), type: 'text', limit: NAME },
    unit: { label: label('单位', 'Unit'), type: 'text', limit: SHORT },
    testMethod: { label: label('测试方法', 'Test method'), type: 'text', limit: NAME },
  }),
};

/** Organisations with their shares; the shares of all rows add up to 100. */
export const shares = (zh: string, en: string): FieldBody => ({
  label: label(zh, en),
  type: 'rows',
  maxItems: 20,
  columns: columnsOf<Share>({
    organisation: { label: label('单位', 'Organisation'), type: 'text', required: 'save', limit: NAME },
    uscc: { label: label('统一社会信用代码', 'Unified social credit code'), type: 'text', format: 'uscc' },
    share: { label: label('份额', 'Share'), type: 'decimal', ...percent },
  }),
});

export const inventors = (zh: string, en: string): FieldBody => ({
  label: label(zh, en),
  type: 'rows',
  required: 'submit',
  maxItems: 50,
  columns: columnsOf<Inventor>({
    name: { label: label('姓名', 'Name'), type: 'text', required: 'save', limit: SHORT },
    orcid: { label: label('ORCID', 'ORCID'), type: 'text', format: 'orcid' },
    organisation: { label: label('单位', 'Organisation'), type: 'text', limit: NAME },
  }),
});

export const targetColumns: FieldsOf<Target> = {
  metric: { label: label('指标', 'Metric'), type: 'text', required: 'save', limit: SHORT },
  target: { label: label('目标值', 'Target'), type: 'text', required: 'save', limit: NAME },
  unit: { label: label('单位', 'Unit'), type: 'text', limit: SHORT },
};

export const regions = (zh: string, en: string): FieldBody => ({
  label: label(zh, en),
  type: 'list',
  format: 'region',
  maxItems: 34,
});
export const trl = (zh: string, en: string): FieldBody => ({ label: label(zh, en), type: 'integer', min: 1, max: 9 });
