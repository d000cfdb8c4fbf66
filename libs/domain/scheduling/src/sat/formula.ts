import { negate, positive, SatSolver, type Literal } from './sat-solver.js';

/** Literals that are known: each other's negation, like any pair. */
export const ON: Literal = -2;
export const OFF: Literal = -1;

/** Collects clauses before the number of variables is known; literals that are known vanish at once. */
export class Formula {
  readonly clauses: Literal[][] = [];
  variables = 0;

  variable(): Literal {
    return positive(this.variables++);
  }

  add(...literals: Literal[]): void {
    if (!literals.includes(ON)) this.clauses.push(literals.filter((literal) => literal !== OFF));
  }

  /** A literal that is true when one of these is; only in that direction. */
  impliedByAny(literals: readonly Literal[]): Literal {
    const open = literals.filter((literal) => literal !== OFF);
    if (open.includes(ON)) return ON;
    if (open.length < 2) return open[0] ?? OFF;
    const any = this.variable();
    for (const literal of open) this.add(negate(literal), any);
    return any;
  }

  /** At most `limit` of the literals: in pairs where there are few, else by a sequential counter (Sinz, CP 2005). */
  atMost(all: readonly Literal[], limit: number): void {
    const literals = all.filter((literal) => literal >= 0);
    const left = limit - all.filter((literal) => literal === ON).length;
    if (left < 0) this.clauses.push([]);
    else if (left === 1 && literals.length < 6) this.#inPairs(literals);
    else if (left < literals.length) this.#count(literals, left);
  }

  #inPairs(literals: readonly Literal[]): void {
    literals.forEach((literal, i) => {
      for (const other of literals.slice(0, i)) this.add(negate(literal), negate(other));
    });
  }

  #count(literals: readonly Literal[], limit: number): void {
    let before: Literal[] = [];
    literals.forEach((literal, i) => {
      if (limit > 0 && before.length === limit) this.add(negate(literal), negate(before[limit - 1]!));
      if (limit === 0) this.add(negate(literal));
      if (i === literals.length - 1) return;
      const now = Array.from({ length: Math.min(limit, i + 1) }, () => this.variable());
      now.forEach((count, k) => {
        if (before[k] !== undefined) this.add(negate(before[k]), count);
        if (k === 0) this.add(negate(literal), count);
        else this.add(negate(literal), negate(before[k - 1]!), count);
      });
      before = now;
    });
  }

  solver(): SatSolver {
    const solver = new SatSolver(this.variables);
    for (const clause of this.clauses) solver.addClause(clause);
    return solver;
  }
}
