import { In, type EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import { SessionSeriesRow } from './series.row.js';
import { SessionRequestRow, type NewSessionRequest } from './session.row.js';

/** What a series gives to its requests; a request's state and id are its own. */
const FROM_SERIES =
  'title_zh title_en type chains region_code venue_id mode duration_min capacity online_capacity equipment earliest latest preferred_dates min_pitches max_pitches juror_ids investor_ids series_number series_day';

export class SeriesRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<SessionSeriesRow | null> {
    return this.manager.findOneBy(SessionSeriesRow, { id });
  }

  findByIds(ids: readonly string[]): Promise<SessionSeriesRow[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.manager.findBy(SessionSeriesRow, { id: In([...ids]) });
  }

  /** Of these hosts, or of all (null). */
  page(hostOrgIds: ReadonlySet<string> | null, request: PageRequest): Promise<Page<SessionSeriesRow>> {
    const query = this.manager.createQueryBuilder(SessionSeriesRow, 'series');
    if (hostOrgIds) query.where('series.hostOrgId = ANY(:hosts)', { hosts: [...hostOrgIds] });
    return pageOf(query, { by: 'series.createdAt', direction: 'DESC' }, request);
  }

  requestsOf(seriesIds: readonly string[]): Promise<SessionRequestRow[]> {
    return this.manager.find(SessionRequestRow, {
      where: { seriesId: In([...seriesIds]) },
      order: { seriesNumber: 'ASC', earliest: 'ASC', id: 'ASC' },
    });
  }

  async insert(series: Omit<SessionSeriesRow, 'createdAt'>): Promise<void> {
    await insertMany(this.manager, SessionSeriesRow, [series]);
  }

  /** False when somebody has changed it since `revision`. */
  async update(id: string, revision: number, patch: Partial<SessionSeriesRow>): Promise<boolean> {
    const next = { ...patch, revision: revision + 1 } as object;
    const { affected } = await this.manager.update(SessionSeriesRow, { id, revision }, next);
    return affected === 1;
  }

  /** Writes the requests of a series in one statement: new ones, and over those that are there. */
  async putRequests(requests: readonly NewSessionRequest[]): Promise<void> {
    const sets = FROM_SERIES.split(' ').map((column) => `${column} = excluded.${column}`);
    await insertMany(this.manager, SessionRequestRow, requests, {
      onConflict: `(id) DO UPDATE SET ${sets.join(', ')}`,
    });
  }

  async withdrawRequests(ids: readonly string[]): Promise<void> {
    await this.manager.update(
      SessionRequestRow,
      { id: In([...ids]), state: In(['OPEN', 'PLACED']) },
      { state: 'WITHDRAWN' },
    );
  }
}
