import type { Actor } from '@luyan/access';
import { err, ok, transition, type Result } from '@luyan/kernel';
import { seatStates, sheetFaults } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { conflictsNow, lockOwnSeat, needsOf, scoreConflict } from './judging-context.js';
import { logJury } from './jury-log.js';
import { scoresBySeat } from './jury-results.js';

/** Signs a judge's saved sheet: it counts from now on and is not changed any more. Its scores go into the jury's log. */
export async function signScores(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  seatId: string,
): Promise<Result<string>> {
  const now = clock.now();
  return uow.run(async (tx) => {
    const own = await lockOwnSeat(tx, actor, seatId);
    if (!own.ok) return own;
    const { jury, seat, application } = own.value;
    if (jury.state !== 'SCORING') return refuse('JURY_OVER', 'state', { state: jury.state });

    const causes = await conflictsNow(tx, own.value);
    if (causes.length > 0) return err([scoreConflict(causes)]);
    const scores = (await scoresBySeat(tx, [seatId])).get(seatId) ?? {};
    const step = transition(seatStates, seat.state, 'SIGNED', {
      roles: ['judge'],
      holds: needsOf(own.value, causes, now),
    });
    if (!step.ok) return step;
    const faults = sheetFaults(jury.rubric, scores);
    if (faults.length > 0) return err(faults);

    await tx.juries.moveSeat(seatId, seat.state, 'SIGNED', { signedAt: now });
    const data = { judgeId: seat.judgeId, applicationId: application.id, scores, comment: seat.comment };
    await logJury(tx, jury.id, actor, { kind: 'SIGNED', at: now, data });
    return ok(seatId);
  });
}
