import type { EntityManager } from 'typeorm';

/** Suggestions of a demand that count beside the accepted ones, best first. */
const BEST = 8;

export interface DemandFact {
  readonly id: string;
  readonly orgId: string;
  readonly chains: string[];
  readonly regionCode: string | null;
}
export interface SupplyFact extends DemandFact {
  readonly lastPitchedAt: Date | null;
}
export interface MatchFact {
  readonly demandId: string;
  readonly supplyId: string;
  readonly score: number;
  readonly isAccepted: boolean;
}
export interface SessionFact {
  readonly requestId: string | null;
  readonly chains: string[];
  readonly regionCode: string | null;
  readonly startsAt: Date | null;
}
export interface InvestorFact {
  readonly orgId: string;
  readonly chains: string[];
}

/** What proposals are made from: one statement each, whatever the size. */
export class ProposalRepository {
  constructor(private readonly manager: EntityManager) {}

  demands(): Promise<DemandFact[]> {
    return this.manager.query<DemandFact[]>(
      `SELECT id, owner_org_id AS "orgId", chains, region_code AS "regionCode"
         FROM listing WHERE kind = 'DEMAND' AND state = 'PUBLISHED' AND chains <> '{}'`,
    );
  }

  /** Matches of published demands that somebody wants, and the best that are only suggested. */
  matches(): Promise<MatchFact[]> {
    return this.manager.query<MatchFact[]>(
      `SELECT "demandId", "supplyId", score, "isAccepted" FROM (
         SELECT demand_id AS "demandId", supply_id AS "supplyId", score, ranked.accepted AS "isAccepted",
                row_number() OVER (PARTITION BY demand_id ORDER BY ranked.accepted DESC, score DESC, supply_id) AS rank
           FROM (SELECT match.*, match.state IN ('INTERESTED', 'INTRODUCED', 'IN_DEAL') AS accepted FROM match) ranked
          WHERE ranked.state NOT IN ('DECLINED', 'CLOSED')) best
        WHERE "isAccepted" OR rank <= $1`,
      [BEST],
    );
  }

  /** Published supplies among these, with their last confirmed or held pitch. */
  supplies(ids: readonly string[]): Promise<SupplyFact[]> {
    return this.manager.query<SupplyFact[]>(
      `SELECT listing.id, owner_org_id AS "orgId", chains, region_code AS "regionCode", max(pitch.starts_at) AS "lastPitchedAt"
         FROM listing
         LEFT JOIN pitch ON pitch.listing_id = listing.id AND pitch.state IN ('CONFIRMED', 'PRESENTED')
        WHERE listing.id = ANY($1) AND listing.state = 'PUBLISHED'
        GROUP BY listing.id`,
      [ids],
    );
  }

  /** Who invests: by the finance products that an organisation lists, and by its investors' own fields. */
  investors(): Promise<InvestorFact[]> {
    return this.manager.query<InvestorFact[]>(
      `SELECT "orgId", array_agg(DISTINCT chain) AS chains FROM (
         SELECT owner_org_id AS "orgId", unnest(chains) AS chain
           FROM listing WHERE kind = 'FINANCE' AND state = 'PUBLISHED'
         UNION
         SELECT role.organisation_id, unnest(person.expertise)
           FROM account_role role
           JOIN account ON account.id = role.account_id
           JOIN person ON person.id = account.person_id
          WHERE role.role = 'INVESTOR' AND role.organisation_id IS NOT NULL) interest
        GROUP BY "orgId"`,
    );
  }

  /** Sessions that stand within the span, and hosts' open requests: those with pitches count as sessions from their first day on. */
  sessions(from: Date, until: Date): Promise<SessionFact[]> {
    return this.manager.query<SessionFact[]>(
      `SELECT request_id AS "requestId", chains, region_code AS "regionCode", starts_at AS "startsAt"
         FROM session WHERE state IN ('RELEASED', 'RUNNING', 'ENDED', 'ARCHIVED') AND starts_at >= $1 AND starts_at < $2
       UNION ALL
       SELECT id, chains, region_code,
              CASE WHEN EXISTS (SELECT FROM pitch_application WHERE request_id = session_request.id
                                 AND state NOT IN ('WITHDRAWN', 'REJECTED')) THEN earliest END
         FROM session_request
        WHERE state = 'OPEN' AND latest > $1 AND series_id IS NULL`,
      [from, until],
    );
  }
}
