import { describe, expect, it } from '@jest/globals';
import { joinRanges, rangesOfTerms } from './ranges.js';

describe('joinRanges', () => {
  it('orders, joins what overlaps or touches, and drops what is empty', () => {
    expect(
      joinRanges([
        [4, 6],
        [0, 2],
        [1, 3],
        [6, 7],
        [9, 9],
      ]),
    ).toEqual([
      [0, 3],
      [4, 7],
    ]);
  });
});

describe('rangesOfTerms', () => {
  it('finds every occurrence, whatever the case', () => {
    expect(rangesOfTerms('氢能与制氢能力 PEM pem', ['氢能', 'pem', ''])).toEqual([
      [0, 2],
      [4, 6],
      [8, 11],
      [12, 15],
    ]);
  });
});
