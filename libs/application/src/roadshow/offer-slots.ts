import { PERMISSIONS } from '@luyan/access';
import { ok, transition } from '@luyan/kernel';
import type { PitchApplicationRow, Tx, WaitlistEntryRow } from '@luyan/persistence';
import { answerBy, inOrder, waitlistPolicyAt, waitlistStates, type Slot, type WaitlistFacts } from '@luyan/roadshow';
import type { Runtime } from '../core/runtime.js';
import { notify } from '../notification/notify.js';
import { openSlots, workingDays } from './line-up.js';

/** An entry as the queue's order sees it. */
export const waitlistFacts = (
  entry: WaitlistEntryRow,
  application: PitchApplicationRow | undefined,
): WaitlistFacts => ({
  ...entry,
  joinedAt: entry.joinedAt.getTime(),
  minutes: (application?.durationMin ?? 0) + (application?.qaMin ?? 0),
});

/**
 * Closes offers whose time is over and offers every free slot of a session to the first in its queue whom it fits. What it does follows
 * from the state alone, under the session's lock: run twice, or twice at once, it offers nothing twice.
 */
export async function offerSlots({ uow, clock }: Pick<Runtime, 'uow' | 'clock'>, requestId: string): Promise<void> {
  const now = clock.now();
  await uow.run(async (tx) => {
    const session = await tx.waitlist.lockSession(requestId);
    if (!session) return ok(undefined);
    await tx.waitlist.expire(requestId, now);

    const entries = await tx.waitlist.openEntriesOf(requestId);
    const slots = await openSlots(tx, session, entries);
    if (slots.length === 0) return ok(undefined);
    const queue = await queueOf(tx, entries, now);
    const isWorked = await workingDays(tx, now);

    for (const slot of slots) {
      const deadline = answerBy(now.getTime(), slot.startsAt, waitlistPolicyAt(now.getTime()), isWorked);
      const next = deadline === null ? -1 : queue.findIndex(({ minutes }) => minutes <= slot.minutes);
      const [entry] = next < 0 ? [] : queue.splice(next, 1);
      if (entry && deadline !== null) await offer(tx, session.id, entry.id, slot, now, new Date(deadline));
    }
    return ok(undefined);
  });
}

async function queueOf(tx: Tx, entries: readonly WaitlistEntryRow[], now: Date): Promise<WaitlistFacts[]> {
  const waiting = entries.filter(({ state }) => state === 'WAITING');
  const found = await tx.roadshow.findApplications(waiting.map(({ applicationId }) => applicationId));
  const applications = new Map(found.map((application) => [application.id, application]));
  const facts = waiting.map((entry) => waitlistFacts(entry, applications.get(entry.applicationId)));
  return inOrder(facts, waitlistPolicyAt(now.getTime()), now.getTime());
}

async function offer(tx: Tx, sessionId: string, id: string, slot: Slot, now: Date, deadline: Date): Promise<void> {
  const step = transition(waitlistStates, 'WAITING', 'OFFERED', { roles: ['system'], holds: ['SLOT_IS_FREE'] });
  if (!step.ok) throw new Error('The wait-list’s table forbids an offer.');
  await tx.waitlist.move(id, step.value.from, step.value.to, {
    offeredAt: now,
    deadline,
    slotPosition: slot.position,
    slotStartsAt: new Date(slot.startsAt),
  });
  const entry = await tx.waitlist.findById(id);
  const [application] = await tx.roadshow.findApplications(entry ? [entry.applicationId] : []);
  const [listing] = await tx.listings.findByIds(application ? [application.listingId] : []);
  if (!listing) return;
  const accounts = await tx.accounts.idsOfOrganisations([listing.ownerOrgId], PERMISSIONS['pitch.apply'].roles);
  const data = { listing: listing.id, session: sessionId, deadline: deadline.toISOString() };
  await notify(
    tx,
    accounts,
    { kind: 'SLOT_OFFERED', data },
    { once: `offered-${id}-${slot.position}-${slot.startsAt}` },
  );
}

/** Gives slots whose offer was not answered in time to the next: every minute, since on the day there are few of them. */
export async function passOnOffers(runtime: Pick<Runtime, 'uow' | 'reads' | 'clock'>): Promise<void> {
  for (const requestId of await runtime.reads.waitlist.overdueRequestIds(runtime.clock.now()))
    await offerSlots(runtime, requestId);
}

/** Lapses what nobody needs to wait for, then tends every queue. Runs by itself, and after a release. */
export async function tendWaitlists(runtime: Pick<Runtime, 'uow' | 'reads' | 'clock'>): Promise<void> {
  await runtime.uow.run(async (tx) => {
    await tx.waitlist.lapse(runtime.clock.now());
    return ok(undefined);
  });
  for (const requestId of await runtime.reads.waitlist.openRequestIds()) await offerSlots(runtime, requestId);
}
