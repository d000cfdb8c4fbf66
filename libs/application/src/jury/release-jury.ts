import { allows, type Actor } from '@luyan/access';
import { err, ok, transition, type Problem, type Result } from '@luyan/kernel';
import { brokenConstraint, type Tx } from '@luyan/persistence';
import { juryStates, type JuryNeed } from '@luyan/roadshow';
import { findConflicts } from '@luyan/scheduling';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { conflictProblems } from './conflict-problems.js';
import { engageJury } from './engage-jury.js';
import { lockJury, sittingSeats, type LockedJury } from './jury-context.js';
import { loadJuryFacts } from './jury-facts.js';
import { logJury } from './jury-log.js';

export interface ReleaseJuryInput {
  readonly juryId: string;
  /** The revision that the operator saw. */
  readonly revision: number;
}

/** Releases a drafted jury: its judges are engaged for the session and told. A conflict that has come up since refuses it. */
export async function releaseJury(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { juryId, revision }: ReleaseJuryInput,
): Promise<Result<string>> {
  if (!allows(actor, 'jury.release')) return refuse('FORBIDDEN', '', { permission: 'jury.release' });
  const now = clock.now();
  try {
    return await uow.run(async (tx) => {
      const locked = await lockJury(tx, actor, 'jury.release', juryId);
      if (!locked) return refuse('NOT_FOUND', 'juryId', { what: juryId });
      const { jury, seats } = locked;
      if (jury.revision !== revision)
        return refuse('STALE_VERSION', 'revision', { expected: revision, actual: jury.revision });
      if (sittingSeats(seats, locked).length === 0) return refuse('JURY_EMPTY', '', {});
      const conflicts = await conflictsOf(tx, locked);
      if (conflicts.length > 0) return err(conflicts);

      const holds: JuryNeed[] = ['CONFLICT_FREE'];
      const step = transition(juryStates, jury.state, 'RELEASED', { roles: ['operator'], holds });
      if (!step.ok) return step;

      await tx.juries.move(juryId, jury.state, 'RELEASED', { releasedAt: now });
      await engageJury(tx, locked, seats);
      await logJury(tx, juryId, actor, { kind: 'RELEASED', at: now, data: { revision } });
      return ok(juryId);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'engagement_person_free') return refuse('JUDGE_TAKEN', '', {});
    throw error;
  }
}

/** The conflicts among those who sit, as things are now. */
async function conflictsOf(tx: Tx, locked: LockedJury): Promise<readonly Problem[]> {
  const sitting = sittingSeats(locked.seats, locked);
  const judges = await tx.juries.judges([...new Set(sitting.map(({ judgeId }) => judgeId))]);
  const known = await loadJuryFacts(tx, judges, locked.applications);
  const edges = findConflicts(known.judges, known.items, known.facts).filter(({ judge, item }) =>
    sitting.some((s) => s.judgeId === judges[judge]?.id && s.applicationId === locked.applications[item]?.id),
  );
  return conflictProblems(tx, locked, judges, edges);
}
