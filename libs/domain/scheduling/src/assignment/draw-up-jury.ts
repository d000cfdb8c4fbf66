import { assignJury, barredPairs, summarise, type JuryAssignment, type JuryProblem } from './assign-jury.js';

/**
 * The jury of one session (场次评审组), items being its pitches. First the panel of greatest affinity among the judges who may judge
 * every pitch and have the load left for all: it sits through the session, so that ranks compare what the same people saw. Then each
 * pitch by itself, where the panel comes before anybody else: others join only for seats or kinds that the panel leaves open. Both
 * steps are exact; that as few others as possible join is not promised.
 */
export function drawUpJury(problem: JuryProblem): JuryAssignment {
  const { affinity } = problem;
  const panel = new Set(panelOf(problem));
  const values = affinity.flat();
  const lead = values.length === 0 ? 0 : 1 + Math.max(...values) - Math.min(...values);
  const favoured = affinity.map((row, judge) => (panel.has(judge) ? row.map((value) => value + lead) : row));
  return summarise(problem, assignJury({ ...problem, affinity: favoured }).assignment);
}

function panelOf(problem: JuryProblem): readonly number[] {
  const { affinity, maxLoad } = problem;
  const items = affinity[0]?.length ?? 0;
  const barred = barredPairs(problem);
  const isFree = (judge: number): boolean =>
    (typeof maxLoad === 'number' ? maxLoad : (maxLoad[judge] ?? 0)) >= items &&
    affinity[judge]!.every((_, item) => !barred.has(judge * items + item));
  const { perItem, kinds, mix } = problem;
  const { assignment } = assignJury({
    affinity: affinity.map((row) => [row.reduce((sum, value) => sum + value, 0) / Math.max(1, items)]),
    perItem,
    maxLoad: affinity.map((_, judge) => (isFree(judge) ? 1 : 0)),
    ...(kinds && { kinds }),
    ...(mix && { mix }),
  });
  return assignment[0] ?? [];
}
