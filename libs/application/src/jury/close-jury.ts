import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { juryStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockJury, sittingSeats, type LockedJury } from './jury-context.js';
import { logJury } from './jury-log.js';

const isSigned = (locked: LockedJury): boolean => {
  const sitting = sittingSeats(locked.seats, locked);
  return sitting.length > 0 && sitting.every(({ state }) => state === 'SIGNED');
};

/** Closes the scoring of a jury whose every sheet is signed. */
export async function closeJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  juryId: string,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.close')) return refuse('FORBIDDEN', '', { permission: 'jury.close' });
  return uow.run(async (tx) => {
    const locked = await lockJury(tx, actor, 'jury.close', juryId);
    if (!locked) return refuse('NOT_FOUND', 'id', { what: juryId });
    const holds = isSigned(locked) ? (['SIGNED_OR_OVERRULED'] as const) : [];
    const step = transition(juryStates, locked.jury.state, 'CLOSED', { roles: ['organiser'], holds });
    if (!step.ok) return step;
    await tx.juries.move(juryId, step.value.from, 'CLOSED', { closedAt: clock.now() });
    await logJury(tx, juryId, actor, { kind: 'CLOSED', at: clock.now() });
    return ok(juryId);
  });
}
