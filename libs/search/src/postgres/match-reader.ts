import type { Stage } from '../query/parse-query.js';
import { IN_KEYWORD, IN_TITLE, type Term } from '../query/terms.js';
import type { SqlRunner } from '../search-port.js';
import type { Matches } from './evaluate.js';
import { Recent } from './recent.js';
import { clauseQuery, stageQuery, termQuery } from './ts-query.js';

/** Numbers of documents kept in memory, four bytes each. */
const CACHED_NUMBERS = 6_000_000;
/** Clauses whose place in the document counts for the order. */
const RANKED_CLAUSES = 6;

interface Kept {
  readonly generation: string;
  readonly matches: Matches;
}

/** Numbers as PostgreSQL sends them: four bytes each, high byte first. */
function numbersOf(bytes: Buffer | null): Int32Array {
  if (!bytes) return new Int32Array(0);
  const aligned = new Uint8Array(bytes.length);
  aligned.set(bytes);
  Buffer.from(aligned.buffer).swap32();
  return new Int32Array(aligned.buffer);
}

/** Numbers that are in one and not in the other. */
function without(numbers: Int32Array, others: Int32Array): Int32Array {
  const gone = new Set(others);
  return numbers.filter((n) => !gone.has(n));
}

/** What a stage is looked up by: the documents that match, those that do not after all, and those that match better. */
interface Lookups {
  readonly all: string | null;
  readonly not: string | null;
  readonly better: readonly { readonly query: string; readonly weight: number }[];
}

function lookupsOf(stage: Stage, exact: Term): Lookups {
  const all = stageQuery(stage);
  if (all === null) {
    return { all, not: stage.mustNot.map((clause) => clauseQuery(clause)).join(' | ') || null, better: [] };
  }
  const ranked = stage.must.slice(0, RANKED_CLAUSES).flatMap((clause) => [
    { query: `${clauseQuery(clause, IN_TITLE)} & ${all}`, weight: 2 / stage.must.length },
    { query: `${clauseQuery(clause, IN_KEYWORD)} & ${all}`, weight: 1 / stage.must.length },
  ]);
  return { all, not: null, better: [...ranked, { query: `${termQuery(exact)} & ${all}`, weight: 2 }] };
}

/** A clause that few of the hits have in their title says more of those that do. */
const rarity = (found: number, all: number): number => 0.5 + Math.min(1.5, Math.log10(1 + all / (1 + found)));

/**
 * Reads which documents match. One statement: it compares the generation that the kept numbers belong to, and only looks up again what has
 * changed since, so that a kept answer is as true as a fresh one.
 */
export class MatchReader {
  private readonly kept = new Recent<Kept>(CACHED_NUMBERS);

  constructor(private readonly sql: SqlRunner) {}

  async read(
    stage: Stage,
    exact: Term,
    ids: readonly string[] | null,
  ): Promise<{ readonly generation: string; readonly key: string; readonly matches: Matches }> {
    const lookups = lookupsOf(stage, exact);
    const key = JSON.stringify([lookups.all, lookups.not, exact, ids]);
    const known = this.kept.get(key);
    const parameters: unknown[] = [known?.generation ?? '0'];
    const bind = (value: unknown, type: string): string => `$${parameters.push(value)}::${type}`;
    const matching = (query: string): string => `search_matching(${bind(query, 'tsquery')})`;
    const expressions = [
      lookups.all === null ? 'search_everything()' : matching(lookups.all),
      ...(lookups.not === null ? [] : [matching(lookups.not)]),
      ...lookups.better.map(({ query }) => matching(query)),
      ...(ids === null
        ? []
        : [`(SELECT string_agg(int4send(n), '') FROM search_document WHERE id = ANY(${bind(ids, 'uuid[]')}))`]),
    ];
    const [row] = await this.sql.query<{ generation: string } & Record<string, Buffer | null>>(
      `SELECT generation::text, ${expressions.map((one, i) => `CASE WHEN generation <> $1::bigint THEN ${one} END AS s${i}`).join(', ')} FROM search_state`,
      parameters,
    );
    const generation = row?.generation ?? '0';
    if (known?.generation === generation) return { generation, key, matches: known.matches };
    const sets = expressions.map((_, i) => numbersOf(row?.[`s${i}`] ?? null));
    const matches = assemble(lookups, sets, ids !== null);
    const weight = matches.bonuses.reduce((sum, { numbers }) => sum + numbers.length, matches.all.length + 100);
    this.kept.set(key, { generation, matches }, weight);
    return { generation, key, matches };
  }
}

function assemble(lookups: Lookups, sets: readonly Int32Array[], among: boolean): Matches {
  let all = sets[0] ?? new Int32Array(0);
  let next = 1;
  if (lookups.not !== null) all = without(all, sets[next++] ?? new Int32Array(0));
  const bonuses = lookups.better.map(({ weight }) => {
    const numbers = sets[next++] ?? new Int32Array(0);
    return { numbers, weight: weight * rarity(numbers.length, all.length) };
  });
  if (among) {
    const wanted = new Set(sets[next]);
    all = all.filter((n) => wanted.has(n));
  }
  return { all, bonuses };
}
