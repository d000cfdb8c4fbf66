import { allows, type Actor } from '@luyan/access';
import { err, ok, problem, type Result } from '@luyan/kernel';
import type { VenueRow } from '@luyan/persistence';
import { EQUIPMENT, venueSetupFaults } from '@luyan/roadshow';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { actsFor } from './line-up.js';

export type EditVenueInput = Pick<
  VenueRow,
  'id' | 'nameZh' | 'nameEn' | 'capacity' | 'onlineCapacity' | 'equipment' | 'setupMin' | 'teardownMin' | 'partOf'
>;

/** Changes a venue of one's own; what is released already stays where it is, the next plan heeds the change. */
export async function editVenue(
  { uow }: Pick<Runtime, 'uow'>,
  actor: Actor,
  input: EditVenueInput,
): Promise<Result<string>> {
  if (!allows(actor, 'venue.edit')) return refuse('FORBIDDEN', '', { permission: 'venue.edit' });
  const faults = inputFaults(input);
  if (faults.length > 0) return err(faults);

  return uow.run(async (tx) => {
    const venues = new Map((await tx.roadshow.lockVenues()).map((venue) => [venue.id, venue]));
    const venue = venues.get(input.id);
    if (!venue || !actsFor(actor, 'venue.edit', venue.operatorOrgId))
      return refuse('NOT_FOUND', 'id', { what: input.id });
    const wrong = venueSetupFaults({ ...venue, ...input }, venues);
    if (wrong.length > 0) return err(wrong);

    await tx.roadshow.updateVenue(input);
    return ok(input.id);
  });
}

const MOST_PEOPLE = 1_000_000;
const MOST_MINUTES = 480;

const isWhole = (value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most;

const inputFaults = ({ nameZh, capacity, onlineCapacity, equipment, setupMin, teardownMin }: EditVenueInput) =>
  [
    ...(nameZh.trim() ? [] : ['nameZh']),
    ...(isWhole(capacity, 1, MOST_PEOPLE) ? [] : ['capacity']),
    ...(onlineCapacity === null || isWhole(onlineCapacity, 1, MOST_PEOPLE) ? [] : ['onlineCapacity']),
    ...(equipment.every((code) => Object.hasOwn(EQUIPMENT, code)) ? [] : ['equipment']),
    ...(isWhole(setupMin, 0, MOST_MINUTES) ? [] : ['setupMin']),
    ...(isWhole(teardownMin, 0, MOST_MINUTES) ? [] : ['teardownMin']),
  ].map((path) => problem('INPUT_INVALID', path, { detail: path }));
