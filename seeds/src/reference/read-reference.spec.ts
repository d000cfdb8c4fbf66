import { describe, expect, it } from '@jest/globals';
import { readReference, type Nested, type Table } from './read-reference.js';

const reference = readReference();
const dangling = (items: readonly Nested[]): string[] => {
  const codes = new Set(items.map((item) => item.code));
  return items.filter((item) => item.parent !== null && !codes.has(item.parent)).map((item) => item.code);
};
const repeated = (codes: readonly (string | number)[]): (string | number)[] =>
  codes.filter((code, i) => codes.indexOf(code) !== i);

describe('read-reference', () => {
  it('names a source and labels in both languages in every table, each code once', () => {
    const { regions, industries, emerging, ipc, chains, trl, holidays } = reference;
    const tables: readonly Table<{ zh: string; en: string }>[] = [
      regions,
      industries,
      emerging,
      ipc,
      chains,
      trl,
      holidays,
    ];
    for (const table of tables) {
      expect(table.source).not.toBe('');
      expect(table.items.filter((item) => item.zh === '' || item.en === '')).toEqual([]);
    }
    for (const { items } of [regions, industries, emerging, ipc, chains, trl]) {
      expect(repeated(items.map((item) => item.code))).toEqual([]);
    }
    expect(repeated(holidays.items.map((day) => day.date))).toEqual([]);
  });

  it('has no parent that is not there', () => {
    expect(dangling(reference.regions.items)).toEqual([]);
    expect(dangling(reference.industries.items)).toEqual([]);
    expect(dangling(reference.ipc.items)).toEqual([]);
  });

  it('holds whole tables', () => {
    const regions = reference.regions.items;
    expect(['PROVINCE', 'CITY', 'COUNTY'].map((level) => regions.filter((r) => r.level === level).length)).toEqual([
      34, 10, 107,
    ]);
    const industries = reference.industries.items;
    expect([industries.filter((i) => !i.parent).length, industries.filter((i) => i.parent).length]).toEqual([20, 97]);
    const ipc = reference.ipc.items;
    expect(['SECTION', 'CLASS'].map((level) => ipc.filter((i) => i.level === level).length)).toEqual([8, 132]);
    expect(reference.emerging.items.length).toBe(9);
    expect(reference.trl.items.map((level) => level.code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('gives working days of published years, and says that 2027 is provisional', () => {
    const { years, items } = reference.holidays;
    expect(years.map(({ year, status }) => `${year} ${status}`)).toEqual([
      '2024 PUBLISHED',
      '2025 PUBLISHED',
      '2026 PUBLISHED',
      '2027 PROVISIONAL',
    ]);
    const count = (year: string, kind: string): number =>
      items.filter((day) => day.date.startsWith(year) && day.kind === kind).length;
    expect(['2024', '2025', '2026', '2027'].map((year) => [count(year, 'HOLIDAY'), count(year, 'WORKDAY')])).toEqual([
      [28, 8],
      [28, 5],
      [33, 6],
      [13, 0],
    ]);
    expect(items.every((day) => day.provisional === day.date.startsWith('2027'))).toBe(true);
    const weekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(items.filter((day) => day.kind === 'WORKDAY' && !weekend(day.date))).toEqual([]);
  });
});
