import { describe, expect, it } from '@jest/globals';
import { termsOf } from './analyse.js';
import { normalise } from './normalise.js';

describe('normalise', () => {
  it('folds full width, case and traditional script', () => {
    expect(normalise('ＡＩ 鋰離子電池，臺灣')).toBe('ai 锂离子电池,台湾');
  });
  it('changes nothing the second time', () => {
    const once = normalise('㎡ ℃ 發展 ﬁ ½');
    expect(normalise(once)).toBe(once);
  });
});

describe('termsOf', () => {
  it('makes single characters and pairs of a Chinese run, function characters only in pairs', () => {
    expect(termsOf('锂的电池')).toEqual(['锂', '锂的', '电', '的电', '池', '电池']);
  });
  it('does not pair across punctuation or script', () => {
    expect(termsOf('锂，电')).toEqual(['锂', '电']);
    expect(termsOf('用AI做')).toEqual(['用', 'ai', '做']);
  });
  it('stems English and leaves stop words out', () => {
    expect(termsOf('The batteries of connected sensors')).toEqual(['batteri', 'connect', 'sensor']);
  });
  it('keeps names whole beside their parts', () => {
    expect(termsOf('Li-ion and CBN')).toEqual(['li-ion', 'li', 'ion', 'cbn']);
  });
  it('keeps numbers with their unit, decimals and identifiers whole', () => {
    expect(termsOf('1.80 g 5 ms 1400℃')).toEqual(['1.80g', '5ms', '1400°c']);
    expect(termsOf('ZL201710601862.3')).toEqual(['201710601862.3']);
    expect(termsOf('H01M 10/0525')).toEqual(['h01m', 'h01m 10/0525']);
  });
  it('reads Japanese like Chinese, and nothing out of nothing', () => {
    expect(termsOf('トヨタ')).toEqual(['ト', 'ヨ', 'トヨ', 'タ', 'ヨタ']);
    expect(termsOf('')).toEqual([]);
    expect(termsOf(' ，。!? ')).toEqual([]);
  });
});
