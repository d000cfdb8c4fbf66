import type { Problem } from '@luyan/kernel';
import { fault } from './faults.js';

/** What a venue is like, as far as its host may change it. */
export interface VenueSetup {
  readonly id: string;
  readonly operatorOrgId: string;
  readonly regionCode: string;
  readonly capacity: number;
  readonly equipment: readonly string[];
  readonly online: boolean;
  readonly onlineCapacity: number | null;
  readonly partOf: string | null;
}

/** What is wrong with a venue beside the others: who can follow it online, and the hall that it is split from (分隔厅). */
export function venueSetupFaults(venue: VenueSetup, others: ReadonlyMap<string, VenueSetup>): readonly Problem[] {
  const cannotStream = !venue.online && venue.onlineCapacity !== null && !venue.equipment.includes('LIVESTREAM');
  const largest = Math.max(0, ...[...others.values()].filter((v) => v.partOf === venue.id).map((v) => v.capacity));
  return [
    ...(cannotStream ? [fault('VENUE_NO_STREAM', 'onlineCapacity')] : []),
    ...(largest > venue.capacity ? [fault('VENUE_PART_TOO_LARGE', 'capacity', { capacity: venue.capacity })] : []),
    ...partFaults(venue, others),
  ];
}

function partFaults(venue: VenueSetup, others: ReadonlyMap<string, VenueSetup>): readonly Problem[] {
  const path = 'partOf';
  if (venue.partOf === null) return [];
  if (isWithin(venue.partOf, venue.id, others)) return [fault('VENUE_PART_OF_ITSELF', path)];
  const hall = others.get(venue.partOf);
  const isNear = hall?.operatorOrgId === venue.operatorOrgId && hall.regionCode === venue.regionCode;
  if (!hall || !isNear || hall.online || venue.online) return [fault('VENUE_PART_ELSEWHERE', path)];
  return venue.capacity > hall.capacity ? [fault('VENUE_PART_TOO_LARGE', path, { capacity: hall.capacity })] : [];
}

/** Is the venue `id` the hall `whole`, or a part of it in however many steps? */
function isWithin(id: string, whole: string, others: ReadonlyMap<string, VenueSetup>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = others.get(at)?.partOf ?? null) {
    if (at === whole) return true;
    seen.add(at);
  }
  return false;
}
