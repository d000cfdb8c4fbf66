import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { sessionRequestStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from './line-up.js';

/** A host no longer wants a session. What was released of it stays in the calendar until the next release leaves it out. */
export async function withdrawSessionRequest(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  requestId: string,
): Promise<Result<string>> {
  if (!allows(actor, 'session-request.create'))
    return refuse('FORBIDDEN', '', { permission: 'session-request.create' });

  return uow.run(async (tx) => {
    const [request] = await tx.roadshow.findRequests([requestId]);
    if (!request || !actsFor(actor, 'session-request.create', request.hostOrgId))
      return refuse('NOT_FOUND', 'id', { what: requestId });
    const step = transition(sessionRequestStates, request.state, 'WITHDRAWN', { roles: ['host'], holds: [] });
    if (!step.ok) return step;

    return (await tx.programme.moveRequest(requestId, step.value.from, step.value.to))
      ? ok(requestId)
      : refuse('STATE_CHANGED', 'state', { from: request.state, to: 'WITHDRAWN' });
  });
}
