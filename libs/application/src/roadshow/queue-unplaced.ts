import type { ListingRow, NewWaitlistEntry, PitchApplicationRow, Programme, Tx } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';

type Session = Programme['sessions'][number];

/**
 * After a release: who was offered a slot that the plan may have filled is first in line again, and every application that the plan could not
 * place waits for the session it asked for, else for one of its theme, the shortest queue first.
 */
export async function queueUnplaced(
  tx: Tx,
  applicationIds: readonly string[],
  sessions: readonly Session[],
  now: Date,
): Promise<void> {
  const released = sessions.filter(({ requestId, startsAt }) => requestId !== null && startsAt > now);
  await tx.waitlist.takeBackOffers(released.flatMap(({ requestId }) => requestId ?? []));
  const applications = (await tx.roadshow.findApplications(applicationIds)).filter(({ state }) => OPEN.has(state));
  const listings = await tx.listings.findByIds([...new Set(applications.map(({ listingId }) => listingId))]);
  const pitched = new Set(
    (await tx.roadshow.pitchesOfListings(listings.map(({ id }) => id))).map(({ listingId }) => listingId),
  );
  const byId = new Map(listings.map((listing) => [listing.id, listing]));
  const lengths = new Map(released.map(({ requestId }) => [requestId, 0]));
  const entries = applications.flatMap((application): NewWaitlistEntry[] => {
    const listing = byId.get(application.listingId);
    const session = listing && sessionFor(application, listing, released, lengths);
    if (!listing || !session?.requestId) return [];
    lengths.set(session.requestId, (lengths.get(session.requestId) ?? 0) + 1);
    return [
      {
        id: uuid(),
        requestId: session.requestId,
        applicationId: application.id,
        wantedHere: application.requestId === session.requestId,
        onTheme: isOnTheme(listing, session),
        firstPitch: !pitched.has(listing.id),
        joinedAt: now,
      },
    ];
  });
  await tx.waitlist.join(entries);
}

const OPEN: ReadonlySet<string> = new Set(['APPLIED', 'SCREENED', 'WAITLISTED']);

export const isOnTheme = (
  { chains: [main] }: Pick<ListingRow, 'chains'>,
  { chains }: Pick<Session, 'chains'>,
): boolean => chains.length === 0 || (main !== undefined && chains.includes(main));

function sessionFor(
  { requestId }: PitchApplicationRow,
  listing: ListingRow,
  sessions: readonly Session[],
  lengths: ReadonlyMap<string | null, number>,
): Session | undefined {
  const wanted = requestId === null ? undefined : sessions.find((session) => session.requestId === requestId);
  if (wanted) return wanted;
  return sessions
    .filter((session) => isOnTheme(listing, session))
    .sort(
      (a, b) =>
        (lengths.get(a.requestId) ?? 0) - (lengths.get(b.requestId) ?? 0) ||
        a.startsAt.getTime() - b.startsAt.getTime(),
    )[0];
}
