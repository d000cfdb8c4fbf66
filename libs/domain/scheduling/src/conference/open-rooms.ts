import { daySpans, type ConferenceProblem, type DaySpan } from './facts.js';

export interface OpenRoom {
  readonly name: string;
  /** By day: when it is closed, cut to the day, one after the other. */
  readonly closed: readonly (readonly DaySpan[])[];
}

/** Spans cut to `day`, in order of time, with those that touch made one. */
function mergeSpans(spans: readonly DaySpan[], day: DaySpan): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const [from, until] = [Math.max(span.from, day.from), Math.min(span.until, day.until)];
    const last = merged.at(-1);
    if (last && from <= last.until) merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, until) };
    else if (from < until) merged.push({ from, until });
  }
  return merged;
}

export const minutesOf = (spans: readonly DaySpan[]): number =>
  spans.reduce((sum, { from, until }) => sum + until - from, 0);

/** The rooms of a conference, those open longest first, else in the order given. */
export function openRooms(problem: ConferenceProblem): OpenRoom[] {
  const { rooms, closed = [] } = problem;
  const days = daySpans(problem);
  return rooms
    .map((name): OpenRoom => {
      const own = closed.filter(({ room }) => room === name);
      return {
        name,
        closed: days.map((span, day) =>
          mergeSpans(
            own.filter((other) => other.day === day),
            span,
          ),
        ),
      };
    })
    .sort((a, b) => minutesOf(a.closed.flat()) - minutesOf(b.closed.flat()));
}
