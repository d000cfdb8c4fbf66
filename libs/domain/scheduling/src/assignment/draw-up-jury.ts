import {
  assignJury,
  barredPairs,
  kindsLacking,
  summarise,
  type JuryAssignment,
  type JuryProblem,
} from './assign-jury.js';

/** 组建目标: what a panel is to be best at. */
export const JURY_AIMS = {
  TOTAL: { zh: '总契合度最高', en: 'The greatest total' },
  FAIR: { zh: '照顾契合度最低的项目', en: 'The worst-served pitch lifted' },
} as const;
export type JuryAim = keyof typeof JURY_AIMS;

/**
 * The jury of one session (场次评审组), items being its pitches. First the panel of greatest affinity among the judges who may judge
 * every pitch and have the load left for all: it sits through the session, so that ranks compare what the same people saw. Then each
 * pitch by itself, where the panel comes before anybody else: others join only for seats or kinds that the panel leaves open. Both
 * steps are exact; that as few others as possible join is not promised. With `fairShare` the panel is then changed, judge by judge, as long as
 * the pitch that it knows least gains and the total keeps that share of the greatest: a local search, not exact.
 */
export function drawUpJury(problem: JuryProblem, fairShare?: number): JuryAssignment {
  const { affinity } = problem;
  const greatest = panelOf(problem);
  const panel = new Set(fairShare === undefined ? greatest : liftWorst(problem, greatest, fairShare));
  const values = affinity.flat();
  const lead = values.length === 0 ? 0 : 1 + Math.max(...values) - Math.min(...values);
  const favoured = affinity.map((row, judge) => (panel.has(judge) ? row.map((value) => value + lead) : row));
  return summarise(problem, assignJury({ ...problem, affinity: favoured }).assignment);
}

function panelOf(problem: JuryProblem): readonly number[] {
  const { affinity, perItem, kinds, mix } = problem;
  const items = affinity[0]?.length ?? 0;
  const free = new Set(freeJudges(problem));
  const { assignment } = assignJury({
    affinity: affinity.map((row) => [row.reduce((sum, value) => sum + value, 0) / Math.max(1, items)]),
    perItem,
    maxLoad: affinity.map((_, judge) => (free.has(judge) ? 1 : 0)),
    ...(kinds && { kinds }),
    ...(mix && { mix }),
  });
  return assignment[0] ?? [];
}

/** Judges who may judge every pitch and have the load left for all. */
function freeJudges(problem: JuryProblem): number[] {
  const { affinity, maxLoad } = problem;
  const items = affinity[0]?.length ?? 0;
  const barred = barredPairs(problem);
  return [...affinity.keys()].filter(
    (judge) =>
      (typeof maxLoad === 'number' ? maxLoad : (maxLoad[judge] ?? 0)) >= items &&
      affinity[judge]!.every((_, item) => !barred.has(judge * items + item)),
  );
}

/** The panel after the best exchanges of one judge for another that lift its worst pitch, each within the share of the first total. */
function liftWorst(problem: JuryProblem, first: readonly number[], share: number): readonly number[] {
  const { affinity } = problem;
  const free = freeJudges(problem);
  const sums = (panel: readonly number[]) =>
    (affinity[0] ?? []).map((_, item) => panel.reduce((sum, judge) => sum + affinity[judge]![item]!, 0));
  const figures = (panel: readonly number[]) => {
    const all = sums(panel);
    return {
      worst: Math.min(...all),
      total: all.reduce((a, b) => a + b, 0),
      lacking: kindsLacking(problem, panel).length,
    };
  };
  let panel = first;
  let now = figures(panel);
  const least = now.total * share;
  for (;;) {
    const better = panel
      .flatMap((out) =>
        free.filter((judge) => !panel.includes(judge)).map((judge) => panel.map((one) => (one === out ? judge : one))),
      )
      .map((next) => ({ next, ...figures(next) }))
      .filter(({ worst, total, lacking }) => worst > now.worst && total >= least && lacking <= now.lacking)
      .sort((a, b) => b.worst - a.worst || b.total - a.total)[0];
    if (!better) return panel;
    panel = better.next;
    now = better;
  }
}
