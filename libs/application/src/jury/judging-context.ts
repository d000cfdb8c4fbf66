import { allows, type Actor } from '@luyan/access';
import { ok, problem, type Problem, type Result } from '@luyan/kernel';
import type {
  JuryRow,
  JurySeatRow,
  PitchApplicationRow,
  PitchRow,
  Repositories,
  SessionRow,
  Tx,
} from '@luyan/persistence';
import type { JuryNeed } from '@luyan/roadshow';
import { conflictsBetween, type ConflictCause } from '@luyan/scheduling';
import { refuse } from '../core/refuse.js';
import { loadStage } from './jury-context.js';
import { loadJuryFacts } from './jury-facts.js';

/** A seat of the acting judge, its jury locked. */
export interface OwnSeat {
  readonly seat: JurySeatRow;
  readonly jury: JuryRow;
  readonly session: SessionRow;
  readonly pitch: PitchRow;
  readonly application: PitchApplicationRow;
}

/** The actor's own seat in a released jury whose pitch is on stage; what is somebody else's does not exist for them. */
export async function lockOwnSeat(tx: Tx, actor: Actor, seatId: string): Promise<Result<OwnSeat>> {
  if (!allows(actor, 'pitch.judge')) return refuse('FORBIDDEN', '', { permission: 'pitch.judge' });
  const found = await tx.juries.findSeat(seatId);
  const jury = found?.judgeId === actor.personId ? await tx.juries.lock(found.juryId) : null;
  const seat = jury && (await tx.juries.findSeat(seatId)); // another tab may have written before the lock
  const session = jury && (await tx.juries.findSessionOf(jury.requestId));
  if (!seat || !session || jury.state === 'DRAFT') return refuse('NOT_FOUND', 'id', { what: seatId });
  const stage = await loadStage(tx, session);
  const at = stage.applications.findIndex(({ id }) => id === seat.applicationId);
  const [pitch, application] = [stage.pitches[at], stage.applications[at]];
  if (!pitch || !application) return refuse('JUDGING_OFF_STAGE', 'id', {});
  return ok({ seat, jury, session, pitch, application });
}

/** Why the judge of a seat must not judge its pitch, as things are now. */
export async function conflictsNow(
  reads: Repositories,
  { seat, application }: Pick<OwnSeat, 'seat' | 'application'>,
): Promise<readonly ConflictCause[]> {
  const judges = await reads.juries.judges([seat.judgeId]);
  const {
    judges: [judge],
    items: [item],
    facts,
  } = await loadJuryFacts(reads, judges, [application]);
  return judge && item ? conflictsBetween(judge, item, facts) : [];
}

export const scoreConflict = (causes: readonly ConflictCause[]): Problem =>
  problem('SCORE_CONFLICT', '', { reasons: [...new Set(causes.map(({ reason }) => reason))].join(', ') });

/** What holds at the moment a judge scores. */
export const needsOf = ({ session }: OwnSeat, causes: readonly ConflictCause[], now: Date): JuryNeed[] => [
  ...(session.startsAt <= now ? (['SESSION_HAS_BEGUN'] as const) : []),
  ...(causes.length === 0 ? (['CONFLICT_FREE'] as const) : []),
];
