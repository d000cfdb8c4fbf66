import { describe, expect, it } from '@jest/globals';
import type { FieldBody } from '../fields/field-spec.js';
import { FIELDS } from '../fields/fields.js';
import type { ListingKind } from '../vocabulary.js';
import { validateDraft } from '../validate-draft.js';
import { mapRow } from './map-row.js';
import { checkMapping, parseMapping, suggestMapping } from './mapping.js';
import { readCell } from './read-cell.js';

const map = (kind: ListingKind, row: Record<string, unknown>, text: string) => {
  const mapping = parseMapping(kind, text);
  if (!mapping.ok) throw new Error(JSON.stringify(mapping.error));
  return mapRow(kind, row, mapping.value);
};
const spec = (kind: ListingKind, key: string): FieldBody => FIELDS[kind].find((f) => f.key === key)!;

describe('parseMapping', () => {
  it('reads targets, aliases and escaped commas', () => {
    expect(parseMapping('ACHIEVEMENT', 'title=成果名称，body=摘要, keywords = a\\,b')).toEqual({
      ok: true,
      value: [
        { target: 'title', source: '成果名称' },
        { target: 'body', source: '摘要' },
        { target: 'keywords', source: 'a,b' },
      ],
    });
  });
  it.each([
    ['', 'MAPPING_SYNTAX'],
    ['title', 'MAPPING_SYNTAX'],
    ['=a', 'MAPPING_SYNTAX'],
    ['nonsense=a', 'MAPPING_TARGET_UNKNOWN'],
    ['applicationNo=a', 'MAPPING_TARGET_UNKNOWN'],
    ['title=a,title=b', 'MAPPING_TARGET_TWICE'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseMapping('DEMAND', text)).toMatchObject({ ok: false, error: [{ code }] });
  });
  it('suggests what the column names say', () => {
    expect(suggestMapping('PATENT', ['title', '申请号', 'Legal status', 'other'])).toEqual([
      { target: 'title', source: 'title' },
      { target: 'applicationNo', source: '申请号' },
      { target: 'legalStatus', source: 'Legal status' },
    ]);
    expect(suggestMapping('DEMAND', ['技术需求名称', '需求摘要', '需求'])).toEqual([
      { target: 'titleZh', source: '技术需求名称' },
      { target: 'summaryZh', source: '需求摘要' },
    ]);
    expect(checkMapping('PATENT', suggestMapping('PATENT', ['title', 'titleZh']))).toEqual([]);
  });
});

describe('readCell', () => {
  it.each<[ListingKind, string, unknown, unknown]>([
    ['ACHIEVEMENT', 'trl', ' ６ ', 6],
    ['ACHIEVEMENT', 'priceFromFen', '1,200.5', 120_050],
    ['ACHIEVEMENT', 'priceFromFen', '1.25万元', 1_250_000],
    ['ACHIEVEMENT', 'priceFromFen', '0.123456亿', 1_234_560_000],
    ['ACHIEVEMENT', 'priceFromFen', '￥30', 3_000],
    ['ACHIEVEMENT', 'priceFromFen', 30, 3_000],
    ['FINANCE', 'rateFrom', '3.85%', 3.85],
    ['PATENT', 'filingDate', '2020年3月1日', '2020-03-01'],
    ['PATENT', 'filingDate', '2020/3/1', '2020-03-01'],
    ['PATENT', 'filingDate', '20200301', '2020-03-01'],
    ['PATENT', 'filingDate', '2020-03-01T08:00:00Z', '2020-03-01'],
    ['PATENT', 'pledged', '否', false],
    ['PATENT', 'patentType', '实用新型', 'UTILITY_MODEL'],
    ['PATENT', 'patentType', 'utility model', 'UTILITY_MODEL'],
    ['PATENT', 'patentType', 'utility_model', 'UTILITY_MODEL'],
    ['ACHIEVEMENT', 'cooperationModes', '技术转让、作价入股', ['TRANSFER', 'EQUITY']],
    ['ACHIEVEMENT', 'keywords', '光子;激光|芯片，封装', ['光子', '激光', '芯片', '封装']],
    ['PATENT', 'ipc', ['H02G'], ['H02G']],
    ['DEMAND', 'summaryZh', '-40 ℃ 低温启动', '-40 ℃ 低温启动'],
    [
      'DEMAND',
      'techSpec',
      '续航:>500:km;质量:<5:kg',
      [
        { metric: '续航', target: '>500', unit: 'km' },
        { metric: '质量', target: '<5', unit: 'kg' },
      ],
    ],
    [
      'DEMAND',
      'techSpec',
      '[{"指标":"续航","target":"500","must":"是"}]',
      [{ metric: '续航', target: '500', must: true }],
    ],
    ['DEMAND', 'techSpec', '  ', undefined],
  ])('%s.%s reads %j', (kind, key, raw, value) => {
    expect(readCell(spec(kind, key), raw)).toEqual({ ok: true, value });
  });
  it.each<[ListingKind, string, unknown, string]>([
    ['ACHIEVEMENT', 'titleZh', '=SUM(A1:A9)', 'CELL_FORMULA'],
    ['ACHIEVEMENT', 'titleZh', '@SUM(A1)', 'CELL_FORMULA'],
    ['ACHIEVEMENT', 'titleZh', { formula: 'A1', result: 3 }, 'CELL_FORMULA'],
    ['ACHIEVEMENT', 'trl', '+A1', 'CELL_FORMULA'],
    ['ACHIEVEMENT', 'trl', '六', 'CELL_NUMBER'],
    ['ACHIEVEMENT', 'priceFromFen', '面议', 'CELL_MONEY'],
    ['ACHIEVEMENT', 'priceFromFen', '1.234', 'CELL_MONEY'],
    ['PATENT', 'filingDate', '2023-02-30', 'CELL_DATE'],
    ['PATENT', 'pledged', '也许', 'CELL_BOOLEAN'],
    ['DEMAND', 'techSpec', '[{', 'CELL_NOT_ROWS'],
  ])('%s.%s refuses %j as %s', (kind, key, raw, code) => {
    expect(readCell(spec(kind, key), raw)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('mapRow', () => {
  it('puts text where its language belongs and lets an English title stand in', () => {
    expect(map('DEMAND', { t: 'Fuel cell', d: 'A stack.' }, 'title=t,description=d')).toEqual({
      draft: { kind: 'DEMAND', titleEn: 'Fuel cell', titleZh: 'Fuel cell', descriptionEn: 'A stack.', detail: {} },
      problems: [],
    });
    expect(map('DEMAND', { t: '防爆锂离子电池的研发' }, 'title=t').draft).toEqual({
      kind: 'DEMAND',
      titleZh: '防爆锂离子电池的研发',
      detail: {},
    });
  });
  it('keeps facts in the detail, invents none and reports what it cannot read', () => {
    const row = { n: 'CN114081026A', t: '一种驱鸟保护装置', i: ['A01M'], f: '=1+1', unused: 'x' };
    expect(map('PATENT', row, 'publicationNo=n,title=t,ipc=i,filingDate=f,grantNo=absent')).toEqual({
      draft: { kind: 'PATENT', titleZh: '一种驱鸟保护装置', ipc: ['A01M'], detail: { publicationNo: 'CN114081026A' } },
      problems: [
        {
          code: 'CELL_FORMULA',
          path: 'detail.filingDate',
          params: { labelZh: '申请日', labelEn: 'Filing date', value: '=1+1' },
        },
      ],
    });
  });
  it('makes drafts that validate', () => {
    const { draft } = map('PATENT', { n: 'cn114081026a', t: '一种驱鸟保护装置' }, 'publicationNo=n,title=t');
    expect(validateDraft('PATENT', draft)).toMatchObject({
      ok: true,
      value: { detail: { publicationNo: 'CN114081026A' } },
    });
  });
  it('hands a code on that it does not know, for validation to name the known ones', () => {
    const { draft } = map('PATENT', { t: '装置甲乙', l: '不明' }, 'title=t,legalStatus=l');
    expect(validateDraft('PATENT', draft)).toMatchObject({
      error: [{ code: 'CODE_UNKNOWN', path: 'detail.legalStatus', params: { value: '不明' } }],
    });
  });
  it('is not fooled by names of Object.prototype', () => {
    expect(mapRow('DEMAND', {}, [{ target: 'title', source: 'constructor' }]).draft).toEqual({
      kind: 'DEMAND',
      detail: {},
    });
  });
});
