import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { LEAST_FEEDBACK, learnWeights, type JudgedMatch } from './learn-weights.js';
import { DEFAULT_WEIGHTS, PARTS, type Part } from './weights.js';

const current = DEFAULT_WEIGHTS.weights;

/** Feedback of seekers who go by these weights, a little at random. */
function feedback(demands: number, wanted: Partial<Record<Part, number>>, noise = 0.02): readonly JudgedMatch[] {
  const rng = createRng(7);
  return Array.from({ length: demands }, (_, demand) =>
    Array.from({ length: 8 }, () => {
      const agreement = Object.fromEntries(PARTS.map((part) => [part, rng.next()])) as Record<Part, number>;
      const worth = PARTS.reduce((sum, part) => sum + agreement[part] * (wanted[part] ?? 0), 0) + noise * rng.next();
      return { demandId: `demand-${demand}`, agreement: agreement, worth };
    })
      .sort((a, b) => b.worth - a.worth)
      .map(({ demandId, agreement }, place) => ({
        demandId,
        supplyId: `supply-${place}`,
        agreement,
        level: place < 2 ? 2 : place < 4 ? 1 : 0,
      })),
  ).flat();
}

describe('learnWeights', () => {
  it('finds what seekers go by, and says how much better it is on demands that it has not seen', () => {
    const learnt = learnWeights(feedback(80, { text: 0.4, trl: 0.4, price: 0.2 }), current);
    if (!learnt.ok) throw new Error(JSON.stringify(learnt.error));
    const { weights, before, after, judgements, demands } = learnt.value;
    expect([judgements, demands]).toEqual([640, 80]);
    expect(weights.trl).toBeGreaterThan(current.trl * 3);
    expect(weights.price).toBeGreaterThan(current.price * 2);
    expect(after.auc).toBeGreaterThan(before.auc + 0.05);
    expect(PARTS.reduce((sum, part) => sum + weights[part], 0)).toBeCloseTo(1, 12);
    expect(PARTS.every((part) => weights[part] >= 0)).toBe(true);
  });
  it('never lets a part count against a match', () => {
    const learnt = learnWeights(feedback(80, { text: 0.6, region: -0.5, trl: 0.3 }), current);
    expect(learnt.ok && learnt.value.weights.region).toBe(0);
  });
  it('does not depend on the order of feedback', () => {
    const given = feedback(40, { trl: 0.7, text: 0.3 });
    expect(learnWeights([...given].reverse(), current)).toEqual(learnWeights(given, current));
  });
  it('refuses too little feedback, and feedback that teaches nothing', () => {
    const few = learnWeights(feedback(10, { trl: 1 }), current);
    expect(!few.ok && few.error[0]).toMatchObject({
      code: 'FEEDBACK_TOO_LITTLE',
      params: { judgements: 80, demands: 10, leastDemands: LEAST_FEEDBACK.demands },
    });
    const liked = feedback(60, { trl: 1 }).map((match) => ({ ...match, level: 1 }));
    expect(!learnWeights(liked, current).ok).toBe(true);
  });
  it('refuses weights that are no better than the current ones', () => {
    const agreed = learnWeights(feedback(60, current, 0), current);
    expect(!agreed.ok && agreed.error[0]?.code).toBe('WEIGHTS_NO_BETTER');
    const chance = learnWeights(feedback(60, {}, 1), current);
    expect(!chance.ok && chance.error[0]?.code).toBe('WEIGHTS_NO_BETTER');
  });
});
