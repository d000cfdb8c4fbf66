import type {
  DetailRow,
  JudgeRow,
  ListingRow,
  PersonWork,
  PitchApplicationRow,
  Repositories,
} from '@luyan/persistence';
import type { ConflictFacts, ConflictItem, ConflictJudge, SharedWork } from '@luyan/scheduling';
import type { ListingWithDetail } from '../matching/match-facts.js';

/** Judges, pitches and what the platform knows of their ties. */
export interface JuryFacts {
  readonly judges: readonly ConflictJudge[];
  readonly items: readonly ConflictItem[];
  readonly facts: ConflictFacts;
  /** By item: what is presented. */
  readonly listings: readonly ListingWithDetail[];
  readonly works: readonly PersonWork[];
}

/** 专利权人, 完成单位: organisations that share in a listing, by their 统一社会信用代码. */
const usccsOf = (detail: DetailRow | undefined): string[] => {
  if (!detail) return [];
  const shares =
    'holders' in detail ? [...detail.holders, ...detail.applicants] : 'ownership' in detail ? detail.ownership : [];
  return shares.flatMap(({ uscc }) => uscc ?? []);
};

/** A patent is a common invention; an achievement or a team a common project. */
function sharedWorks(works: readonly PersonWork[]): SharedWork[] {
  const shared = new Map<string, { kind: SharedWork['kind']; id: string; persons: string[] }>();
  for (const { listingId, kind, personId } of works) {
    const work = shared.get(listingId) ?? {
      kind: kind === 'PATENT' ? 'PATENT' : 'PROJECT',
      id: listingId,
      persons: [],
    };
    work.persons.push(personId);
    shared.set(listingId, work);
  }
  return [...shared.values()].filter(({ persons }) => persons.length > 1); // what one has made alone ties nobody
}

/** Loads what the conflict check of these judges with these applications rests on: six statements, however many there are. */
export async function loadJuryFacts(
  reads: Repositories,
  judges: readonly JudgeRow[],
  applications: readonly PitchApplicationRow[],
): Promise<JuryFacts> {
  const rows = new Map(
    (await reads.listings.findByIds(applications.map((a) => a.listingId))).map((row) => [row.id, row]),
  );
  const listings = await reads.listings.withDetails(
    applications.map(({ listingId }) => rows.get(listingId)).filter((row): row is ListingRow => row !== undefined),
  );
  const named = await reads.conflicts.peopleOfListings([...rows.keys()]);
  const persons = applications.map(({ listingId, presenterIds }) => [
    ...new Set([...presenterIds, ...named.flatMap((one) => (one.listingId === listingId ? one.personId : []))]),
  ]);
  const people = [...new Set([...judges.map(({ id }) => id), ...persons.flat()])];
  const works = await reads.conflicts.worksOf(people);
  const employers = await reads.conflicts.organisationsOf(people);
  const holders = await reads.conflicts.organisationsByUscc(listings.flatMap(({ detail }) => usccsOf(detail)));

  const byListing = new Map(listings.map((one) => [one.listing.id, one]));
  const items = applications.map(({ id, listingId }, at): ConflictItem => {
    const one = byListing.get(listingId);
    const owners = one
      ? [one.listing.ownerOrgId, ...usccsOf(one.detail).flatMap((uscc) => holders.get(uscc) ?? [])]
      : [];
    const own = persons[at] ?? [];
    return {
      id,
      persons: own,
      organisations: [...new Set([...owners, ...own.flatMap((p) => employers.get(p) ?? [])])],
    };
  });
  const about = [...people, ...items.flatMap(({ id, organisations }) => [id, ...organisations])];
  return {
    judges: judges.map(({ id }) => ({ person: id, organisations: employers.get(id) ?? [] })),
    items,
    facts: {
      works: sharedWorks(works),
      shareholdings: judges.flatMap(({ id, holdings }) =>
        holdings.map((organisation) => ({ person: id, organisation })),
      ),
      declared: await reads.conflicts.declared(people, about),
    },
    listings: applications.flatMap(({ listingId }) => byListing.get(listingId) ?? []),
    works,
  };
}
