import { hasBlockers, type ListingKind } from '@luyan/catalogue';
import { err, isUuid, ok, problem, type Problem, type Result } from '@luyan/kernel';
import { brokenConstraint, sqlState, type ImportProblemRow, type NewListing, type Tx } from '@luyan/persistence';
import { v7 as uuid } from 'uuid';
import { refuse } from '../core/refuse.js';
import type { Runtime } from '../core/runtime.js';
import type { PreparedRow, RejectedRow } from './prepare-row.js';

/** Rows written in one transaction. */
export interface Batch {
  readonly rows: readonly PreparedRow[];
  readonly rejected: readonly RejectedRow[];
  readonly duplicates: readonly RejectedRow[];
  /** Last line that the batch covers. */
  readonly line: number;
  readonly readBytes: number;
}

/** How many blocking issues of which code and field were let through: `FIELD_MISSING trl`. */
export type Overridden = Readonly<Record<string, number>>;

/** Where an import stands; kept in the database with each batch. */
export interface ImportProgress {
  readonly line: number;
  readonly readBytes: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly overridden: Overridden;
}

export interface BatchTarget {
  readonly importId: string;
  readonly kind: ListingKind;
  readonly ownerOrgId: string;
  readonly source: string;
  readonly published: Partial<NewListing> | null;
  /** What was asked for, kept beside the progress. */
  readonly asked: Readonly<Record<string, unknown>>;
}

/** How much of a rejected row is kept, characters of JSON. */
const KEPT = 20_000;

/** What jsonb takes: no zero bytes, no halves of surrogate pairs. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/[\uD800-\uDFFF]/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(storable);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [storable(key), storable(inner)]));
}

function keptRow(row: unknown): unknown {
  const text = JSON.stringify(row);
  return storable(text.length <= KEPT ? row : { text: text.slice(0, KEPT) });
}

/** The row goes with its first problem alone: thirty problems need not keep it thirty times. */
const problemRows = (importId: string, { line, problems, row }: RejectedRow): ImportProblemRow[] =>
  problems.map(({ path, code, params }, i) => ({
    id: uuid(),
    importId,
    line,
    path,
    code,
    params: storable(params) as ImportProblemRow['params'],
    row: i === 0 ? keptRow(row) : null,
  }));

function overriddenBy(before: Overridden, rows: readonly PreparedRow[]): Overridden {
  const counts: Record<string, number> = { ...before };
  for (const { issues } of rows)
    for (const { code, field, severity } of hasBlockers(issues) ? issues : []) {
      if (severity !== 'BLOCKER') continue;
      const key = `${code} ${field}`;
      counts[key] = (counts[key] ?? 0) + 1;
    }
  return counts;
}

/** Leaves out what the catalogue has: patents by their numbers, and listings that are being brought back by their own id. */
async function unknownRows(tx: Tx, rows: readonly PreparedRow[]): Promise<readonly PreparedRow[]> {
  const numbers = await tx.imports.knownPatents(rows.flatMap((row) => row.numbers));
  const keys = rows.map(({ listing }) => listing.sourceId ?? '').filter(isUuid);
  const ids = await tx.imports.knownListings(keys);
  return rows.filter(
    (row) => !row.numbers.some((number) => numbers.has(number)) && !ids.has(row.listing.sourceId ?? ''),
  );
}

async function writeOnce(
  tx: Tx,
  target: BatchTarget,
  before: ImportProgress,
  batch: Batch,
): Promise<Result<ImportProgress>> {
  const { importId, kind, published, ownerOrgId, source } = target;
  const fresh = await unknownRows(tx, batch.rows);
  const written = new Set(await tx.listings.insertMany(kind, fresh));
  const drafts = published
    ? await tx.imports.publishDrafts(
        { ownerOrgId, kind, source },
        fresh.filter(({ listing }) => !written.has(listing.id)).map(({ listing }) => listing.sourceId ?? ''),
        published,
      )
    : [];
  const changed = [...written, ...drafts.map(({ id }) => id)];
  if (changed.length > 0) await tx.outbox.add({ name: 'listing.changed', payload: { ids: changed } });
  await tx.imports.addProblems(
    [...batch.rejected, ...batch.duplicates].flatMap((rejected) => problemRows(importId, rejected)),
  );

  const isPublished = (row: PreparedRow) =>
    written.has(row.listing.id) || drafts.some(({ sourceId }) => sourceId === row.listing.sourceId);
  const after: ImportProgress = {
    line: batch.line,
    readBytes: batch.readBytes,
    accepted: before.accepted + changed.length,
    rejected: before.rejected + batch.rejected.length,
    duplicates: before.duplicates + batch.duplicates.length + batch.rows.length - changed.length,
    overridden: published ? overriddenBy(before.overridden, batch.rows.filter(isPublished)) : {},
  };
  const { overridden, ...counts } = after;
  const moved = await tx.imports.advance(importId, before.line, {
    ...counts,
    mapping: { ...target.asked, overridden },
  });
  return moved ? ok(after) : refuse('STATE_CHANGED', 'state', { from: String(before.line), to: String(batch.line) });
}

const isTakenPatent = (error: unknown): boolean => brokenConstraint(error)?.startsWith('patent_') === true;

/** SQLSTATE classes 22 and 23: the data, not the database, is at fault. */
const isDataFault = (error: unknown): boolean => /^2[23]/.test(sqlState(error) ?? '');

const problemOf = (error: unknown): Problem => {
  const constraint = brokenConstraint(error);
  if (constraint !== undefined) return problem('CONFLICT', '', { constraint });
  return problem('INPUT_INVALID', '', { detail: error instanceof Error ? error.message : String(error) });
};

/** The rows that the database refuses although validation let them pass, found by halves in transactions that are undone. */
async function refusedRows(
  { uow }: Pick<Runtime, 'uow'>,
  kind: ListingKind,
  rows: readonly PreparedRow[],
): Promise<ReadonlyMap<PreparedRow, Problem>> {
  try {
    await uow.run(async (tx) => {
      await tx.listings.insertMany(kind, rows);
      return err('undo');
    });
    return new Map();
  } catch (error) {
    const [only, second] = rows;
    if (!isDataFault(error) || !only) throw error;
    if (!second) return new Map([[only, problemOf(error)]]);
    const half = rows.length >> 1;
    const first = await refusedRows({ uow }, kind, rows.slice(0, half));
    return new Map([...first, ...(await refusedRows({ uow }, kind, rows.slice(half)))]);
  }
}

/** The batch with its refused rows among the rejected ones. */
function withRefused(batch: Batch, refused: ReadonlyMap<PreparedRow, Problem>): Batch {
  const rejected = [...refused].map(([{ line, listing }, fault]) => ({
    line,
    problems: [fault],
    row: { title: listing.titleZh },
  }));
  return {
    ...batch,
    rows: batch.rows.filter((row) => !refused.has(row)),
    rejected: [...batch.rejected, ...rejected],
  };
}

/**
 * Writes a batch with its problems and moves the watermark, all in one transaction; where the import stands then. A patent
 * that somebody else listed at this very moment is known the second time, and a row that the database alone refuses is
 * rejected by itself. `STATE_CHANGED` when another process has moved on.
 */
export async function writeBatch(
  runtime: Pick<Runtime, 'uow'>,
  target: BatchTarget,
  before: ImportProgress,
  batch: Batch,
): Promise<Result<ImportProgress>> {
  const write = (of: Batch) => runtime.uow.run((tx) => writeOnce(tx, target, before, of));
  return write(batch).catch(async (error: unknown) => {
    if (isTakenPatent(error)) return write(batch);
    if (!isDataFault(error)) throw error;
    return write(withRefused(batch, await refusedRows(runtime, target.kind, batch.rows)));
  });
}
