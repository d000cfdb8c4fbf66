import { describe, expect, it } from '@jest/globals';
import { FIELDS, LISTING_KINDS, pathOf, type ListingKind } from '@luyan/catalogue';
import { changesBetween, isEmptyChange, judge, rowOf, tidy } from './draft.js';
import { sectionsOf } from './sections.js';

const KINDS = Object.keys(LISTING_KINDS) as ListingKind[];
const facts = { now: Date.parse('2026-06-01'), organisationVerified: true };

describe('sectionsOf', () => {
  it.each(KINDS)('shows every field of %s once', (kind) => {
    const shown = sectionsOf(kind).flatMap(({ fields }) => fields.map(pathOf));
    expect(shown.toSorted()).toEqual(FIELDS[kind].map(pathOf).toSorted());
  });
});

describe('judge', () => {
  it('names every gap of an empty draft, the title as what a draft needs', () => {
    const { remarks } = judge('TEAM', { detail: {} }, facts, 'zh');
    expect(remarks.filter(({ severity }) => severity === 'FAULT').map(({ path }) => path)).toEqual(['titleZh']);
    expect(remarks.filter(({ code }) => code === 'FIELD_MISSING').map(({ path }) => path)).toEqual(
      FIELDS.TEAM.filter(({ required }) => required === 'submit').map(pathOf),
    );
    expect(remarks.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true);
  });
  it('judges the rest of a draft although a field is wrong, and says in which row', () => {
    const values = { titleZh: '光子芯片封装团队', detail: { industryCases: [{ year: 2024 }] } };
    const { remarks } = judge('TEAM', values, facts, 'en');
    const fault = remarks.find(({ severity }) => severity === 'FAULT');
    expect([fault?.path, rowOf(fault?.path ?? '')]).toEqual(['detail.industryCases.0.client', 1]);
    expect(remarks.some(({ path }) => path === 'detail.leader')).toBe(true);
  });
});

describe('tidy', () => {
  it('leaves out rows that were begun and left blank', () => {
    const values = { titleZh: ' ', keywords: ['光子', ''], detail: { members: [{ name: '' }, { name: '李四' }] } };
    expect(tidy('TEAM', values)).toMatchObject({
      titleZh: null,
      keywords: ['光子'],
      detail: { members: [{ name: '李四' }] },
    });
  });
});

describe('changesBetween', () => {
  it('holds what was changed alone, so that others’ changes to other fields stand', () => {
    const before = { titleZh: '甲', keywords: [], detail: { leader: '李四', members: [] } };
    expect(changesBetween('TEAM', before, { ...before, detail: { leader: '王五', members: [{ name: ' ' }] } })).toEqual(
      { detail: { leader: '王五' } },
    );
    expect(isEmptyChange(changesBetween('TEAM', before, { ...before, keywords: undefined }))).toBe(true);
  });
});
