import { idsWith, type Actor, type Permission } from '@luyan/access';
import { DAY, MINUTE } from '@luyan/kernel';
import type {
  NewSessionChange,
  PitchApplicationRow,
  PitchRow,
  Repositories,
  SessionRow,
  Tx,
  WaitlistEntryRow,
} from '@luyan/persistence';
import { freeSlots, type LineUpStep, type Slot } from '@luyan/roadshow';

const OFFSET_MS = 8 * 60 * MINUTE;

/** The free slots of a released session that nobody has been offered. */
export async function openSlots(
  tx: Repositories,
  session: SessionRow,
  entries: readonly WaitlistEntryRow[],
): Promise<readonly Slot[]> {
  const [request] = await tx.roadshow.findRequests(session.requestId ? [session.requestId] : []);
  const offers = entries.filter(({ state }) => state === 'OFFERED');
  const applications = await tx.roadshow.findApplications(offers.map(({ applicationId }) => applicationId));
  const minutes = new Map(applications.map(({ id, durationMin, qaMin }) => [id, durationMin + qaMin]));
  const offered = offers.map(({ slotPosition, slotStartsAt, applicationId }) => ({
    position: slotPosition ?? 0,
    startsAt: (slotStartsAt ?? session.startsAt).getTime(),
    minutes: minutes.get(applicationId) ?? 0,
    isTaken: true,
  }));
  return freeSlots({
    startsAt: session.startsAt.getTime(),
    endsAt: session.endsAt.getTime(),
    maxPitches: request?.maxPitches ?? 0,
    places: [...(await tx.roadshow.pitchesOfSessions([session.id])).map(placeOf), ...offered],
  });
}

const placeOf = ({ position, startsAt, durationMin, qaMin, state }: PitchRow) => ({
  position,
  startsAt: startsAt.getTime(),
  minutes: durationMin + qaMin,
  isTaken: state !== 'WITHDRAWN' && state !== 'ABSENT',
});

/** Is a local day (number since 1970) worked: Monday to Friday but for the exceptions known from `now` on. */
export async function workingDays(reads: Repositories, now: Date): Promise<(localDay: number) => boolean> {
  const from = new Date(now.getTime() + OFFSET_MS);
  const until = new Date(from.getTime() + 400 * DAY);
  const days = await reads.reference.calendarDays(from.toISOString().slice(0, 10), until.toISOString().slice(0, 10));
  const kinds = new Map(days.map(({ day, kind }) => [Date.parse(`${day}T00:00:00Z`) / DAY, kind]));
  return (day) => (kinds.get(day) ?? ((day + 3) % 7 < 5 ? 'WORKDAY' : 'HOLIDAY')) === 'WORKDAY';
}

/** Does the actor hold the permission for the organisation? */
export const actsFor = (actor: Actor, permission: Permission, organisationId: string | undefined): boolean =>
  organisationId !== undefined &&
  idsWith(actor, permission, [{ id: organisationId, organisationId }]).has(organisationId);

/** Keeps in a session's history what happened to its line-up. */
export const keepLineUpStep = (
  tx: Tx,
  { accountId: actorId }: Actor,
  { id: sessionId, state }: SessionRow,
  { lineUp, listingId, at }: Pick<NewSessionChange, 'at'> & { readonly lineUp: LineUpStep; readonly listingId: string },
): Promise<void> =>
  tx.programme.keepChanges([{ sessionId, fromState: state, toState: state, actorId, at, lineUp, listingId }]);

export interface FoundPitch {
  readonly pitch: PitchRow;
  readonly session: SessionRow;
  readonly application: PitchApplicationRow;
  readonly ownerOrgId: string | undefined;
}

/** A pitch with what surrounds it. */
export async function findPitch(tx: Repositories, pitchId: string): Promise<FoundPitch | null> {
  const pitch = await tx.roadshow.findPitch(pitchId);
  if (!pitch) return null;
  const session = await tx.roadshow.findSession(pitch.sessionId);
  const [application] = await tx.roadshow.findApplications([pitch.applicationId]);
  const [listing] = await tx.listings.findByIds([pitch.listingId]);
  return session && application ? { pitch, session, application, ownerOrgId: listing?.ownerOrgId } : null;
}
