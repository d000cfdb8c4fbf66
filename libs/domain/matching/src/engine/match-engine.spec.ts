import { describe, expect, it } from '@jest/globals';
import type { DemandFacts, SupplyFacts } from '../facts.js';
import { explainMatch } from '../explain/explain.js';
import { DemandIndex } from './demand-index.js';
import { MatchEngine } from './match-engine.js';

const NOW = Date.UTC(2026, 0, 15);
export const supply = (id: string, title: string, changes: Partial<SupplyFacts> = {}): SupplyFacts => ({
  id,
  kind: 'ACHIEVEMENT',
  ownerOrgId: `org-${id}`,
  regionCode: '610100',
  chains: [],
  industries: [],
  ipc: [],
  trl: null,
  cooperationModes: [],
  priceMode: 'NEGOTIABLE',
  priceFromFen: null,
  priceToFen: null,
  verificationLevel: 0,
  lastConfirmedAt: null,
  validUntil: null,
  secrecy: 'PUBLIC',
  text: { title },
  ...changes,
});
export const demand = (title: string, changes: Partial<DemandFacts> = {}): DemandFacts => ({
  id: 'd',
  ownerOrgId: 'seeker',
  regionCode: '610100',
  targetRegions: [],
  chains: [],
  industries: [],
  ipc: [],
  minTrl: null,
  maxTrl: null,
  budgetFen: null,
  ipOwnership: null,
  cooperationModes: [],
  deadline: null,
  text: { title },
  ...changes,
});

const catalogue = [
  supply('a', '高韧性立方氮化硼单晶合成'),
  supply('b', '锂离子电池防爆结构'),
  supply('c', '金刚石圆锯片模具材料'),
  supply('d', 'Lithium battery separator coatings'),
];

describe('MatchEngine', () => {
  it('ranks the supply with the same words first, traditional script or not', () => {
    const engine = MatchEngine.build(catalogue);
    const ids = engine.match(demand('鋰離子電池的防爆'), { now: NOW, limit: 2 }).map(({ supplyId }) => supplyId);
    expect(ids[0]).toBe('b');
  });
  it('adds up: parts to the score, shares to the text part', () => {
    const engine = MatchEngine.build(catalogue);
    for (const match of engine.match(demand('立方氮化硼电池'), { now: NOW, limit: 9 })) {
      const parts = Object.values(match.parts).reduce((a, b) => a + b, 0);
      expect(match.score).toBeCloseTo(parts, 12);
      expect(match.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(match.parts.text, 12);
    }
  });
  it('gives the mirror the same scores', () => {
    const engine = MatchEngine.build(catalogue);
    const wanted = demand('立方氮化硼单晶');
    const index = DemandIndex.build([wanted], engine);
    const ranked = engine.match(wanted, { now: NOW, limit: 1 })[0]!;
    const mirrored = index.matchSupply(catalogue[0]!, { now: NOW, limit: 1 })[0]!;
    expect({ ...mirrored, demandId: 0 }).toEqual({ ...ranked, supplyId: undefined, demandId: 0 });
  });
  it('leaves out what a gate closes and explains it', () => {
    const engine = MatchEngine.build([supply('a', '锂电池', { trl: 3 }), supply('b', '锂电池')]);
    const wanted = demand('锂电池', { minTrl: 5 });
    const matches = engine.match(wanted, { now: NOW, limit: 9 });
    expect(matches.map(({ supplyId }) => supplyId)).toEqual(['b']);
    expect(explainMatch(wanted, supply('a', '锂电池', { trl: 3 }), matches[0]!, NOW).gates.closed).toEqual([
      { code: 'TRL_TOO_LOW', params: { trl: 3, minTrl: 5 }, opensAt: 3 },
    ]);
  });
});
