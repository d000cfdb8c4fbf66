import type { ConflictOfInterest, PitchFacts, SessionRequestFacts, YearProblem } from './facts.js';

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

/** Does the operator keep the pitch out of the session, by a word against it or for another one? */
export const isForbiddenPitch = ({ forbidden = [] }: YearProblem, pitch: PitchFacts, requestId: string): boolean =>
  (pitch.pinnedTo ?? requestId) !== requestId ||
  forbidden.some((entry) => entry.pitchId === pitch.id && (entry.requestId ?? requestId) === requestId);

export function declaredByPerson({ conflictsOfInterest = [] }: YearProblem): Map<string, ConflictOfInterest[]> {
  const byPerson = new Map<string, ConflictOfInterest[]>();
  for (const entry of conflictsOfInterest) {
    byPerson.set(entry.personId, [...(byPerson.get(entry.personId) ?? []), entry]);
  }
  return byPerson;
}
