import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FIELDS, pathOf } from './fields/fields.js';
import { useOfLimit } from './read-value.js';
import { expiryOf } from './rules/patent-term.js';
import { TABLES } from './tables.js';
import { validateDraft } from './validate-draft.js';
import { codesOf, LISTING_KINDS, type ListingKind } from './vocabulary.js';

const KINDS = codesOf(LISTING_KINDS);
const faults = (kind: ListingKind, draft: unknown) => {
  const result = validateDraft(kind, draft);
  return result.ok ? [] : result.error.map((p) => `${p.code} ${p.path}`);
};
const titled = (facts: Record<string, unknown>, detail: Record<string, unknown> = {}) => ({
  titleZh: '固态电池',
  ...facts,
  detail,
});

describe('FIELDS', () => {
  it.each(KINDS)('%s: keys once, tables and columns where the type needs them', (kind) => {
    const fields = FIELDS[kind];
    expect(new Set(fields.map(pathOf)).size).toBe(fields.length);
    for (const f of fields) {
      expect({ key: f.key, table: f.table !== undefined }).toEqual({
        key: f.key,
        table: f.type === 'code' || f.type === 'codes',
      });
      expect(f.columns !== undefined).toBe(f.type === 'rows');
      if (f.table) expect(Object.keys(TABLES)).toContain(f.table);
    }
    expect(fields.filter((f) => f.required === 'save').map((f) => f.key)).toEqual(['titleZh']);
  });
});

describe('useOfLimit', () => {
  it('charges 汉字 and Latin letters their own shares', () => {
    const limit = { latin: 256, han: 80 };
    expect(useOfLimit('电'.repeat(80), limit)).toBe(1);
    expect(useOfLimit('a'.repeat(256), limit)).toBe(1);
    expect(useOfLimit('电'.repeat(40) + 'a'.repeat(128), limit)).toBe(1);
  });
});

describe('validateDraft', () => {
  it.each(KINDS)('%s: a title makes a draft in normal form, and normal form is stable', (kind) => {
    const first = validateDraft(kind, { titleZh: '  固态电池\u0000 ' });
    if (!first.ok) throw new Error(JSON.stringify(first.error));
    expect(first.value).toMatchObject({ kind, titleZh: '固态电池', titleEn: null, keywords: [] });
    expect(Object.keys(first.value.detail)).toEqual(FIELDS[kind].filter((f) => f.part === 'detail').map((f) => f.key));
    expect(validateDraft(kind, first.value)).toEqual(first);
  });
  it.each<[ListingKind, unknown, readonly string[]]>([
    ['DEMAND', null, ['DRAFT_NOT_AN_OBJECT ']],
    ['DEMAND', { titleZh: 'a', detail: [] }, ['DRAFT_NOT_AN_OBJECT detail']],
    ['DEMAND', { titleZh: 'a', kind: 'PATENT' }, ['KIND_DIFFERS kind']],
    ['DEMAND', {}, ['FIELD_REQUIRED titleZh']],
    ['DEMAND', { titleZh: '  ' }, ['FIELD_REQUIRED titleZh']],
    ['DEMAND', { titleZh: 7 }, ['TYPE_WRONG titleZh']],
    ['DEMAND', titled({ titel: 'x' }, { budget: 1 }), ['FIELD_UNKNOWN titel', 'FIELD_UNKNOWN detail.budget']],
    ['DEMAND', { titleZh: '电'.repeat(81) }, ['TEXT_TOO_LONG titleZh']],
    ['DEMAND', titled({ descriptionEn: 'x'.repeat(40_001) }), ['TEXT_TOO_LONG descriptionEn']],
    ['DEMAND', titled({ descriptionEn: 'x'.repeat(40_000) }), []],
    ['DEMAND', titled({ keywords: ['a', 'b', 'c', 'd', 'e', 'f'] }), ['TOO_MANY keywords']],
    ['DEMAND', titled({ keywords: ['a', 'a', 'b', 'c', 'd', 'e', 3] }), ['TYPE_WRONG keywords.6', 'TOO_MANY keywords']],
    ['DEMAND', titled({ cooperationModes: ['LICENCE', 'RENT'] }), ['CODE_UNKNOWN cooperationModes.1']],
    ['DEMAND', titled({ regionCode: '6101' }), ['REGION_FORMAT regionCode']],
    ['DEMAND', titled({ trl: 10 }), ['OUT_OF_RANGE trl']],
    ['DEMAND', titled({ trl: 1.5 }), ['TYPE_WRONG trl']],
    ['DEMAND', titled({ priceFromFen: 1, priceToFen: Number.NaN }), ['TYPE_WRONG priceToFen']],
    [
      'DEMAND',
      titled({}, { techSpec: [{ metric: '续航' }, 'x'] }),
      ['FIELD_REQUIRED detail.techSpec.0.target', 'TYPE_WRONG detail.techSpec.1'],
    ],
    [
      'DEMAND',
      titled({}, { techSpec: [{ metric: '续航', target: '5', goal: 1 }] }),
      ['FIELD_UNKNOWN detail.techSpec.0.goal'],
    ],
    ['DEMAND', titled({}, { deadline: '2026-02-30' }), ['DATE_INVALID detail.deadline']],
    ['DEMAND', titled({}, { anonymous: 'yes' }), ['TYPE_WRONG detail.anonymous']],
    ['DEMAND', titled({ priceFromFen: 5, priceToFen: 4 }), ['ORDER_WRONG priceToFen']],
    ['DEMAND', titled({ priceFromFen: 5 }), ['PRICE_HALF_SET priceToFen']],
    ['DEMAND', titled({ priceMode: 'FREE', priceFromFen: 5, priceToFen: 5 }), ['PRICE_NOT_FOR_FREE priceMode']],
    ['ACHIEVEMENT', titled({ trl: 3, cooperationModes: ['PAY_LATER'] }), ['PAY_LATER_TRL cooperationModes']],
    ['DEMAND', titled({}, { minTrl: 6, maxTrl: 4 }), ['ORDER_WRONG detail.maxTrl']],
    ['DEMAND', titled({}, { budgetFen: 10, toSolverFen: 11 }), ['ORDER_WRONG detail.budgetFen']],
    [
      'DEMAND',
      titled({}, { eoiDeadline: '2026-05-01', callDeadline: '2026-05-01' }),
      ['ORDER_WRONG detail.callDeadline'],
    ],
    [
      'DEMAND',
      titled(
        {},
        {
          milestones: [
            { title: '样机', share: 40 },
            { title: '验收', share: 50 },
          ],
        },
      ),
      ['SHARES_NOT_100 detail.milestones'],
    ],
    [
      'ACHIEVEMENT',
      titled(
        {},
        {
          ownership: [
            { organisation: '甲', share: 33.33 },
            { organisation: '乙', share: 66.67 },
          ],
        },
      ),
      [],
    ],
    ['ACHIEVEMENT', titled({}, { ownership: [{ organisation: '甲' }, { organisation: '乙' }] }), []],
    [
      'ACHIEVEMENT',
      titled({}, { ownership: [{ organisation: '甲', uscc: '91350100M000100Y42' }] }),
      ['USCC_CHECK_DIGIT detail.ownership.0.uscc'],
    ],
    [
      'PATENT',
      titled({}, { applicationNo: '201710601862.3', patentType: 'UTILITY_MODEL' }),
      ['PATENT_TYPE_MISMATCH detail.patentType'],
    ],
    ['PATENT', titled({}, { applicationNo: '97801765.X', patentType: 'PCT' }), []],
    ['PATENT', titled({}, { applicationNo: 'US16/123456', patentType: 'INVENTION' }), []],
    [
      'PATENT',
      titled({}, { filingDate: '2020-05-01', publicationDate: '2020-04-01', grantDate: '2020-04-15' }),
      ['ORDER_WRONG detail.publicationDate', 'ORDER_WRONG detail.grantDate'],
    ],
    [
      'PATENT',
      titled({}, { patentType: 'DESIGN', filingDate: '2020-05-01', expiryDate: '2035-05-01' }),
      ['PATENT_EXPIRY_BEYOND_TERM detail.expiryDate'],
    ],
    ['PATENT', titled({}, { patentType: 'DESIGN', filingDate: '2022-05-01', expiryDate: '2037-05-01' }), []],
    ['TEAM', titled({}, { members: [{ name: '李 明' }, { name: '李明' }] }), ['ITEM_TWICE detail.members.1']],
    ['SCENARIO', titled({}, { windowFrom: '2026-05-01', windowTo: '2026-05-01' }), ['ORDER_WRONG detail.windowTo']],
    ['FINANCE', titled({}, { rateFrom: 4, rateTo: 37 }), ['OUT_OF_RANGE detail.rateTo']],
    [
      'FINANCE',
      titled({}, { rateFrom: 4, rateTo: 3, amountMinFen: 1, amountMaxFen: 1 }),
      ['ORDER_WRONG detail.rateTo'],
    ],
    [
      'FINANCE',
      titled({}, { eligibility: [{ field: 'REVENUE', op: 'AT_LEAST', value: '500' }], sourceUrl: 'nowhere' }),
      ['URL_FORMAT detail.sourceUrl'],
    ],
  ])('%s %j', (kind, draft, expected) => {
    expect(faults(kind, draft)).toEqual(expected);
  });
  it('names label, limits and codes for a message', () => {
    expect(validateDraft('DEMAND', { titleZh: 'a', trl: 10 })).toMatchObject({
      error: [{ params: { labelZh: '技术成熟度', labelEn: 'Technology readiness level', value: 10, min: 1, max: 9 } }],
    });
  });
  it('answers every input without throwing, and what it accepts it accepts again', () => {
    const value = fc.anything({ maxDepth: 2 });
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.dictionary(fc.constantFrom('titleZh', 'trl', 'keywords', 'detail', 'x'), value),
        (kind, draft) => {
          const result = validateDraft(kind, draft);
          if (result.ok) expect(validateDraft(kind, result.value)).toEqual(result);
        },
      ),
    );
  });
});

describe('expiryOf', () => {
  it.each([
    ['INVENTION', '2010-03-31', '2030-03-31'],
    ['UTILITY_MODEL', '2012-02-29', '2022-02-28'],
    ['DESIGN', '2021-05-31', '2031-05-31'],
    ['DESIGN', '2021-06-01', '2036-06-01'],
    ['PCT', '2021-06-01', undefined],
  ] as const)('%s filed %s ends %s', (type, filed, expected) => {
    expect(expiryOf(type, filed)).toBe(expected);
  });
});
