import { createRng } from '@luyan/kernel';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import { assignJury, barredPairs, summarise, type JuryAssignment, type JuryProblem } from './assign-jury.js';
import { JurySearch, PARTS } from './jury-search.js';

export interface FairOptions extends SearchOptions {
  readonly seed: number;
  /** The share of the greatest total that must be kept; 0.99 unless told. */
  readonly leastShare?: number;
}

export interface FairAssignment extends JuryAssignment {
  /** The greatest total there is, and the worst-served item under it. */
  readonly optimum: { readonly total: number; readonly worst: number };
  /** No assignment serves its worst item better than this. */
  readonly worstBound: number;
}

const ROUNDS = 14;
const STEPS_A_ROUND = 30_000;

/** The best `perItem` affinities of the item that has the least of them, loads set aside. */
function boundWorst(problem: JuryProblem): number {
  const { affinity, perItem } = problem;
  const items = affinity[0]?.length ?? 0;
  const barred = barredPairs(problem);
  const best = Array.from({ length: items }, (_, item) => {
    const values = affinity.map((row, judge) => (barred.has(judge * items + item) ? 0 : row[item]!));
    return values
      .sort((a, b) => b - a)
      .slice(0, perItem)
      .reduce((sum, value) => sum + value, 0);
  });
  return items === 0 ? 0 : Math.min(...best);
}

/**
 * A jury assignment that lifts the worst-served item as far as it can while keeping `leastShare` of the greatest total: from the
 * exact optimum, by bisection on the least sum an item should get, each target sought by local search that gives up no
 * seat and no kind of the mix that the optimum has. `maxSteps` is for each of
 * the 14 rounds. Deterministic in problem, seed and steps.
 */
export function assignFairly(problem: JuryProblem, options: FairOptions): FairAssignment {
  const optimum = assignJury(problem);
  const search = new JurySearch(problem, optimum.assignment, options.leastShare ?? 0.99);
  const rng = createRng(options.seed);
  const worstBound = boundWorst(problem);
  let best = search.snapshot();
  let [low, high] = [Math.round(optimum.worst * PARTS), Math.round(worstBound * PARTS)];
  for (let round = 0; round < ROUNDS && high - low > PARTS / 1000; round++) {
    search.target = Math.ceil((low + high) / 2);
    search.restore(best);
    const found = searchLocally(search, rng, {
      maxSteps: STEPS_A_ROUND,
      ...options,
      target: { hard: 0, medium: 0, soft: Infinity },
    });
    if (found.score.hard === 0 && found.score.medium === 0) {
      best = found.best;
      low = search.target;
    } else {
      high = search.target;
    }
  }
  const assignment = best.map((jury) => jury.slice().sort((a, b) => a - b));
  return {
    ...summarise(problem, assignment),
    optimum: { total: optimum.total, worst: optimum.worst },
    worstBound,
  };
}
