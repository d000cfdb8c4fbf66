import { assignJury, type JuryProblem } from './assign-jury.js';

/** Rules of a jury, from the one given up most lightly to the one given up last. */
export const JURY_RULES = ['ROTATION', 'MIX', 'LOAD', 'SEATS', 'CONFLICT'] as const;
export type JuryRule = (typeof JURY_RULES)[number];

/** The problem without some of its rules: no rotation, no mix, any load, as many seats as can be filled, conflicts set aside. */
function without(problem: JuryProblem, rules: ReadonlySet<JuryRule>): JuryProblem {
  const items = problem.affinity[0]?.length ?? 0;
  return {
    ...problem,
    ...(rules.has('ROTATION') ? { rested: [] } : {}),
    ...(rules.has('MIX') ? { mix: [] } : {}),
    ...(rules.has('LOAD') ? { maxLoad: items } : {}),
    ...(rules.has('CONFLICT') ? { excluded: [] } : {}),
  };
}

function isSolved(problem: JuryProblem, rules: ReadonlySet<JuryRule>): boolean {
  const { short, unmixed, assignment } = assignJury(without(problem, rules));
  const areSeatsKept = rules.has('SEATS') ? assignment.every((jury) => jury.length > 0) : short.length === 0;
  return areSeatsKept && unmixed.length === 0;
}

/** Conflicts of interest are set aside only where nothing else helps. */
const price = (rules: readonly JuryRule[]): number =>
  rules.length + (rules.includes('CONFLICT') ? JURY_RULES.length : 0);

/**
 * The smallest set of rules without which every item has a whole, mixed jury, by trying all sets: the smaller first, and among
 * equals the one that gives up the lighter rules. Empty when nothing is in the way; null when no set helps (there is nobody).
 */
export function relaxJury(problem: JuryProblem): readonly JuryRule[] | null {
  const sets = Array.from({ length: 2 ** JURY_RULES.length }, (_, bits) =>
    JURY_RULES.filter((__, i) => (bits >> i) & 1),
  ).sort((a, b) => price(a) - price(b));
  return sets.find((rules) => isSolved(problem, new Set(rules))) ?? null;
}
