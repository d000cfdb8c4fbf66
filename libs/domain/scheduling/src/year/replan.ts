import { applyChanges, type PlanChange } from './changes.js';
import { diffPlans, type DiffEntry } from './diff.js';
import type { PlanSolution, SessionRequestFacts, YearProblem } from './facts.js';
import { solveYear, type YearOptions, type YearResult } from './plan-year.js';
import { weightsOn, type YearConstraint, type YearWeights } from './policy.js';

export interface ReplanResult extends YearResult {
  readonly diff: readonly DiffEntry[];
  /** The problem after the changes, in which the solution is to be judged. */
  readonly problem: YearProblem;
}

const PUBLISHED: readonly YearConstraint[] = [
  'PUBLISHED_TIME',
  'PUBLISHED_VENUE',
  'PUBLISHED_SESSION',
  'PUBLISHED_ORDER',
];
/** Raises the price of every published time and place above all wishes together. */
const REPLAN_FACTOR = 1000;
const DEFAULT_REPLAN_STEPS = 50_000;

function dearPublished(weights: YearWeights): YearWeights {
  const raised = PUBLISHED.map((name) => [name, (weights.price[name] ?? 0) * REPLAN_FACTOR] as const);
  return { ...weights, price: { ...weights.price, ...Object.fromEntries(raised) } };
}

/** What has begun stays where it is. */
function pinPast(problem: YearProblem, published: PlanSolution): YearProblem {
  const { now } = problem;
  if (now === undefined) return problem;
  const begun = new Map(published.sessions.filter(({ start }) => start <= now).map((s) => [s.requestId, s]));
  const pin = (request: SessionRequestFacts): SessionRequestFacts => {
    const session = begun.get(request.id);
    return session ? { ...request, pinned: { venueId: session.venueId, start: session.start } } : request;
  };
  return { ...problem, requests: problem.requests.map(pin) };
}

/**
 * Repairs a published plan after cancellations, closures and additions (最小变更重排) with the fewest changes: published
 * times and places outweigh all wishes, and a change that turns out to be needless is taken back. The result is a draft: nothing
 * is released here. Throws RangeError when `problem.published` is missing.
 */
export function replan(problem: YearProblem, changes: readonly PlanChange[], options: YearOptions): ReplanResult {
  const { published } = problem;
  if (!published) throw new RangeError('Re-planning needs the published plan.');
  const changed = applyChanges(pinPast(problem, published), changes);
  const weights = dearPublished(options.weights ?? weightsOn(`${problem.year}-01-01`));
  const limits =
    options.maxSteps === undefined && options.maxMs === undefined ? { maxSteps: DEFAULT_REPLAN_STEPS } : {};
  const { result, state } = solveYear(changed, { ...options, ...limits, weights });
  return { ...result, diff: diffPlans(state, published, result.solution), problem: changed };
}
