import type { MeetingProblem, MeetingSlots } from './facts.js';

/** A participant of an event as the meetings know them; slots count from 1. */
export interface EventParticipant {
  readonly id: string;
  /** First and last slot they are there; absent: the event's. */
  readonly arrives?: number;
  readonly leaves?: number;
  /** Slots in between in which they have something else to do, such as their own pitch. */
  readonly busy?: readonly number[];
}

/** What one participant thinks of meeting another (对接意向). */
export type WishKind = 'MUST' | 'WANTED' | 'DECLINED';

export interface MeetingWish {
  readonly from: string;
  readonly to: string;
  readonly kind: WishKind;
}

/** An event's 1:1 meetings as its organiser states them. */
export interface MeetingEvent {
  readonly slots: number;
  /** For every slot, or by slot. */
  readonly tables: number | readonly number[];
  /** Slots in which nobody meets; meetings before and after them are no gap apart. */
  readonly lunch: readonly number[];
  readonly participants: readonly EventParticipant[];
  readonly wishes: readonly MeetingWish[];
}

/** A meeting and its slot; 0 while it waits. */
export interface ArrangedMeeting {
  readonly a: string;
  readonly b: string;
  readonly slot: number;
}

/** Whose wish keeps its place when not all fit; the sum over what waits is kept least. */
const WISH_PRIORITIES = { must: 100, mutual: 10, oneSided: 4 } as const;

interface WantedMeeting {
  readonly a: string;
  readonly b: string;
  readonly priority: number;
}

/** The pairs to meet: wanted by one of the two at least, declined by neither, both known. */
export function wantedMeetings({ participants, wishes }: MeetingEvent): WantedMeeting[] {
  const known = new Set(participants.map(({ id }) => id));
  const pairs = new Map<string, MeetingWish[]>();
  for (const wish of wishes) {
    if (wish.from === wish.to || !known.has(wish.from) || !known.has(wish.to)) continue;
    const key = JSON.stringify([wish.from, wish.to].sort());
    pairs.set(key, [...(pairs.get(key) ?? []), wish]);
  }
  return [...pairs.values()].flatMap((both) => {
    if (both.some(({ kind }) => kind === 'DECLINED')) return [];
    const { from: a, to: b } = both[0]!;
    const isMutual = new Set(both.map(({ from }) => from)).size > 1;
    const wanted = isMutual ? WISH_PRIORITIES.mutual : WISH_PRIORITIES.oneSided;
    return [{ a, b, priority: both.some(({ kind }) => kind === 'MUST') ? WISH_PRIORITIES.must : wanted }];
  });
}

/** Can they meet in that slot, as far as they alone are concerned? */
export const isThere = ({ arrives = 1, leaves = Infinity, busy = [] }: EventParticipant, slot: number): boolean =>
  slot >= arrives && slot <= leaves && !busy.includes(slot);

/** Meetings to place that may have to keep to some slots, and the slots they have been told. */
export interface EventDemand {
  readonly meetings: readonly (WantedMeeting & { readonly slots?: readonly number[] })[];
  readonly announced?: MeetingSlots;
}

/** An event for the solver, which knows nothing of lunch: its slots are those in which people meet. */
export class EventProblem {
  readonly problem: MeetingProblem;
  /** By the solver's slot, from 1: the event's. */
  readonly #open: readonly number[];

  constructor(event: MeetingEvent, { meetings, announced }: EventDemand) {
    this.#open = Array.from({ length: event.slots }, (_, i) => i + 1).filter((slot) => !event.lunch.includes(slot));
    const index = new Map(event.participants.map(({ id }, i) => [id, i]));
    const inner = (slots: readonly number[]) => slots.map((slot) => this.toInner(slot)).filter((slot) => slot > 0);
    const { tables } = event;
    this.problem = {
      participants: event.participants.length,
      slots: this.#open.length,
      tables: typeof tables === 'number' ? tables : this.#open.map((slot) => tables[slot - 1] ?? 0),
      meetings: meetings.map(({ a, b, priority, slots }) => ({
        a: index.get(a)!,
        b: index.get(b)!,
        priority,
        ...(slots ? { slots: inner(slots) } : {}),
      })),
      unavailable: event.participants.map((who) => inner(this.#open.filter((slot) => !isThere(who, slot)))),
      ...(announced ? { announced: announced.map((slot) => this.toInner(slot)) } : {}),
    };
  }

  /** 0 for lunch and for no slot. */
  toInner(slot: number): number {
    return this.#open.indexOf(slot) + 1;
  }

  toEvent(slot: number): number {
    return this.#open[slot - 1] ?? 0;
  }
}
