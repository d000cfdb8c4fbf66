import type { EntityManager } from 'typeorm';
import { DeclaredConflictRow } from './judge.row.js';

/** A named person of a listing, found among the people of the platform. */
export interface PersonWork {
  readonly listingId: string;
  readonly personId: string;
  readonly kind: 'PATENT' | 'ACHIEVEMENT' | 'TEAM';
}
export interface PastSeat {
  readonly judgeId: string;
  readonly ownerOrgId: string;
  readonly at: Date;
}

/** Indexed (`patent_people` and its like): every value that a list of people holds, names and ORCIDs among them. */
const VALUES_OF = (list: string): string => `jsonb_path_query_array(${list}, '$[*].*')`;

/** Works with the people whom each names. */
const WORKS = [
  { kind: 'PATENT', table: 'patent', list: 'inventors', people: 'inventors', also: '' },
  { kind: 'ACHIEVEMENT', table: 'achievement', list: 'inventors', people: 'inventors', also: '' },
  {
    kind: 'TEAM',
    table: 'team',
    list: 'members',
    people: "members || jsonb_build_array(jsonb_build_object('name', leader))",
    also: ' OR leader = key',
  },
] as const;

const KNOWN = (who: string): string => `known AS MATERIALIZED (
    SELECT person.*, employer.name_zh AS house_zh, employer.name_en AS house_en
      FROM person JOIN organisation employer ON employer.id = person.organisation_id WHERE ${who})`;

/**
 * Inventors and members are named, not linked. One of `work` is a person of `known` with the same ORCID, or else of the same name in
 * the organisation that stands beside it, in the listing's owner where none stands there; each way of being the same is a join by
 * equality.
 */
const SAME = `named AS MATERIALIZED (
    SELECT listing_id, kind, one ->> 'orcid' AS orcid, one ->> 'name' AS name, one ->> 'organisation' AS house
      FROM work, jsonb_array_elements(people) AS one
  ), same AS (
    SELECT named.listing_id, named.kind, known.id AS person_id FROM named JOIN known ON known.orcid = named.orcid
    UNION SELECT named.listing_id, named.kind, called.id FROM named
      JOIN (SELECT *, name_zh AS name FROM known UNION ALL SELECT *, name_en FROM known) AS called USING (name)
      JOIN listing ON listing.id = named.listing_id
     WHERE CASE WHEN named.house IS NULL THEN listing.owner_org_id = called.organisation_id
             ELSE named.house IN (called.house_zh, called.house_en) END
  ) SELECT listing_id AS "listingId", kind, person_id AS "personId" FROM same`;

const PEOPLE_OF_LISTINGS = `WITH ${KNOWN('true')}, work AS (${WORKS.map(
  ({ kind, table, people }) =>
    `SELECT listing_id, '${kind}' AS kind, ${people} AS people FROM ${table} WHERE listing_id = ANY($1)`,
).join(' UNION ALL ')}), ${SAME}`;

/** Looks the people up by name and ORCID, so that it costs what they have made and not what everybody has. */
export const WORKS_OF_PEOPLE = `WITH ${KNOWN('person.id = ANY($1)')}, key AS MATERIALIZED (
    SELECT DISTINCT key FROM known, unnest(ARRAY[name_zh, name_en, orcid]) AS key WHERE key IS NOT NULL
  ), work AS (${WORKS.map(
    ({ kind, table, list, people, also }) =>
      `SELECT DISTINCT listing_id, '${kind}' AS kind, ${people} AS people FROM key JOIN ${table} ON ${VALUES_OF(list)} ? key${also}`,
  ).join(' UNION ALL ')}), ${SAME}`;

/** What the conflict check and the affinity of judges rest on. */
export class ConflictRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Who of the platform's people has made these listings. */
  peopleOfListings(listingIds: readonly string[]): Promise<PersonWork[]> {
    return this.manager.query(PEOPLE_OF_LISTINGS, [listingIds]);
  }

  /** Every patent, achievement and team of these people, published or not: a conflict needs no publication. */
  worksOf(personIds: readonly string[]): Promise<PersonWork[]> {
    return this.manager.query(WORKS_OF_PEOPLE, [personIds]);
  }

  /** By whom or about what; a person's declared organisations too. */
  async declared(personIds: readonly string[], about: readonly string[]): Promise<{ person: string; about: string }[]> {
    return this.manager.query(
      `SELECT person_id AS person, about FROM declared_conflict WHERE person_id = ANY($1) OR about = ANY($2)
        UNION SELECT id, unnest(declared_conflicts)::uuid FROM person WHERE id = ANY($1)`,
      [personIds, about],
    );
  }

  async declare(conflict: DeclaredConflictRow): Promise<void> {
    const known = { personId: conflict.personId, about: conflict.about };
    if (!(await this.manager.existsBy(DeclaredConflictRow, known)))
      await this.manager.insert(DeclaredConflictRow, conflict);
  }

  /** Organisations of people: their employer, and those they hold an account's role for. */
  async organisationsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const found = await this.manager.query<{ personId: string; organisationId: string }[]>(
      `SELECT id AS "personId", organisation_id AS "organisationId" FROM person WHERE id = ANY($1)
        UNION SELECT account.person_id, role.organisation_id FROM account JOIN account_role role ON role.account_id = account.id
               WHERE account.person_id = ANY($1) AND role.organisation_id IS NOT NULL
        ORDER BY 1, 2`,
      [personIds],
    );
    const all = new Map<string, string[]>();
    for (const { personId, organisationId } of found) all.set(personId, [...(all.get(personId) ?? []), organisationId]);
    return all;
  }

  async organisationsByUscc(usccs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (usccs.length === 0) return new Map();
    const found = await this.manager.query<{ id: string; uscc: string }[]>(
      'SELECT id, uscc FROM organisation WHERE uscc = ANY($1)',
      [usccs],
    );
    return new Map(found.map(({ id, uscc }) => [uscc, id]));
  }

  /** Whom these judges have scored since: rotation keeps them apart. */
  pastSeats(judgeIds: readonly string[], since: Date): Promise<PastSeat[]> {
    return this.manager.query(
      `SELECT seat.judge_id AS "judgeId", listing.owner_org_id AS "ownerOrgId", seat.signed_at AS at
         FROM jury_seat seat JOIN pitch_application application ON application.id = seat.application_id
         JOIN listing ON listing.id = application.listing_id
        WHERE seat.judge_id = ANY($1) AND seat.state = 'SIGNED' AND seat.signed_at >= $2`,
      [judgeIds, since],
    );
  }

  /** Pitches that each judge has on a local day (UTC range) in other juries. */
  async loads(
    judgeIds: readonly string[],
    from: Date,
    until: Date,
    exceptJuryId: string,
  ): Promise<ReadonlyMap<string, number>> {
    const found = await this.manager.query<{ judgeId: string; count: number }[]>(
      `SELECT seat.judge_id AS "judgeId", count(*)::int AS count
         FROM jury_seat seat JOIN pitch ON pitch.application_id = seat.application_id
        WHERE seat.judge_id = ANY($1) AND seat.state IN ('OPEN', 'SAVED', 'SIGNED') AND seat.jury_id <> $4
          AND pitch.starts_at >= $2 AND pitch.starts_at < $3
        GROUP BY 1`,
      [judgeIds, from, until, exceptJuryId],
    );
    return new Map(found.map(({ judgeId, count }) => [judgeId, count]));
  }

  /** Of these people, who is taken at that time: by another session, or on this one’s stage. */
  async engagedElsewhere(
    personIds: readonly string[],
    { id, startsAt, endsAt }: { readonly id: string; readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<ReadonlySet<string>> {
    const found = await this.manager.query<{ id: string }[]>(
      `SELECT DISTINCT person_id AS id FROM engagement
        WHERE person_id = ANY($1) AND (session_id <> $2 OR role <> 'JUROR') AND starts_at < $4 AND ends_at > $3`,
      [personIds, id, startsAt, endsAt],
    );
    return new Set(found.map((row) => row.id));
  }
}
