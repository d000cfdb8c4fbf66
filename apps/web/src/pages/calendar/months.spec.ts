import { describe, expect, it } from '@jest/globals';
import { daysOfMonth, quarterOf, readCalendar, shadeOf } from './months.js';

describe('daysOfMonth', () => {
  it('knows lengths, leap years and weekdays', () => {
    expect(daysOfMonth(2026, 2).length).toBe(28);
    expect(daysOfMonth(2028, 2).at(-1)).toEqual({ day: '2028-02-29', weekday: 1 });
    expect(daysOfMonth(2026, 12)[0]).toEqual({ day: '2026-12-01', weekday: 1 });
  });
});

it('spans a year half open and shades at most four', () => {
  expect([0, 3].map((quarter) => quarterOf(2026, quarter))).toEqual([
    { from: '2026-01-01', until: '2026-04-01' },
    { from: '2026-10-01', until: '2027-01-01' },
  ]);
  expect([0, 1, 9].map(shadeOf)).toEqual([0, 1, 4]);
});

describe('readCalendar', () => {
  const read = (query: string) => readCalendar(new URLSearchParams(query), '2026-11-24');
  it('steps by years, or by months over the turn of the year', () => {
    expect([read('').previous, read('').next]).toEqual(['/calendar?year=2025', '/calendar?year=2027']);
    expect(read('year=2026&month=1').previous).toBe('/calendar?year=2025&month=12');
    expect(read('year=2026&month=12').next).toBe('/calendar?year=2027&month=1');
  });
  it('changes and drops what the address holds, and ignores nonsense', () => {
    expect(read('year=2026&chain=hydrogen').address({ chain: '', month: '3' })).toBe('/calendar?year=2026&month=3');
    expect(read('year=x&month=13')).toMatchObject({ year: 2026, month: null, chain: null });
  });
});
