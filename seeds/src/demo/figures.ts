import type { Rng } from '@luyan/kernel';
import { between } from './kit.js';
import type { Goal } from './vocabulary.js';

const WHOLE_UNITS = new Set(['次', '人', '架', '个', '核', '片', '亩/h', '只', '台']);

/** A figure at `position` between the best (0) and what is in use (1), with as many decimals as the range deserves. */
function figureAt(goal: Goal, position: number): string {
  const value = goal.best + position * (goal.incumbent - goal.best);
  const step = Math.abs(goal.incumbent - goal.best) / 20;
  const decimals = WHOLE_UNITS.has(goal.unit) ? 0 : Math.max(0, Math.ceil(-Math.log10(step)));
  return value.toFixed(Math.min(decimals, 6));
}

/** What a supply reaches: always better than any target. */
export const oursOf = (rng: Rng, goal: Goal): string => figureAt(goal, 0.3 * rng.next());
/** What a seeker asks for. */
export const targetOf = (rng: Rng, goal: Goal): string => figureAt(goal, 0.35 + 0.3 * rng.next());
/** What is in use today. */
export const incumbentOf = (rng: Rng, goal: Goal): string => figureAt(goal, 0.92 + 0.16 * rng.next());

export const sign = (goal: Goal): '≥' | '≤' => (goal.up ? '≥' : '≤');
/** `≤ 12 μm` with the unit, when there is one. */
export const bound = (goal: Goal, figure: string): string => `${sign(goal)}${figure}${goal.unit && ` ${goal.unit}`}`;
export const withUnit = (goal: Goal, figure: string): string => `${figure}${goal.unit && ` ${goal.unit}`}`;

const COST = /成本|费|价格|单价|造价/;

/** The topic's goal first, then one or two others of the family; a cost first among them where `withCost`. */
export function goalsOf(rng: Rng, main: Goal, family: readonly Goal[], withCost = false): Goal[] {
  const others = rng.shuffle(family.filter((goal) => goal !== main));
  if (withCost) others.sort((a, b) => Number(COST.test(b.supply)) - Number(COST.test(a.supply)));
  return [main, ...others.slice(0, between(rng, 1, 2))];
}
