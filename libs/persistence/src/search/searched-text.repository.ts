import { v7 as uuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { SearchedTextRow, UnansweredSearchRow } from './saved-search.row.js';

export class SearchedTextRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Notes what an account searched for and keeps its latest `keep` texts. */
  async remember(accountId: string, text: string, now: Date, keep: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO searched_text (id, account_id, text, used_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (account_id, text) DO UPDATE SET used_at = excluded.used_at`,
      [uuid(), accountId, text, now],
    );
    await this.manager.query(
      `DELETE FROM searched_text WHERE account_id = $1 AND id IN (
         SELECT id FROM searched_text WHERE account_id = $1 ORDER BY used_at DESC, id DESC OFFSET $2)`,
      [accountId, keep],
    );
  }

  /** An account's own texts that contain what is typed, the latest first. */
  async latest(accountId: string, typed: string, limit: number): Promise<string[]> {
    const rows = await this.manager
      .createQueryBuilder(SearchedTextRow, 'searched')
      .where({ accountId })
      .andWhere('position(lower(:typed) IN lower(searched.text)) > 0', { typed })
      .orderBy('searched.usedAt', 'DESC')
      .addOrderBy('searched.id', 'DESC')
      .limit(limit)
      .getMany();
    return rows.map(({ text }) => text);
  }

  async forget(accountId: string): Promise<void> {
    await this.manager.delete(SearchedTextRow, { accountId });
  }

  /** Counts a text that found nothing; a new one only while there are fewer than `most`. */
  async countUnanswered(text: string, now: Date, most: number): Promise<void> {
    await this.manager.query(
      `INSERT INTO unanswered_search (id, text, times, first_at, last_at)
       SELECT $1, $2, 1, $3, $3 WHERE EXISTS (SELECT FROM unanswered_search WHERE text = $2)
         OR (SELECT count(*) FROM unanswered_search) < $4
       ON CONFLICT (text) DO UPDATE SET times = unanswered_search.times + 1, last_at = excluded.last_at`,
      [uuid(), text, now, most],
    );
  }

  /** Texts that found nothing at least `least` times, the most frequent first. */
  pageOfUnanswered(least: number, request: PageRequest): Promise<Page<UnansweredSearchRow>> {
    const query = this.manager
      .createQueryBuilder(UnansweredSearchRow, 'unanswered')
      .where('unanswered.times >= :least', { least });
    return pageOf(query, { by: 'unanswered.times', direction: 'DESC' }, request);
  }

  async pruneUnanswered(lastBefore: Date): Promise<void> {
    await this.manager.query('DELETE FROM unanswered_search WHERE last_at < $1', [lastBefore]);
  }
}
