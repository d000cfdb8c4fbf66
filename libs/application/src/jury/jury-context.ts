import type { Actor, Permission } from '@luyan/access';
import type {
  JuryRow,
  JurySeatRow,
  PitchApplicationRow,
  PitchRow,
  Repositories,
  SessionRow,
  Tx,
} from '@luyan/persistence';
import { SITTING_STATES } from '@luyan/roadshow';
import { actsFor } from '../roadshow/line-up.js';

/** A session's pitches that are on stage, in order, with their applications. */
export interface Stage {
  readonly session: SessionRow;
  readonly pitches: readonly PitchRow[];
  readonly applications: readonly PitchApplicationRow[];
}

export async function loadStage(reads: Repositories, session: SessionRow): Promise<Stage> {
  const pitches = (await reads.roadshow.pitchesOfSessions([session.id])).filter(
    ({ state }) => state === 'CONFIRMED' || state === 'PRESENTED',
  );
  const found = new Map(
    (await reads.roadshow.findApplications(pitches.map(({ applicationId }) => applicationId))).map((a) => [a.id, a]),
  );
  return { session, pitches, applications: pitches.flatMap(({ applicationId }) => found.get(applicationId) ?? []) };
}

/** Seats that count: their judge sits and their pitch is on stage. */
export function sittingSeats(
  seats: readonly JurySeatRow[],
  { applications }: Pick<Stage, 'applications'>,
): JurySeatRow[] {
  const onStage = new Set(applications.map(({ id }) => id));
  return seats.filter(({ state, applicationId }) => SITTING_STATES.includes(state) && onStage.has(applicationId));
}

export interface LockedJury extends Stage {
  readonly jury: JuryRow;
  readonly seats: readonly JurySeatRow[];
}

/** The jury, locked, with its stage, where the actor holds the permission for the session's host; else null. */
export async function lockJury(
  tx: Tx,
  actor: Actor,
  permission: Permission,
  juryId: string,
): Promise<LockedJury | null> {
  const jury = await tx.juries.lock(juryId);
  const session = jury && (await tx.juries.findSessionOf(jury.requestId));
  if (!jury || !session || !actsFor(actor, permission, session.hostOrgId)) return null;
  return { ...(await loadStage(tx, session)), jury, seats: await tx.juries.seatsOf([jury.id]) };
}
