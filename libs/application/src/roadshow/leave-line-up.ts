import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { pitchStates, type PitchNeed } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor, findPitch, keepLineUpStep } from './line-up.js';

export interface LeaveLineUpInput {
  readonly pitchId: string;
  /** Withdrawn by its presenter's organisation, or found absent by the host of the session. */
  readonly to: 'WITHDRAWN' | 'ABSENT';
}

const WHO = {
  WITHDRAWN: { permission: 'pitch.apply', role: 'presenter' },
  ABSENT: { permission: 'pitch.select', role: 'organiser' },
} as const;

/** Takes a pitch off the stage; its slot goes to the next in the queue. */
export async function leaveLineUp(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { pitchId, to }: LeaveLineUpInput,
): Promise<Result<string>> {
  const { permission, role } = WHO[to];
  if (!allows(actor, permission)) return refuse('FORBIDDEN', '', { permission });

  return uow.run(async (tx) => {
    const found = await findPitch(tx, pitchId);
    const organisationId = to === 'ABSENT' ? found?.session.hostOrgId : found?.ownerOrgId;
    if (!found || !actsFor(actor, permission, organisationId)) return refuse('NOT_FOUND', 'id', { what: pitchId });
    const { pitch, session, application } = found;
    const now = clock.now();
    const hasStarted = session.startsAt <= now;
    const holds: PitchNeed[] = hasStarted ? ['SESSION_HAS_STARTED'] : [];
    const step = transition(pitchStates, pitch.state, to, { roles: [role], holds });
    if (!step.ok) return step;

    if (session.requestId) await tx.waitlist.lockSession(session.requestId);
    if (!(await tx.waitlist.unseat(pitch, to, application.presenterIds)))
      return refuse('STATE_CHANGED', 'state', { from: pitch.state, to });
    await keepLineUpStep(tx, actor, session, { lineUp: to, listingId: pitch.listingId, at: now });
    if (session.requestId)
      await tx.outbox.add({ name: 'pitch.slot-opened', payload: { requestId: session.requestId } });
    return ok(pitchId);
  });
}
