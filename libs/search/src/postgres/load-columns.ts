import type { SqlRunner } from '../search-port.js';
import type { ColumnRow, Columns } from './columns.js';

const LOADED_AT_ONCE = 10_000;
/** Statements under way while what came before is worked in. */
const AHEAD = 2;

/** Adds documents to the columns by their numbers; those that are gone are left out. */
export async function loadColumns(sql: SqlRunner, columns: Columns, numbers: Int32Array): Promise<void> {
  const underWay: Promise<readonly string[]>[] = [];
  let at = 0;
  const ask = (): void => {
    for (; at < numbers.length && underWay.length < AHEAD; at += LOADED_AT_ONCE)
      underWay.push(linesOf(sql, numbers.subarray(at, at + LOADED_AT_ONCE)));
  };
  ask();
  for (let next = underWay.shift(); next; next = underWay.shift()) {
    const lines = await next;
    ask();
    for (const line of lines) columns.add(columnRow(line));
  }
}

function linesOf(sql: SqlRunner, numbers: Int32Array): Promise<readonly string[]> {
  const lines = sql
    .query<{ lines: string | null }>(
      `SELECT string_agg(concat_ws(' ', n, readiness, (extract(epoch FROM published_at) * 1000)::int8,
                (extract(epoch FROM last_confirmed_at) * 1000)::int8, array_to_string(facets, ' ')), E'\n') AS lines
       FROM search_document WHERE n = ANY($1::int[])`,
      [`{${numbers.join(',')}}`],
    )
    .then(([row]) => row?.lines?.split('\n') ?? []);
  lines.catch(() => undefined); // awaited in its turn
  return lines;
}

function columnRow(line: string): ColumnRow {
  const [n, readiness, published, confirmed, ...facets] = line.split(' ');
  return {
    n: Number(n),
    readiness: Number(readiness),
    published: Number(published),
    confirmed: Number(confirmed),
    facets,
  };
}
