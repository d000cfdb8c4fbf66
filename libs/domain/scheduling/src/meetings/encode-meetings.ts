import { negate, positive, SatSolver, type Literal } from '../sat/sat-solver.js';
import type { MeetingState } from './meeting-state.js';

/** Collects clauses before the number of variables is known. */
class Formula {
  readonly clauses: Literal[][] = [];
  variables = 0;

  variable(): Literal {
    return positive(this.variables++);
  }

  add(...literals: Literal[]): void {
    this.clauses.push(literals);
  }

  /** At most `limit` of the literals, by a sequential counter (Sinz, CP 2005). */
  atMost(literals: readonly Literal[], limit: number): void {
    if (literals.length <= limit) return;
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
}

/** The schedule as a formula: a literal for each meeting and slot it may take, -1 where it may not. */
export interface EncodedMeetings {
  readonly solver: SatSolver;
  readonly at: readonly (readonly Literal[])[];
}

function encodeParticipant(formula: Formula, state: MeetingState, own: readonly (readonly Literal[])[]): Literal[] {
  const busy: Literal[] = [];
  const begun: Literal[] = [];
  const ends: Literal[] = [];
  for (let slot = 0; slot < state.slots; slot++) {
    const here = own.map((literals) => literals[slot]!).filter((literal) => literal >= 0);
    const isBusy = formula.variable();
    for (const literal of here) formula.add(negate(literal), isBusy);
    formula.add(negate(isBusy), ...here);
    formula.atMost(here, 1);
    const hasBegun = formula.variable();
    formula.add(negate(isBusy), hasBegun);
    if (slot > 0) {
      formula.add(negate(begun[slot - 1]!), hasBegun);
      // A meeting after a free slot, when the day has begun before, ends a gap.
      const endsGap = formula.variable();
      formula.add(negate(isBusy), busy[slot - 1]!, negate(begun[slot - 1]!), endsGap);
      ends.push(endsGap);
    }
    busy.push(isBusy);
    begun.push(hasBegun);
  }
  return ends;
}

/** All meetings placed, no hard rule broken, at most `most` gaps; phases start from the state's present schedule. */
export function encodeMeetings(state: MeetingState, most: number): EncodedMeetings {
  const formula = new Formula();
  const at = Array.from(state.allowed, (bits) =>
    Array.from({ length: state.slots }, (_, slot) => ((bits >> slot) & 1 ? formula.variable() : -1)),
  );
  for (const literals of at) {
    const choice = literals.filter((literal) => literal >= 0);
    formula.add(...choice);
    formula.atMost(choice, 1);
  }
  for (let slot = 0; slot < state.slots; slot++) {
    const here = at.map((literals) => literals[slot]!).filter((literal) => literal >= 0);
    formula.atMost(here, state.tables);
  }
  const ends: Literal[] = [];
  for (let who = 0; who < state.day.length; who++) {
    const own = at.filter((_, m) => state.a[m] === who || state.b[m] === who);
    if (own.length > 1) ends.push(...encodeParticipant(formula, state, own));
  }
  formula.atMost(ends, most);
  const solver = new SatSolver(formula.variables);
  for (const clause of formula.clauses) solver.addClause(clause);
  at.forEach((literals, m) => {
    const literal = literals[state.slotOf[m]!] ?? -1;
    if (literal >= 0) solver.phase[literal >> 1] = 1;
  });
  return { solver, at };
}

/** The slots of a model. */
export const decodeMeetings = ({ solver, at }: EncodedMeetings): Int32Array =>
  Int32Array.from(at, (literals) => literals.findIndex((literal) => literal >= 0 && solver.isTrue(literal >> 1)));
