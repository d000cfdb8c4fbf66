import { barReason, isConflicted } from './compile-pitches.js';
import { dayOf, MINUTES_A_DAY } from './local-time.js';
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

  add(violations: readonly YearConstraint[], relax: readonly YearConstraint[]): void {
    this.options++;
    for (const name of violations) this.closed.set(name, (this.closed.get(name) ?? 0) + 1);
    if (this.relax === null || relax.length < this.relax.length) this.relax = relax;
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

/** Starts between these minutes after midnight are looked at. */
const [FIRST_MIN, LAST_MIN] = [480, 1200];
/** Golden ratio: its multiples spread evenly over days, venues and starts at once. */
const SPREAD = 0.6180339887498949;

/** Places within the dates asked for, thinned evenly to the limit. */
function* sessionOptions({ year }: YearState, s: number): Generator<{ v: number; start: number }> {
  const { earliest, latest } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const { startGridMin } = year.weights;
  const from = Math.max(firstDay, dayOf(earliest));
  const until = Math.min(firstDay + days - 1, dayOf(latest));
  const starts = Math.floor((LAST_MIN - FIRST_MIN) / startGridMin) + 1;
  const venues = year.venues.length;
  const total = Math.max(0, until - from + 1) * venues * starts;
  for (let k = 0; k < Math.min(total, OPTION_LIMIT); k++) {
    const i = total <= OPTION_LIMIT ? k : Math.floor(((k * SPREAD) % 1) * total);
    const at = FIRST_MIN + (i % starts) * startGridMin;
    const rest = Math.floor(i / starts);
    yield { v: rest % venues, start: (from + Math.floor(rest / venues)) * MINUTES_A_DAY + at };
  }
}

const LACKS_PITCHES: Pick<Unplaced, 'reasons' | 'relax'> = {
  reasons: [{ constraint: 'TOO_FEW_PITCHES', closed: 1, options: 1 }],
  relax: ['TOO_FEW_PITCHES'],
};

function explainSession(state: YearState, s: number): Unplaced {
  const tally = new Tally();
  const { facts } = state.year.sessions[s]!;
  const before = unitsNow(state);
  for (const { v, start } of sessionOptions(state, s)) {
    const violations = placementViolations(state.year, s, v, start);
    state.place(s, v, start);
    const all = [...violations, ...grown(before, unitsNow(state))];
    state.place(s, -1, 0);
    // Where nothing else stands against it, the session lacks no place but pitches.
    if (all.length === 0) return { id: facts.id, kind: 'SESSION', ...LACKS_PITCHES };
    tally.add(all, all);
  }
  if (tally.options === 0) {
    const found: YearConstraint = state.year.venues.length === 0 ? 'VENUE_UNSUITABLE' : 'WINDOW';
    tally.add([found], [found]);
  }
  return tally.result(facts.id, 'SESSION');
}

/** `sessionRelax` says what would have to give way for a session that is not placed itself. */
function explainPitch(state: YearState, p: number, sessionRelax: (s: number) => readonly YearConstraint[]): Unplaced {
  const tally = new Tally();
  const { year } = state;
  const pitch = year.pitches[p]!;
  year.sessions.forEach(({ facts }, t) => {
    const bars: YearConstraint[] = isConflicted(pitch.fit[t]!) ? [barReason(pitch, t)] : [];
    if (state.venue[t]! < 0) {
      // A session that only lacks pitches is opened by letting them in.
      const relax = sessionRelax(t).filter((name) => name !== 'TOO_FEW_PITCHES' || bars.length === 0);
      tally.add([...bars, 'SESSION_UNPLACED'], [...new Set([...bars, ...relax])]);
      return;
    }
    if (state.lineup[t]!.length >= facts.maxPitches) bars.push('TOO_MANY_PITCHES');
    const before = unitsNow(state);
    state.assign(p, t, state.lineup[t]!.length);
    const violations = [...bars, ...grown(before, unitsNow(state))];
    state.assign(p, -1, 0);
    tally.add(violations, violations);
  });
  if (tally.options === 0) tally.add(['SESSION_UNPLACED'], ['SESSION_UNPLACED']);
  return tally.result(pitch.facts.id, 'PITCH');
}

/** Everything without a place, with reasons. Leaves the state as it was. */
export function explainUnplaced(state: YearState): Unplaced[] {
  const { sessions, pitches } = state.year;
  const homeless = [...sessions.keys()].filter((s) => state.venue[s]! < 0);
  const explained = new Map(homeless.map((s) => [s, explainSession(state, s)]));
  const relax = (s: number) => explained.get(s)?.relax ?? [];
  const left = [...pitches.keys()].filter((p) => state.sessionOf[p]! < 0);
  return [...explained.values(), ...left.map((p) => explainPitch(state, p, relax))];
}
