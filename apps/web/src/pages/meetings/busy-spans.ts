import { dayOf } from '../../i18n/format.js';
import type { Slot } from './meeting-queries.js';

/** Spans of the ticked slots; slots that follow each other make one. */
export function spansOf(slots: readonly Slot[], busy: ReadonlySet<number>): { from: string; until: string }[] {
  const spans: { from: string; until: string }[] = [];
  let last = NaN;
  for (const { number, startsAt: from, endsAt: until } of slots) {
    if (!busy.has(number)) continue;
    const span = spans.at(-1);
    if (span && last === number - 1 && dayOf(span.from) === dayOf(from)) span.until = until;
    else spans.push({ from, until });
    last = number;
  }
  return spans;
}

/** Slots that a busy span touches. */
export const busyIn = (
  slots: readonly Slot[],
  spans: readonly { from: string; until: string }[],
): ReadonlySet<number> =>
  new Set(
    slots
      .filter(({ startsAt, endsAt }) =>
        spans.some(
          ({ from, until }) => Date.parse(from) < Date.parse(endsAt) && Date.parse(startsAt) < Date.parse(until),
        ),
      )
      .map(({ number }) => number),
  );
