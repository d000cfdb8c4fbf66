import { describe, expect, it } from '@jest/globals';
import { titleKey } from './title-key.js';

it.each([
  ['一种 高效（ＬＥＤ）光源', '一种高效(LED)光源'],
  ['Low-Cost  Fuel Cell', 'low cost fuel cell'],
  ['氢燃料电池:堆栈', '氢燃料电池——堆栈。'],
])('%s and %s have one key', (a, b) => {
  expect(titleKey(a)).toBe(titleKey(b));
});

describe('titleKey', () => {
  it('keeps what tells titles apart', () => {
    expect(titleKey('泵 2.0')).not.toBe(titleKey('泵 3.0'));
  });
});
