import { countBits, type MeetingState } from './meeting-state.js';

interface DayLimits {
  readonly free: number;
  readonly count: number;
  /** By number of slots passed: least and most meetings that can be behind. */
  readonly least: Int32Array;
  readonly most: Int32Array;
}

const top = (bits: number): number => 31 - Math.clz32(bits);
const bottom = (bits: number): number => top(bits & -bits);

function limitsOf(state: MeetingState, who: number): DayLimits {
  const own = [...state.slotOf.keys()].filter((m) => state.a[m] === who || state.b[m] === who);
  const allowed = own.map((m) => state.allowed[m]!).filter((bits) => bits !== 0);
  const count = allowed.length;
  const passed = Array.from({ length: state.slots + 1 }, (_, slot) => slot);
  return {
    free: allowed.reduce((all, bits) => all | bits, 0),
    count,
    least: Int32Array.from(passed, (slot) => allowed.filter((bits) => top(bits) < slot).length),
    most: Int32Array.from(passed, (slot) => count - allowed.filter((bits) => bottom(bits) >= slot).length),
  };
}

/** Fewest runs of `count` meetings in one day, by dynamic programming over the slots; `Infinity` when they do not fit. */
function fewestRuns({ free, count, least, most }: DayLimits, slots: number): number {
  // Runs by meetings so far, when the slot just passed was idle, and when it had a meeting.
  let idle = new Float64Array(count + 1).fill(Infinity);
  let busy = new Float64Array(count + 1).fill(Infinity);
  idle[0] = 0;
  for (let slot = 0; slot < slots; slot++) {
    const nextIdle = idle.map((runs, n) => Math.min(runs, busy[n]!));
    const nextBusy = new Float64Array(count + 1).fill(Infinity);
    if ((free >> slot) & 1) {
      for (let n = 1; n <= count; n++) nextBusy[n] = Math.min(busy[n - 1]!, idle[n - 1]! + 1);
    }
    const isPossible = (n: number) => n >= least[slot + 1]! && n <= most[slot + 1]!;
    idle = nextIdle.map((runs, n) => (isPossible(n) ? runs : Infinity));
    busy = nextBusy.map((runs, n) => (isPossible(n) ? runs : Infinity));
  }
  return Math.min(idle[count]!, busy[count]!);
}

/**
 * A lower bound of the idle gaps when all meetings take place: every participant's day by itself, as if nobody else had one.
 * A participant whose meetings cannot all fit counts as none.
 */
export function boundGaps(state: MeetingState, participants: number): number {
  let bound = 0;
  for (let who = 0; who < participants; who++) {
    const limits = limitsOf(state, who);
    if (limits.count < 2 || countBits(limits.free) < limits.count) continue;
    const runs = fewestRuns(limits, state.slots);
    if (Number.isFinite(runs)) bound += runs - 1;
  }
  return bound;
}
