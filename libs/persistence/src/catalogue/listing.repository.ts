import type { ListingKind, ListingState } from '@luyan/catalogue';
import { v7 as uuid } from 'uuid';
import { type EntityManager, type ObjectLiteral } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { findByKeys } from '../core/find-by-keys.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { AchievementRow } from './achievement.row.js';
import { DemandRow } from './demand.row.js';
import { FinanceRow } from './finance.row.js';
import { ListingChangeRow } from './listing-change.row.js';
import { ListingRow } from './listing.row.js';
import { PatentRow } from './patent.row.js';
import { ProductRow } from './product.row.js';
import { ScenarioRow } from './scenario.row.js';
import { TeamRow } from './team.row.js';

export interface DetailRows {
  ACHIEVEMENT: AchievementRow;
  PATENT: PatentRow;
  PRODUCT: ProductRow;
  TEAM: TeamRow;
  SCENARIO: ScenarioRow;
  FINANCE: FinanceRow;
  DEMAND: DemandRow;
}
export type DetailRow = DetailRows[ListingKind];
/** The particulars of a listing that is not yet stored; which kind's they are, the listing says. */
export type NewDetail = { [K in ListingKind]: Omit<DetailRows[K], 'listingId'> }[ListingKind];

const DETAILS: { readonly [K in ListingKind]: new () => DetailRows[K] } = {
  ACHIEVEMENT: AchievementRow,
  PATENT: PatentRow,
  PRODUCT: ProductRow,
  TEAM: TeamRow,
  SCENARIO: ScenarioRow,
  FINANCE: FinanceRow,
  DEMAND: DemandRow,
};

/** What a listing's state is known by. */
export type ListingStamp = Pick<ListingRow, 'id' | 'version' | 'updatedAt'>;
const STAMP = 'id, version, updated_at AS "updatedAt"';

export interface ListingLabel {
  readonly id: string;
  readonly ownerOrgId: string;
  readonly title: string;
  readonly summary: string;
}

/** What a listing is about, in short. */
export type ListingAbstract = Pick<ListingRow, 'id' | 'titleZh' | 'titleEn' | 'keywords' | 'summaryZh' | 'summaryEn'>;

export type NewListing = Omit<ListingRow, 'createdAt' | 'updatedAt' | 'version'>;

export interface OwnedFilter {
  readonly owners: readonly string[] | null;
  readonly kind: ListingKind | null;
  readonly state: ListingState | null;
}

export class ListingRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<ListingRow | null> {
    return this.manager.findOneBy(ListingRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<ListingRow[]> {
    return findByKeys(this.manager, ListingRow, 'id', ids);
  }

  /** The particulars of listings of one kind, one statement however many. */
  findDetails<K extends ListingKind>(kind: K, ids: readonly string[]): Promise<DetailRows[K][]> {
    const type = DETAILS[kind] as new () => ObjectLiteral;
    return findByKeys(this.manager, type, 'listingId', ids) as Promise<DetailRows[K][]>;
  }

  async findDetail<K extends ListingKind>(kind: K, id: string): Promise<DetailRows[K] | null> {
    return (await this.findDetails(kind, [id]))[0] ?? null;
  }

  /** A page of listings in id order with their particulars: how indexes and exports read the whole catalogue. */
  async pageAfter(
    after: string | null,
    limit: number,
    where: { kinds?: readonly ListingKind[]; states?: readonly ListingState[] } = {},
  ): Promise<{ listing: ListingRow; detail: DetailRow | undefined }[]> {
    const query = this.manager.createQueryBuilder(ListingRow, 'listing').orderBy('listing.id').limit(limit);
    if (after) query.andWhere('listing.id > :after', { after });
    if (where.kinds) query.andWhere('listing.kind IN (:...kinds)', { kinds: where.kinds });
    if (where.states) query.andWhere('listing.state IN (:...states)', { states: where.states });
    return this.withDetails(await query.getMany());
  }

  async withDetails(
    listings: readonly ListingRow[],
  ): Promise<{ listing: ListingRow; detail: DetailRow | undefined }[]> {
    const details = new Map<string, DetailRow>();
    for (const kind of new Set(listings.map((listing) => listing.kind))) {
      const ids = listings.filter((listing) => listing.kind === kind).map(({ id }) => id);
      for (const detail of await this.findDetails(kind, ids)) details.set(detail.listingId, detail);
    }
    return listings.map((listing) => ({ listing, detail: details.get(listing.id) }));
  }

  async insert(listing: NewListing, detail: NewDetail): Promise<void> {
    await this.insertMany(listing.kind, [{ listing, detail }]);
  }

  /** Writes listings of one kind. Those whose source is already known stay out; the ids that were written come back. */
  async insertMany(
    kind: ListingKind,
    items: readonly { listing: NewListing; detail: NewDetail }[],
  ): Promise<readonly string[]> {
    const onConflict = '(owner_org_id, kind, source, source_id) WHERE source_id IS NOT NULL DO NOTHING';
    const written = new Set(
      await insertMany(
        this.manager,
        ListingRow,
        items.map(({ listing }) => listing),
        { onConflict },
      ),
    );
    const details = items
      .filter(({ listing }) => written.has(listing.id))
      .map(({ listing, detail }) => ({ ...detail, listingId: listing.id }));
    await insertMany<ObjectLiteral>(this.manager, DETAILS[kind], details);
    return [...written];
  }

  /** Saves an edit if nobody was faster: false when `version` is no longer the stored one. */
  async update(id: string, version: number, patch: Partial<ListingRow>, detail?: Partial<DetailRow>): Promise<boolean> {
    const { affected } = await this.manager.update(
      ListingRow,
      { id, version },
      { ...patch, version: version + 1, updatedAt: () => 'now()' },
    );
    if (affected !== 1) return false;
    const kind = detail && (await this.findById(id))?.kind;
    if (kind && Object.keys(detail).length > 0)
      await this.manager.update<ObjectLiteral>(DETAILS[kind], { listingId: id }, detail);
    return true;
  }

  /** Takes one step of the state table: false when the listing has left `from` meanwhile, so that two clicks cannot both win. */
  async move(id: string, from: ListingState, to: ListingState, patch: Partial<ListingRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(
      ListingRow,
      { id, state: from },
      { ...patch, state: to, version: () => 'version + 1', updatedAt: () => 'now()' },
    );
    return affected === 1;
  }

  async record(change: Omit<ListingChangeRow, 'id' | 'at'>): Promise<void> {
    await this.recordMany([change]);
  }

  async recordMany(changes: readonly Omit<ListingChangeRow, 'id' | 'at'>[]): Promise<void> {
    await insertMany(
      this.manager,
      ListingChangeRow,
      changes.map((change) => ({ ...change, id: uuid() })),
    );
  }

  changesOf(listingId: string, limit: number): Promise<ListingChangeRow[]> {
    return this.manager.find(ListingChangeRow, {
      where: { listingId },
      order: { at: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  /** Ids of published listings past their validity, oldest first. */
  async findExpired(now: Date, limit: number): Promise<string[]> {
    const rows = await this.manager
      .createQueryBuilder(ListingRow, 'listing')
      .select('listing.id')
      .where("listing.state = 'PUBLISHED' AND listing.validUntil < :now", { now })
      .orderBy('listing.validUntil')
      .limit(limit)
      .getMany();
    return rows.map(({ id }) => id);
  }

  /** At most `limit` listings of any state that changed after `since`: how a process keeps an index up to date. */
  changedSince(since: Date, limit: number): Promise<(ListingStamp & Pick<ListingRow, 'state'>)[]> {
    return this.manager.query(`SELECT ${STAMP}, state FROM listing WHERE updated_at > $1 LIMIT $2`, [since, limit]);
  }

  /** What tells listings of a list apart, for those that are there. */
  labelsOf(ids: readonly string[]): Promise<ListingLabel[]> {
    return this.manager.query(
      `SELECT id, owner_org_id AS "ownerOrgId", title_zh AS title, coalesce(summary_zh, '') AS summary FROM listing WHERE id = ANY($1)`,
      [[...ids]],
    );
  }

  /** What these are about: thousands of them are read for one jury. */
  abstractsOf(ids: readonly string[]): Promise<ListingAbstract[]> {
    return this.manager.query(
      `SELECT id, title_zh AS "titleZh", title_en AS "titleEn", keywords, summary_zh AS "summaryZh", summary_en AS "summaryEn"
         FROM listing WHERE id = ANY($1)`,
      [[...ids]],
    );
  }

  /** Listings of these owners (all when null), newest first. */
  pageOwned({ owners, kind, state }: OwnedFilter, request: PageRequest): Promise<Page<ListingRow>> {
    const query = this.manager.createQueryBuilder(ListingRow, 'listing').where('TRUE');
    if (owners) query.andWhere('listing.ownerOrgId = ANY(:owners)', { owners });
    if (kind) query.andWhere('listing.kind = :kind', { kind });
    if (state) query.andWhere('listing.state = :state', { state });
    return pageOf(query, { by: 'listing.createdAt', direction: 'DESC' }, request);
  }

  /**
   * 寻求资金的项目: published listings that seek money, an achievement with a need for investment or a demand for funding; only of these chains,
   * and only with a pitch after `pitchingAfter`, where given. The newest first.
   */
  pageOfFunding(
    { chains, pitchingAfter }: { readonly chains: readonly string[]; readonly pitchingAfter: Date | null },
    request: PageRequest,
  ): Promise<Page<ListingRow>> {
    const query = this.manager.createQueryBuilder(ListingRow, 'listing').where(
      `listing.state = 'PUBLISHED' AND (EXISTS (SELECT FROM achievement WHERE listing_id = listing.id AND investment_need > 0)
          OR EXISTS (SELECT FROM demand WHERE listing_id = listing.id AND demand_kind = 'FUNDING'))`,
    );
    if (chains.length > 0) query.andWhere('listing.chains && :chains', { chains: [...chains] });
    if (pitchingAfter)
      query.andWhere(
        `EXISTS (SELECT FROM pitch JOIN session ON session.id = session_id WHERE pitch.listing_id = listing.id
          AND pitch.state = 'CONFIRMED' AND session.state = 'RELEASED' AND pitch.starts_at > :pitchingAfter)`,
        { pitchingAfter },
      );
    return pageOf(query, { by: 'listing.createdAt', direction: 'DESC' }, request);
  }

  /** Ids, versions and times of change in id order, for comparing an index with the catalogue. */
  versionsAfter(after: string | null, limit: number, states: readonly ListingState[]): Promise<ListingStamp[]> {
    return this.manager.query(
      `SELECT ${STAMP} FROM listing WHERE state = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [[...states], after, limit],
    );
  }

  /** Those of the given listings that are published, kept from changing until the transaction ends. */
  holdPublished(ids: readonly string[]): Promise<ListingStamp[]> {
    return this.manager.query(
      `SELECT ${STAMP} FROM listing WHERE id = ANY($1) AND state = 'PUBLISHED' ORDER BY id FOR SHARE`,
      [[...ids]],
    );
  }

  /** The published demands of one shard of `shards`. */
  async publishedDemandIds(shard: number, shards: number): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      "SELECT id FROM listing WHERE kind = 'DEMAND' AND state = 'PUBLISHED' AND (hashtext(id::text) & 2147483647) % $2 = $1 ORDER BY id",
      [shard, shards],
    );
    return rows.map(({ id }) => id);
  }

  count(where: Partial<Pick<ListingRow, 'kind' | 'state' | 'ownerOrgId'>> = {}): Promise<number> {
    return this.manager.countBy(ListingRow, where);
  }
}
