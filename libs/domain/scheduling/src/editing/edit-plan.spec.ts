import { describe, expect, it } from '@jest/globals';
import { createRng, DAY, MINUTE } from '@luyan/kernel';
import fc from 'fast-check';
import { checkPlan } from '../year/check-plan.js';
import type { PlanSolution } from '../year/facts.js';
import { generateYear } from '../year/generate-year.js';
import { planYear } from '../year/plan-year.js';
import { alternativesFor, comparePlans, diffPriced, firstConflicts, scorePlan } from './compare-plans.js';
import { applyEdit, type PlanEdit } from './edit-plan.js';

const problem = generateYear({ sessions: 12, pitches: 50, venues: 5, seed: 3 });
const { solution: plan, score } = planYear(problem, { seed: 1, maxSteps: 2000 });

function randomEdit(seed: number): PlanEdit {
  const rng = createRng(seed);
  const { requestId, start } = rng.pick(plan.sessions);
  const { pitchId } = rng.pick(plan.pitches);
  const edits: readonly PlanEdit[] = [
    { kind: 'MOVE_SESSION', requestId, venueId: rng.pick(problem.venues).id, start: start + (rng.int(9) - 4) * DAY },
    { kind: 'TAKE_OUT_SESSION', requestId },
    { kind: 'MOVE_PITCH', pitchId, requestId, order: 1 + rng.int(9) },
    { kind: 'TAKE_OUT_PITCH', pitchId },
  ];
  return rng.pick(edits);
}

/** Each line-up counts from 1 and follows from its session's start without a gap. */
function lineupsAreSound({ sessions, pitches }: PlanSolution): boolean {
  const minutes = new Map(problem.pitches.map(({ id, durationMin, qaMin }) => [id, durationMin + qaMin]));
  return sessions.every(({ requestId, start }) => {
    let at = start;
    const lineup = pitches.filter((pitch) => pitch.requestId === requestId).sort((a, b) => a.order - b.order);
    return lineup.every((pitch, i) => {
      const isSound = pitch.order === i + 1 && pitch.start === at;
      at += minutes.get(pitch.pitchId)! * MINUTE;
      return isSound;
    });
  });
}

describe('edit-plan', () => {
  it('scores a plan as the solver did', () => {
    expect(scorePlan(problem, plan)).toEqual(score);
  });

  it('keeps every line-up sound and every pitch once, and prices an edit as the difference of two full counts', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const next = applyEdit(problem, plan, randomEdit(seed))!;
        const { before, after, costs } = comparePlans(problem, plan, next);
        expect(lineupsAreSound(next)).toBe(true);
        expect(new Set(next.pitches.map(({ pitchId }) => pitchId)).size).toBe(next.pitches.length);
        const total = (side: 'before' | 'after') => costs.reduce((sum, cost) => sum + cost[side], 0);
        const sum = ({ hard, medium, soft }: typeof before) => hard + medium + soft;
        expect(total('after') - total('before')).toBe(sum(after) - sum(before));
        expect(after).toEqual(scorePlan(problem, next));
      }),
      { numRuns: 60 },
    );
  });

  it('names exactly the conflicts that come and go', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const next = applyEdit(problem, plan, randomEdit(seed))!;
        const { appeared, resolved } = comparePlans(problem, plan, next);
        const [had, has] = [plan, next].map((each) => checkPlan(problem, each, { alternatives: 0 }).length);
        expect(has! - had!).toBe(appeared.length - resolved.length);
      }),
      { numRuns: 30 },
    );
  });

  it('does not know what is gone', () => {
    const [{ requestId, venueId, start }] = plan.sessions as [PlanSolution['sessions'][0]];
    expect(applyEdit(problem, plan, { kind: 'MOVE_SESSION', requestId: 'gone', venueId, start })).toBeNull();
    expect(applyEdit(problem, plan, { kind: 'MOVE_SESSION', requestId, venueId: 'gone', start })).toBeNull();
    expect(applyEdit(problem, plan, { kind: 'TAKE_OUT_PITCH', pitchId: 'gone' })).toBeNull();
  });

  it('offers places that clash with nothing, and conflicts of at most as many as asked for', () => {
    const { requestId } = plan.sessions[0]!;
    for (const place of alternativesFor(problem, plan, { requestId, pitchId: null }, 3)) {
      const edit = { kind: 'MOVE_SESSION', requestId, venueId: place.venueId!, start: place.start } as const;
      const { appeared } = comparePlans(problem, plan, applyEdit(problem, plan, edit)!);
      expect(appeared.filter(({ severity }) => severity !== 'WARN')).toEqual([]);
    }
    const empty = { sessions: plan.sessions, pitches: [] };
    const { total, conflicts } = firstConflicts(problem, empty, { first: 2, alternatives: 0 });
    expect({ total, shown: conflicts.length }).toEqual({ total: plan.sessions.length, shown: 2 });
  });

  it('prices a difference by what was promised to the public', () => {
    const [{ requestId, venueId, start }] = plan.sessions as [PlanSolution['sessions'][0]];
    const edit = { kind: 'MOVE_SESSION', requestId, venueId, start: start + 30 * MINUTE } as const;
    const diff = diffPriced(problem, plan, applyEdit(problem, plan, edit)!);
    expect(diff[0]).toMatchObject({ id: requestId, change: 'MOVED_TIME', price: 60 });
    expect(diff.slice(1).every(({ kind, price }) => kind === 'PITCH' && price === 0)).toBe(true);
    expect(diffPriced(problem, plan, plan)).toEqual([]);
  });
});
