import type { MeetingRoundRow, MeetingRow } from '@luyan/persistence';
import { openTables, slotsOfGrid, type MeetingSlot } from '@luyan/roadshow';
import type { RoundFacts } from './round-facts.js';

export type MeetingRoundDraft = Omit<
  MeetingRoundRow,
  'id' | 'closedTables' | 'startsAt' | 'endsAt' | 'state' | 'createdBy' | 'createdAt'
>;

/** What an edit of a round does to what people have been told. */
export interface RoundEffect {
  /** Announced meetings whose time is no slot any more: they are called off, and both sides are told. */
  readonly lost: readonly MeetingRow[];
  /** Announced meetings that lose their table: they stand until the meetings are arranged anew. */
  readonly tableless: readonly MeetingRow[];
  /** The round takes place at other times, or elsewhere, and everybody who takes part is told. */
  readonly isMoved: boolean;
  readonly isElsewhere: boolean;
  /** On other days: the hours that participants gave mean nothing then. */
  readonly clearsHours: boolean;
}

export interface RoundEdit {
  readonly effect: RoundEffect;
  /** Announced meetings to come whose slot has another number now. */
  readonly renumbered: readonly MeetingRow[];
  readonly patch: MeetingRoundDraft & Pick<MeetingRoundRow, 'startsAt' | 'endsAt' | 'closedTables'>;
}

const keyOf = ({ from, until }: Pick<MeetingSlot, 'from' | 'until'>): string => `${from} ${until}`;
const daysOf = ({ days }: Pick<MeetingRoundRow, 'days'>): string => [...days].sort().join();

export const spanOf = (slots: readonly MeetingSlot[]): Pick<MeetingRoundRow, 'startsAt' | 'endsAt'> => ({
  startsAt: new Date(slots[0]?.from ?? 0),
  endsAt: new Date(slots.at(-1)?.until ?? 0),
});

/**
 * What changing a round to `draft` does. Slots count from 1 and meetings name theirs, so that slots which have begun must stay what they are:
 * null where they would not.
 */
export function editRound(
  { round, slots, meetings, fromSlot }: RoundFacts,
  draft: MeetingRoundDraft,
): RoundEdit | null {
  const next = slotsOfGrid(draft);
  const isHistory = meetings.length > 0;
  const begun = slots.slice(0, fromSlot - 1);
  if (isHistory && begun.some((slot, i) => !next[i] || keyOf(slot) !== keyOf(next[i]))) return null;

  const byTime = new Map(next.map((slot) => [keyOf(slot), slot.number]));
  const closedTables = round.closedTables.flatMap(({ table, fromSlot: closed }) => {
    const since = slots[closed - 1]?.from ?? 0;
    const found = next.find(({ from }) => from >= since);
    return found && table <= draft.tables ? [{ table, fromSlot: found.number }] : [];
  });
  const toCome = meetings.filter(({ state, slot }) => state === 'ANNOUNCED' && slot >= fromSlot);
  const numbered = toCome.map((meeting) => ({
    meeting,
    slot: byTime.get(keyOf({ from: meeting.startsAt.getTime(), until: meeting.endsAt.getTime() })),
  }));
  const kept = numbered.flatMap(({ meeting, slot }) => (slot === undefined ? [] : [{ ...meeting, slot }]));
  const span = spanOf(next);
  const effect = {
    lost: numbered.flatMap(({ meeting, slot }) => (slot === undefined ? [meeting] : [])),
    tableless: kept.filter(({ slot, table }) => !openTables(draft.tables, closedTables, slot).includes(table)),
    isMoved: +round.startsAt !== +span.startsAt || +round.endsAt !== +span.endsAt,
    isElsewhere: round.venueId !== draft.venueId || round.place !== draft.place,
    clearsHours: daysOf(round) !== daysOf(draft),
  };
  const renumbered = kept.filter(({ id, slot }) => toCome.some((was) => was.id === id && was.slot !== slot));
  return { effect, renumbered, patch: { ...draft, ...span, closedTables } };
}
