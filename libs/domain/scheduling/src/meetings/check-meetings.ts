import { tablesIn, type MeetingProblem, type MeetingSlots } from './facts.js';

export type MeetingRule = 'SLOT_UNKNOWN' | 'SLOT_BARRED' | 'PARTICIPANT_CONFLICT' | 'TABLES';

export interface MeetingConflict {
  readonly rule: MeetingRule;
  readonly slot: number;
  /** Meetings involved, by index. */
  readonly meetings: readonly number[];
}

/** Every broken rule of a schedule of meetings; those without a slot (0) break none. */
export function checkMeetings(problem: MeetingProblem, slots: MeetingSlots): MeetingConflict[] {
  const conflicts: MeetingConflict[] = [];
  const bySlot = new Map<number, number[]>();
  problem.meetings.forEach((meeting, m) => {
    const slot = slots[m] ?? 0;
    if (slot === 0) return;
    if (!Number.isInteger(slot) || slot < 1 || slot > problem.slots) {
      conflicts.push({ rule: 'SLOT_UNKNOWN', slot, meetings: [m] });
      return;
    }
    const isBarred = [meeting.a, meeting.b].some((who) => problem.unavailable[who]?.includes(slot) === true);
    if (isBarred || meeting.slots?.includes(slot) === false)
      conflicts.push({ rule: 'SLOT_BARRED', slot, meetings: [m] });
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), m]);
  });
  for (const [slot, meetings] of bySlot) {
    if (meetings.length > tablesIn(problem, slot)) conflicts.push({ rule: 'TABLES', slot, meetings });
    const seen = new Map<number, number>();
    for (const m of meetings) {
      const { a, b } = problem.meetings[m]!;
      for (const who of [a, b]) {
        const other = seen.get(who);
        if (other !== undefined) conflicts.push({ rule: 'PARTICIPANT_CONFLICT', slot, meetings: [other, m] });
        seen.set(who, m);
      }
    }
  }
  return conflicts;
}

/** Idle gaps by participant: two consecutive meetings with a free slot between them, however long. */
export function idleGaps(problem: MeetingProblem, slots: MeetingSlots): number[] {
  const busy: number[][] = Array.from({ length: problem.participants }, () => []);
  problem.meetings.forEach(({ a, b }, m) => {
    const slot = slots[m] ?? 0;
    if (slot > 0) [a, b].forEach((who) => busy[who]?.push(slot));
  });
  return busy.map((taken) => {
    const order = taken.sort((a, b) => a - b);
    return order.filter((slot, i) => i > 0 && slot > order[i - 1]! + 1).length;
  });
}
