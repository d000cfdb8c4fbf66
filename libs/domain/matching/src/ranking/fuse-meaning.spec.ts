import { describe, expect, it } from '@jest/globals';
import { MatchEngine } from '../engine/match-engine.js';
import { demandOf, supplyOf } from '../testing-facts.js';
import { MEANING_TERM, type Candidate } from '../engine/ranked-match.js';
import { cosineOf, fuseMeaning } from './fuse-meaning.js';
import { DEFAULT_WEIGHTS, PARTS, type Parts } from './weights.js';

const matchOf = (supplyId: string, text: number): Candidate => {
  const parts = { ...Object.fromEntries(PARTS.map((part) => [part, 0])), text } as unknown as Parts;
  return { supplyId, score: text, parts };
};
const ranked = [matchOf('a', 0.4), matchOf('b', 0.25), matchOf('c', 0.2)];

describe('fuseMeaning', () => {
  it('moves up what means the same, on whatever scale the model’s cosines lie', () => {
    const order = (cosines: readonly number[]) =>
      fuseMeaning(ranked, cosines, DEFAULT_WEIGHTS).map(({ supplyId }) => supplyId);
    expect(order([0.1, 0.2, 0.9])).toEqual(['a', 'c', 'b']);
    expect(order([0.71, 0.72, 0.79])).toEqual(order([0.1, 0.2, 0.9]));
    expect(order([0.5, 0.5, 0.5])).toEqual(['a', 'b', 'c']);
  });
  it('keeps every sum', () => {
    for (const { score, parts } of fuseMeaning(ranked, [0.1, 0.9, 0.3], DEFAULT_WEIGHTS)) {
      expect(PARTS.reduce((sum, part) => sum + parts[part], 0)).toBeCloseTo(score, 12);
    }
  });
  it('shows what it gives among the terms', () => {
    const demand = demandOf('耐高温陶瓷轴承');
    const options = { now: 0, limit: 10 };
    const engine = MatchEngine.build([supplyOf('a', '陶瓷轴承'), supplyOf('b', '耐高温涂层')]);
    const retrieval = engine.retrieve(demand.text);
    const fused = fuseMeaning(engine.rank(demand, options, retrieval), [0.2, 0.9], DEFAULT_WEIGHTS);
    for (const { score, parts, terms } of engine.explain(demand, fused, options, retrieval.query)) {
      expect(score).toBe(fused.find((candidate) => candidate.parts === parts)?.score);
      expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(parts.text, 12);
      expect(terms.map(({ term }) => term)).toContain(MEANING_TERM);
    }
  });
});

describe('cosineOf', () => {
  it('is that of unit vectors, and 0 of nothing', () => {
    expect(cosineOf([3, 4], [6, 8])).toBeCloseTo(1, 12);
    expect(cosineOf([0, 0], [1, 0])).toBe(0);
  });
});
