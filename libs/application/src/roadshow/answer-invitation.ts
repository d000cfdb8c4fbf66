import { allows, type Actor } from '@luyan/access';
import { ok, transition, type Result } from '@luyan/kernel';
import { pitchStates } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from './line-up.js';

export interface AnswerInvitationInput {
  readonly applicationId: string;
  readonly accept: boolean;
  readonly presenterIds: readonly string[];
}

/** A supplier's answer to an invitation to pitch: taken up, it is an application like any other. */
export async function answerInvitation(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  { applicationId, accept, presenterIds }: AnswerInvitationInput,
): Promise<Result<string>> {
  if (!allows(actor, 'pitch.apply')) return refuse('FORBIDDEN', '', { permission: 'pitch.apply' });

  return uow.run(async (tx) => {
    const [application] = await tx.roadshow.findApplications([applicationId]);
    const [listing] = await tx.listings.findByIds(application ? [application.listingId] : []);
    if (!application || !listing || !actsFor(actor, 'pitch.apply', listing.ownerOrgId))
      return refuse('NOT_FOUND', 'id', { what: applicationId });

    const to = accept ? 'APPLIED' : 'WITHDRAWN';
    const holds = listing.state === 'PUBLISHED' ? (['LISTING_IS_LIVE'] as const) : [];
    const step = transition(pitchStates, application.state, to, { roles: ['presenter'], holds: [...holds] });
    if (!step.ok) return step;

    const patch = accept ? { presenterIds: [...presenterIds] } : {};
    return (await tx.roadshow.moveApplication(applicationId, application.state, to, patch))
      ? ok(applicationId)
      : refuse('STATE_CHANGED', 'state', { from: application.state, to });
  });
}
