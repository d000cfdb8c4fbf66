import { SYSTEM } from '@luyan/access';
import { joinWaitlist, leaveLineUp, offerSlots, type Runtime } from '@luyan/application';
import { DAY, ok } from '@luyan/kernel';
import type { SessionRow } from '@luyan/persistence';
import type { DemoData } from '@luyan/seeds';
import { v5 as uuidOf } from 'uuid';

const PITCHED: ReadonlySet<string> = new Set(['ACHIEVEMENT', 'PATENT', 'PRODUCT', 'TEAM']);
/** Sessions with a queue, and how many wait in each. */
const QUEUES = 3;
const WAITING = 4;

/**
 * 候补 of the demo, once the year is released: late projects wait for the next sessions of the demo's host, in the first of which a
 * pitch is withdrawn, so that its slot is on offer. The supplier is first in that queue and last in the others, and is invited to a
 * session that has no place yet.
 */
export async function queueLatecomers(runtime: Runtime, data: DemoData): Promise<string> {
  const organisationOf = (wanted: string) =>
    data.accounts.flatMap(({ roles }) => roles).find(({ role }) => role === wanted)?.organisationId;
  const [hostOrgId, supplierOrgId] = [organisationOf('HOST'), organisationOf('SUPPLIER')];
  const sessions = await nextSessions(runtime, hostOrgId);
  const applied = new Set(data.pitchApplications.map(({ listingId }) => listingId));
  const late = data.listings
    .filter(({ id, state, kind }) => state === 'PUBLISHED' && PITCHED.has(kind) && !applied.has(id))
    .sort((a, b) => Number(b.ownerOrgId === supplierOrgId) - Number(a.ownerOrgId === supplierOrgId));
  let joined = 0;
  for (const [i, { requestId, chains }] of sessions.entries()) {
    const fits = (listing: (typeof late)[number]) => chains.length === 0 || chains.includes(listing.chains[0] ?? '');
    const queue = takeFirst(late, fits, WAITING, supplierOrgId);
    for (const listing of i === 0 ? queue : queue.reverse()) {
      const { id: listingId, createdBy } = listing;
      const answer = await joinWaitlist(runtime, SYSTEM, {
        requestId: requestId ?? '',
        listingId,
        presenterIds: [createdBy],
      });
      joined += answer.ok ? 1 : 0;
    }
  }
  await freeSlot(runtime, sessions[0]);
  await invite(runtime, late.find(({ ownerOrgId }) => ownerOrgId === supplierOrgId)?.id);
  return `${joined} projects in ${sessions.length} queues`;
}

/** The host's next released sessions, far enough ahead that an offer can be thought over; any others where it has too few. */
async function nextSessions({ reads, clock }: Runtime, hostOrgId: string | undefined): Promise<SessionRow[]> {
  const from = new Date(clock.now().getTime() + 2 * DAY);
  const { items } = await reads.roadshow.pageOfSessions(
    { from, until: new Date(from.getTime() + 366 * DAY), states: ['RELEASED'] },
    { first: 100 },
  );
  return [...items]
    .filter(({ requestId }) => requestId !== null)
    .sort((a, b) => Number(b.hostOrgId === hostOrgId) - Number(a.hostOrgId === hostOrgId))
    .slice(0, QUEUES);
}

/** Takes out of `pool` the first that fits of `owner`, then the first of others. */
function takeFirst<T extends { ownerOrgId: string }>(
  pool: T[],
  fits: (one: T) => boolean,
  count: number,
  owner: string | undefined,
): T[] {
  const own = pool.find((one) => one.ownerOrgId === owner && fits(one));
  const others = pool.filter((one) => one.ownerOrgId !== owner && fits(one)).slice(0, count - 1);
  const taken = [...(own ? [own] : []), ...others];
  for (const one of taken) pool.splice(pool.indexOf(one), 1);
  return taken;
}

async function freeSlot(runtime: Runtime, session: SessionRow | undefined): Promise<void> {
  if (!session?.requestId) return;
  const pitches = await runtime.reads.roadshow.pitchesOfSessions([session.id]);
  const last = pitches.filter(({ state }) => state === 'CONFIRMED').at(-1);
  if (last && pitches.every(({ state }) => state === 'CONFIRMED'))
    await leaveLineUp(runtime, SYSTEM, { pitchId: last.id, to: 'WITHDRAWN' });
  await offerSlots(runtime, session.requestId);
}

/** Asks one more of the supplier's projects to a session that the plan is still to place. */
async function invite({ uow, reads }: Runtime, listingId: string | undefined): Promise<void> {
  const { items } = await reads.programme.requests({ hostOrgIds: null, states: ['OPEN'] }, { first: 100 });
  const request = items.at(-1);
  if (!listingId || !request) return;
  await uow.run(async (tx) => {
    const id = uuidOf(listingId, request.id);
    const application = { id, listingId, requestId: request.id, presenterIds: [], durationMin: 8, qaMin: 4 };
    await tx.roadshow.insertApplications([{ ...application, popularity: 0, state: 'INVITED' }]);
    return ok(undefined);
  });
}
