/** A 1:1 meeting (一对一对接) that two participants have agreed to; participants are numbered from 0, slots from 1. */
export interface MeetingFacts {
  readonly a: number;
  readonly b: number;
  /** Slots it may take; absent: all. */
  readonly slots?: readonly number[];
  /** When not all fit, those of a higher priority keep their place; 1 unless told. */
  readonly priority?: number;
}

/** One event's meetings: every participant in one meeting at a time, at most `tables` meetings a slot. */
export interface MeetingProblem {
  readonly participants: number;
  /** For every slot, or by slot. */
  readonly tables: number | readonly number[];
  /** At most 30. */
  readonly slots: number;
  readonly meetings: readonly MeetingFacts[];
  /** By participant: slots in which they cannot meet anybody. */
  readonly unavailable: readonly (readonly number[])[];
  /** By meeting: the slot people have been told, 0 for none; leaving it costs as much as five gaps. */
  readonly announced?: MeetingSlots;
}

/** Slots of every meeting in the problem's order, 0 for one without a place. */
export type MeetingSlots = readonly number[];

/** What moving an announced meeting costs, in gaps. */
export const MOVE_PRICE = 5;

/** Tables in a slot, which counts from 1. */
export const tablesIn = ({ tables }: MeetingProblem, slot: number): number =>
  typeof tables === 'number' ? tables : (tables[slot - 1] ?? 0);
