import { describe, expect, it } from '@jest/globals';
import { learnPairwise } from '../ranking/pairwise-logistic.js';
import { foldsOf } from './folds.js';
import { auc, gainOfLevel, ndcgAt, precisionAt, recallAt, reciprocalRankAt } from './metrics.js';

describe('metrics', () => {
  it('gives levels their gain', () => {
    expect([1, 2, 3, 4].map((level) => gainOfLevel(level, false))).toEqual([0, 1, 3, 7]);
    expect([0, 1].map((level) => gainOfLevel(level, true))).toEqual([0, 1]);
  });
  it('measures a ranking against the ideal one', () => {
    expect(ndcgAt(10, [7, 3, 1], [1, 3, 7])).toBe(1);
    expect(ndcgAt(2, [0, 1], [1, 0])).toBeCloseTo(1 / Math.log2(3), 12);
    expect(ndcgAt(10, [0], [0])).toBeUndefined();
  });
  it('counts ties half', () => {
    expect(auc([2, 1], [1, 0])).toBe(0.875);
    expect(auc([], [1])).toBeUndefined();
  });
  it('looks no deeper than asked', () => {
    const ranked = [false, true, false, true];
    expect([reciprocalRankAt(1, ranked), reciprocalRankAt(10, ranked)]).toEqual([0, 0.5]);
    expect([recallAt(2, ranked, 4), precisionAt(4, ranked)]).toEqual([0.25, 0.5]);
  });
});

describe('foldsOf', () => {
  it('splits alike whatever the order, and every id once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const folds = foldsOf(ids, 2, 9);
    expect(foldsOf([...ids].reverse(), 2, 9)).toEqual(folds);
    expect(folds.flat().sort()).toEqual(ids);
  });
});

describe('learnPairwise', () => {
  it('finds the feature that orders the lists and ignores the constant one', () => {
    const list = {
      features: [
        [3, 1],
        [2, 1],
        [1, 1],
      ].map((row) => Float64Array.from(row)),
      gains: [3, 1, 0],
    };
    const [first, second] = learnPairwise([list, list], 0.1);
    expect(first).toBeGreaterThan(0.5);
    expect(second).toBe(0);
  });
});
