import type { Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { seatStates } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';
import { lockOwnSeat } from './judging-context.js';
import { logJury } from './jury-log.js';

export interface DeclareConflictInput {
  readonly seatId: string;
  readonly note: string;
}

/** A judge steps back from a pitch (申报回避): the seat is empty, a sheet of theirs no longer counts, the organisers are told. */
export async function declareConflict(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { seatId, note }: DeclareConflictInput,
): Promise<Result<string>> {
  const now = clock.now();
  return uow.run(async (tx) => {
    const own = await lockOwnSeat(tx, actor, seatId);
    if (!own.ok) return own;
    const { jury, seat, session, application } = own.value;
    if (jury.state === 'CLOSED' || jury.state === 'PUBLISHED')
      return refuse('JURY_OVER', 'state', { state: jury.state });
    const holds = note.trim() === '' ? [] : (['REASON_STATED'] as const);
    const step = transition(seatStates, seat.state, 'RECUSED', { roles: ['judge'], holds });
    if (!step.ok) return step;

    await tx.juries.moveSeat(seatId, seat.state, 'RECUSED');
    await tx.juries.update(jury.id, { revision: jury.revision + 1 });
    await tx.conflicts.declare({
      id: uuid(),
      personId: seat.judgeId,
      about: application.id,
      aboutKind: 'PITCH',
      note,
      declaredBy: actor.accountId,
      declaredAt: now,
    });
    await logJury(tx, jury.id, actor, {
      kind: 'RECUSED',
      at: now,
      data: { judgeId: seat.judgeId, applicationId: application.id, note },
    });
    const hosts = await tx.accounts.idsOfOrganisations([session.hostOrgId], ['HOST']);
    const told = [...hosts, ...(await tx.accounts.idsOfOperators())];
    await notify(tx, told, { kind: 'JUDGE_RECUSED', data: { session: session.id } }, { once: `recused-${seatId}` });
    return ok(seatId);
  });
}
