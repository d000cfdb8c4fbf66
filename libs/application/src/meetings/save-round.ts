import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, type Problem, type Result } from '@luyan/kernel';
import type { MeetingRow, Repositories, Tx } from '@luyan/persistence';
import { GRID_FAULTS, gridFaults, slotsOfGrid } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from '../roadshow/line-up.js';
import { lockOwnRound, organises, roundClosed, tellOrganisations, tellParticipants } from './organiser.js';
import { editRound, spanOf, type MeetingRoundDraft, type RoundEdit, type RoundEffect } from './round-edit.js';
import { loadRound, seatsOf, type RoundFacts } from './round-facts.js';

export interface SaveRoundInput {
  /** Null opens a new round. */
  readonly id: string | null;
  readonly draft: MeetingRoundDraft;
}

/** What is wrong with a draft by itself; the portal knows the same rules. */
function draftProblems(draft: MeetingRoundDraft): Problem[] {
  const grid = gridFaults(draft).map((path) =>
    problem('MEETING_GRID_WRONG', path, { whatZh: GRID_FAULTS[path].zh, whatEn: GRID_FAULTS[path].en }),
  );
  return draft.titleZh.trim() ? grid : [problem('INPUT_INVALID', 'titleZh', { detail: 'titleZh' }), ...grid];
}

/**
 * Opens a round of meetings, or changes one that is not over; its id. A draft timetable of the former hours is put aside. What of an
 * announced timetable can no longer be is called off, and everybody concerned is told: `judgeRoundEdit` says what that will be.
 */
export async function saveMeetingRound(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { id, draft }: SaveRoundInput,
): Promise<Result<string>> {
  if (!allows(actor, 'meeting.organise')) return refuse('FORBIDDEN', '', { permission: 'meeting.organise' });
  const problems = draftProblems(draft);
  if (problems.length > 0) return err(problems);

  return uow.run(async (tx) => {
    const missing = await missingPath(tx, actor, draft);
    if (missing) return refuse('NOT_FOUND', missing, { what: missing });
    if (id === null) {
      const row = { ...draft, ...spanOf(slotsOfGrid(draft)), id: uuid(), createdBy: actor.accountId };
      await tx.meetingRounds.insert(row);
      return ok(row.id);
    }
    const round = await lockOwnRound(tx, actor, id);
    if (!round.ok) return round;
    const facts = await loadRound(tx, round.value, clock.now());
    const edit = editOf(facts, draft);
    if (!edit.ok) return edit;
    await apply(tx, facts, edit.value);
    return ok(id);
  });
}

/** What saving this change of a round would do; nothing is saved. */
export async function judgeRoundEdit(
  { reads, clock }: Pick<Runtime, 'reads' | 'clock'>,
  actor: Actor,
  { id, draft }: SaveRoundInput,
): Promise<Result<RoundEffect>> {
  const round = id === null ? null : await reads.meetingRounds.findById(id);
  if (!round || !organises(actor, round)) return refuse('NOT_FOUND', 'id', { what: id ?? '' });
  const problems = draftProblems(draft);
  if (problems.length > 0) return err(problems);
  const missing = await missingPath(reads, actor, draft);
  if (missing) return refuse('NOT_FOUND', missing, { what: missing });
  const edit = editOf(await loadRound(reads, round, clock.now()), draft);
  return edit.ok ? ok(edit.value.effect) : edit;
}

function editOf(facts: RoundFacts, draft: MeetingRoundDraft): Result<RoundEdit> {
  if (facts.round.state === 'ENDED' || facts.round.state === 'CANCELLED') return roundClosed(facts.round);
  const edit = editRound(facts, draft);
  return edit ? ok(edit) : refuse('MEETING_SLOTS_BEGUN', 'startMin', {});
}

async function apply(tx: Tx, facts: RoundFacts, { effect, renumbered, patch }: RoundEdit): Promise<void> {
  const { id } = facts.round;
  await tx.meetingRounds.update(id, patch);
  if (effect.clearsHours) await tx.meetingRounds.clearHours(id);
  await tx.meetings.discardDrafts(id);
  const off = effect.lost.map((meeting): MeetingRow => ({
    ...meeting,
    sequence: meeting.sequence + 1,
    state: 'CANCELLED',
    changeReason: 'HOURS_CHANGED',
  }));
  await tx.meetings.put([...off, ...renumbered], seatsOf(facts, renumbered));

  const at = patch.startsAt.toISOString();
  if (effect.isMoved) await tellParticipants(tx, id, { kind: 'MEETING_ROUND_MOVED', data: { round: id, at } });
  else if (effect.isElsewhere) await tellParticipants(tx, id, { kind: 'MEETING_ROUND_ELSEWHERE', data: { round: id } });
  await tellOrganisations(
    tx,
    off.flatMap(({ aId, bId, startsAt }) => {
      const pair = [aId, bId].flatMap((who) => facts.participants.get(who)?.organisationId ?? []);
      return pair.map((organisationId, side) => ({
        organisationId,
        notice: {
          kind: 'MEETING_CANCELLED' as const,
          data: { round: id, other: pair[1 - side] ?? '', at: startsAt.toISOString() },
        },
      }));
    }),
  );
}

/** What the draft names and is not there, or is not the actor's. */
async function missingPath(
  reads: Repositories,
  actor: Actor,
  { hostOrgId, requestId, venueId }: MeetingRoundDraft,
): Promise<string | null> {
  if (!actsFor(actor, 'meeting.organise', hostOrgId)) return 'hostOrgId';
  if (!(await reads.organisations.findById(hostOrgId))) return 'hostOrgId';
  const [request] = requestId ? await reads.roadshow.findRequests([requestId]) : [];
  if (requestId && !actsFor(actor, 'meeting.organise', request?.hostOrgId)) return 'requestId';
  const [venue] = venueId ? await reads.roadshow.findVenues([venueId]) : [];
  return venueId && !venue ? 'venueId' : null;
}
