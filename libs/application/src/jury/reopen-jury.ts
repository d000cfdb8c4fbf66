import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { juryStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockJury } from './jury-context.js';
import { logJury } from './jury-log.js';

export interface ReopenJuryInput {
  readonly juryId: string;
  readonly reason: string;
}

/** Opens the scoring of a closed jury again, with a reason. Signed sheets stay signed. */
export async function reopenJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { juryId, reason }: ReopenJuryInput,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.publish')) return refuse('FORBIDDEN', '', { permission: 'jury.publish' });
  return uow.run(async (tx) => {
    const locked = await lockJury(tx, actor, 'jury.publish', juryId);
    if (!locked) return refuse('NOT_FOUND', 'id', { what: juryId });
    const holds = reason.trim() === '' ? [] : (['REASON_STATED'] as const);
    const step = transition(juryStates, locked.jury.state, 'SCORING', { roles: ['operator'], holds });
    if (!step.ok) return step;
    const open = { closedAt: null, overrideReason: null, overriddenBy: null };
    await tx.juries.move(juryId, step.value.from, 'SCORING', open);
    await logJury(tx, juryId, actor, { kind: 'REOPENED', at: clock.now(), data: { reason } });
    return ok(juryId);
  });
}
