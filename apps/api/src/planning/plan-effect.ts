import type { PlanEditEffect } from '@luyan/application';
import type { Alternative, Conflict } from '@luyan/scheduling';
import {
  constraintView,
  levelOf,
  type PlanAlternativeView,
  type PlanConflictView,
  type PlanEditEffectView,
} from './plan.view.js';

export const alternativeView = ({ requestId, venueId, start }: Alternative): PlanAlternativeView => ({
  requestId,
  venueId,
  startsAt: new Date(start),
});

export const conflictView = ({ constraint, pitchId, alternatives, ...conflict }: Conflict): PlanConflictView => ({
  ...conflict,
  ...constraintView(constraint),
  applicationId: pitchId,
  alternatives: alternatives.map(alternativeView),
});

export const effectView = (effect: PlanEditEffect): PlanEditEffectView => {
  const { planId, revision, isSaved, before, after, costs, appeared, resolved } = effect;
  return {
    planId,
    revision,
    isSaved,
    hard: after.hard - before.hard,
    medium: after.medium - before.medium,
    soft: after.soft - before.soft,
    costs: costs.map((cost) => ({
      ...constraintView(cost.constraint),
      level: levelOf(cost.constraint),
      before: cost.before,
      after: cost.after,
      change: cost.after - cost.before,
    })),
    appeared: appeared.map(conflictView),
    resolved: resolved.map(conflictView),
  };
};
