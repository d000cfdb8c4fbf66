import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../spelling.js';
import { foldWithPlaces, rangeInOriginal } from './fold.js';
import { highlighter } from './highlight.js';
import { identifierKeys } from './identifiers.js';
import { parseQuery } from './parse-query.js';
import { pinyinTerms, textTerms } from './terms.js';
import { arrayOf } from './ways.js';

const matches = (query: string, text: string): boolean =>
  (parseQuery(query).stages[0]?.must ?? []).every(({ anyOf }) =>
    anyOf.some((match) => match.every((term) => textTerms(text).has(term))),
  );

describe('parse-query', () => {
  it('finds whatever stands in a text, wherever it begins and ends', () => {
    const text = '待处理危险废物的资源化技术需求';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(text.length - 1), (a, b) => {
        expect(matches(text.slice(Math.min(a, b), Math.max(a, b) + 1), text)).toBe(true);
      }),
    );
  });

  it('takes any text at all, in bounded size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { must, mustNot } of parseQuery(text).stages) {
          expect(must.length + mustNot.length).toBeLessThanOrEqual(48);
          for (const { anyOf } of [...must, ...mustNot])
            for (const match of anyOf) expect(arrayOf(match)).toMatch(/^\{(-?\d+(,-?\d+)*)?\}$/);
        }
      }),
    );
  });

  it('marks ranges that lie in the text, in order, apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(20), (text, from) => {
        const document = { titleZh: text, titleEn: null, summaryZh: null, summaryEn: null, body: '' };
        for (const { ranges } of highlighter(parseQuery(text.slice(from, from + 5)).marks)(document)) {
          let before = -1;
          for (const [start, end] of ranges) {
            expect(start > before && end > start && end <= text.length).toBe(true);
            before = end;
          }
        }
      }),
    );
  });

  it('folds with places in the original', () => {
    const folded = foldWithPlaces('㎏與ＬＥＤ');
    expect(folded.text).toBe('kg与led');
    expect([rangeInOriginal(folded, 2, 3), rangeInOriginal(folded, 0, 6)]).toEqual([
      [1, 2],
      [0, 5],
    ]);
    expect(foldWithPlaces('與 LED').places).toBeNull();
  });

  it('knows a number in any writing', () => {
    const key = '2017106018623';
    for (const text of ['ZL201710601862.3', 'cn 201710601862.3', 'ＺＬ２０１７１０６０１８６２．３'])
      expect(identifierKeys(text)[0]).toBe(key);
  });

  it('spells whole words only', () => {
    const terms = pinyinTerms('电气能耗监测');
    expect(terms).toContain('~dianqi');
    expect(terms).not.toContain('~qineng');
    expect(terms).not.toContain('^qn');
  });

  it('counts letters that differ', () => {
    expect(['machine', 'mahcine', 'machne', 'machines', 'laser'].map((word) => editDistance(word, 'machine'))).toEqual([
      0, 1, 1, 1, 6,
    ]);
  });
});
