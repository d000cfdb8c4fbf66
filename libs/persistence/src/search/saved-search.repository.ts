import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { SavedSearchHitRow, SavedSearchRow } from './saved-search.row.js';

export class SavedSearchRepository {
  constructor(private readonly manager: EntityManager) {}

  findByIds(ids: readonly string[]): Promise<SavedSearchRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(SavedSearchRow, { id: In([...ids]) });
  }

  findOwn(accountId: string, id: string): Promise<SavedSearchRow | null> {
    return this.manager.findOneBy(SavedSearchRow, { id, accountId });
  }

  /** Newest first. */
  pageOf(accountId: string, request: PageRequest): Promise<Page<SavedSearchRow>> {
    const query = this.manager.createQueryBuilder(SavedSearchRow, 'search').where({ accountId });
    return pageOf(query, { by: 'search.createdAt', direction: 'DESC' }, request);
  }

  /** How many an account keeps, counted while nobody else can add one for it. */
  async countLocked(accountId: string): Promise<number> {
    await this.manager.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [accountId]);
    return this.manager.countBy(SavedSearchRow, { accountId });
  }

  async insert(search: Omit<SavedSearchRow, 'createdAt'>): Promise<void> {
    await this.manager.insert(SavedSearchRow, { ...search, filter: search.filter as object });
  }

  async update(id: string, patch: Partial<Omit<SavedSearchRow, 'filter'>> & { filter?: object }): Promise<void> {
    await this.manager.update(SavedSearchRow, { id }, patch);
  }

  async remove(accountId: string, id: string): Promise<boolean> {
    return (await this.manager.delete(SavedSearchRow, { id, accountId })).affected === 1;
  }

  findDue(now: Date, limit: number): Promise<SavedSearchRow[]> {
    return this.manager.find(SavedSearchRow, {
      where: { dueAt: LessThanOrEqual(now) },
      order: { dueAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  /** Moves a search on to its next time: false when another worker has done so, or its owner changed it meanwhile. */
  async moveOn(search: SavedSearchRow, dueAt: Date, seenUntil: Date): Promise<boolean> {
    const { id, dueAt: due, since } = search;
    if (!due) return false;
    return (await this.manager.update(SavedSearchRow, { id, dueAt: due, since }, { dueAt, seenUntil })).affected === 1;
  }

  /** Notes hits as told and forgets those told before `forgetBefore`; how many had not been told. */
  async tellHits(id: string, listingIds: readonly string[], now: Date, forgetBefore: Date): Promise<number> {
    const told = await insertMany(
      this.manager,
      SavedSearchHitRow,
      listingIds.map((listingId) => ({ searchId: id, listingId, toldAt: now })),
      { onConflict: 'DO NOTHING' },
    );
    await this.manager.query('DELETE FROM saved_search_hit WHERE search_id = $1 AND told_at < $2', [id, forgetBefore]);
    return told.length;
  }
}
