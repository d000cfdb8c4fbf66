import type { ArrangedMeeting, EventParticipant, MeetingEvent } from './event.js';

export type ArrangementRule = 'UNKNOWN' | 'TWICE' | 'DECLINED' | 'LUNCH' | 'ABSENT' | 'TWO_AT_ONCE' | 'TABLES';

export interface ArrangementFault {
  readonly rule: ArrangementRule;
  readonly slot: number;
  readonly meetings: readonly ArrangedMeeting[];
}

const isSamePair = (one: ArrangedMeeting, two: ArrangedMeeting): boolean =>
  (one.a === two.a && one.b === two.b) || (one.a === two.b && one.b === two.a);

function isAbsent(who: EventParticipant, slot: number): boolean {
  const isEarly = who.arrives !== undefined && slot < who.arrives;
  const isLate = who.leaves !== undefined && slot > who.leaves;
  return isEarly || isLate || (who.busy ?? []).includes(slot);
}

/** Every rule that an event's meetings break, from the definitions; those that wait (slot 0) break none. */
export function checkArrangement(event: MeetingEvent, meetings: readonly ArrangedMeeting[]): ArrangementFault[] {
  const faults: ArrangementFault[] = [];
  const placed = meetings.filter(({ slot }) => slot !== 0);
  const report = (rule: ArrangementRule, ...of: ArrangedMeeting[]) =>
    faults.push({ rule, slot: of[0]?.slot ?? 0, meetings: of });
  placed.forEach((meeting, i) => {
    const { a, b, slot } = meeting;
    const both = event.participants.filter(({ id }) => id === a || id === b);
    if (both.length !== 2 || !Number.isInteger(slot) || slot < 1 || slot > event.slots) report('UNKNOWN', meeting);
    if (event.lunch.includes(slot)) report('LUNCH', meeting);
    if (both.some((who) => isAbsent(who, slot))) report('ABSENT', meeting);
    const isDeclined = event.wishes.some(
      ({ from, to, kind }) => kind === 'DECLINED' && isSamePair(meeting, { a: from, b: to, slot }),
    );
    if (isDeclined) report('DECLINED', meeting);
    for (const other of placed.slice(0, i)) {
      if (isSamePair(meeting, other)) report('TWICE', other, meeting);
      else if (other.slot === slot && [other.a, other.b].some((id) => id === a || id === b))
        report('TWO_AT_ONCE', other, meeting);
    }
  });
  for (let slot = 1; slot <= event.slots; slot++) {
    const here = placed.filter((meeting) => meeting.slot === slot);
    const tables = typeof event.tables === 'number' ? event.tables : (event.tables[slot - 1] ?? 0);
    if (here.length > tables) report('TABLES', ...here);
  }
  return faults;
}
