import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import type { SupplyFacts } from '../facts.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { DemandIndex } from './demand-index.js';
import { MatchEngine } from './match-engine.js';
import { scorePair } from './pair-score.js';

const NOW = Date.UTC(2026, 0, 15);
const WORDS = ['锂离子电池', '立方氮化硼', '金刚石', '防爆', '隔膜', '模具', '单晶', 'sensor', 'coating', '5 ms'];
const options = { now: NOW, limit: 10 };

function randomSupplies(seed: number, count: number): SupplyFacts[] {
  const rng = createRng(seed);
  const words = (): string => Array.from({ length: 1 + rng.int(6) }, () => rng.pick(WORDS)).join('，');
  return Array.from({ length: count }, (_, i) =>
    supplyOf(`s${i}`, words(), { text: { title: words(), body: words() }, trl: 1 + rng.int(9) }),
  );
}
const wanted = demandOf('防爆锂离子电池隔膜', {
  minTrl: 3,
  text: { title: '防爆锂离子电池隔膜', body: '响应 5 ms 的 sensor' },
});

describe('MatchEngine', () => {
  it('ranks the supply with the same words first, traditional script or not', () => {
    const engine = MatchEngine.build([
      supplyOf('a', '高韧性立方氮化硼单晶合成'),
      supplyOf('b', '锂离子电池防爆结构'),
      supplyOf('c', 'Lithium battery separator coatings'),
    ]);
    expect(engine.match(demandOf('鋰離子電池的防爆'), options).map(({ supplyId }) => supplyId)).toEqual(['b']);
  });
  it('adds up: parts to the score, shares to the text part', () => {
    const matches = MatchEngine.build(randomSupplies(1, 60)).match(wanted, options);
    expect(matches).toHaveLength(10);
    for (const { score, parts, terms } of matches) {
      expect(Object.values(parts).reduce((a, b) => a + b, 0)).toBeCloseTo(score, 12);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(parts.text, 12);
    }
  });
  it('leaves out what has come to share no word between ranking and explaining', () => {
    const titles = ['锂电池隔膜涂覆', '锂电池隔膜制备', '锂电池热失控'];
    const works = titles.map((title, i) => supplyOf(`work-${i}`, title));
    const engine = MatchEngine.build([...works, supplyOf('team', '李四团队'), supplyOf('own', '锂电池隔膜')]);
    const demand = demandOf('锂电池隔膜');
    const retrieval = engine.retrieve(demand.text);
    const [found] = engine.rank(demand, options, retrieval).filter(({ supplyId }) => supplyId === 'own');
    const candidates = [found!, { ...found!, supplyId: 'team', works: works.map(({ id }) => id) }];
    const explained = () => engine.explain(demand, candidates, options, retrieval.query);
    expect(explained().map(({ supplyId }) => supplyId)).toEqual(['own', 'team']);
    for (const { id } of works) engine.upsert(supplyOf(id, '茶叶种植'));
    expect(explained().map(({ supplyId }) => supplyId)).toEqual(['own']);
    engine.upsert(supplyOf(works[1]!.id, titles[1]!));
    const [, team] = explained();
    expect(team!.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(team!.parts.text, 12);
  });
  it('knows no shares where no common word counts in the catalogue yet', () => {
    const engine = MatchEngine.build([supplyOf('other', '茶叶种植')]);
    const { score, parts, terms } = scorePair(engine, demandOf('锂电池隔膜'), supplyOf('new', '锂电池隔膜'), options);
    expect([parts.text, terms]).toEqual([0, []]);
    expect(score).toBeCloseTo(
      Object.values(parts).reduce((a, b) => a + b, 0),
      12,
    );
  });
  it('gives the mirror the same scores', () => {
    const supplies = randomSupplies(2, 40);
    const engine = MatchEngine.build(supplies);
    const index = DemandIndex.build([wanted], engine);
    for (const match of engine.match(wanted, options)) {
      const supply = supplies.find(({ id }) => id === match.supplyId)!;
      const { score, parts, terms } = match;
      expect(index.matchSupply(supply, options)).toEqual([{ demandId: 'demand', score, parts, terms }]);
    }
  });
  it('answers the same whatever the order the supplies came in', () => {
    const supplies = randomSupplies(3, 80);
    const answer = MatchEngine.build(supplies).match(wanted, options);
    for (let seed = 0; seed < 5; seed++)
      expect(MatchEngine.build(createRng(seed).shuffle([...supplies])).match(wanted, options)).toEqual(answer);
  });
  it('equals a rebuild after adding, changing and deleting in any order', () => {
    for (let seed = 0; seed < 5; seed++) {
      const rng = createRng(seed);
      const engine = MatchEngine.build(randomSupplies(seed, 30));
      const now = new Map(randomSupplies(seed, 30).map((supply) => [supply.id, supply]));
      for (const supply of rng.shuffle(randomSupplies(seed + 100, 60))) {
        if (rng.next() < 0.4) {
          engine.remove(supply.id);
          now.delete(supply.id);
        } else {
          engine.upsert(supply);
          now.set(supply.id, supply);
        }
        if (rng.next() < 0.1) engine.texts.sparse.merge();
      }
      expect(engine.size).toBe(now.size);
      expect(engine.match(wanted, options)).toEqual(MatchEngine.build(now.values()).match(wanted, options));
    }
  });
  it('forgets removed documents for good when they outnumber the living', () => {
    const engine = MatchEngine.build(randomSupplies(7, 50));
    for (let round = 0; round < 100; round++) for (const supply of randomSupplies(round, 50)) engine.upsert(supply);
    expect(engine.size).toBe(50);
    expect(engine.texts.sparse.slots).toBeLessThan(4_500);
    expect(engine.match(wanted, options)).toEqual(MatchEngine.build(randomSupplies(99, 50)).match(wanted, options));
  });
  it('leaves out what a gate closes, and looks further for what it does not', () => {
    const closed = Array.from({ length: 1_500 }, (_, i) => supplyOf(`x${i}`, '防爆锂离子电池隔膜', { trl: 1 }));
    const engine = MatchEngine.build([...closed, supplyOf('open', '电池', { trl: 9 })]);
    expect(engine.match(wanted, options).map(({ supplyId }) => supplyId)).toEqual(['open']);
  });
  it('answers odd texts', () => {
    const engine = MatchEngine.build(randomSupplies(6, 20));
    const ids = (title: string): number => engine.match(demandOf(title), options).length;
    expect([ids(''), ids('的 了 and the'), ids('トヨタ')]).toEqual([0, 0, 0]);
    expect(MatchEngine.build([supplyOf('a', '基于等离子的喷涂')]).match(demandOf('的了和与及对于等'), options)).toEqual(
      [],
    );
    expect(ids('电池需求'.repeat(50_000))).toBe(8);
    const same = MatchEngine.build(Array.from({ length: 10_000 }, (_, i) => supplyOf(`s${i}`, '锂电池')));
    expect(same.match(demandOf('锂电池'), { now: NOW, limit: 2 }).map(({ supplyId }) => supplyId)).toEqual([
      's0',
      's1',
    ]);
  });
  it('reads a demand of 200,000 different characters to its end or its limit, exactly', () => {
    const engine = MatchEngine.build(randomSupplies(6, 200));
    const rng = createRng(1);
    const long = String.fromCharCode(...Array.from({ length: 100_000 }, () => 0x4e00 + rng.int(20_000)));
    const query = engine.queryOf({ title: '防爆锂离子电池', body: long + long });
    const { sparse } = engine.texts;
    const prepared = sparse.prepare(query);
    expect(sparse.top(prepared, 10)).toEqual(sparse.exhaustive(prepared, 10));
    expect(engine.match(demandOf('防爆锂离子电池', { text: { title: long, body: long } }), options)).toHaveLength(10);
  });
  it('answers a demand in Japanese', () => {
    const engine = MatchEngine.build([supplyOf('jp', 'トヨタの燃料電池スタック'), supplyOf('zh', '金刚石模具')]);
    expect(engine.match(demandOf('燃料電池スタックを探しています'), options).map(({ supplyId }) => supplyId)).toEqual([
      'jp',
    ]);
  });
  it('orders identical listings and identical demands by id, in whatever order they came', () => {
    const rng = createRng(1);
    const ids = rng.shuffle(Array.from({ length: 10_000 }, (_, i) => `s${i}`));
    const first = [...ids].sort().slice(0, 10);
    const engine = MatchEngine.build(ids.map((id) => supplyOf(id, '锂电池隔膜')));
    expect(engine.match(demandOf('锂电池隔膜'), options).map(({ supplyId }) => supplyId)).toEqual(first);
    const index = DemandIndex.build(
      ids.map((id) => demandOf('锂电池隔膜', { id })),
      engine,
    );
    const found = index.matchSupply(supplyOf('new', '锂电池隔膜'), options);
    expect(found.map(({ demandId }) => demandId)).toEqual(first);
  });
});
