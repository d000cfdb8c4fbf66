import { DAY, MINUTE } from '@luyan/kernel';
import { expertAffinity, type MatchText } from '@luyan/matching';
import type { JudgeRow, ListingAbstract, PersonRow, Repositories } from '@luyan/persistence';
import {
  findConflicts,
  findRested,
  juryPolicyAt,
  rotationDays,
  type ConflictEdge,
  type JudgeKind,
  type JuryProblem,
} from '@luyan/scheduling';
import type { Stage } from './jury-context.js';
import { loadJuryFacts, type JuryFacts } from './jury-facts.js';

const OFFSET_MS = 8 * 60 * MINUTE;

/** Who could judge a session, and what speaks against each. */
export interface SessionTies {
  /** Active judges who are not taken at that time; what follows names them by their place here, and pitches by theirs on stage. */
  readonly judges: readonly JudgeRow[];
  readonly known: JuryFacts;
  readonly conflicts: readonly ConflictEdge[];
  readonly rested: readonly (readonly [number, number])[];
  /** Pitches that each judge still can take that day. */
  readonly capacity: readonly number[];
}

export interface JuryShape {
  readonly perPitch: number;
  readonly mix: readonly JudgeKind[];
}

/** How many judges a pitch of the session has, and of which kinds, by the policy of its day. */
export function shapeOf({ session }: Pick<Stage, 'session'>): JuryShape {
  const { judges, mix, fundingMix } = juryPolicyAt(session.startsAt.getTime());
  return { perPitch: judges, mix: session.type === 'FUNDING' ? fundingMix : mix };
}

/** Start and end of the session's local day. */
function dayOf(startsAt: Date): readonly [Date, Date] {
  const from = Math.floor((startsAt.getTime() + OFFSET_MS) / DAY) * DAY - OFFSET_MS;
  return [new Date(from), new Date(from + DAY)];
}

/** `juryId` is the jury whose own seats are no load. */
export async function loadSessionTies(
  reads: Repositories,
  { session, applications }: Stage,
  juryId: string,
): Promise<SessionTies> {
  const all = await reads.juries.judges();
  const away = await reads.conflicts.engagedElsewhere(
    all.map(({ id }) => id),
    session,
  );
  const judges = all.filter(({ id }) => !away.has(id));
  const ids = judges.map(({ id }) => id);
  const known = await loadJuryFacts(reads, judges, applications);

  const at = session.startsAt.getTime();
  const past = await reads.conflicts.pastSeats(ids, new Date(at - rotationDays(at) * DAY));
  const rested = findRested(
    ids,
    known.listings.map(({ listing }) => [listing.ownerOrgId]),
    past.map((seat) => ({ person: seat.judgeId, subject: seat.ownerOrgId, at: seat.at.getTime() })),
    at,
  );
  const { perDay } = juryPolicyAt(at);
  const loads = await reads.conflicts.loads(ids, ...dayOf(session.startsAt), juryId);
  const capacity = judges.map((judge) =>
    Math.max(0, Math.min(perDay, judge.perDay ?? perDay) - (loads.get(judge.id) ?? 0)),
  );
  return { judges, known, conflicts: findConflicts(known.judges, known.items, known.facts), rested, capacity };
}

/** What `drawUpJury` and `relaxJury` take. Without affinities all judges know as much: enough to say what is possible. */
export const juryProblem = (
  { judges, known, conflicts, rested, capacity }: SessionTies,
  { perPitch, mix }: JuryShape,
  affinity: readonly (readonly number[])[] = judges.map(() => known.items.map(() => 0)),
): JuryProblem => ({
  affinity,
  perItem: perPitch,
  maxLoad: capacity,
  excluded: conflicts.map(({ judge, item }) => [judge, item] as const),
  rested,
  kinds: judges.map(({ kinds }) => kinds),
  mix,
});

/** What a work is about, in short: the full texts of thousands of works take seconds. */
const textOf = ({ titleZh, titleEn, keywords, summaryZh, summaryEn }: ListingAbstract) => ({
  title: [titleZh, titleEn].filter(Boolean).join('\n'),
  keywords,
  summary: [summaryZh, summaryEn].filter(Boolean).join('\n'),
});

/** By expertise: a judge's patents, achievements and teams against what is presented; without any, the chains they know. */
export async function affinityOf(
  reads: Repositories,
  { judges, known: { listings, works } }: SessionTies,
): Promise<number[][]> {
  const judgeIds = judges.map(({ id }) => id);
  const chains = new Map((await reads.reference.codes('chain')).map(({ code, labelZh }) => [code, labelZh]));
  const named = (codes: readonly string[]): string[] => codes.flatMap((code) => chains.get(code) ?? []);
  const own = new Map<string, string[]>(judgeIds.map((id) => [id, []]));
  for (const { personId, listingId } of works) own.get(personId)?.push(listingId);
  const rows = await reads.listings.abstractsOf([...new Set([...own.values()].flat())]);
  const texts = new Map(rows.map((listing) => [listing.id, textOf(listing)]));
  const people = new Map((await reads.organisations.findPeople(judgeIds)).map((person) => [person.id, person]));
  const knowledge = (person: PersonRow | undefined): MatchText[] => {
    const keywords = named(person?.expertise ?? []);
    return keywords.length > 0 ? [{ title: keywords.join(' '), keywords }] : [];
  };
  return expertAffinity(
    judgeIds.map((id) => {
      const written = (own.get(id) ?? []).flatMap((listingId) => texts.get(listingId) ?? []);
      return written.length > 0 ? written : knowledge(people.get(id));
    }),
    listings.map(({ listing }) => {
      const text = textOf(listing);
      return { ...text, keywords: [...text.keywords, ...named(listing.chains)] };
    }),
  );
}
