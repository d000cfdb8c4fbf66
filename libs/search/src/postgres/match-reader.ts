import { Recent } from '@luyan/kernel';
import type { Match } from '../query/clauses.js';
import type { Stage } from '../query/parse-query.js';
import { IN_KEYWORD, IN_TITLE, type Term } from '../query/terms.js';
import type { SqlRunner } from '../search-port.js';
import type { Matches } from './evaluate.js';
import { arrayOf, both, stageWays, waysOf } from '../query/ways.js';

/** Numbers of documents kept in memory with their scores, four bytes each. */
const CACHED_NUMBERS = 12_000_000;
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

/** Which numbers are in a set, as marks from `least` on. */
function marksOf(numbers: Int32Array): { readonly least: number; readonly marks: Uint8Array } {
  let [least, greatest] = [Infinity, -Infinity];
  for (const n of numbers) {
    if (n < least) least = n;
    if (n > greatest) greatest = n;
  }
  if (numbers.length === 0) return { least: 0, marks: new Uint8Array(0) };
  const marks = new Uint8Array(greatest - least + 1);
  for (const n of numbers) marks[n - least] = 1;
  return { least, marks };
}

/** The numbers that are, or are not, among others. */
function chosen(numbers: Int32Array, others: Int32Array, among: boolean): Int32Array {
  const { least, marks } = marksOf(others);
  return numbers.filter((n) => (marks[n - least] === 1) === among);
}

interface Better {
  readonly ways: readonly Match[];
  readonly weight: number;
  /** Counts only where the one before it does not, and is as rare: a keyword that repeats the title says nothing new. */
  readonly elseOnly?: boolean;
}

/** What a stage is looked up by, each as ways: the documents that match, those that do not after all, and those that match better. */
interface Lookups {
  readonly all: readonly Match[] | null;
  readonly not: readonly Match[] | null;
  readonly better: readonly Better[];
}

function lookupsOf(stage: Stage, exact: Term): Lookups {
  const all = stageWays(stage);
  const excluded = stage.mustNot.flatMap((clause) => waysOf([clause]));
  const not = excluded.length === 0 ? null : both(excluded, all ?? [[]]);
  if (all === null) return { all, not, better: [] };
  const isAmbiguous = stage.must.some(({ literal }) => literal !== undefined);
  const literal = stage.must.flatMap((clause) => clause.literal ?? clause.anyOf[0] ?? []);
  const ranked = stage.must.slice(0, RANKED_CLAUSES).flatMap((clause, i) => {
    const others = waysOf(stage.must.filter((_, other) => other !== i)); // what stands in a title stands in the text
    return [
      { ways: both(waysOf([clause], IN_TITLE), others), weight: 2 / stage.must.length },
      { ways: both(waysOf([clause], IN_KEYWORD), others), weight: 1 / stage.must.length, elseOnly: true },
    ];
  });
  return {
    all,
    not,
    better: [...ranked, ...(isAmbiguous ? [{ ways: [literal], weight: 1 }] : []), { ways: [[exact]], weight: 2 }],
  };
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
    const weight = matches.bonuses.reduce((sum, { numbers }) => sum + numbers.length, 4 * matches.all.length + 100);
    this.kept.set(key, { generation, matches }, weight);
    return { generation, key, matches };
  }
}

/** Several ways find a document several times. */
function distinct(numbers: Int32Array, ways: readonly Match[] | null): Int32Array {
  if (!ways || ways.length < 2) return numbers;
  const { least, marks } = marksOf(numbers);
  return numbers.filter((n) => {
    const isFirst = marks[n - least] === 1;
    marks[n - least] = 2;
    return isFirst;
  });
}

function assemble({ all: ways, not, better }: Lookups, sets: readonly Int32Array[], among: boolean): Matches {
  const rest = sets.slice();
  const next = (): Int32Array => rest.shift() ?? new Int32Array(0);
  let all = distinct(next(), ways);
  if (not !== null) all = chosen(all, next(), false);
  let before: Int32Array = new Int32Array(0);
  const bonuses = better.map(({ ways: some, weight, elseOnly }) => {
    const found = distinct(next(), some);
    if (elseOnly) return { numbers: chosen(found, before, false), weight: weight * rarity(before.length, all.length) };
    before = found;
    return { numbers: found, weight: weight * rarity(found.length, all.length) };
  });
  if (among) all = chosen(all, next(), true);
  return { all, bonuses };
}
