import { FIELDS, type FieldSpec, type ListingKind } from '@luyan/catalogue';
import { yuanFromFen } from '@luyan/kernel';
import type { DetailRow, ListingRow } from '@luyan/persistence';

export interface ExportedListing {
  readonly listing: ListingRow;
  readonly detail: DetailRow | undefined;
}

/** The columns of an export, by the names that an import reads without a mapping; `id` is the listing's own. */
export function exportColumns(kinds: readonly ListingKind[]): readonly string[] {
  const keys = kinds.flatMap((kind) => FIELDS[kind].map(({ key }) => key));
  return ['id', ...(kinds.length > 1 ? ['kind'] : []), ...new Set(keys)];
}

const valueOf = ({ listing, detail }: ExportedListing, { part, key }: FieldSpec): unknown =>
  ((part === 'detail' ? detail : listing) as Readonly<Record<string, unknown>> | undefined)?.[key];

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A value as JSON lines carry it: money in yuan, everything else as it is. */
const jsonValue = (spec: FieldSpec, value: unknown): unknown =>
  spec.type === 'money' && typeof value === 'number' ? yuanFromFen(value) : value;

/** What splits a list cell at import; an item that holds one makes the whole list JSON. */
const SEPARATOR = /[;；,，、|\n]/;

/** A value as one cell of a table. */
function cellText(spec: FieldSpec, value: unknown): string {
  if (spec.type === 'money' && typeof value === 'number') return yuanFromFen(value);
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (spec.type === 'rows' || !Array.isArray(value)) return JSON.stringify(value);
  const items = value.map(String);
  return items.some((item) => SEPARATOR.test(item)) ? JSON.stringify(items) : items.join(';');
}

type Cells<T> = ReadonlyMap<string, T>;
function cellsOf<T>(item: ExportedListing, write: (spec: FieldSpec, value: unknown) => T): Cells<T | string> {
  const { id, kind } = item.listing;
  const cells = new Map<string, T | string>([
    ['id', id],
    ['kind', kind],
  ]);
  for (const spec of FIELDS[kind]) {
    const value = valueOf(item, spec);
    if (!isBlank(value)) cells.set(spec.key, write(spec, value));
  }
  return cells;
}

/** Cells of a table by column; a fact that is absent has none. */
export const tableCells = (item: ExportedListing): Cells<string> => cellsOf(item, cellText);
export const jsonCells = (item: ExportedListing): Readonly<Record<string, unknown>> =>
  Object.fromEntries(cellsOf(item, jsonValue));
