import { arrange, type MeetingArrangement } from './arrange-meetings.js';
import { isThere, wantedMeetings, type ArrangedMeeting, type MeetingEvent, type MeetingWish } from './event.js';
import type { MeetingOptions } from './schedule-meetings.js';

/** What happens on the day (当日变动). */
export type DayChange =
  | { readonly kind: 'NO_SHOW'; readonly participant: string }
  | { readonly kind: 'LATE'; readonly participant: string; readonly arrives: number }
  | { readonly kind: 'LEAVES'; readonly participant: string; readonly leaves: number }
  | { readonly kind: 'TABLES'; readonly from: number; readonly tables: number }
  | { readonly kind: 'WISH'; readonly wish: MeetingWish };

/**
 * Cancelled: somebody is not there at all. Declined: nobody of the two wants it any more, or one declines. Unavailable: somebody
 * is not there in its slot. Made room: others would not have had a place.
 */
export type ChangeReason = 'CANCELLED' | 'DECLINED' | 'UNAVAILABLE' | 'NO_TABLE' | 'MADE_ROOM' | 'NEW';

/** One announced meeting that is no longer as told, or a new one; slot 0 is no slot. */
export interface MeetingChange {
  readonly a: string;
  readonly b: string;
  readonly from: number;
  readonly to: number;
  readonly reason: ChangeReason;
}

export interface Rearrangement extends MeetingArrangement {
  /** The event as it is now: what the next change starts from. */
  readonly event: MeetingEvent;
  readonly changes: readonly MeetingChange[];
}

function applyChange(event: MeetingEvent, change: DayChange): MeetingEvent {
  const { slots, tables } = event;
  switch (change.kind) {
    case 'WISH':
      return { ...event, wishes: [...event.wishes, change.wish] };
    case 'TABLES': {
      const bySlot = Array.from({ length: slots }, (_, i) => (typeof tables === 'number' ? tables : (tables[i] ?? 0)));
      return { ...event, tables: bySlot.map((count, i) => (i + 1 >= change.from ? change.tables : count)) };
    }
    default: {
      const stay =
        change.kind === 'LATE'
          ? { arrives: change.arrives }
          : { leaves: change.kind === 'NO_SHOW' ? 0 : change.leaves };
      const participants = event.participants.map((who) => (who.id === change.participant ? { ...who, ...stay } : who));
      return { ...event, participants };
    }
  }
}

const keyOf = ({ a, b }: Pick<ArrangedMeeting, 'a' | 'b'>): string => JSON.stringify([a, b].sort());

/**
 * The announced meetings after something has happened, with as little disturbance as may be: what lies before slot `from` and took
 * place stays; a meeting leaves its announced slot only where it must, or where others would have no place without; leaving it costs
 * as much as five gaps. Every change carries its reason. Whoever does not show up has all later meetings cancelled.
 */
export function rearrangeMeetings(
  before: MeetingEvent,
  announced: readonly ArrangedMeeting[],
  happened: readonly DayChange[],
  from: number,
  options: MeetingOptions,
): Rearrangement {
  const event = happened.reduce(applyChange, before);
  const people = new Map(event.participants.map((who) => [who.id, who]));
  const told = new Map(announced.map((meeting) => [keyOf(meeting), meeting.slot]));
  const canMeet = ({ a, b }: { a: string; b: string }, slot: number) =>
    [a, b].every((id) => isThere(people.get(id)!, slot));
  const later = Array.from({ length: event.slots }, (_, i) => i + 1).filter((slot) => slot >= from);
  const all = wantedMeetings(event).map((meeting) => ({ ...meeting, told: told.get(keyOf(meeting)) ?? 0 }));
  const tookPlace = (meeting: (typeof all)[number]) =>
    meeting.told > 0 && meeting.told < from && canMeet(meeting, meeting.told);
  const isGone = ({ a, b }: { a: string; b: string }) => [a, b].some((id) => people.get(id)!.leaves === 0);
  const meetings = all
    .filter((meeting) => tookPlace(meeting) || !isGone(meeting))
    .map((meeting) => ({ ...meeting, slots: tookPlace(meeting) ? [meeting.told] : later }));
  const slots = meetings.map((meeting) => meeting.told);
  const plan = arrange(event, { meetings, announced: slots }, { ...options, start: slots });

  const wanted = new Set(all.map(keyOf));
  const changes = [
    ...announced
      .filter((meeting) => meeting.slot >= Math.max(1, from) && !wanted.has(keyOf(meeting)))
      .map(({ a, b, slot }): MeetingChange => ({ a, b, from: slot, to: 0, reason: 'DECLINED' })),
    ...all
      .filter((meeting) => meeting.told > 0 && !meetings.some((kept) => keyOf(kept) === keyOf(meeting)))
      .map(({ a, b, told: slot }): MeetingChange => ({ a, b, from: slot, to: 0, reason: 'CANCELLED' })),
    ...plan.meetings.flatMap(({ a, b, slot }, m): MeetingChange[] => {
      const was = meetings[m]!.told;
      return slot === was ? [] : [{ a, b, from: was, to: slot, reason: reasonOf(was, canMeet({ a, b }, was)) }];
    }),
  ];
  const { tables } = event;
  const tablesAt = (slot: number) => (typeof tables === 'number' ? tables : (tables[slot - 1] ?? 0));
  const lostTable = new Set(later.filter((slot) => slots.filter((s) => s === slot).length > tablesAt(slot)));
  return {
    ...plan,
    event,
    changes: changes.map((change) =>
      change.reason === 'MADE_ROOM' && lostTable.has(change.from) ? { ...change, reason: 'NO_TABLE' } : change,
    ),
  };
}

function reasonOf(was: number, isPossible: boolean): ChangeReason {
  if (was === 0) return 'NEW';
  return isPossible ? 'MADE_ROOM' : 'UNAVAILABLE';
}
