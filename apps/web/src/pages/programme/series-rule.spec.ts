import { describe, expect, it } from '@jest/globals';
import { clockOf, minutesOf, nthOf } from './series-rule.js';

describe('a series’ hour', () => {
  it('is written as on a clock and read back', () => {
    for (const minutes of [0, 9 * 60 + 5, 14 * 60, 23 * 60 + 59]) expect(minutesOf(clockOf(minutes))).toBe(minutes);
    expect(clockOf(9 * 60 + 5)).toBe('09:05');
  });

  it('is none when it is left to the plan', () => {
    expect([clockOf(null), clockOf(undefined), minutesOf('')]).toEqual(['', '', null]);
  });
});

it('takes the first of a weekday where a series names none', () => {
  expect([nthOf(null), nthOf(-1), nthOf(3)]).toEqual([1, -1, 3]);
});
