import type { Match, Stage } from '../query/parse-query.js';
import { IN_KEYWORD, IN_TITLE, type Term } from '../query/terms.js';
import type { SqlRunner } from '../search-port.js';
import type { Matches } from './evaluate.js';
import { Recent } from './recent.js';
import { arrayOf, both, stageWays, waysOf } from '../query/ways.js';

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

/** What a stage is looked up by, each as ways: the documents that match, those that do not after all, and those that match better. */
interface Lookups {
  readonly all: readonly Match[] | null;
  readonly not: readonly Match[] | null;
  readonly better: readonly { readonly ways: readonly Match[]; readonly weight: number }[];
}

function lookupsOf(stage: Stage, exact: Term): Lookups {
  const all = stageWays(stage);
  const excluded = stage.mustNot.flatMap((clause) => waysOf([clause]));
  const not = excluded.length === 0 ? null : both(excluded, all ?? [[]]);
  if (all === null) return { all, not, better: [] };
  const ranked = stage.must.slice(0, RANKED_CLAUSES).flatMap((clause) => [
    { ways: both(waysOf([clause], IN_TITLE), all), weight: 2 / stage.must.length },
    { ways: both(waysOf([clause], IN_KEYWORD), all), weight: 1 / stage.must.length },
  ]);
  return { all, not, better: [...ranked, { ways: both([[exact]], all), weight: 2 }] };
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
    const matching = (ways: readonly Match[]): string => `search_matching(${bind(ways.map(arrayOf), 'text[]')})`;
    const expressions = [
      lookups.all === null ? 'search_everything()' : matching(lookups.all),
      ...(lookups.not === null ? [] : [matching(lookups.not)]),
      ...lookups.better.map(({ ways }) => matching(ways)),
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

/** Several ways find a document several times. */
const distinct = (numbers: Int32Array, ways: readonly Match[] | null): Int32Array =>
  ways && ways.length > 1 ? Int32Array.from(new Set(numbers)) : numbers;

function assemble({ all: ways, not, better }: Lookups, sets: readonly Int32Array[], among: boolean): Matches {
  const rest = sets.slice();
  const next = (): Int32Array => rest.shift() ?? new Int32Array(0);
  let all = distinct(next(), ways);
  if (not !== null) all = without(all, next());
  const bonuses = better.map(({ ways: some, weight }) => {
    const numbers = distinct(next(), some);
    return { numbers, weight: weight * rarity(numbers.length, all.length) };
  });
  if (among) {
    const wanted = new Set(next());
    all = all.filter((n) => wanted.has(n));
  }
  return { all, bonuses };
}
