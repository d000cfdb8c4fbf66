import { allows, hasRole, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import type { Tx } from '@luyan/persistence';
import { juryStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { loadStage, type LockedJury } from './jury-context.js';
import { logJury } from './jury-log.js';

export interface OverruleJuryInput {
  readonly juryId: string;
  readonly reason: string;
}

/** Closes it without all signatures: the chair's word or the operator's, with a reason that stays beside the results. */
export async function overruleJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { juryId, reason }: OverruleJuryInput,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.overrule')) return refuse('FORBIDDEN', '', { permission: 'jury.overrule' });
  return uow.run(async (tx) => {
    const locked = await lockAsChair(tx, actor, juryId);
    if (!locked) return refuse('NOT_FOUND', 'id', { what: juryId });
    const step = transition(juryStates, locked.jury.state, 'CLOSED', {
      roles: hasRole(actor, 'OPERATOR') ? ['operator'] : ['chair'],
      holds: reason.trim() === '' ? [] : ['SIGNED_OR_OVERRULED'],
    });
    if (!step.ok) return step;
    const by = { overrideReason: reason, overriddenBy: actor.accountId };
    await tx.juries.move(juryId, step.value.from, 'CLOSED', { closedAt: clock.now(), ...by });
    await logJury(tx, juryId, actor, { kind: 'OVERRULED', at: clock.now(), data: { reason } });
    return ok(juryId);
  });
}

async function lockAsChair(tx: Tx, actor: Actor, juryId: string): Promise<LockedJury | null> {
  const jury = await tx.juries.lock(juryId);
  const session = jury && (await tx.juries.findSessionOf(jury.requestId));
  const isEntitled = hasRole(actor, 'OPERATOR') || (actor.personId !== null && jury?.chairId === actor.personId);
  if (!jury || !session || !isEntitled) return null;
  return { ...(await loadStage(tx, session)), jury, seats: await tx.juries.seatsOf([juryId]) };
}
