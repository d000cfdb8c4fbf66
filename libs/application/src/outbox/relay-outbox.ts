import type { DomainEvent } from '@luyan/contracts';
import { assertNever, ok } from '@luyan/kernel';
import type { OutboxRow } from '@luyan/persistence';
import type { Job } from '@luyan/queue';
import type { Runtime } from '../core/runtime.js';

const BATCH = 100;

/** The jobs that follow from an event. Their ids come from the event's, so that a second delivery adds nothing. */
export function jobsFor(event: DomainEvent, eventId: string): readonly Job[] {
  const id = (work: string) => `${work}-${eventId}`;
  switch (event.name) {
    case 'listing.changed':
      return [
        { name: 'search.sync-listings', payload: { ids: [...event.payload.ids] }, id: id('search') },
        { name: 'matching.match-listings', payload: { ids: [...event.payload.ids] }, id: id('match') },
      ];
    case 'match.added':
      return [{ name: 'matching.score-picked', payload: { ids: [...event.payload.ids] }, id: id('score') }];
    case 'match-run.requested':
      return [{ name: 'matching.start-run', payload: event.payload, id: id('run') }];
    case 'plan.requested':
      return [{ name: 'planning.solve-plan', payload: event.payload, id: id('plan') }];
    case 'plan.released':
      return [{ name: 'roadshow.tend-waitlists', payload: {}, id: id('waitlists') }];
    case 'pitch.slot-opened':
      return [{ name: 'roadshow.offer-slots', payload: event.payload, id: id('slots') }];
    case 'meeting-timetable.requested':
      return [{ name: 'planning.arrange-meetings', payload: event.payload, id: id('meetings') }];
    case 'reindex.requested':
      return [{ name: 'search.rebuild', payload: {}, id: id('rebuild') }];
    default:
      return assertNever(event);
  }
}

const eventOf = ({ name, payload }: OutboxRow): DomainEvent => ({ name, payload }) as DomainEvent;

/**
 * Hands up to a hundred events to the queue and marks them sent; their number. The events stay locked meanwhile, so several
 * relays share the work. A relay that dies before the mark leaves them for the next, whose jobs have the same ids.
 */
export async function relayOutbox({ uow, queue }: Pick<Runtime, 'uow' | 'queue'>): Promise<number> {
  const sent = await uow.run(async (tx) => {
    const events = await tx.outbox.claim(BATCH);
    for (const event of events) for (const job of jobsFor(eventOf(event), event.id)) await queue.add(job);
    await tx.outbox.markSent(events.map(({ id }) => id));
    return ok(events.length);
  });
  return sent.ok ? sent.value : 0;
}
