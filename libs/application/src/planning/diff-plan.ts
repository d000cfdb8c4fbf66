import type { Repositories } from '@luyan/persistence';
import { applyChanges, diffPriced, type PricedDiffEntry } from '@luyan/scheduling';
import { changesOf, loadItems } from './plan-rows.js';
import { loadYear } from './year-problem.js';

/**
 * What changes from one plan to another, with reason and price. Without `againstId` it is the plan that this one repairs, else the
 * year's released plan. Null when either does not exist; empty for the very first plan.
 */
export async function diffPlan(
  reads: Repositories,
  { planId, againstId = null }: { planId: string; againstId?: string | null },
  now: Date,
): Promise<PricedDiffEntry[] | null> {
  const plan = await reads.plans.findById(planId);
  if (!plan) return null;
  const wanted = againstId ?? plan.baseId ?? (await reads.plans.findReleased(plan.year))?.id;
  if (!wanted) return [];
  const against = await reads.plans.findById(wanted);
  if (against?.year !== plan.year) return null;
  const year = await loadYear(reads, plan.year, now);
  const before = await loadItems(reads, against, year);
  const after = await loadItems(reads, plan, year);
  return diffPriced(applyChanges(year.problem, changesOf(plan)), before.solution, after.solution);
}
