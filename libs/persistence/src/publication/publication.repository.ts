import { PUBLIC_LISTING_STATES, type ListingKind } from '@luyan/catalogue';
import { PUBLIC_SESSION_STATES } from '@luyan/roadshow';
import { In, type EntityManager } from 'typeorm';
import { CatalogueListItemRow, CatalogueListRow } from '../catalogue/catalogue-list.row.js';
import { ListingRow } from '../catalogue/listing.row.js';
import { SessionRow } from '../roadshow/session.row.js';

/** Which listings a harvester or feed asks for. Both ends of the span are included. */
export interface PublicationFilter {
  readonly kind?: ListingKind | null;
  readonly chain?: string | null;
  readonly listId?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
}
export interface Harvested {
  readonly updatedAt: Date;
  readonly id: string;
}

/** A kind of public page, whose addresses a site map lists. */
export type MappedThing = 'listings' | 'sessions' | 'lists';
const MAPPED: Readonly<Record<MappedThing, { table: string; modified: string; states: readonly string[] }>> = {
  listings: { table: 'listing', modified: 'updated_at', states: PUBLIC_LISTING_STATES },
  sessions: { table: 'session', modified: 'created_at', states: PUBLIC_SESSION_STATES },
  lists: { table: 'catalogue_list', modified: 'published_at', states: ['PUBLISHED'] },
};
export interface MappedAddress {
  readonly id: string;
  readonly modifiedAt: Date;
}

/** What was ever published, as the outside reads it: harvesters, feeds, site maps. */
export class PublicationRepository {
  constructor(private readonly manager: EntityManager) {}

  private everPublished({ kind, chain, listId, from, until }: PublicationFilter) {
    const query = this.manager.createQueryBuilder(ListingRow, 'listing').where('listing.publishedAt IS NOT NULL');
    if (kind) query.andWhere('listing.kind = :kind', { kind });
    if (chain) query.andWhere(':chain = ANY(listing.chains)', { chain });
    if (from) query.andWhere('listing.updatedAt >= :from', { from });
    if (until) query.andWhere('listing.updatedAt <= :until', { until });
    if (listId)
      query
        .innerJoin(CatalogueListItemRow, 'item', 'item.listingId = listing.id')
        .innerJoin(
          CatalogueListRow,
          'list',
          'list.id = item.listId AND list.version = item.version AND list.id = :listId',
          {
            listId,
          },
        );
    return query;
  }

  /** Listings that were ever published, withdrawn ones too, in the order in which they last changed. */
  harvest(filter: PublicationFilter, after: Harvested | null, limit: number): Promise<ListingRow[]> {
    const query = this.everPublished(filter);
    if (after)
      query.andWhere('(listing.updatedAt, listing.id) > (:afterTime, :afterId)', {
        afterTime: after.updatedAt,
        afterId: after.id,
      });
    return query.orderBy('listing.updatedAt').addOrderBy('listing.id').limit(limit).getMany();
  }

  countHarvest(filter: PublicationFilter): Promise<number> {
    return this.everPublished(filter).getCount();
  }

  async firstChange(): Promise<Date | null> {
    return (await this.harvest({}, null, 1))[0]?.updatedAt ?? null;
  }

  /** Published listings, the latest published first. */
  latest(filter: PublicationFilter, limit: number): Promise<ListingRow[]> {
    return this.everPublished(filter)
      .andWhere({ state: In([...PUBLIC_LISTING_STATES]) })
      .orderBy('listing.publishedAt', 'DESC')
      .addOrderBy('listing.id', 'DESC')
      .limit(limit)
      .getMany();
  }

  /** Released sessions that have not ended, the next first. */
  nextSessions(now: Date, limit: number): Promise<SessionRow[]> {
    return this.manager
      .createQueryBuilder(SessionRow, 'session')
      .where('session.endsAt > :now AND session.state IN (:...states)', { now, states: PUBLIC_SESSION_STATES })
      .orderBy('session.startsAt')
      .addOrderBy('session.id')
      .limit(limit)
      .getMany();
  }

  /** The parts of a site map, `size` addresses each, in order of id; when the latest address of each changed. */
  async mapParts(thing: MappedThing, size: number): Promise<Date[]> {
    const { table, modified, states } = MAPPED[thing];
    const rows = await this.manager.query<{ modified: Date }[]>(
      `SELECT max(modified) AS modified FROM (
         SELECT ${modified} AS modified, (row_number() OVER (ORDER BY id) - 1) / $2::int AS part FROM ${table} WHERE state = ANY($1)
       ) AS numbered GROUP BY part ORDER BY part`,
      [[...states], size],
    );
    return rows.map((row) => row.modified);
  }

  /** The last id before a part begins: null for the first. */
  async mapPartStart(thing: MappedThing, part: number, size: number): Promise<string | null> {
    if (part === 0) return null;
    const { table, states } = MAPPED[thing];
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE state = ANY($1) ORDER BY id OFFSET $2 LIMIT 1`,
      [[...states], part * size - 1],
    );
    return rows[0]?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  }

  mapAddresses(thing: MappedThing, after: string | null, limit: number): Promise<MappedAddress[]> {
    const { table, modified, states } = MAPPED[thing];
    return this.manager.query<MappedAddress[]>(
      `SELECT id, ${modified} AS "modifiedAt" FROM ${table} WHERE state = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [[...states], after, limit],
    );
  }
}
