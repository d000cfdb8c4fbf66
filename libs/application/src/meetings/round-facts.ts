import type {
  BusySpan,
  MeetingParticipantRow,
  MeetingRoundRow,
  MeetingRow,
  MeetingSeatRow,
  MeetingWishRow,
  Repositories,
} from '@luyan/persistence';
import { openTables, slotsOfGrid, type MeetingFaultRule, type MeetingSlot } from '@luyan/roadshow';
import { checkArrangement, type ArrangedMeeting, type EventParticipant, type MeetingEvent } from '@luyan/scheduling';

/** A round as the scheduler sees it at one moment. */
export interface RoundFacts {
  readonly round: MeetingRoundRow;
  readonly slots: readonly MeetingSlot[];
  readonly participants: ReadonlyMap<string, MeetingParticipantRow>;
  readonly wishes: readonly MeetingWishRow[];
  readonly meetings: readonly MeetingRow[];
  readonly event: MeetingEvent;
  /** What people have been told and has not been held. */
  readonly announced: readonly ArrangedMeeting[];
  /** The first slot that has not begun. */
  readonly fromSlot: number;
}

export const pairKey = (one: string, two: string): string => (one < two ? `${one} ${two}` : `${two} ${one}`);

/**
 * The facts of a round: wishes, who is there when (as they said, and as the stage and other meetings leave them), and what was told. Pairs
 * that have met are done with. Who is absent or has withdrawn is in it only while a meeting of theirs stands.
 */
export async function loadRound(reads: Repositories, round: MeetingRoundRow, now: Date): Promise<RoundFacts> {
  const slots = slotsOfGrid(round);
  const fromSlot = 1 + slots.filter(({ from }) => from <= now.getTime()).length;
  const all = await reads.meetingRounds.participantsOf([round.id]);
  const wishes = await reads.meetingRounds.wishesOf([round.id]);
  const meetings = await reads.meetings.ofRounds([round.id]);
  const people = all.map(({ personId }) => personId);
  const spans = await reads.meetingRounds.busySpans(round.id, people, round.startsAt, round.endsAt);

  const standing = meetings.filter(({ state }) => state === 'ANNOUNCED');
  const met = new Set(meetings.filter(({ state }) => state === 'HELD').map(({ aId, bId }) => pairKey(aId, bId)));
  const announced = standing.map(({ aId: a, bId: b, slot }) => ({ a, b, slot }));
  const participants = all.flatMap((row): EventParticipant[] => {
    const own = announced.filter(({ a, b }) => a === row.id || b === row.id).map(({ slot }) => slot);
    if (row.state === 'ATTENDING') return [stayOf(row, slots, spans)];
    const past = row.state === 'WITHDRAWN' ? own.filter((slot) => slot < fromSlot) : [];
    return own.length > 0 ? [{ id: row.id, leaves: Math.max(0, ...past) }] : [];
  });
  const event: MeetingEvent = {
    slots: slots.length,
    tables: slots.map(({ number }) => openTables(round.tables, round.closedTables, number).length),
    lunch: [],
    participants,
    wishes: wishes
      .filter(({ fromId, toId }) => !met.has(pairKey(fromId, toId)))
      .map(({ fromId: from, toId: to, kind }) => ({ from, to, kind })),
  };
  const byId = new Map(all.map((row) => [row.id, row]));
  return { round, slots, participants: byId, wishes, meetings, event, announced, fromSlot };
}

/** Slots in which a participant is there, as numbers. */
function stayOf(
  { id, personId, arrivesAt, leavesAt, busy }: MeetingParticipantRow,
  slots: readonly MeetingSlot[],
  spans: readonly BusySpan[],
): EventParticipant {
  const [arrives, leaves] = [arrivesAt?.getTime() ?? -Infinity, leavesAt?.getTime() ?? Infinity];
  const elsewhere = [
    ...busy.map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) })),
    ...spans
      .filter((span) => span.personId === personId)
      .map(({ from, until }) => ({ from: from.getTime(), until: until.getTime() })),
  ];
  return {
    id,
    arrives: 1 + slots.filter(({ from }) => from < arrives).length,
    leaves: slots.filter(({ until }) => until <= leaves).length,
    busy: slots
      .filter((slot) => elsewhere.some(({ from, until }) => from < slot.until && slot.from < until))
      .map(({ number }) => number),
  };
}

/** Who is taken by these meetings, as far as they are announced. */
export const seatsOf = ({ participants }: RoundFacts, meetings: readonly MeetingRow[]): MeetingSeatRow[] =>
  meetings.flatMap(({ id: meetingId, aId, bId, startsAt, endsAt, state }) =>
    state === 'ANNOUNCED'
      ? [aId, bId].flatMap((participantId) => {
          const personId = participants.get(participantId)?.personId;
          return personId ? [{ meetingId, personId, startsAt, endsAt }] : [];
        })
      : [],
  );

/** A rule that an announced meeting to come breaks, or will when nothing is arranged anew. */
export interface StandingFault {
  readonly rule: MeetingFaultRule;
  readonly meetingIds: readonly string[];
}

/** What is wrong with the announced meetings to come, by the independent checker; a round that is in order has none. */
export function standingFaults(
  { round, event, fromSlot }: RoundFacts,
  meetings: readonly MeetingRow[],
): StandingFault[] {
  const standing = meetings.filter(({ state, slot }) => state === 'ANNOUNCED' && slot >= fromSlot);
  const ids = new Map(standing.map(({ id, aId, bId }) => [pairKey(aId, bId), id]));
  const faults = checkArrangement(
    event,
    standing.map(({ aId: a, bId: b, slot }) => ({ a, b, slot })),
  );
  const closed = standing.filter(
    ({ slot, table }) => !openTables(round.tables, round.closedTables, slot).includes(table),
  );
  return [
    ...faults.map(({ rule, meetings: of }) => ({
      rule,
      meetingIds: of.map(({ a, b }) => ids.get(pairKey(a, b)) ?? ''),
    })),
    ...closed.map(({ id }) => ({ rule: 'TABLE_CLOSED' as const, meetingIds: [id] })),
  ];
}
