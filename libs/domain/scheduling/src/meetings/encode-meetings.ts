import { Formula, OFF, ON } from '../sat/formula.js';
import { negate, type Literal, type SatSolver } from '../sat/sat-solver.js';
import { countBits, type MeetingState } from './meeting-state.js';

/** One participant's day: by slot a literal for being in a meeting. */
function encodeBusy(formula: Formula, fixed: number, slots: number, own: readonly (readonly Literal[])[]): Literal[] {
  return Array.from({ length: slots }, (_, slot) => {
    if ((fixed >> slot) & 1) return ON;
    const here = own.map((at) => at[slot]!).filter((literal) => literal !== OFF);
    formula.atMost(here, 1);
    const busy = formula.impliedByAny(here);
    if (here.length > 1) formula.add(negate(busy), ...here);
    return busy;
  });
}

/** Literals of the gaps in a day: true at least where a meeting follows a free slot when the day has begun before. */
function encodeGaps(formula: Formula, busy: readonly Literal[]): Literal[] {
  const ends: Literal[] = [];
  let begun = OFF;
  busy.forEach((here, slot) => {
    const before = busy[slot - 1] ?? OFF;
    if (here !== OFF && begun !== OFF && before !== ON) {
      const end = here === ON && begun === ON && before === OFF ? ON : formula.variable();
      formula.add(negate(here), before, negate(begun), end);
      ends.push(end);
    }
    begun = formula.impliedByAny([begun, here]);
  });
  return ends;
}

/**
 * What follows from the number of meetings: a day without a gap is one of the runs of that length. The search does without, but
 * takes far longer.
 */
function encodeRuns(formula: Formula, busy: readonly Literal[], count: number, ends: readonly Literal[]): void {
  if (ends.length === 0 || ends.includes(ON)) return;
  const hasGap = formula.impliedByAny(ends);
  const runs: Literal[] = [];
  for (let from = 0; from + count <= busy.length; from++) {
    const isInside = (slot: number) => slot >= from && slot < from + count;
    if (busy.some((here, slot) => (isInside(slot) ? here === OFF : here === ON))) continue;
    const run = formula.variable();
    runs.push(run);
    busy.forEach((here, slot) => {
      formula.add(negate(run), isInside(slot) ? here : negate(here));
    });
  }
  formula.add(hasGap, ...runs);
}

/** A schedule as a formula: for each meeting that may move, a literal for each slot it may take, `OFF` where it may not. */
export interface EncodedMeetings {
  readonly solver: SatSolver;
  readonly moving: readonly { readonly meeting: number; readonly at: readonly Literal[] }[];
}

/**
 * The meetings now in `window` (a bit for each slot) placed anew within it, all others where they are; no hard rule broken, at most
 * `most` gaps in all. Meetings that wait go on waiting. Phases start from the present schedule.
 */
export function encodeMeetings(state: MeetingState, most: number, window = -1): EncodedMeetings {
  const { a, b, allowed, slotOf, slots, tables } = state;
  const formula = new Formula();
  const moving: { meeting: number; at: Literal[] }[] = [];
  const own: Literal[][][] = Array.from(state.day, () => []);
  slotOf.forEach((slot, meeting) => {
    if (slot < 0 || ((window >> slot) & 1) === 0) return;
    const bits = allowed[meeting]! & window;
    const at = Array.from({ length: slots }, (_, s) => ((bits >> s) & 1 ? formula.variable() : OFF));
    moving.push({ meeting, at });
    own[a[meeting]!]!.push(at);
    own[b[meeting]!]!.push(at);
    formula.add(...at);
    formula.atMost(at, 1);
  });
  for (let slot = 0; slot < slots; slot++) {
    formula.atMost(
      moving.map(({ at }) => at[slot]!),
      tables[slot]!,
    );
  }
  const ends = own.flatMap((mine, who) => {
    const busy = encodeBusy(formula, state.day[who]! & ~window, slots, mine);
    const gaps = encodeGaps(formula, busy);
    encodeRuns(formula, busy, countBits(state.day[who]!), gaps);
    return gaps;
  });
  formula.atMost(ends, most);
  const solver = formula.solver();
  for (const { meeting, at } of moving) solver.phase[at[slotOf[meeting]!]! >> 1] = 1;
  return { solver, moving };
}

/** Moves the meetings to where the model has them. */
export function decodeMeetings({ solver, moving }: EncodedMeetings, state: MeetingState): void {
  for (const { meeting } of moving) state.take(meeting);
  for (const { meeting, at } of moving) {
    state.put(
      meeting,
      at.findIndex((literal) => literal !== OFF && solver.isTrue(literal >> 1)),
    );
  }
}
