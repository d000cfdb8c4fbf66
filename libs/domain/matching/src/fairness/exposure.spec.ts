import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MatchEngine } from '../engine/match-engine.js';
import { scorePair } from '../engine/pair-score.js';
import type { MatchText } from '../facts.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { EXPOSURE_RULES, fairOrder, repeatsIn, type Listed } from './exposure.js';
import { withoutRepeats } from './repeated-text.js';

const rule = EXPOSURE_RULES[0]!;
const listed = (id: string, score: number, ownerOrgId: string, title = id): Listed => ({
  id,
  score,
  ownerOrgId,
  title,
  summary: '',
});
const ids = (list: readonly Listed[]): string => list.map(({ id }) => id).join(' ');

describe('fairOrder', () => {
  it('lets others pass once one organisation has its four, and drops nothing', () => {
    const list = [...'abcdef'].map((id, at) => listed(id, 0.8 - at / 100, 'big'));
    const others = [listed('x', 0.72, 'small'), listed('y', 0.7, 'tiny')];
    expect(ids(fairOrder([...list, ...others], rule))).toBe('a b c d x y e f');
  });
  it('keeps an answer that is clearly best where it is', () => {
    const list = [...'abcdef'].map((id, at) => listed(id, 0.8 - at / 100, 'big'));
    expect(ids(fairOrder([...list, listed('x', 0.5, 'small')], rule))).toBe('a b c d e f x');
  });
  it('holds for every list: the same answers, at most four places unless clearly best', () => {
    const item = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      owner: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 30 }), (items) => {
        const list = items.map(({ score, owner }, at) => listed(`id-${at}`, score, owner));
        const ordered = fairOrder(list, rule);
        expect(ordered.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
        expect(ids(fairOrder([...list].reverse(), rule))).toBe(ids(ordered));
        const held = new Map<string, number>();
        ordered.slice(0, rule.places).forEach((taken, at) => {
          const count = held.get(taken.ownerOrgId) ?? 0;
          const passed = ordered.slice(at + 1).filter((other) => (held.get(other.ownerOrgId) ?? 0) < rule.most);
          if (count >= rule.most) for (const { score } of passed) expect(score).toBeLessThan(taken.score - rule.margin);
          held.set(taken.ownerOrgId, count + 1);
        });
      }),
    );
  });
});

describe('repeatsIn', () => {
  it('counts near-duplicates of one organisation once: the best of them', () => {
    const list = [
      listed('a', 0.5, 'one', '高韧性立方氮化硼单晶制备方法'),
      listed('b', 0.6, 'one', '高韧性立方氮化硼单晶制备方法II'),
      listed('c', 0.4, 'two', '高韧性立方氮化硼单晶制备方法'),
      listed('d', 0.4, 'one', '金刚石圆锯片'),
    ];
    expect(ids(repeatsIn(list, rule))).toBe('a');
  });
});

describe('keyword stuffing', () => {
  const honest: MatchText = {
    title: '甲醇制氢催化剂',
    keywords: ['甲醇', '制氢'],
    body: '用于分布式供氢，寿命长。甲醇转化率为95%。',
  };
  const clean = ({ title, keywords = [], body = '' }: MatchText): MatchText => ({
    title: withoutRepeats(title),
    keywords: [...new Set(keywords)],
    body: withoutRepeats(body),
  });
  const engine = MatchEngine.build([
    supplyOf('honest', '', { text: honest }),
    supplyOf('tea', '茶叶种植'),
    supplyOf('film', '锂电池隔膜'),
  ]);
  const scoreOf = (text: MatchText) =>
    scorePair(engine, demandOf('甲醇制氢催化剂'), supplyOf('s', '', { text: clean(text) }), { now: 0 }).score;

  it.each<[string, Partial<MatchText>]>([
    ['keywords', { keywords: Array.from({ length: 100 }, (_, at) => (at % 2 ? '甲醇' : '制氢')) }],
    ['title', { title: '甲醇制氢催化剂'.repeat(20) }],
    ['a run in the body', { body: `${honest.body!}${'甲醇制氢 '.repeat(50)}` }],
    ['sentences of the body', { body: honest.body!.repeat(50) }],
  ])('in %s gains next to nothing', (_, stuffed) => {
    expect(scoreOf({ ...honest, ...stuffed }) - scoreOf(honest)).toBeLessThan(0.01);
  });
  it('leaves an ordinary text as it is', () => {
    expect(withoutRepeats(honest.body!)).toBe(honest.body);
    expect(withoutRepeats('A, B\n\nC; A.')).toBe('A, B\n\nC;');
  });
});
