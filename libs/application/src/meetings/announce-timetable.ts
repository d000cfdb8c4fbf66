import type { Actor } from '@luyan/access';
import type { Notice } from '@luyan/contracts';
import { ok, transition, type Result } from '@luyan/kernel';
import {
  brokenConstraint,
  type MeetingRow,
  type MeetingTimetableRow,
  type TimetableChange,
  type Tx,
} from '@luyan/persistence';
import {
  MEETING_FAULT_RULES,
  meetingRoundStates,
  meetingTimetableStates,
  type MeetingFaultRule,
} from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockOwnRound, organiserOnly, roundClosed, tellOrganisations, type Telling } from './organiser.js';
import { loadRound, pairKey, seatsOf, standingFaults, type RoundFacts } from './round-facts.js';

/** A change with the meeting that it makes. */
interface Step {
  readonly change: TimetableChange;
  readonly meeting: MeetingRow;
}

const stale = (whatZh: string, whatEn: string) => refuse('MEETING_TIMETABLE_STALE', 'id', { whatZh, whatEn });

/**
 * Announces a draft timetable: its meetings become what participants see, and everybody concerned is told. The draft is judged against the
 * round as it is now; what has meanwhile become impossible, or begun, refuses it.
 */
export async function announceTimetable(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  timetableId: string,
): Promise<Result<string>> {
  const refusal = organiserOnly(actor);
  if (refusal) return refusal;
  const now = clock.now();

  try {
    return await uow.run(async (tx) => {
      const found = await findDraft(tx, actor, timetableId, now);
      if (!found.ok) return found;
      const { facts, timetable } = found.value;
      const [base] = await tx.meetings.timetablesIn([timetable.roundId], 'ANNOUNCED');
      if ((base?.id ?? null) !== timetable.baseId) return stale('已公布了另一份日程', 'another one was announced');
      const steps = stepsOf(facts, timetable, now);
      if (!steps) return stale('有洽谈已开始或已变动', 'a meeting has begun or changed');
      const fault = faultOf(facts, steps);
      if (fault) return stale(MEETING_FAULT_RULES[fault].zh, MEETING_FAULT_RULES[fault].en);

      const changed = steps.map(({ meeting }) => meeting);
      await tx.meetings.put(changed, seatsOf(facts, changed));
      if (base) await tx.meetings.moveTimetable(base.id, 'ANNOUNCED', 'SUPERSEDED');
      await tx.meetings.moveTimetable(timetableId, 'DRAFT', 'ANNOUNCED', { announcedAt: now });
      await announceRound(tx, facts);
      await tellOrganisations(tx, base ? changeNotices(facts, steps) : firstNotices(facts, steps));
      return ok(timetableId);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'meeting_person_free') return refuse('MEETING_PERSON_TAKEN', 'id', {});
    throw error;
  }
}

/** The draft and its round, held, as they are now. */
async function findDraft(
  tx: Tx,
  actor: Actor,
  timetableId: string,
  now: Date,
): Promise<Result<{ facts: RoundFacts; timetable: MeetingTimetableRow }>> {
  const known = await tx.meetings.findTimetable(timetableId);
  const round = known ? await lockOwnRound(tx, actor, known.roundId) : null;
  const timetable = round?.ok ? await tx.meetings.findTimetable(timetableId) : null;
  if (!timetable || !round?.ok) return refuse('NOT_FOUND', 'id', { what: timetableId });
  if (!['REGISTERING', 'SCHEDULING', 'ANNOUNCED'].includes(round.value.state)) return roundClosed(round.value);
  const step = transition(meetingTimetableStates, timetable.state, 'ANNOUNCED', {
    roles: ['organiser'],
    holds: ['TIMETABLE_IS_SOUND'],
  });
  return step.ok ? ok({ facts: await loadRound(tx, round.value, now), timetable }) : step;
}

async function announceRound(tx: Tx, { round }: RoundFacts): Promise<void> {
  if (round.state === 'ANNOUNCED') return;
  const step = transition(meetingRoundStates, round.state, 'ANNOUNCED', {
    roles: ['organiser'],
    holds: ['TIMETABLE_IS_SOUND'],
  });
  if (!step.ok) throw new Error(`A round that is ${round.state} cannot be announced.`);
  await tx.meetingRounds.move(round.id, round.state, 'ANNOUNCED');
}

/** What the changes make of the meetings; null when one of them has changed since, or would begin in the past. */
function stepsOf(
  { round, slots, meetings, fromSlot }: RoundFacts,
  { changes }: MeetingTimetableRow,
  now: Date,
): Step[] | null {
  const byPair = new Map(
    meetings
      .filter(({ state }) => state !== 'CANCELLED')
      .map((meeting) => [pairKey(meeting.aId, meeting.bId), meeting] as const),
  );
  const steps = changes.map((change): Step | null => {
    const known = byPair.get(pairKey(change.a, change.b));
    const told = known?.state === 'ANNOUNCED' ? known.slot : 0;
    if (told !== change.from || known?.state === 'HELD') return null;
    const { reason: changeReason } = change;
    if (change.to === 0) {
      const state = change.from < fromSlot ? 'MISSED' : 'CANCELLED';
      return known ? { change, meeting: { ...known, sequence: known.sequence + 1, changeReason, state } } : null;
    }
    const slot = change.to < fromSlot ? undefined : slots[change.to - 1];
    if (!slot) return null;
    const [aId, bId] = [change.a, change.b].sort() as [string, string];
    const { id, sequence, createdAt } = known ?? { id: uuid(), sequence: -1, createdAt: now };
    const time = { slot: change.to, startsAt: new Date(slot.from), endsAt: new Date(slot.until) };
    const meeting = { id, roundId: round.id, aId, bId, sequence: sequence + 1, changeReason, createdAt, ...time };
    return { change, meeting: { ...meeting, table: change.table, state: 'ANNOUNCED' } };
  });
  return steps.every((step) => step !== null) ? steps : null;
}

/** The first rule that the announced meetings to come would break. */
function faultOf(facts: RoundFacts, steps: readonly Step[]): MeetingFaultRule | undefined {
  const changed = new Set(steps.map(({ meeting }) => meeting.id));
  const kept = facts.meetings.filter(({ id }) => !changed.has(id));
  return standingFaults(facts, [...kept, ...steps.map(({ meeting }) => meeting)])[0]?.rule;
}

/** Everybody who takes part hears of the timetable, with how many meetings they have. */
function firstNotices({ round, participants }: RoundFacts, steps: readonly Step[]): Telling[] {
  const counts = new Map<string, number>();
  for (const { organisationId, state } of participants.values())
    if (state === 'ATTENDING') counts.set(organisationId, 0);
  for (const { meeting } of steps)
    for (const id of [meeting.aId, meeting.bId]) {
      const organisationId = participants.get(id)?.organisationId ?? '';
      counts.set(organisationId, (counts.get(organisationId) ?? 0) + 1);
    }
  return [...counts].map(([organisationId, count]) => ({
    organisationId,
    notice: { kind: 'MEETINGS_ANNOUNCED', data: { round: round.id, count } },
  }));
}

/** Both sides of each changed meeting hear of it, but of one that an absence calls off: they heard of that when it was marked. */
function changeNotices({ round, slots, participants }: RoundFacts, steps: readonly Step[]): Telling[] {
  const instant = (slot: number) => new Date(slots[slot - 1]?.from ?? 0).toISOString();
  return steps.flatMap(({ change, meeting }) => {
    const pair = [participants.get(meeting.aId), participants.get(meeting.bId)];
    return pair.flatMap((who, side): Telling[] => {
      const other = pair[1 - side]?.organisationId;
      const isKnown = change.to === 0 && pair.some((one) => one?.state === 'ABSENT');
      if (!who || !other || isKnown) return [];
      const data = { round: round.id, other, at: instant(change.to || change.from) };
      const kind = change.from === 0 ? 'MEETING_ADDED' : 'MEETING_MOVED';
      const notice: Notice =
        change.to === 0 ? { kind: 'MEETING_CANCELLED', data } : { kind, data: { ...data, table: change.table } };
      return [{ organisationId: who.organisationId, notice }];
    });
  });
}
