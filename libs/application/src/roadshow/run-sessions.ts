import { MINUTE, ok, transition } from '@luyan/kernel';
import { roadshowPolicyAt, SESSION_CLOCK, sessionStates } from '@luyan/roadshow';
import type { Runtime } from '../core/runtime.js';

/**
 * Moves sessions by the clock: released ones that have started are running, running ones that are over have ended, and some hours
 * later (`settleHours`) those in the line-up whom nobody has marked count as having presented; how many steps.
 * What it does follows from the state alone: run late it catches up, run twice it finds nothing more to do.
 */
export async function runSessions({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>): Promise<number> {
  const now = clock.now();
  const moved = await uow.run(async (tx) => {
    let count = 0;
    for (const { from, to, due } of SESSION_CLOCK) {
      const step = transition(sessionStates, from, to, { roles: ['system'], holds: ['HAS_STARTED'] });
      if (!step.ok) throw new Error(`The table of sessions forbids ${from} → ${to} by the clock.`);
      count += (await tx.programme.moveDue(from, to, due, now)).length;
    }
    const { settleHours } = roadshowPolicyAt(now.getTime());
    return ok(count + (await tx.programme.settlePitches(new Date(now.getTime() - settleHours * 60 * MINUTE))));
  });
  return moved.ok ? moved.value : 0;
}
