import {
  checkPlan,
  comparePlans,
  type Conflict,
  type PlanComparison,
  type PlanSolution,
  type YearProblem,
} from '@luyan/scheduling';

/** What takes too long for the page's own thread: the check of a whole plan, and what a change costs. */
export type Question =
  | { readonly ask: 'problem'; readonly problem: YearProblem }
  | { readonly ask: 'check'; readonly id: number; readonly plan: PlanSolution }
  | { readonly ask: 'compare'; readonly id: number; readonly before: PlanSolution; readonly after: PlanSolution };
export type Answer =
  | { readonly id: number; readonly conflicts: readonly Conflict[] }
  | { readonly id: number; readonly comparison: PlanComparison };

let problem: YearProblem | undefined;

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.ask === 'problem') {
    ({ problem } = data);
    return;
  }
  if (!problem) return;
  const answer: Answer =
    data.ask === 'check'
      ? { id: data.id, conflicts: checkPlan(problem, data.plan, { alternatives: 0 }) }
      : { id: data.id, comparison: comparePlans(problem, data.before, data.after) };
  postMessage(answer);
});
