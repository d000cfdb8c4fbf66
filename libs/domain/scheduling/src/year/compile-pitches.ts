import type { CompiledPeople } from './compile-people.js';
import { regionDistance, toSpan, type MinuteSpan } from './compile-venues.js';
import type { ConflictOfInterest, PitchFacts, SessionRequestFacts, YearProblem } from './facts.js';
import type { YearWeights } from './policy.js';

/**
 * What a pitch costs in a session, packed in a byte, since a large year has 20 million pairs: bits 0-1 theme, 2-3 region,
 * 4 interest, 5 wanted session, 6 published session, 7 conflict of interest.
 */
export const themeUnits = (fit: number): number => fit & 3;
export const regionUnits = (fit: number): number => (fit >> 2) & 3;
export const interestUnits = (fit: number): number => (fit >> 4) & 1;
export const wantedUnits = (fit: number): number => (fit >> 5) & 1;
export const publishedUnits = (fit: number): number => (fit >> 6) & 1;
export const isConflicted = (fit: number): boolean => fit >= 128;

export interface CompiledPitch {
  readonly facts: PitchFacts;
  readonly minutes: number;
  readonly isPopular: boolean;
  readonly unavailable: readonly MinuteSpan[];
  /** By session: the packed byte. */
  readonly fit: Uint8Array;
  /** Published session and order, -1 and 0 when it had none. */
  readonly publishedSession: number;
  readonly publishedOrder: number;
}

/** 0 the pitch's main chain is the session's, 1 another of its chains is, 2 it has none, 3 off the theme. */
export function themeDistance(pitch: PitchFacts, request: SessionRequestFacts): 0 | 1 | 2 | 3 {
  const [main, ...others] = pitch.chains;
  if (request.chains.length === 0) return 0;
  if (main === undefined) return 2;
  if (request.chains.includes(main)) return 0;
  return others.some((chain) => request.chains.includes(chain)) ? 1 : 3;
}

/** A juror is conflicted with what their own organisation brings, with what they present themselves, and as declared. */
export function conflictedJurors(
  pitch: PitchFacts,
  jurors: readonly { readonly id: string; readonly orgId: string | null }[],
  declared: ReadonlyMap<string, readonly ConflictOfInterest[]>,
): string[] {
  const covers = (entry: ConflictOfInterest) =>
    entry.orgId === pitch.ownerOrgId || (entry.listingId !== undefined && entry.listingId === pitch.listingId);
  return jurors
    .filter(
      ({ id, orgId }) =>
        orgId === pitch.ownerOrgId || pitch.presenterIds.includes(id) || (declared.get(id)?.some(covers) ?? false),
    )
    .map(({ id }) => id);
}

export function declaredByPerson({ conflictsOfInterest = [] }: YearProblem): Map<string, ConflictOfInterest[]> {
  const byPerson = new Map<string, ConflictOfInterest[]>();
  for (const entry of conflictsOfInterest) {
    byPerson.set(entry.personId, [...(byPerson.get(entry.personId) ?? []), entry]);
  }
  return byPerson;
}

export function compilePitches(problem: YearProblem, people: CompiledPeople, weights: YearWeights): CompiledPitch[] {
  const declared = declaredByPerson(problem);
  const juries = people.jurors.map((jury) => [...jury].map((q) => ({ id: people.ids[q]!, orgId: people.orgIds[q]! })));
  const interests = people.investors.map((list) => new Set([...list].flatMap((q) => people.interests[q]!)));
  const sessionIndex = new Map(problem.requests.map((request, s) => [request.id, s]));
  const published = new Map(problem.published?.pitches.map((pitch) => [pitch.pitchId, pitch]));
  return problem.pitches.map((facts) => {
    const known = published.get(facts.id);
    const publishedSession = known ? (sessionIndex.get(known.requestId) ?? -1) : -1;
    const fit = new Uint8Array(problem.requests.length);
    problem.requests.forEach((request, s) => {
      const hasInterest = interests[s]!.size === 0 || facts.chains.some((chain) => interests[s]!.has(chain));
      fit[s] =
        themeDistance(facts, request) |
        (regionDistance(facts.regionCode, request.regionCode) << 2) |
        (hasInterest ? 0 : 16) |
        (facts.requestId !== null && facts.requestId !== request.id ? 32 : 0) |
        (publishedSession >= 0 && publishedSession !== s ? 64 : 0) |
        (conflictedJurors(facts, juries[s]!, declared).length > 0 ? 128 : 0);
    });
    return {
      facts,
      minutes: facts.durationMin + facts.qaMin,
      isPopular: facts.popularity >= weights.popularFrom,
      unavailable: facts.unavailable.map(toSpan),
      fit,
      publishedSession,
      publishedOrder: publishedSession >= 0 ? known!.order : 0,
    };
  });
}
