import type { Conflict, PlanComparison, PlanSolution, YearProblem } from '@luyan/scheduling';
import { useEffect, useMemo, useState } from 'react';
import type { Answer, Question } from './judge.worker.js';

/** A thread that knows the problem and answers one question after another. */
class Judge {
  private readonly worker = new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private asked = 0;

  constructor(problem: YearProblem) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    });
    this.tell({ ask: 'problem', problem });
  }

  private tell(question: Question): void {
    this.worker.postMessage(question);
  }

  check(plan: PlanSolution, then: (conflicts: readonly Conflict[]) => void): void {
    const id = ++this.asked;
    this.waiting.set(id, (answer) => {
      if ('conflicts' in answer) then(answer.conflicts);
    });
    this.tell({ ask: 'check', id, plan });
  }

  compare(before: PlanSolution, after: PlanSolution, then: (comparison: PlanComparison) => void): void {
    const id = ++this.asked;
    this.waiting.set(id, (answer) => {
      if ('comparison' in answer) then(answer.comparison);
    });
    this.tell({ ask: 'compare', id, before, after });
  }

  end(): void {
    this.worker.terminate();
  }
}

function useThread(problem: YearProblem): Judge | null {
  const [judge, setJudge] = useState<Judge | null>(null);
  useEffect(() => {
    const thread = new Judge(problem);
    setJudge(thread);
    return () => {
      thread.end();
    };
  }, [problem]);
  return judge;
}

/** Milliseconds of rest before the cost of a place is computed: while the pointer is on its way, only conflicts are shown. */
const REST_MS = 120;

/** All conflicts of the plan as it stands, and what the change to `after` would cost; null while it is computed. */
export function useJudge(problem: YearProblem, plan: PlanSolution, after: PlanSolution | null) {
  const judge = useThread(problem);
  const [conflicts, setConflicts] = useState<readonly Conflict[] | null>(null);
  const [cost, setCost] = useState<{ readonly of: PlanSolution; readonly is: PlanComparison } | null>(null);
  useEffect(() => {
    judge?.check(plan, setConflicts);
  }, [judge, plan]);
  useEffect(() => {
    if (!after) return undefined;
    const timer = setTimeout(() => {
      judge?.compare(plan, after, (is) => {
        setCost({ of: after, is });
      });
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [judge, plan, after]);
  return useMemo(
    () => ({ conflicts, comparison: cost && cost.of === after ? cost.is : null }),
    [conflicts, cost, after],
  );
}
