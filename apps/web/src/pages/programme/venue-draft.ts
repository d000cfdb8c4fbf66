import type { OwnVenue, VenueInput } from './venue-queries.js';

/** A closure as a form holds it: local time as `2026-05-01T08:00`. */
export interface ClosureDraft {
  readonly key: string;
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}
export interface VenueDraft extends Omit<OwnVenue, 'id' | 'host' | 'closures'> {
  readonly id: string | null;
  readonly hostOrgId: string;
  readonly closures: readonly ClosureDraft[];
}

const ZONE = '+08:00';
const OFFSET_MS = 8 * 3_600_000;
const localOf = (iso: string): string => new Date(Date.parse(iso) + OFFSET_MS).toISOString().slice(0, 16);

export const draftOfVenue = ({ host, closures, ...venue }: OwnVenue): VenueDraft => ({
  ...venue,
  hostOrgId: host?.id ?? '',
  closures: closures.map(({ id, startsAt, endsAt, reason }) => ({
    key: id,
    from: localOf(startsAt),
    until: localOf(endsAt),
    reason: reason ?? '',
  })),
});

const WORKDAYS = [1, 2, 3, 4, 5];

/** Open on working days from nine to half past five. */
export const newVenue = (hostOrgId: string, regionCode: string): VenueDraft => ({
  id: null,
  hostOrgId,
  regionCode,
  nameZh: '',
  nameEn: null,
  address: '',
  capacity: 80,
  equipment: [],
  online: false,
  onlineCapacity: null,
  partOf: null,
  setupMin: 30,
  teardownMin: 30,
  priceHalfDayFen: null,
  maxAdvanceDays: null,
  hours: WORKDAYS.map((weekday) => ({ weekday, fromMin: 540, untilMin: 1050 })),
  closures: [],
});

/** A room split from a hall (分隔厅): where the hall is, and when it is open. */
export const roomOf = (hall: OwnVenue): VenueDraft => ({
  ...draftOfVenue(hall),
  id: null,
  nameZh: '',
  nameEn: null,
  onlineCapacity: null,
  capacity: Math.ceil(hall.capacity / 2),
  partOf: hall.id,
  closures: [],
});

/** What is saved; null while a closure lacks a time. */
export function inputOf({ closures, nameEn, hours, ...draft }: VenueDraft): VenueInput | null {
  if (closures.some(({ from, until }) => !from || !until)) return null;
  const { id, hostOrgId, nameZh, regionCode, address, capacity, online, onlineCapacity, equipment } = draft;
  const { setupMin, teardownMin, partOf, priceHalfDayFen, maxAdvanceDays } = draft;
  return {
    ...{ id, hostOrgId, nameZh, regionCode, address, capacity, online, onlineCapacity, equipment },
    ...{ setupMin, teardownMin, partOf, priceHalfDayFen, maxAdvanceDays },
    nameEn: nameEn?.trim() || null,
    hours: hours.map(({ weekday, fromMin, untilMin }) => ({ weekday, fromMin, untilMin })),
    closures: closures.map(({ from, until, reason }) => ({
      startsAt: new Date(`${from}:00${ZONE}`).toISOString(),
      endsAt: new Date(`${until}:00${ZONE}`).toISOString(),
      reason: reason.trim() || null,
    })),
  };
}
