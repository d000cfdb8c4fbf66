import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import type { DemandFacts, SupplyFacts } from '../facts.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { DemandIndex } from './demand-index.js';
import { MatchEngine } from './match-engine.js';

const options = { now: Date.UTC(2026, 0, 15), limit: 10 };
const WORDS = ['锂离子电池', '立方氮化硼', '金刚石', '防爆', '隔膜', '模具', '单晶', 'sensor', 'coating', '5 ms'];

function texts(seed: number, count: number): string[] {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => Array.from({ length: 1 + rng.int(6) }, () => rng.pick(WORDS)).join('，'));
}
const demands = (seed: number): DemandFacts[] => texts(seed, 40).map((title, i) => demandOf(title, { id: `d${i}` }));
const supplies = (seed: number, count: number): SupplyFacts[] =>
  texts(seed, count).map((title, i) => supplyOf(`s${seed}-${i}`, title));

describe('DemandIndex', () => {
  it('equals an index built anew after a refresh, whatever came, went and was put in again before', () => {
    for (let seed = 0; seed < 5; seed++) {
      const rng = createRng(seed);
      const engine = MatchEngine.build(supplies(1, 5));
      const index = DemandIndex.build([], engine);
      const standing = new Map<string, DemandFacts>();
      for (const supply of supplies(2, 60)) {
        engine.upsert(supply);
        const demand = rng.pick(demands(rng.int(9)));
        if (rng.next() < 0.3) {
          index.remove(demand.id);
          standing.delete(demand.id);
        } else {
          index.upsert(demand);
          standing.set(demand.id, demand);
        }
        if (rng.next() < 0.2) index.matchSupply(supply, options);
      }
      index.refresh();
      const anew = DemandIndex.build(standing.values(), engine);
      expect(index.size).toBe(standing.size);
      for (const supply of supplies(3, 20))
        expect(index.matchSupply(supply, options)).toEqual(anew.matchSupply(supply, options));
    }
  });

  it('weighs demands by the catalogue that has grown since, without being told', () => {
    const engine = MatchEngine.build(supplies(1, 5));
    const index = DemandIndex.build(demands(1), engine);
    for (const supply of supplies(2, 200)) engine.upsert(supply);
    const anew = DemandIndex.build(demands(1), engine);
    for (const supply of supplies(3, 20))
      expect(index.matchSupply(supply, options)).toEqual(anew.matchSupply(supply, options));
  });

  it('finds demands by a term that no listing had before', () => {
    const engine = MatchEngine.build(supplies(1, 100));
    const index = DemandIndex.build([...demands(1), demandOf('量子点显示', { id: 'new' })], engine);
    const supply = supplyOf('first', '量子点');
    engine.upsert(supply);
    const found = index.matchSupply(supply, options);
    expect(found[0]?.demandId).toBe('new');
    const [match] = engine.match(demandOf('量子点显示', { id: 'new' }), options);
    expect(found[0]?.score).toBe(match?.score);
  });
});
