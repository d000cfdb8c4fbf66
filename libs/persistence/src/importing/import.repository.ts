import type { EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
import type { ListingRow } from '../catalogue/listing.row.js';
import { ImportProblemRow, ImportRow } from './import.row.js';

export class ImportRepository {
  constructor(private readonly manager: EntityManager) {}

  findById(id: string): Promise<ImportRow | null> {
    return this.manager.findOneBy(ImportRow, { id });
  }

  findByFingerprint(fingerprint: string): Promise<ImportRow | null> {
    return this.manager.findOneBy(ImportRow, { fingerprint });
  }

  /** Imports of these owners (all when null), newest first. */
  page(request: PageRequest, owners: readonly string[] | null): Promise<Page<ImportRow>> {
    const query = this.manager.createQueryBuilder(ImportRow, 'import').where('TRUE');
    if (owners) query.andWhere('import.ownerOrgId = ANY(:owners)', { owners });
    return pageOf(query, { by: 'import.startedAt', direction: 'DESC' }, request);
  }

  /** Begins an import; one that another process began at the same time stays as it is. */
  async insert(
    row: Omit<
      ImportRow,
      'startedAt' | 'finishedAt' | 'readBytes' | 'line' | 'accepted' | 'rejected' | 'duplicates' | 'failure'
    >,
  ): Promise<void> {
    await insertMany(this.manager, ImportRow, [row], { onConflict: '(fingerprint) DO NOTHING' });
  }

  /** Moves the watermark from `fromLine`: false when another process has moved it, whose work then stands. */
  async advance(
    id: string,
    fromLine: number,
    progress: Pick<ImportRow, 'line' | 'readBytes' | 'accepted' | 'rejected' | 'duplicates'> & { mapping: object },
  ): Promise<boolean> {
    const { affected } = await this.manager.update(ImportRow, { id, line: fromLine }, progress);
    return affected === 1;
  }

  async finish(
    id: string,
    state: 'FINISHED' | 'FAILED' | 'RUNNING',
    now: Date,
    failure: string | null = null,
  ): Promise<void> {
    await this.manager.update(ImportRow, { id }, { state, failure, finishedAt: state === 'RUNNING' ? null : now });
  }

  async addProblems(problems: readonly ImportProblemRow[]): Promise<void> {
    await insertMany(this.manager, ImportProblemRow, problems);
  }

  problemsAfter(
    importId: string,
    after: { line: number; id: string } | null,
    limit: number,
  ): Promise<ImportProblemRow[]> {
    const query = this.manager.createQueryBuilder(ImportProblemRow, 'problem').where({ importId });
    if (after) query.andWhere('(problem.line, problem.id) > (:line, :id)', after);
    return query.orderBy('problem.line').addOrderBy('problem.id').limit(limit).getMany();
  }

  /** Which of these patent numbers the catalogue has already. */
  async knownPatents(numbers: readonly string[]): Promise<ReadonlySet<string>> {
    if (numbers.length === 0) return new Set();
    const rows = await this.manager.query<{ no: string }[]>(
      'SELECT application_no AS no FROM patent WHERE application_no = ANY($1) UNION SELECT publication_no FROM patent WHERE publication_no = ANY($1)',
      [[...numbers]],
    );
    return new Set(rows.map(({ no }) => no));
  }

  /** Which of these ids are listings already: an export that comes back. */
  async knownListings(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.manager.query<{ id: string }[]>('SELECT id FROM listing WHERE id = ANY($1::uuid[])', [
      [...ids],
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Publishes drafts that an earlier import from this source left; those that are no drafts any more stay as they are. */
  async publishDrafts(
    { ownerOrgId, kind, source }: Pick<ListingRow, 'ownerOrgId' | 'kind' | 'source'>,
    sourceIds: readonly string[],
    { publishedAt, validUntil }: Partial<Pick<ListingRow, 'publishedAt' | 'validUntil'>>,
  ): Promise<readonly { id: string; sourceId: string }[]> {
    if (sourceIds.length === 0) return [];
    const [rows] = await this.manager.query<[{ id: string; sourceId: string }[], number]>(
      `UPDATE listing SET state = 'PUBLISHED', published_at = $5, last_confirmed_at = $5, valid_until = $6,
              version = version + 1, updated_at = now()
       WHERE owner_org_id = $1 AND kind = $2 AND source = $3 AND source_id = ANY($4) AND state = 'DRAFT'
       RETURNING id, source_id AS "sourceId"`,
      [ownerOrgId, kind, source, [...sourceIds], publishedAt, validUntil],
    );
    return rows;
  }
}
