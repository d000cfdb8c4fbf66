import { describe, expect, it } from '@jest/globals';
import { daysOfMonth, shadeOf, spanOfYear } from './months.js';

describe('daysOfMonth', () => {
  it('knows lengths, leap years and weekdays', () => {
    expect(daysOfMonth(2026, 2).length).toBe(28);
    expect(daysOfMonth(2028, 2).at(-1)).toEqual({ day: '2028-02-29', weekday: 1 });
    expect(daysOfMonth(2026, 12)[0]).toEqual({ day: '2026-12-01', weekday: 1 });
  });
});

it('spans a year half open and shades at most four', () => {
  expect(spanOfYear(2026)).toEqual({ from: '2026-01-01', until: '2027-01-01' });
  expect([0, 1, 9].map(shadeOf)).toEqual([0, 1, 4]);
});
