import { AlternativeFinder, type Alternative } from '../year/alternatives.js';
import { checkPlan, type Conflict } from '../year/check-plan.js';
import { compileYear, type CompiledYear } from '../year/compile.js';
import { diffPlans, type DiffEntry } from '../year/diff.js';
import type { PlannedPitch, PlannedSession, PlanSolution, YearProblem } from '../year/facts.js';
import type { YearScore } from '../year/plan-year.js';
import { YEAR_CONSTRAINTS, weightsOn, type YearConstraint, type YearWeights } from '../year/policy.js';
import { loadSolution } from '../year/solution.js';
import { YearState } from '../year/state.js';

/** One constraint's share of the penalty in two plans. */
export interface CostChange {
  readonly constraint: YearConstraint;
  readonly before: number;
  readonly after: number;
}

/** What a change of a plan costs and which conflicts it brings and ends. */
export interface PlanComparison {
  readonly before: YearScore;
  readonly after: YearScore;
  /** Only the constraints whose share differs, in the order of the score. */
  readonly costs: readonly CostChange[];
  /** Most severe first; those that block have up to three alternatives in the changed plan. */
  readonly appeared: readonly Conflict[];
  readonly resolved: readonly Conflict[];
}

const scoreIn = (year: CompiledYear, plan: PlanSolution): YearScore => {
  const state = new YearState(year);
  loadSolution(state, plan);
  return { ...state.keeper.score(), shares: state.keeper.shares() };
};

const weightsOf = (problem: YearProblem): YearWeights => weightsOn(`${problem.year}-01-01`);

/** The score of a plan by whomever it was made, as the solver counts it. */
export const scorePlan = (problem: YearProblem, plan: PlanSolution): YearScore =>
  scoreIn(compileYear(problem, weightsOf(problem)), plan);

/** The most severe conflicts of a plan, up to `first`; only these are given alternatives, since finding them is what takes time. */
export function firstConflicts(
  problem: YearProblem,
  plan: PlanSolution,
  { first, alternatives }: { readonly first: number; readonly alternatives: number },
): { readonly total: number; readonly conflicts: readonly Conflict[] } {
  const all = checkPlan(problem, plan, { alternatives: 0 });
  return { total: all.length, conflicts: withAlternatives(problem, plan, all.slice(0, first), alternatives) };
}

function withAlternatives(
  problem: YearProblem,
  plan: PlanSolution,
  conflicts: readonly Conflict[],
  count: number,
): Conflict[] {
  let finder: AlternativeFinder | null = null;
  return conflicts.map((conflict) => {
    if (conflict.severity === 'WARN' || count === 0) return conflict;
    finder ??= new AlternativeFinder(problem, plan, weightsOf(problem));
    return { ...conflict, alternatives: finder.find(conflict, count) };
  });
}

/** Up to `count` other places for a planned session, or other sessions for a planned pitch, that clash with nothing. */
export const alternativesFor = (
  problem: YearProblem,
  plan: PlanSolution,
  about: { readonly requestId: string | null; readonly pitchId: string | null },
  count: number,
): readonly Alternative[] =>
  new AlternativeFinder(problem, plan, weightsOf(problem)).find(
    { constraint: 'VENUE_CONFLICT', personId: null, otherRequestId: null, ...about },
    count,
  );

const keyOf = ({ constraint, requestId, pitchId, personId, otherRequestId }: Conflict): string =>
  [constraint, ...[requestId, otherRequestId].sort(), pitchId, personId].join(' ');

/** Compares a plan with what it was before a change: score by constraint, conflicts that come and go. Pure. */
export function comparePlans(problem: YearProblem, before: PlanSolution, after: PlanSolution): PlanComparison {
  const weights = weightsOf(problem);
  const year = compileYear(problem, weights);
  const [old, next] = [scoreIn(year, before), scoreIn(year, after)];
  const [had, has] = [before, after].map((plan) => checkPlan(problem, plan, { weights, alternatives: 0 }));
  const [oldKeys, newKeys] = [new Set(had!.map(keyOf)), new Set(has!.map(keyOf))];
  const appeared = has!.filter((conflict) => !oldKeys.has(keyOf(conflict)));
  return {
    before: old,
    after: next,
    costs: YEAR_CONSTRAINTS.flatMap(({ name: constraint }) => {
      const change = { constraint, before: old.shares[constraint] ?? 0, after: next.shares[constraint] ?? 0 };
      return change.before === change.after ? [] : [change];
    }),
    appeared: withAlternatives(problem, after, appeared, 3),
    resolved: had!.filter((conflict) => !newKeys.has(keyOf(conflict))),
  };
}

export interface PricedDiffEntry extends DiffEntry {
  /** What the change costs those who knew the former plan, in the score's soft points; what only follows another change costs nothing. */
  readonly price: number;
}

function sessionPrice(from: PlannedSession, to: PlannedSession | null, weights: YearWeights): number {
  const { PUBLISHED_TIME: time = 0, PUBLISHED_VENUE: venue = 0 } = weights.price;
  return (from.start === to?.start ? 0 : time) + (from.venueId === to?.venueId ? 0 : venue);
}

function pitchPrice(from: PlannedPitch, to: PlannedPitch | null, weights: YearWeights): number {
  const { PUBLISHED_SESSION: session = 0, PUBLISHED_ORDER: order = 0 } = weights.price;
  if (from.requestId !== to?.requestId) return session;
  return from.order === to.order ? 0 : order;
}

function priceOf({ kind, from, to }: DiffEntry, weights: YearWeights): number {
  if (from === null) return 0;
  return kind === 'SESSION'
    ? sessionPrice(from as PlannedSession, to as PlannedSession | null, weights)
    : pitchPrice(from as PlannedPitch, to as PlannedPitch | null, weights);
}

/** From one plan to another, each change once with its reason in `problem` and its price (方案差异). Pure. */
export function diffPriced(problem: YearProblem, before: PlanSolution, after: PlanSolution): PricedDiffEntry[] {
  const weights = weightsOf(problem);
  const state = new YearState(compileYear(problem, weights));
  return diffPlans(state, before, after).map((entry) => ({ ...entry, price: priceOf(entry, weights) }));
}
