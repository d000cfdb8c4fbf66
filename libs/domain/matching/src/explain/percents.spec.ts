import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tenthsOfPercent } from './percents.js';

describe('tenthsOfPercent', () => {
  it('adds up to the rounded total, each within one tenth of itself', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }), (shares) => {
        const tenths = tenthsOfPercent(shares);
        const total = shares.reduce((sum, share) => sum + share, 0);
        expect(tenths.reduce((sum, n) => sum + n, 0)).toBe(Math.round(total * 1000));
        tenths.forEach((n, i) => {
          expect(Math.abs(n - shares[i]! * 1000)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});
