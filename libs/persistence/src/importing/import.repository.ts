import type { EntityManager } from 'typeorm';
import { insertMany } from '../core/bulk.js';
import { pageOf, type Page, type PageRequest } from '../core/page.js';
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

  async insert(
    row: Omit<
      ImportRow,
      'startedAt' | 'finishedAt' | 'readBytes' | 'line' | 'accepted' | 'rejected' | 'duplicates' | 'failure'
    >,
  ): Promise<void> {
    await insertMany(this.manager, ImportRow, [row]);
  }

  /** Moves the watermark from `fromLine`: false when another process has moved it, whose work then stands. */
  async advance(
    id: string,
    fromLine: number,
    progress: Pick<ImportRow, 'line' | 'readBytes' | 'accepted' | 'rejected' | 'duplicates'>,
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
}
