import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { pitchStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor, findPitch } from './line-up.js';

/** Marks a pitch as presented (已路演), by the host of a session that has started. */
export async function markPresented(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  pitchId: string,
): Promise<Result<string>> {
  if (!allows(actor, 'pitch.select')) return refuse('FORBIDDEN', '', { permission: 'pitch.select' });

  return uow.run(async (tx) => {
    const found = await findPitch(tx, pitchId);
    if (!found || !actsFor(actor, 'pitch.select', found.session.hostOrgId))
      return refuse('NOT_FOUND', 'id', { what: pitchId });
    const { pitch, session } = found;
    const hasStarted = session.startsAt <= clock.now();
    const step = transition(pitchStates, pitch.state, 'PRESENTED', {
      roles: ['organiser'],
      holds: hasStarted ? ['SESSION_HAS_STARTED'] : [],
    });
    if (!step.ok) return step;

    if (!(await tx.programme.markPresented(pitch)))
      return refuse('STATE_CHANGED', 'state', { from: pitch.state, to: 'PRESENTED' });
    return ok(pitchId);
  });
}
