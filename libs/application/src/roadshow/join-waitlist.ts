import { allows, type Actor } from '@luyan/access';
import { MINUTE, ok, type Result } from '@luyan/kernel';
import type { ListingRow, PitchApplicationRow, SessionRow, Tx } from '@luyan/persistence';
import { roadshowPolicyAt } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from './line-up.js';
import { isOnTheme } from './queue-unplaced.js';

export interface JoinWaitlistInput {
  readonly requestId: string;
  readonly listingId: string;
  readonly presenterIds: readonly string[];
}

/** Queues a listing for a slot of a released session, as a late application where it has none; the entry's id. */
export async function joinWaitlist(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  { requestId, listingId, presenterIds }: JoinWaitlistInput,
): Promise<Result<string>> {
  if (!allows(actor, 'pitch.apply')) return refuse('FORBIDDEN', '', { permission: 'pitch.apply' });
  const now = clock.now();

  return uow.run(async (tx) => {
    const listing = (await tx.listings.findByIds([listingId]))[0];
    if (!listing || !actsFor(actor, 'pitch.apply', listing.ownerOrgId))
      return refuse('NOT_FOUND', 'listingId', { what: listingId });
    if (listing.state !== 'PUBLISHED') return refuse('PITCH_LISTING_NOT_LIVE', 'listingId', {});
    const session = await tx.waitlist.lockSession(requestId);
    if (!session || session.endsAt <= now) return refuse('PITCH_SESSION_CLOSED', 'requestId', {});

    const application = await applicationFor(tx, listing, requestId, presenterIds, now);
    if (!application) return refuse('PITCH_TWICE', 'listingId', { listingId });
    const { durationMin, qaMin, id: applicationId } = application;
    if ((durationMin + qaMin) * MINUTE > session.endsAt.getTime() - session.startsAt.getTime())
      return refuse('SESSION_OVERRUN', 'listingId', { needed: durationMin + qaMin, available: 0 });
    const open = await tx.waitlist.openEntriesOfApplication(applicationId);
    if (open.some((entry) => entry.requestId === requestId)) return refuse('PITCH_TWICE', 'listingId', { listingId });

    const id = uuid();
    const entry = { id, requestId, applicationId, joinedAt: now };
    await tx.waitlist.join([{ ...entry, ...(await standingOf(tx, listing, application, session)) }]);
    await tx.outbox.add({ name: 'pitch.slot-opened', payload: { requestId } });
    return ok(id);
  });
}

/** The listing's open application, or a new one; null when it has its place already. */
async function applicationFor(
  tx: Tx,
  { id: listingId }: ListingRow,
  requestId: string,
  presenterIds: readonly string[],
  now: Date,
): Promise<PitchApplicationRow | null> {
  const known = await tx.roadshow.applicationsOfListings([listingId]);
  if (known.some(({ state }) => state === 'CONFIRMED')) return null;
  const open = known.find(({ state }) => ['APPLIED', 'SCREENED', 'WAITLISTED'].includes(state));
  if (open) return open;
  const { pitchMin: durationMin, qaMin } = roadshowPolicyAt(now.getTime());
  const application = {
    id: uuid(),
    listingId,
    requestId,
    presenterIds: [...presenterIds],
    durationMin,
    qaMin,
    popularity: 0,
    state: 'APPLIED' as const,
    createdAt: now,
  };
  await tx.roadshow.insertApplications([application]);
  return application;
}

async function standingOf(tx: Tx, listing: ListingRow, application: PitchApplicationRow, session: SessionRow) {
  const pitched = await tx.roadshow.pitchesOfListings([listing.id]);
  return {
    wantedHere: application.requestId === session.requestId,
    onTheme: isOnTheme(listing, session),
    firstPitch: !pitched.some(({ state }) => state === 'CONFIRMED' || state === 'PRESENTED'),
  };
}
