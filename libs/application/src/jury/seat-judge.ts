import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, transition, type Problem, type Result } from '@luyan/kernel';
import { brokenConstraint, type JurySeatRow, type Tx } from '@luyan/persistence';
import { seatStates, SITTING_STATES } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { conflictProblems } from './conflict-problems.js';
import { engageJury } from './engage-jury.js';
import { lockJury, type LockedJury } from './jury-context.js';
import { logJury } from './jury-log.js';
import { affinityOf, loadSessionTies } from './jury-problem.js';

export interface SeatJudgeInput {
  readonly juryId: string;
  /** The revision that the operator saw. */
  readonly revision: number;
  readonly applicationIds: readonly string[];
  /** Who leaves these pitches, who comes; one of both at least. */
  readonly outJudgeId?: string | null;
  readonly inJudgeId?: string | null;
}

/**
 * Changes a jury by hand: a judge off some pitches, another one on. A conflict of interest refuses it, and each reason is named; load,
 * rotation and mix are the operator's to weigh. Once the jury is released the change is, too.
 */
export async function seatJudge(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  input: SeatJudgeInput,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.draw-up')) return refuse('FORBIDDEN', '', { permission: 'jury.draw-up' });
  try {
    return await uow.run(async (tx) => {
      const locked = await lockJury(tx, actor, 'jury.draw-up', input.juryId);
      if (!locked) return refuse('NOT_FOUND', 'juryId', { what: input.juryId });
      const { revision, state } = locked.jury;
      if (revision !== input.revision)
        return refuse('STALE_VERSION', 'revision', { expected: input.revision, actual: revision });
      if (state === 'CLOSED' || state === 'PUBLISHED') return refuse('JURY_OVER', 'state', { state });
      const faults = await change(tx, locked, input);
      if (faults.length > 0) return err(faults);

      const seats = await tx.juries.seatsOf([input.juryId]);
      await tx.juries.update(input.juryId, { revision: revision + 1, chairId: chairAfter(locked, seats, input) });
      await logChange(tx, actor, input, clock.now());
      if (state !== 'DRAFT') await engageJury(tx, locked, seats);
      return ok(input.juryId);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'engagement_person_free') return refuse('JUDGE_TAKEN', 'inJudgeId', {});
    throw error;
  }
}

async function change(
  tx: Tx,
  locked: LockedJury,
  { applicationIds, outJudgeId, inJudgeId }: SeatJudgeInput,
): Promise<readonly Problem[]> {
  const onStage = applicationIds.filter((id) => locked.applications.some((application) => application.id === id));
  const left = outJudgeId ? await unseat(tx, locked, onStage, outJudgeId) : [];
  return left.length > 0 || !inJudgeId ? left : seat(tx, locked, onStage, inJudgeId);
}

/** A chair who leaves the jury hands over to whoever came. */
const chairAfter = (
  { jury }: LockedJury,
  seats: readonly JurySeatRow[],
  { inJudgeId }: SeatJudgeInput,
): string | null =>
  seats.some(({ judgeId, state }) => judgeId === jury.chairId && SITTING_STATES.includes(state))
    ? jury.chairId
    : (inJudgeId ?? null);

async function logChange(
  tx: Tx,
  actor: Actor,
  { juryId, applicationIds, outJudgeId, inJudgeId }: SeatJudgeInput,
  at: Date,
): Promise<void> {
  if (outJudgeId)
    await logJury(tx, juryId, actor, { kind: 'UNSEATED', at, data: { judgeId: outJudgeId, applicationIds } });
  if (inJudgeId) await logJury(tx, juryId, actor, { kind: 'SEATED', at, data: { judgeId: inJudgeId, applicationIds } });
}

/** A draft forgets who leaves; a released jury keeps that they were there. */
async function unseat(
  tx: Tx,
  { jury, seats }: LockedJury,
  applicationIds: readonly string[],
  judgeId: string,
): Promise<readonly Problem[]> {
  const leaving = seats.filter(
    (s) => s.judgeId === judgeId && applicationIds.includes(s.applicationId) && s.state !== 'REPLACED',
  );
  if (jury.state === 'DRAFT') {
    await tx.juries.removeSeats(leaving.map(({ id }) => id));
    return [];
  }
  for (const { id, state } of leaving.filter((s) => s.state !== 'RECUSED')) {
    const step = transition(seatStates, state, 'REPLACED', { roles: ['organiser'], holds: [] });
    if (!step.ok) return step.error;
    await tx.juries.moveSeat(id, state, 'REPLACED');
  }
  return [];
}

async function seat(
  tx: Tx,
  locked: LockedJury,
  applicationIds: readonly string[],
  judgeId: string,
): Promise<readonly Problem[]> {
  const { jury, seats } = locked;
  const ties = await loadSessionTies(tx, locked, jury.id);
  const judge = ties.judges.findIndex(({ id }) => id === judgeId);
  if (judge < 0) return [problem('JUDGE_TAKEN', 'inJudgeId')];
  const item = (applicationId: string) => locked.applications.findIndex(({ id }) => id === applicationId);
  const items = new Set(applicationIds.map(item));
  const edges = ties.conflicts.filter((edge) => edge.judge === judge && items.has(edge.item));
  if (edges.length > 0) return conflictProblems(tx, locked, ties.judges, edges, 'inJudgeId');
  const has = (applicationId: string): JurySeatRow | undefined =>
    seats.find((s) => s.applicationId === applicationId && s.judgeId === judgeId);
  if (applicationIds.some((id) => has(id)?.state === 'RECUSED')) return [problem('JUDGE_RECUSED', 'inJudgeId')];
  const affinity = (await affinityOf(tx, ties))[judge];
  const replaced = applicationIds.flatMap((id) => (has(id)?.state === 'REPLACED' ? (has(id)?.id ?? []) : []));
  await tx.juries.removeSeats(replaced);
  await tx.juries.addSeats(
    applicationIds
      .filter((id) => !SITTING_STATES.includes(has(id)?.state ?? 'REPLACED'))
      .map((applicationId) => ({
        id: uuid(),
        juryId: jury.id,
        applicationId,
        judgeId,
        affinity: affinity?.[item(applicationId)] ?? 0,
      })),
  );
  return [];
}
