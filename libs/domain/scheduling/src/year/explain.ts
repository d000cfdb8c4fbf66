import { barReason, isConflicted } from './compile-pitches.js';
import { dayOf } from './local-time.js';
import { placementViolations } from './placement.js';
import { TERM, type YearConstraint } from './policy.js';
import type { YearState } from './state.js';

/** Why an item has no place: a constraint and how many of its options it closes; options closed twice count in both. */
export interface Reason {
  readonly constraint: YearConstraint;
  readonly closed: number;
  readonly options: number;
}

export interface Unplaced {
  readonly id: string;
  readonly kind: 'SESSION' | 'PITCH';
  /** Most closing first. */
  readonly reasons: readonly Reason[];
  /** The smallest set of constraints that would have to give way for one option to open; empty when none has been tried. */
  readonly relax: readonly YearConstraint[];
}

/** Options looked at for one session: enough to see which rule closes the year, few enough to stay quick. */
const OPTION_LIMIT = 1500;

class Tally {
  readonly closed = new Map<YearConstraint, number>();
  options = 0;
  relax: readonly YearConstraint[] | null = null;

  add(violations: readonly YearConstraint[]): void {
    this.options++;
    for (const name of violations) this.closed.set(name, (this.closed.get(name) ?? 0) + 1);
    if (this.relax === null || violations.length < this.relax.length) this.relax = violations;
  }

  result(id: string, kind: Unplaced['kind']): Unplaced {
    const reasons = [...this.closed].map(([constraint, closed]) => ({ constraint, closed, options: this.options }));
    reasons.sort((a, b) => b.closed - a.closed || a.constraint.localeCompare(b.constraint));
    return { id, kind, reasons, relax: this.relax ?? [] };
  }
}

const BETWEEN_ITEMS: readonly YearConstraint[] = ['VENUE_CONFLICT', 'PERSON_CONFLICT', 'PERSON_UNAVAILABLE', 'OVERRUN'];

/** Units of the constraints that depend on what else is planned. */
const unitsNow = ({ keeper }: YearState): number[] => BETWEEN_ITEMS.map((name) => keeper.unitsOf(TERM[name]));

const grown = (before: readonly number[], after: readonly number[]): YearConstraint[] =>
  BETWEEN_ITEMS.filter((_, i) => after[i]! > before[i]!);

/** Working days at two starts a day, in every venue, thinned to the limit. */
function* sessionOptions(state: YearState, s: number): Generator<{ v: number; start: number }> {
  const { year } = state;
  const { earliest, latest } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const from = Math.max(firstDay, dayOf(earliest));
  const until = Math.min(firstDay + days - 1, dayOf(latest));
  const starts = [540, 840];
  const total = Math.max(0, until - from + 1) * year.venues.length * starts.length;
  const stride = Math.max(1, Math.ceil(total / OPTION_LIMIT));
  for (let i = 0; i < total; i += stride) {
    const v = i % year.venues.length;
    const rest = Math.floor(i / year.venues.length);
    yield { v, start: (from + Math.floor(rest / starts.length)) * 1440 + starts[rest % starts.length]! };
  }
}

function explainSession(state: YearState, s: number): Unplaced {
  const tally = new Tally();
  const { facts } = state.year.sessions[s]!;
  const before = unitsNow(state);
  for (const { v, start } of sessionOptions(state, s)) {
    const violations = placementViolations(state.year, s, v, start);
    state.place(s, v, start);
    const all = [...violations, ...grown(before, unitsNow(state))];
    state.place(s, -1, 0);
    tally.add(all.length === 0 ? ['TOO_FEW_PITCHES'] : all);
  }
  if (tally.options === 0) tally.add([state.year.venues.length === 0 ? 'VENUE_UNSUITABLE' : 'WINDOW']);
  return tally.result(facts.id, 'SESSION');
}

function explainPitch(state: YearState, p: number): Unplaced {
  const tally = new Tally();
  const { year } = state;
  const pitch = year.pitches[p]!;
  year.sessions.forEach(({ facts }, t) => {
    const violations: YearConstraint[] = [];
    if (isConflicted(pitch.fit[t]!)) violations.push(barReason(pitch, t));
    if (state.venue[t]! < 0) violations.push('SESSION_UNPLACED');
    else {
      if (state.lineup[t]!.length >= facts.maxPitches) violations.push('TOO_MANY_PITCHES');
      const before = unitsNow(state);
      state.assign(p, t, state.lineup[t]!.length);
      violations.push(...grown(before, unitsNow(state)));
      state.assign(p, -1, 0);
    }
    tally.add(violations);
  });
  if (tally.options === 0) tally.add(['SESSION_UNPLACED']);
  return tally.result(pitch.facts.id, 'PITCH');
}

/** Everything without a place, with reasons. Leaves the state as it was. */
export function explainUnplaced(state: YearState): Unplaced[] {
  const { sessions, pitches } = state.year;
  return [
    ...[...sessions.keys()].filter((s) => state.venue[s]! < 0).map((s) => explainSession(state, s)),
    ...[...pitches.keys()].filter((p) => state.sessionOf[p]! < 0).map((p) => explainPitch(state, p)),
  ];
}
