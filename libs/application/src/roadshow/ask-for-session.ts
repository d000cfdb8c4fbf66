import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, type Result } from '@luyan/kernel';
import type { NewSessionRequest } from '@luyan/persistence';
import { requestFaults } from '@luyan/roadshow';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from './line-up.js';

export type SessionRequestDraft = Omit<
  NewSessionRequest,
  'id' | 'state' | 'seriesId' | 'seriesNumber' | 'seriesDay' | 'jurorIds' | 'investorIds'
>;

/** A host asks the plan for a session (申请场次) within a period; the request's id. It is placed by the next release that finds room. */
export async function askForSession(
  { uow, clock }: Pick<Runtime, 'uow' | 'clock'>,
  actor: Actor,
  draft: SessionRequestDraft,
): Promise<Result<string>> {
  if (!allows(actor, 'session-request.create'))
    return refuse('FORBIDDEN', '', { permission: 'session-request.create' });
  if (!actsFor(actor, 'session-request.create', draft.hostOrgId))
    return refuse('NOT_FOUND', 'hostOrgId', { what: draft.hostOrgId });
  const faults = [...draftFaults(draft), ...periodFaults(draft, clock.now())];
  if (faults.length > 0) return err(faults);

  return uow.run(async (tx) => {
    const venues = draft.venueId ? await tx.roadshow.findVenues([draft.venueId]) : [];
    if (draft.venueId && venues.length === 0) return refuse('NOT_FOUND', 'venueId', { what: draft.venueId });
    const id = uuid();
    await tx.roadshow.insertRequests([{ ...draft, id, jurorIds: [], investorIds: [], state: 'OPEN' }]);
    return ok(id);
  });
}

const periodFaults = ({ earliest, latest, durationMin }: SessionRequestDraft, now: Date) =>
  requestFaults({ from: earliest.getTime(), until: latest.getTime() }, durationMin, now.getTime());

const draftFaults = ({ titleZh, durationMin, capacity, minPitches, maxPitches }: SessionRequestDraft) =>
  [
    ...(titleZh.trim() ? [] : ['titleZh']),
    ...(durationMin > 0 ? [] : ['durationMin']),
    ...(capacity > 0 ? [] : ['capacity']),
    ...(minPitches >= 1 && minPitches <= maxPitches ? [] : ['minPitches']),
  ].map((path) => problem('INPUT_INVALID', path, { detail: path }));
