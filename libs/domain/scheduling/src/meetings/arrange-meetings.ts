import { idleGaps } from './check-meetings.js';
import { EventProblem, wantedMeetings, type ArrangedMeeting, type EventDemand, type MeetingEvent } from './event.js';
import { scheduleMeetings, type MeetingOptions, type MeetingResult, type WaitingReason } from './schedule-meetings.js';

/** How one participant's day looks. */
export interface ParticipantDay {
  readonly id: string;
  readonly placed: number;
  readonly wanted: number;
  readonly gaps: number;
}

export interface MeetingArrangement {
  /** Every wanted meeting, in the order the wishes name them first; slot 0 for one that waits. */
  readonly meetings: readonly ArrangedMeeting[];
  readonly waiting: readonly { readonly a: string; readonly b: string; readonly reason: WaitingReason }[];
  readonly days: readonly ParticipantDay[];
  readonly score: MeetingResult['score'];
  /** No arrangement of all meetings has fewer gaps. */
  readonly bound: number;
}

/** Solves one demand of an event. */
export function arrange(event: MeetingEvent, demand: EventDemand, options: MeetingOptions): MeetingArrangement {
  const { meetings } = demand;
  const view = new EventProblem(event, demand);
  const { slots, score, bound, unplaced } = scheduleMeetings(view.problem, options);
  const gaps = idleGaps(view.problem, slots);
  const days = event.participants.map(({ id }, i): ParticipantDay => {
    const own = [...meetings.keys()].filter((m) => meetings[m]!.a === id || meetings[m]!.b === id);
    return { id, wanted: own.length, placed: own.filter((m) => slots[m]! > 0).length, gaps: gaps[i]! };
  });
  return {
    meetings: meetings.map(({ a, b }, m) => ({ a, b, slot: view.toEvent(slots[m]!) })),
    waiting: unplaced.map(({ meeting, reason }) => ({ a: meetings[meeting]!.a, b: meetings[meeting]!.b, reason })),
    days,
    score,
    bound,
  };
}

/**
 * An event's 1:1 meetings (一对一对接排期) from its participants' wishes. When not all fit, must-meets stay before mutual wishes and
 * those before one-sided ones; among equals nobody loses far more than others; then the fewest idle gaps decide. Lunch is no gap.
 * At most 30 slots beside lunch, else a RangeError. Deterministic in event, seed and `maxSteps`.
 */
export const arrangeMeetings = (event: MeetingEvent, options: MeetingOptions): MeetingArrangement =>
  arrange(event, { meetings: wantedMeetings(event) }, options);
