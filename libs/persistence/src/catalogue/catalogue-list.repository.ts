import type { ListState } from '@luyan/catalogue';
import type { EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { CatalogueListItemRow, CatalogueListRow } from './catalogue-list.row.js';
import { ListingRow } from './listing.row.js';

export class CatalogueListRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<CatalogueListRow | null> {
    return this.manager.findOneBy(CatalogueListRow, { id });
  }

  page(request: PageRequest, states: readonly string[]): Promise<Page<CatalogueListRow>> {
    const query = this.manager
      .createQueryBuilder(CatalogueListRow, 'list')
      .where('list.state IN (:...states)', { states });
    return pageOf(query, { by: 'list.createdAt', direction: 'DESC' }, request);
  }

  /** The published listings of one version of a list, newest listing last. */
  pageOfListings(listId: string, version: number, request: PageRequest): Promise<Page<ListingRow>> {
    const query = this.manager
      .createQueryBuilder(ListingRow, 'listing')
      .innerJoin(
        CatalogueListItemRow,
        'item',
        'item.listingId = listing.id AND item.listId = :listId AND item.version = :version',
        { listId, version },
      )
      .where("listing.state = 'PUBLISHED'");
    return pageOf(query, { by: 'listing.createdAt', direction: 'ASC' }, request);
  }

  /** How many listings each list's current version holds; one statement. */
  async countItems(lists: readonly CatalogueListRow[]): Promise<ReadonlyMap<string, number>> {
    if (lists.length === 0) return new Map();
    const rows = await this.manager.query<{ list_id: string; items: string }[]>(
      `SELECT item.list_id, count(*) AS items FROM catalogue_list_item item
       JOIN catalogue_list list ON list.id = item.list_id AND list.version = item.version
       WHERE list.id = ANY($1) GROUP BY 1`,
      [lists.map(({ id }) => id)],
    );
    return new Map(rows.map((row) => [row.list_id, Number(row.items)]));
  }

  async insert(list: Omit<CatalogueListRow, 'createdAt'>): Promise<void> {
    await this.insertMany([list]);
  }

  async insertMany(lists: readonly Omit<CatalogueListRow, 'createdAt'>[]): Promise<void> {
    await insertMany(this.manager, CatalogueListRow, lists, { onConflict: 'DO NOTHING' });
  }

  async addItems(items: readonly CatalogueListItemRow[]): Promise<void> {
    await insertMany(this.manager, CatalogueListItemRow, items, { onConflict: 'DO NOTHING' });
  }

  async replaceItems(listId: string, version: number, listingIds: readonly string[]): Promise<void> {
    await this.manager.delete(CatalogueListItemRow, { listId, version });
    await this.addItems(listingIds.map((listingId, position) => ({ listId, version, listingId, position })));
  }

  async move(id: string, from: ListState, to: ListState, patch: Partial<CatalogueListRow> = {}): Promise<boolean> {
    const { affected } = await this.manager.update(CatalogueListRow, { id, state: from }, { ...patch, state: to });
    return affected === 1;
  }
}
