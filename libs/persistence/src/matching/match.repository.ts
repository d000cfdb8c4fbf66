import type { MatchState } from '@luyan/catalogue';
import { In, MoreThan, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { MatchRow, MatchRunRow, MatchRunShardRow } from './match.row.js';

export type NewMatch = Pick<MatchRow, 'id' | 'demandId' | 'supplyId' | 'score' | 'parts' | 'terms'>;

/** A match of a list, with what fairness looks at. */
export interface ListedMatch extends Pick<MatchRow, 'id' | 'demandId' | 'score' | 'place' | 'state' | 'origin'> {
  readonly ownerOrgId: string;
  readonly title: string;
  readonly summary: string;
}

export interface Exposure {
  /** First places in all, and the organisations that hold any. */
  readonly all: number;
  readonly holders: number;
  readonly organisations: readonly {
    readonly organisationId: string;
    readonly nameZh: string;
    readonly held: number;
    /** Places above the most for one list: clearly best answers. */
    readonly above: number;
  }[];
}

export class MatchRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<MatchRow | null> {
    return this.manager.findOneBy(MatchRow, { id });
  }

  pageOfDemand(demandId: string, request: PageRequest): Promise<Page<MatchRow>> {
    return pageOf(
      this.manager.createQueryBuilder(MatchRow, 'match').where({ demandId }),
      { by: 'match.place', direction: 'ASC' },
      request,
    );
  }

  pageOfSupply(supplyId: string, request: PageRequest): Promise<Page<MatchRow>> {
    return pageOf(
      this.manager.createQueryBuilder(MatchRow, 'match').where({ supplyId }),
      { by: 'match.score', direction: 'DESC' },
      request,
    );
  }

  /** Answered matches on either side of which one of these organisations stands, or all (null); the last answer first. */
  pageOfAnswered(
    organisationIds: ReadonlySet<string> | null,
    states: readonly MatchState[],
    request: PageRequest,
  ): Promise<Page<MatchRow>> {
    const query = this.manager
      .createQueryBuilder(MatchRow, 'match')
      .where('match.state = ANY(:states) AND match.answeredAt IS NOT NULL', { states: [...states] });
    if (organisationIds)
      query.andWhere(
        `EXISTS (SELECT FROM listing WHERE listing.id IN (match.demand_id, match.supply_id) AND listing.owner_org_id = ANY(:organisations))`,
        { organisations: [...organisationIds] },
      );
    return pageOf(query, { by: 'match.answeredAt', direction: 'DESC' }, request);
  }

  /**
   * Writes what the engine found for these demands, in the order of their lists: new pairs appear at their places, known pairs get their new score, and pairs that nobody
   * has looked at yet and that no longer rank go.
   */
  async replaceSuggestions(demandIds: readonly string[], matches: readonly NewMatch[]): Promise<void> {
    const last = new Map<string, number>();
    const placed = matches.map((match) => {
      const place = (last.get(match.demandId) ?? 0) + 1;
      last.set(match.demandId, place);
      return { ...match, place };
    });
    await this.manager.query(
      `DELETE FROM match WHERE demand_id = ANY($1) AND state = 'SUGGESTED' AND origin = 'ENGINE' AND id <> ALL($2)`,
      [[...demandIds], await this.upsert(placed)],
    );
  }

  /** The score of each demand's `rank`-th suggestion: what a new one has to beat. Demands with fewer are absent. */
  async scoreAtRank(demandIds: readonly string[], rank: number): Promise<ReadonlyMap<string, number>> {
    const rows = await this.manager.query<{ demand_id: string; score: number }[]>(
      `SELECT demand_id, score FROM unnest($1::uuid[]) AS demand_id
       CROSS JOIN LATERAL (SELECT score FROM match WHERE match.demand_id = demand_id.demand_id ORDER BY score DESC, id DESC OFFSET $2 LIMIT 1) AS kept`,
      [[...demandIds], rank - 1],
    );
    return new Map(rows.map((row) => [row.demand_id, row.score]));
  }

  /** The whole lists of some demands, with what fairness looks at. */
  listsOf(demandIds: readonly string[]): Promise<ListedMatch[]> {
    return this.manager.query(
      `SELECT match.id, demand_id AS "demandId", score, place, match.state, origin,
              owner_org_id AS "ownerOrgId", title_zh AS title, coalesce(summary_zh, '') AS summary
       FROM match JOIN listing ON listing.id = supply_id WHERE demand_id = ANY($1) ORDER BY demand_id, score DESC, match.id`,
      [[...demandIds]],
    );
  }

  /** Removes what is gone from lists that have been put in order, and writes the places that changed. */
  async settle(gone: readonly string[], places: readonly Pick<MatchRow, 'id' | 'place'>[]): Promise<void> {
    if (gone.length > 0)
      await this.manager.query(`DELETE FROM match WHERE id = ANY($1) AND state = 'SUGGESTED'`, [[...gone]]);
    if (places.length > 0)
      await this.manager.query(
        `UPDATE match SET place = settled.place FROM jsonb_to_recordset($1::jsonb) AS settled(id uuid, place integer) WHERE match.id = settled.id`,
        [JSON.stringify(places)],
      );
  }

  /** How the first places of all open lists are shared out among organisations, most first. */
  async exposure(places: number, most: number, organisations: number): Promise<Exposure> {
    const rows = await this.manager.query<
      { organisationId: string; nameZh: string; held: number; above: number; all: number; holders: number }[]
    >(
      `WITH held AS (
         SELECT demand_id, owner_org_id, count(*) AS places FROM match JOIN listing ON listing.id = supply_id
         WHERE place BETWEEN 1 AND $1 AND match.state NOT IN ('DECLINED', 'CLOSED') GROUP BY demand_id, owner_org_id
       )
       SELECT owner_org_id AS "organisationId", name_zh AS "nameZh", sum(places)::int AS held,
              sum(greatest(0, places - $2))::int AS above, (SELECT coalesce(sum(places), 0) FROM held)::int AS "all",
              (count(*) OVER ())::int AS holders
       FROM held JOIN organisation ON organisation.id = owner_org_id GROUP BY owner_org_id, name_zh ORDER BY held DESC, owner_org_id LIMIT $3`,
      [places, most, organisations],
    );
    return { all: rows[0]?.all ?? 0, holders: rows[0]?.holders ?? 0, organisations: rows };
  }

  /** Pairs of these supplies that are there already, as `demand supply`. */
  async pairsOf(supplyIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.manager.query<{ pair: string }[]>(
      `SELECT demand_id || ' ' || supply_id AS pair FROM match WHERE supply_id = ANY($1)`,
      [[...supplyIds]],
    );
    return new Set(rows.map(({ pair }) => pair));
  }

  /** Demands whose lists hold one of these supplies, at most `limit`. */
  async demandsHolding(supplyIds: readonly string[], limit: number): Promise<readonly string[]> {
    const rows = await this.manager.query<{ demand_id: string }[]>(
      `SELECT DISTINCT demand_id FROM match WHERE supply_id = ANY($1) AND state = 'SUGGESTED' ORDER BY demand_id LIMIT $2`,
      [[...supplyIds], limit],
    );
    return rows.map(({ demand_id: id }) => id);
  }

  /** Ids of the rows. The database refuses a listing that is gone meanwhile; such pairs are left out first. */
  upsert(matches: readonly NewMatch[]): Promise<readonly string[]> {
    return insertMany(this.manager, MatchRow, matches, {
      onConflict:
        '(demand_id, supply_id) DO UPDATE SET score = excluded.score, parts = excluded.parts, terms = excluded.terms',
    });
  }

  /** A listing that left the catalogue takes its unanswered suggestions with it; what a broker picked is closed and keeps the attribution. */
  async removeSuggestionsOf(listingIds: readonly string[]): Promise<void> {
    await this.manager.query(
      `DELETE FROM match WHERE (supply_id = ANY($1) OR demand_id = ANY($1)) AND state IN ('SUGGESTED', 'SEEN') AND origin = 'ENGINE'`,
      [[...listingIds]],
    );
    await this.manager.query(
      `UPDATE match SET state = 'CLOSED' WHERE (supply_id = ANY($1) OR demand_id = ANY($1)) AND state IN ('SUGGESTED', 'SEEN')`,
      [[...listingIds]],
    );
  }

  findPair(demandId: string, supplyId: string): Promise<MatchRow | null> {
    return this.manager.findOneBy(MatchRow, { demandId, supplyId });
  }

  findByIds(ids: readonly string[]): Promise<MatchRow[]> {
    return this.manager.findBy(MatchRow, { id: In([...ids]) });
  }

  /** Adds a pair by hand; false when the pair is there already. */
  async insertPicked(match: NewMatch & Pick<MatchRow, 'brokerId' | 'note' | 'suggestedAt'>): Promise<boolean> {
    const row = { ...match, origin: 'BROKER' as const };
    return (
      (await insertMany(this.manager, MatchRow, [row], { onConflict: '(demand_id, supply_id) DO NOTHING' })).length > 0
    );
  }

  /** A broker stands up for a pair that the engine suggested; false when it was answered meanwhile. */
  async endorse(id: string, brokerId: string, note: string): Promise<boolean> {
    const waiting = { id, state: In(['SUGGESTED', 'SEEN']), origin: 'ENGINE' as const };
    const { affected } = await this.manager.update(MatchRow, waiting, { origin: 'BROKER', brokerId, note });
    return affected === 1;
  }

  /** Interest that one side (or one broker) showed since then and that nobody has answered yet. */
  countUnansweredInterest(by: Pick<MatchRow, 'answeredBy' | 'answeredForOrgId'>, since: Date): Promise<number> {
    const who =
      by.answeredForOrgId === null ? { answeredBy: by.answeredBy ?? '' } : { answeredForOrgId: by.answeredForOrgId };
    return this.manager.count(MatchRow, { where: { ...who, state: 'INTERESTED', answeredAt: MoreThan(since) } });
  }

  countUnansweredPicks(brokerId: string, since: Date): Promise<number> {
    return this.manager.count(MatchRow, {
      where: { brokerId, state: In(['SUGGESTED', 'SEEN']), suggestedAt: MoreThan(since) },
    });
  }

  async move(id: string, from: MatchState, to: MatchState, patch: Partial<MatchRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(MatchRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }

  /** Published works of teams: achievements and patents of the same organisation that a leader or member invented. At most `each` a team. */
  worksOfTeams(teamIds: readonly string[], each: number): Promise<{ teamId: string; workId: string }[]> {
    return this.manager.query(
      `WITH person AS (
         SELECT t.id AS team_id, t.owner_org_id, someone ->> 'name' AS name
         FROM team JOIN listing t ON t.id = team.listing_id,
              jsonb_array_elements(team.members || jsonb_build_array(jsonb_build_object('name', team.leader))) AS someone
         WHERE t.id = ANY($1)
       ), inventor AS (
         SELECT w.id AS work_id, w.owner_org_id, someone ->> 'name' AS name, w.published_at
         FROM (SELECT listing_id, inventors FROM achievement UNION ALL SELECT listing_id, inventors FROM patent) AS work
         JOIN listing w ON w.id = work.listing_id, jsonb_array_elements(work.inventors) AS someone
         WHERE w.state = 'PUBLISHED' AND w.owner_org_id IN (SELECT owner_org_id FROM person)
       ), work AS (
         SELECT team_id, work_id, row_number() OVER (PARTITION BY team_id ORDER BY max(published_at) DESC, work_id) AS place
         FROM person JOIN inventor USING (owner_org_id, name) GROUP BY team_id, work_id
       )
       SELECT team_id AS "teamId", work_id AS "workId" FROM work WHERE place <= $2 ORDER BY team_id, place`,
      [[...teamIds], each],
    );
  }

  async startRun(run: Omit<MatchRunRow, 'startedAt'>): Promise<void> {
    await this.manager.insert(MatchRunRow, run);
  }

  findRun(id: string): Promise<MatchRunRow | null> {
    return this.manager.findOneBy(MatchRunRow, { id });
  }

  shardsOf(runId: string): Promise<MatchRunShardRow[]> {
    return this.manager.find(MatchRunShardRow, { where: { runId }, order: { shard: 'ASC' } });
  }

  /** False when another worker has already written this shard. */
  async finishShard(shard: Omit<MatchRunShardRow, 'finishedAt'>): Promise<boolean> {
    return (
      (await insertMany(this.manager, MatchRunShardRow, [shard], { onConflict: '(run_id, shard) DO NOTHING' })).length >
      0
    );
  }

  async finishRun(id: string, now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE match_run SET state = 'FINISHED', finished_at = $2, demands = done.demands, matches = done.matches
       FROM (SELECT coalesce(sum(demands), 0) AS demands, coalesce(sum(matches), 0) AS matches FROM match_run_shard WHERE run_id = $1) done
       WHERE id = $1 AND state = 'RUNNING'`,
      [id, now],
    );
  }

  /** A published demand with a strong match, to show. */
  async findExample(): Promise<string | undefined> {
    const best = await this.manager.findOne(MatchRow, { where: {}, order: { score: 'DESC' } });
    return best?.demandId;
  }

  count(): Promise<number> {
    return this.manager.count(MatchRow);
  }
}
