import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { juryStates, type JuryNeed } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { lockJury } from './jury-context.js';
import { logJury } from './jury-log.js';

/** Takes a released jury back into the draft, as long as nobody has scored. */
export async function withdrawJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  juryId: string,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.release')) return refuse('FORBIDDEN', '', { permission: 'jury.release' });

  return uow.run(async (tx) => {
    const locked = await lockJury(tx, actor, 'jury.release', juryId);
    if (!locked) return refuse('NOT_FOUND', 'juryId', { what: juryId });
    const { jury, seats } = locked;
    const hasScores = seats.some(({ savedAt }) => savedAt !== null);
    const holds: JuryNeed[] = hasScores ? [] : ['NO_SCORE_YET'];
    const step = transition(juryStates, jury.state, 'DRAFT', { roles: ['operator'], holds });
    if (!step.ok) return step;

    await tx.juries.move(juryId, jury.state, 'DRAFT', { releasedAt: null, revision: jury.revision + 1 });
    await logJury(tx, juryId, actor, { kind: 'WITHDRAWN', at: clock.now() });
    return ok(juryId);
  });
}
