import { smallestSet } from '../solver/smallest-set.js';
import { assignJury, type JuryProblem } from './assign-jury.js';

/** Rules of a jury, from the one given up most lightly to the one given up last. */
/** Those that an operator may give up. */
export const RELAXABLE_RULES = {
  ROTATION: { zh: '评委轮换', en: 'rotation' },
  MIX: { zh: '评委构成', en: 'the mix of judges' },
  LOAD: { zh: '每日评审上限', en: 'pitches a judge a day' },
  SEATS: { zh: '评委人数', en: 'judges a pitch' },
} as const;
export type RelaxableRule = keyof typeof RELAXABLE_RULES;
export const JURY_RULE_LABELS = {
  ...RELAXABLE_RULES,
  CONFLICT: { zh: '利益冲突', en: 'conflicts of interest' },
} as const;
export type JuryRule = keyof typeof JURY_RULE_LABELS;
const JURY_RULES: readonly JuryRule[] = ['ROTATION', 'MIX', 'LOAD', 'SEATS', 'CONFLICT'];

/** The problem without some of its rules: no rotation, no mix, any load, as many seats as can be filled, conflicts set aside. */
export function withoutRules(problem: JuryProblem, rules: ReadonlySet<JuryRule>): JuryProblem {
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
  const { short, unmixed, assignment } = assignJury(withoutRules(problem, rules));
  const areSeatsKept = rules.has('SEATS') ? assignment.every((jury) => jury.length > 0) : short.length === 0;
  return areSeatsKept && unmixed.length === 0;
}

/** Conflicts of interest are set aside only where nothing else helps. */
const price = (rule: JuryRule): number => (rule === 'CONFLICT' ? JURY_RULES.length : 1);

/**
 * The smallest set of rules without which every item has a whole, mixed jury. Empty when nothing is in the way; null when no set helps
 * (there is nobody).
 */
export const relaxJury = (problem: JuryProblem): readonly JuryRule[] | null =>
  smallestSet(JURY_RULES, (rules) => isSolved(problem, rules), price);
