import { allows, type Actor } from '@luyan/access';
import { MINUTE, ok, transition, type Result } from '@luyan/kernel';
import {
  brokenConstraint,
  type EngagementRow,
  type PitchApplicationRow,
  type SessionRow,
  type Tx,
  type WaitlistEntryRow,
} from '@luyan/persistence';
import { waitlistStates, type WaitlistNeed, type WaitlistState } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { pitchIdOf } from '../planning/programme.js';
import { actsFor, keepLineUpStep, openSlots } from './line-up.js';

export interface AnswerOfferInput {
  readonly entryId: string;
  /** Take the slot, give it back, or leave the queue before any was offered. */
  readonly to: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
}

/**
 * A presenter's answer to an offered slot. Accepting seats the pitch in it: the session's lock lets answers in one after the other, and
 * the database refuses a person who is elsewhere at that time.
 */
export async function answerOffer(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { entryId, to }: AnswerOfferInput,
): Promise<Result<WaitlistState>> {
  if (!allows(actor, 'pitch.apply')) return refuse('FORBIDDEN', '', { permission: 'pitch.apply' });
  const now = clock.now();
  try {
    return await uow.run(async (tx) => {
      const known = await findOwn(tx, actor, entryId);
      if (!known) return refuse('NOT_FOUND', 'id', { what: entryId });

      const session = await tx.waitlist.lockSession(known.entry.requestId);
      const entry = (await tx.waitlist.findById(entryId)) ?? known.entry; // another answer may have come in before the lock
      const holds = session ? await needsThatHold(tx, session, entry, now) : [];
      const step = transition(waitlistStates, entry.state, to, { roles: ['presenter'], holds });
      if (!step.ok) return step;

      if (!(await tx.waitlist.move(entryId, entry.state, to, { closedAt: now, closedBy: actor.accountId })))
        return refuse('STATE_CHANGED', 'state', { from: entry.state, to });
      if (to === 'ACCEPTED' && session) {
        await seat(tx, session, entry, known.application, now);
        const { listingId } = known.application;
        await keepLineUpStep(tx, actor, session, { lineUp: 'SEATED', listingId, at: now });
      } else await tx.outbox.add({ name: 'pitch.slot-opened', payload: { requestId: entry.requestId } });
      return ok(to);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'engagement_person_free')
      return refuse('PERSON_TAKEN', 'presenterIds', { name: '—', title: '—' });
    throw error;
  }
}

/** The entry and its application, where the listing is one of the actor's. */
async function findOwn(
  tx: Tx,
  actor: Actor,
  entryId: string,
): Promise<{ entry: WaitlistEntryRow; application: PitchApplicationRow } | null> {
  const entry = await tx.waitlist.findById(entryId);
  const [application] = await tx.roadshow.findApplications(entry ? [entry.applicationId] : []);
  const [listing] = await tx.listings.findByIds(application ? [application.listingId] : []);
  return entry && application && actsFor(actor, 'pitch.apply', listing?.ownerOrgId) ? { entry, application } : null;
}

async function needsThatHold(tx: Tx, session: SessionRow, entry: WaitlistEntryRow, now: Date): Promise<WaitlistNeed[]> {
  const isInTime = entry.deadline !== null && now < entry.deadline;
  const others = (await tx.waitlist.openEntriesOf(entry.requestId)).filter(({ id }) => id !== entry.id);
  const slots = await openSlots(tx, session, others);
  const isFree = slots.some(
    ({ position, startsAt }) => position === entry.slotPosition && startsAt === entry.slotStartsAt?.getTime(),
  );
  return [...(isInTime ? (['IN_TIME'] as const) : []), ...(isFree ? (['SLOT_IS_FREE'] as const) : [])];
}

async function seat(
  tx: Tx,
  session: SessionRow,
  { slotPosition, slotStartsAt }: WaitlistEntryRow,
  { id: applicationId, listingId, durationMin, qaMin, presenterIds }: PitchApplicationRow,
  now: Date,
): Promise<void> {
  const startsAt = slotStartsAt ?? session.startsAt;
  const endsAt = new Date(startsAt.getTime() + (durationMin + qaMin) * MINUTE);
  const engagements = presenterIds.map((personId): EngagementRow => ({
    id: uuid(),
    personId,
    sessionId: session.id,
    role: 'PRESENTER',
    startsAt,
    endsAt,
  }));
  await tx.waitlist.seat(
    {
      id: pitchIdOf(applicationId),
      applicationId,
      sessionId: session.id,
      listingId,
      position: slotPosition ?? 1,
      startsAt,
      durationMin,
      qaMin,
      state: 'CONFIRMED',
    },
    engagements,
  );
  for (const { id, state } of await tx.waitlist.openEntriesOfApplication(applicationId))
    await tx.waitlist.move(id, state, 'LAPSED', { closedAt: now });
}
