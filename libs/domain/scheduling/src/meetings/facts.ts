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
  readonly tables: number;
  /** At most 30. */
  readonly slots: number;
  readonly meetings: readonly MeetingFacts[];
  /** By participant: slots in which they cannot meet anybody. */
  readonly unavailable: readonly (readonly number[])[];
}

/** Slots of every meeting in the problem's order, 0 for one without a place. */
export type MeetingSlots = readonly number[];
