import type { Actor } from '@luyan/access';
import { err, ok, transition, type Result } from '@luyan/kernel';
import { juryStates, scoreFaults, seatStates, type Scores } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { conflictsNow, lockOwnSeat, needsOf, scoreConflict } from './judging-context.js';

export interface SaveScoresInput {
  readonly seatId: string;
  readonly scores: Scores;
  readonly comment: string | null;
}

/**
 * Saves a judge's sheet, complete or not. Conflicts of interest are looked for once more: facts change after a jury is drawn up.
 * The first sheet of a jury begins its scoring.
 */
export async function saveScores(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { seatId, scores, comment }: SaveScoresInput,
): Promise<Result<string>> {
  const now = clock.now();
  return uow.run(async (tx) => {
    const own = await lockOwnSeat(tx, actor, seatId);
    if (!own.ok) return own;
    const { jury, seat } = own.value;
    if (jury.state !== 'RELEASED' && jury.state !== 'SCORING')
      return refuse('JURY_OVER', 'state', { state: jury.state });

    const causes = await conflictsNow(tx, own.value);
    if (causes.length > 0) return err([scoreConflict(causes)]);
    const faults = scoreFaults(jury.rubric, scores);
    if (faults.length > 0) return err(faults);
    const facts = { roles: ['judge' as const], holds: needsOf(own.value, causes, now) };
    const step = transition(seatStates, seat.state, 'SAVED', facts);
    if (!step.ok) return step;
    const begun = jury.state === 'RELEASED' ? transition(juryStates, 'RELEASED', 'SCORING', facts) : null;
    if (begun && !begun.ok) return begun;

    await tx.juries.moveSeat(seatId, seat.state, 'SAVED', { savedAt: now, comment });
    await tx.juries.replaceScores(seatId, scores);
    if (begun) await tx.juries.move(jury.id, 'RELEASED', 'SCORING');
    return ok(seatId);
  });
}
