import { createRng } from '@luyan/kernel';
import { LateAcceptance } from '../solver/acceptance.js';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import type { Score } from '../solver/score.js';
import { compileYear } from './compile.js';
import { construct } from './construct.js';
import { explainUnplaced, type Unplaced } from './explain.js';
import type { PlanSolution, YearProblem } from './facts.js';
import { boundSoft, flowYear } from './flow-year.js';
import { improveUnplaced } from './improve-unplaced.js';
import { YearSearch } from './moves.js';
import { weightsOn, type YearConstraint, type YearWeights } from './policy.js';
import { restorePublished } from './restore-published.js';
import { toSolution } from './solution.js';
import { YearState } from './state.js';

export interface YearOptions extends SearchOptions {
  readonly seed: number;
  /** Instead of the dated weights in force on 1 January of the year. */
  readonly weights?: YearWeights;
}

/** Penalties, lower is better; `shares` has every constraint that costs something. */
export interface YearScore extends Score {
  readonly shares: Partial<Record<YearConstraint, number>>;
}

export interface YearResult {
  readonly solution: PlanSolution;
  readonly score: YearScore;
  /** No plan that leaves out no more sessions and no more pitches has a smaller soft penalty. */
  readonly bound: number;
  readonly unplaced: readonly Unplaced[];
  readonly steps: number;
  /** `complete` when everything has its place without a hard violation. */
  readonly status: 'complete' | 'partial';
}

/** Measured on generated years: a short memory, since a good construction leaves little to undo. */
const HISTORY = 100;

const countUnplaced = ({ venue, sessionOf }: YearState): { sessions: number; pitches: number } => ({
  sessions: venue.filter((v) => v < 0).length,
  pitches: sessionOf.filter((s) => s < 0).length,
});

/** Construction, search and finishing, with the state they leave. */
export function solveYear(problem: YearProblem, options: YearOptions): { result: YearResult; state: YearState } {
  const { now = () => 0, maxMs } = options;
  const startedAt = now();
  const year = compileYear(problem, options.weights ?? weightsOn(`${problem.year}-01-01`));
  const state = new YearState(year);
  const rng = createRng(options.seed);
  const flows = flowYear(year);
  construct(state, rng, flows);
  const search = new YearSearch(state);
  const { steps } = searchLocally(search, rng, {
    acceptance: new LateAcceptance(HISTORY),
    ...options,
    ...(maxMs === undefined ? {} : { maxMs: maxMs - (now() - startedAt) }),
  });
  improveUnplaced(state);
  restorePublished(state);
  const score = { ...state.keeper.score(), shares: state.keeper.shares() };
  const result: YearResult = {
    solution: toSolution(state),
    score,
    bound: boundSoft(flows, countUnplaced(state)),
    unplaced: explainUnplaced(state),
    steps,
    status: score.hard === 0 && score.medium === 0 ? 'complete' : 'partial',
  };
  return { result, state };
}

/**
 * Plans a year of roadshows (全年路演排期): sessions to venues and times, pitches to sessions and their order. Deterministic
 * in problem, seed and `maxSteps`; with `maxMs` and `now` it stops by the clock. Never throws for an impossible problem:
 * what has no place is in `unplaced`, with reasons.
 */
export const planYear = (problem: YearProblem, options: YearOptions): YearResult => solveYear(problem, options).result;
