import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { allows, type Actor } from '@luyan/access';
import { firstTermEnd, listingStates, type ListingKind } from '@luyan/catalogue';
import { err, ok, transition, type Result } from '@luyan/kernel';
import type { ImportRow, NewListing, OrganisationRow } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { standingOf } from '../catalogue/listing-standing.js';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import { RowPreparer, type PreparedRow, type RejectedRow } from './prepare-row.js';
import { readMapping, type ImportMapping } from './read-mapping.js';
import { openTable } from './readers/open-table.js';
import { FileProblem, type TableFile } from './readers/table-file.js';
import { writeBatch, type Batch, type BatchTarget, type ImportProgress, type Overridden } from './write-batch.js';

export interface ImportInput {
  readonly path: string;
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
  /** `id=编号,title=成果名称`; without it the file's columns say what they are. */
  readonly mapping?: string | undefined;
  /** Whose keys the mapped `id` holds; default: the file's name without its endings. */
  readonly source?: string | undefined;
  /** Publishes what is imported over its readiness issues; operators only. */
  readonly publishAsIs?: boolean | undefined;
  /** Rows a transaction, at most 2,000. */
  readonly batchSize?: number | undefined;
  /** Ends the import after the batch that is being written. */
  readonly signal?: AbortSignal | undefined;
}

export interface ImportReport extends ImportProgress {
  readonly importId: string;
  /** `BEFORE`: the same import was finished earlier, nothing was done; `RESUMED`: it went on where it had stopped. */
  readonly outcome: 'IMPORTED' | 'RESUMED' | 'BEFORE' | 'STOPPED';
  readonly fileName: string;
  readonly totalBytes: number;
  readonly source: string;
  readonly published: boolean;
}

type Needs = Pick<Runtime, 'uow' | 'reads' | 'clock'>;
export type OnImportProgress = (
  progress: ImportProgress & { readonly importId: string; readonly totalBytes: number },
) => void;

const BATCH_ROWS = 1000;
/** Characters of text that a batch may hold, so that long rows do not add up. */
const BATCH_TEXT = 8_000_000;

/** `成果.2026.rejected.csv.gz` is of the source `成果.2026`: mended rows keep the keys of their file. */
export const sourceOf = (fileName: string): string =>
  fileName
    .replace(/\.gz$/i, '')
    .replace(/\.(csv|xlsx|jsonl|ndjson|json|txt)$/i, '')
    .replace(/\.rejected$/, '');

function judge(actor: Actor, { ownerOrgId, publishAsIs }: ImportInput): Result<true> {
  const roles = standingOf(actor, ownerOrgId);
  if (!allows(actor, 'import.run') || roles.length === 0) return refuse('FORBIDDEN', '', { permission: 'import.run' });
  if (!publishAsIs) return ok(true);
  if (!allows(actor, 'import.publish-as-is'))
    return refuse('FORBIDDEN', 'publishAsIs', { permission: 'import.publish-as-is' });
  const step = transition(listingStates, 'DRAFT', 'PUBLISHED', { roles, holds: ['OVERRIDE_STATED'] });
  return step.ok ? ok(true) : step;
}

const publishedColumns = (now: Date): Partial<NewListing> => ({
  state: 'PUBLISHED',
  publishedAt: now,
  lastConfirmedAt: now,
  validUntil: new Date(firstTermEnd(now.getTime())),
});

interface Opened {
  readonly file: TableFile;
  readonly mapping: ImportMapping;
  readonly owner: OrganisationRow;
  readonly source: string;
  readonly fingerprint: string;
}

async function openImport(reads: Needs['reads'], input: ImportInput): Promise<Result<Opened>> {
  const { kind, ownerOrgId, publishAsIs = false } = input;
  const owner = await reads.organisations.findById(ownerOrgId);
  if (!owner) return refuse('NOT_FOUND', 'ownerOrgId', { what: ownerOrgId });
  const file = await openTable(input.path);
  const mapping = readMapping(kind, input.mapping, file.columns);
  if (!mapping.ok) return mapping;
  const source = input.source ?? sourceOf(file.name);
  const facts = [file.digest, kind, ownerOrgId, mapping.value, source, publishAsIs];
  const fingerprint = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return ok({ file, mapping: mapping.value, owner, source, fingerprint });
}

const overriddenIn = (mapping: unknown): Overridden =>
  (mapping as { readonly overridden?: Overridden } | null)?.overridden ?? {};
const progressOf = (row: ImportRow): ImportProgress => ({ ...row, overridden: overriddenIn(row.mapping) });

/** The import's row: the one of an earlier run, or a new one. */
async function begin({ uow, reads }: Needs, actor: Actor, input: ImportInput, opened: Opened): Promise<ImportRow> {
  const { file, mapping, source, fingerprint } = opened;
  const { kind, ownerOrgId, publishAsIs = false } = input;
  const known = await reads.imports.findByFingerprint(fingerprint);
  if (known) return known;
  await uow.run(async (tx) => {
    await tx.imports.insert({
      id: uuid(),
      fingerprint,
      fileName: file.name,
      kind,
      mapping: { ...mapping, source, publishAsIs },
      ownerOrgId,
      state: 'RUNNING',
      totalBytes: file.totalBytes,
      createdBy: actor.accountId,
    });
    return ok(undefined);
  });
  const row = await reads.imports.findByFingerprint(fingerprint);
  if (!row) throw new Error('The import that was just begun is not there.');
  return row;
}

/** Rows of a file in batches. Rows up to the watermark are looked at again for repetitions only. */
async function* batchesOf(
  file: TableFile,
  preparer: RowPreparer,
  { watermark, batchSize }: { watermark: number; batchSize: number },
): AsyncGenerator<Batch> {
  let rows: PreparedRow[] = [];
  let rejected: RejectedRow[] = [];
  let duplicates: RejectedRow[] = [];
  let text = 0;
  let last = { line: watermark, readBytes: 0 };
  const size = () => rows.length + rejected.length + duplicates.length;
  for await (const item of file.rows()) {
    const prepared = preparer.prepare(item);
    if (item.line <= watermark) continue;
    if (prepared.is === 'row') rows.push(prepared.row);
    else (prepared.is === 'rejected' ? rejected : duplicates).push(prepared.rejected);
    for (const value of Object.values(item.row)) text += typeof value === 'string' ? value.length : 20;
    last = { line: item.line, readBytes: item.bytesRead };
    if (size() < batchSize && text < BATCH_TEXT) continue;
    yield { rows, rejected, duplicates, ...last };
    [rows, rejected, duplicates, text] = [[], [], [], 0];
  }
  if (size() > 0) yield { rows, rejected, duplicates, ...last };
}

/** Prepares a batch while the one before is being written. */
async function run(
  runtime: Needs,
  batches: AsyncIterable<Batch>,
  target: BatchTarget,
  from: ImportProgress,
  onBatch: (progress: ImportProgress) => void,
  signal: AbortSignal | undefined,
): Promise<Result<ImportProgress>> {
  let writing: Promise<Result<ImportProgress>> = Promise.resolve(ok(from));
  for await (const batch of batches) {
    const before = await writing;
    if (!before.ok || signal?.aborted === true) return before;
    onBatch(before.value);
    writing = writeBatch(runtime, target, before.value, batch);
    writing.catch(() => undefined); // a file that breaks meanwhile is reported first; the failure itself is awaited above
  }
  const last = await writing;
  if (last.ok) onBatch(last.value);
  return last;
}

/**
 * Imports a file: drafts (or, for operators, published listings) of one kind for one owner. Rows that cannot be read stay out and are
 * kept as problems of the import. The same file with the same options is the same import: finished it is not done again,
 * interrupted it goes on after its last batch. Problems: of the file (`FILE_…`, `HEADER_TWICE`, `LINE_TOO_LONG`), of the
 * mapping, `FORBIDDEN`, `NOT_FOUND`, and `STATE_CHANGED` when another process is doing the same import.
 */
export async function importFile(
  runtime: Needs,
  actor: Actor,
  input: ImportInput,
  onProgress: OnImportProgress = () => undefined,
): Promise<Result<ImportReport>> {
  const allowed = judge(actor, input);
  if (!allowed.ok) return allowed;
  try {
    const opened = await openImport(runtime.reads, input);
    return opened.ok ? await importOpened(runtime, actor, input, opened.value, onProgress) : opened;
  } catch (error) {
    if (error instanceof FileProblem) return err([error.problem]);
    throw error;
  }
}

async function importOpened(
  runtime: Needs,
  actor: Actor,
  input: ImportInput,
  opened: Opened,
  onProgress: OnImportProgress,
): Promise<Result<ImportReport>> {
  const { file, mapping, owner, source } = opened;
  const { kind, publishAsIs = false } = input;
  const row = await begin(runtime, actor, input, opened);
  const { totalBytes } = file;
  const report = (outcome: ImportReport['outcome'], progress: ImportProgress): ImportReport => {
    const { line, readBytes, accepted, rejected, duplicates, overridden } = progress;
    const counts = { line, readBytes, accepted, rejected, duplicates, overridden };
    return {
      ...counts,
      importId: row.id,
      outcome,
      fileName: basename(input.path),
      totalBytes,
      source,
      published: publishAsIs,
    };
  };
  const from = progressOf(row);
  if (row.state === 'FINISHED') return ok(report('BEFORE', from));

  const now = runtime.clock.now();
  const published = publishAsIs ? publishedColumns(now) : null;
  const preparer = new RowPreparer({ kind, mapping, owner, createdBy: actor.accountId, source, now, published });
  const batchSize = Math.min(2000, Math.max(1, input.batchSize ?? BATCH_ROWS));
  const asked = { ...mapping, source, publishAsIs };
  const target = { importId: row.id, kind, ownerOrgId: owner.id, source, published, asked };
  const batches = batchesOf(file, preparer, { watermark: from.line, batchSize });
  const onBatch = (progress: ImportProgress) => {
    onProgress({ ...progress, importId: row.id, totalBytes });
  };
  const done = await run(runtime, batches, target, from, onBatch, input.signal).catch(async (error: unknown) => {
    if (error instanceof FileProblem) await finish(runtime, row.id, 'FAILED', error.message);
    throw error;
  });
  if (!done.ok) return done;
  if (input.signal?.aborted === true) return ok(report('STOPPED', done.value));
  await finish(runtime, row.id, 'FINISHED');
  return ok(report(row.line > 0 ? 'RESUMED' : 'IMPORTED', { ...done.value, readBytes: totalBytes }));
}

async function finish(
  { uow, clock }: Needs,
  id: string,
  state: 'FINISHED' | 'FAILED',
  failure: string | null = null,
): Promise<void> {
  await uow.run(async (tx) => {
    await tx.imports.finish(id, state, clock.now(), failure);
    return ok(undefined);
  });
}
