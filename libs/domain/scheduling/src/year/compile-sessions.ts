import type { CompiledVenue, MinuteSpan } from './compile-venues.js';
import { regionDistance, toSpan } from './compile-venues.js';
import type { SessionRequestFacts, YearProblem } from './facts.js';
import { dayOf, toLocalMinute } from './local-time.js';

export const UNSUITABLE_BIT = 1;
export const CAPACITY_BIT = 2;
export const EQUIPMENT_BIT = 4;
export const ONLINE_CAPACITY_BIT = 8;

export interface CompiledSession {
  readonly facts: SessionRequestFacts;
  readonly duration: number;
  readonly earliest: number;
  readonly latest: number;
  readonly preferredDays: readonly number[];
  /** By venue: bits of what rules it out, 0 for a candidate. */
  readonly unsuitable: Uint8Array;
  /** By venue: distance from the region asked for, 0 to 2. */
  readonly regionUnits: Uint8Array;
  /** The venue asked for, -1 for any. */
  readonly wantedVenue: number;
  readonly candidates: readonly number[];
  /** Those of the candidates that are nearest to the region asked for. */
  readonly nearVenues: readonly number[];
  readonly pinned: { readonly venue: number; readonly start: number } | null;
  readonly published: { readonly venue: number; readonly start: number } | null;
  /** Spans forbidden to it, with the venue they hold for (-1: all). */
  readonly forbidden: readonly (MinuteSpan & { readonly venue: number })[];
}

/** Online sessions go to virtual rooms (to any room when there is none), all others to real ones. */
function unsuitableBits(request: SessionRequestFacts, venue: CompiledVenue, hasVirtualRooms: boolean): number {
  const isOnline = venue.facts.online === true;
  const fits = request.mode === 'ONLINE' ? isOnline || !hasVirtualRooms : !isOnline;
  const lacks = request.equipment.some((item) => !venue.facts.equipment.includes(item));
  return (
    (fits ? 0 : UNSUITABLE_BIT) |
    (venue.facts.capacity < request.capacity ? CAPACITY_BIT : 0) |
    (lacks ? EQUIPMENT_BIT : 0) |
    ((request.onlineCapacity ?? 0) > (venue.facts.onlineCapacity ?? Infinity) ? ONLINE_CAPACITY_BIT : 0)
  );
}

export function compileSessions(problem: YearProblem, venues: readonly CompiledVenue[]): CompiledSession[] {
  const venueIndex = new Map(venues.map((venue, v) => [venue.facts.id, v]));
  const indexOf = (id: string | null | undefined): number => venueIndex.get(id ?? '') ?? -1;
  const published = new Map(problem.published?.sessions.map((session) => [session.requestId, session]));
  const hasVirtualRooms = venues.some((venue) => venue.facts.online === true);
  const everywhere = { from: -Infinity, until: Infinity };
  return problem.requests.map((facts) => {
    const unsuitable = Uint8Array.from(venues, (venue) => unsuitableBits(facts, venue, hasVirtualRooms));
    const regionUnits = Uint8Array.from(venues, (venue) =>
      venue.facts.online ? 0 : regionDistance(facts.regionCode, venue.facts.regionCode),
    );
    const candidates = venues.flatMap((_, v) => (unsuitable[v] === 0 ? [v] : []));
    const nearest = candidates.reduce((least, v) => Math.min(least, regionUnits[v]!), 2);
    const known = published.get(facts.id);
    const place = (at: { venueId: string; start: number } | undefined) =>
      at && venueIndex.has(at.venueId) ? { venue: indexOf(at.venueId), start: toLocalMinute(at.start) } : null;
    return {
      facts,
      duration: facts.durationMin,
      earliest: toLocalMinute(facts.earliest),
      latest: toLocalMinute(facts.latest),
      preferredDays: facts.preferredDates.map((at) => dayOf(toLocalMinute(at))),
      unsuitable,
      regionUnits,
      wantedVenue: indexOf(facts.venueId),
      candidates,
      nearVenues: candidates.filter((v) => regionUnits[v] === nearest),
      pinned: place(facts.pinned),
      published: place(known),
      forbidden: (problem.forbidden ?? [])
        .filter((entry) => entry.pitchId === undefined && (entry.requestId ?? facts.id) === facts.id)
        .map(({ venueId, range }) => ({ ...(range ? toSpan(range) : everywhere), venue: indexOf(venueId) })),
    };
  });
}
