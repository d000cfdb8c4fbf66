import { allows, type Actor } from '@luyan/access';
import { ok, type Result } from '@luyan/kernel';
import type { ForbiddenPlacementRow } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';

/** A session and where or when not, or with an application a session that the pitch must not go to. */
export type ForbidPlacementInput = Omit<ForbiddenPlacementRow, 'id' | 'createdBy' | 'createdAt'>;

/**
 * 禁排: forbids a placement in every plan from now on; its id. Nothing moves by that: where a draft has it, the conflict check says so,
 * and the next solving heeds it.
 */
export async function forbidPlacement(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  input: ForbidPlacementInput,
): Promise<Result<string>> {
  if (!allows(actor, 'plan.edit')) return refuse('FORBIDDEN', '', { permission: 'plan.edit' });
  const { requestId, applicationId, venueId, startsAt, endsAt } = input;
  const hasSpan = startsAt !== null && endsAt !== null;
  if (hasSpan && startsAt >= endsAt) return refuse('REQUEST_TIME_ORDER', 'endsAt', {});
  if (applicationId === null && venueId === null && !hasSpan)
    return refuse('INPUT_INVALID', 'venueId', { detail: 'venueId' });

  return uow.run(async (tx) => {
    const [request] = await tx.roadshow.findRequests([requestId]);
    if (!request) return refuse('NOT_FOUND', 'requestId', { what: requestId });
    const applications = await tx.roadshow.findApplications(applicationId === null ? [] : [applicationId]);
    if (applicationId !== null && applications.length === 0)
      return refuse('NOT_FOUND', 'applicationId', { what: applicationId });
    const venues = await tx.roadshow.findVenues(venueId === null ? [] : [venueId]);
    if (venueId !== null && venues.length === 0) return refuse('NOT_FOUND', 'venueId', { what: venueId });
    const id = uuid();
    await tx.forbidden.insert({ ...input, id, createdBy: actor.accountId });
    return ok(id);
  });
}
