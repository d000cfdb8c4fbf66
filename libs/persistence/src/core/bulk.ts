import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

type RowClass<T> = new () => T;

const storedValue = (column: ColumnMetadata, row: ObjectLiteral): unknown => {
  const value: unknown = row[column.propertyName];
  const transformer = column.transformer;
  return transformer && !Array.isArray(transformer) ? (transformer.to(value) as unknown) : value;
};

function storedRows(columns: readonly ColumnMetadata[], rows: readonly ObjectLiteral[]): string {
  return JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column) => [column.databaseName, storedValue(column, row)]))),
  );
}

export interface BulkOptions {
  /** `ON CONFLICT …` clause, such as `DO NOTHING`. */
  readonly onConflict?: string;
}

/**
 * Writes many rows in one statement and one parameter, so that neither the count of rows nor of columns meets PostgreSQL's
 * limit of 65,535 parameters. All rows must set the same properties: those of the first. Returns the primary keys written.
 */
export async function insertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  type: RowClass<T>,
  rows: readonly Partial<T>[],
  { onConflict }: BulkOptions = {},
): Promise<readonly string[]> {
  const [first] = rows;
  if (!first) return [];
  const metadata = manager.dataSource.getMetadata(type);
  const columns = metadata.columns.filter((column) => column.propertyName in first);
  const names = columns.map((column) => `"${column.databaseName}"`).join(', ');
  const key = metadata.primaryColumns.map((column) => `"${column.databaseName}"`)[0] ?? '';
  const written = await manager.query<{ key: string }[]>(
    `INSERT INTO "${metadata.tableName}" (${names})
     SELECT ${names} FROM json_populate_recordset(NULL::"${metadata.tableName}", $1::json)
     ${onConflict ? `ON CONFLICT ${onConflict}` : ''} RETURNING ${key} AS key`,
    [storedRows(columns, rows)],
  );
  return written.map((row) => row.key);
}
