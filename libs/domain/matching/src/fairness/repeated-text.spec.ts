import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mayHaveRun, RUN, withoutRepeats } from './repeated-text.js';

const UNITS = ['甲', '乙', 'a', 'b', '0', '𠮷', ' ', '\n', ',', '、', '。'];
const words = (units: readonly string[], maxLength: number) =>
  fc.array(fc.constantFrom(...units), { maxLength }).map((drawn) => drawn.join(''));
/** Texts that often have a run, with gaps and with a flaw. */
const text = fc
  .tuple(words(UNITS, 30), words(UNITS, 20), fc.array(words([' ', '，', '；'], 2), { maxLength: 5 }), words(UNITS, 30))
  .map(([before, unit, gaps, after]) => before + gaps.map((gap) => unit + gap).join('') + after);

describe('withoutRepeats', () => {
  it('leaves out runs and what is said again', () => {
    expect(withoutRepeats('催化剂催化剂催化剂，活性高。')).toBe('催化剂，活性高。');
    expect(withoutRepeats('催化剂、催化剂 催化剂；载体')).toBe('催化剂；载体');
    expect(withoutRepeats('活性高。寿命长。活性高。')).toBe('活性高。寿命长。');
    expect(withoutRepeats('1000 吨，1,000 小时')).toBe('1000 吨，1,000 小时');
  });

  it('misses no run by looking for one first', () => {
    fc.assert(
      fc.property(text, (said) => {
        expect(mayHaveRun(said) || said.replace(RUN, '$1') === said).toBe(true);
      }),
      { numRuns: 5000, seed: 1 },
    );
  });
});
