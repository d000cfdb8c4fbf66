import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { SatSolver } from './sat-solver.js';

/** Is there an assignment of `n` variables that makes every clause true? By trying all. */
function isSatisfiable(n: number, clauses: readonly (readonly number[])[]): boolean {
  for (let bits = 0; bits < 1 << n; bits++) {
    if (clauses.every((clause) => clause.some((l) => ((bits >> (l >> 1)) & 1) !== (l & 1)))) return true;
  }
  return false;
}

describe('sat-solver', () => {
  it('answers as trying everything does, with a model that holds', () => {
    const rng = createRng(5);
    const answers = new Set<boolean>();
    for (let round = 0; round < 300; round++) {
      const n = 4 + rng.int(8);
      const clauses = Array.from({ length: Math.round(n * (3.5 + rng.next() * 1.5)) }, () => [
        rng.int(2 * n),
        rng.int(2 * n),
        rng.int(2 * n),
      ]);
      const solver = new SatSolver(n);
      for (const clause of clauses) solver.addClause(clause);
      const answer = solver.solve(() => false)!;
      expect(answer).toBe(isSatisfiable(n, clauses));
      if (answer) expect(clauses.every((c) => c.some((l) => solver.isTrue(l >> 1) !== ((l & 1) === 1)))).toBe(true);
      answers.add(answer);
    }
    expect(answers.size).toBe(2);
  });

  it('knows that six pigeons do not fit into five holes, and stops when told', () => {
    const pigeons = (): SatSolver => {
      const solver = new SatSolver(30);
      const at = (pigeon: number, hole: number) => (pigeon * 5 + hole) * 2;
      for (let p = 0; p < 6; p++) solver.addClause([0, 1, 2, 3, 4].map((hole) => at(p, hole)));
      for (let hole = 0; hole < 5; hole++) {
        for (let p = 0; p < 6; p++) for (let q = 0; q < p; q++) solver.addClause([at(p, hole) + 1, at(q, hole) + 1]);
      }
      return solver;
    };
    expect(pigeons().solve(() => false)).toBe(false);
    expect(pigeons().solve(() => true)).toBe(null);
  });
});
