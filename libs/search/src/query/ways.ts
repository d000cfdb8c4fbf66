import type { Clause, Match, Stage } from './parse-query.js';
import type { Term } from './terms.js';

/** Ways that are worked out at most; a query with more alternatives loses its last ones. */
const MAX_WAYS = 16;

function hash(term: Term, seed: number): number {
  let value = seed;
  for (let i = 0; i < term.length; i++) value = Math.imul(value ^ term.charCodeAt(i), 0x01000193);
  return value ^ (value >>> 15);
}

/**
 * A term as the numbers that the index holds (FNV-1a, 32 bits). Of a million terms one in some thousands shares its number with another;
 * a term that must be exact, an identifier above all, therefore has two.
 */
export const numbersOfTerm = (term: Term): readonly number[] =>
  /^[#~^=]/u.test(term) ? [hash(term, 0x811c9dc5), hash(term, 0x2f0b4c47)] : [hash(term, 0x811c9dc5)];

/** Numbers as an array of PostgreSQL, each once, in order. */
export const arrayOf = (terms: Iterable<Term>): string =>
  `{${[...new Set([...terms].flatMap(numbersOfTerm))].sort((a, b) => a - b).join(',')}}`;

/** The clauses multiplied out: each way is a set of terms that together answer all of them. */
export function waysOf(clauses: readonly Clause[], field = ''): readonly Match[] {
  let ways: readonly Match[] = [[]];
  for (const { anyOf } of clauses) {
    const some = anyOf.filter((match) => match.length > 0).map((match) => match.map((term) => field + term));
    ways = some.flatMap((match) => ways.map((way) => [...way, ...match])).slice(0, MAX_WAYS);
  }
  return ways;
}

/** Both a way of one and a way of the other. */
export const both = (some: readonly Match[], others: readonly Match[]): readonly Match[] =>
  some.flatMap((way) => others.map((other) => [...way, ...other])).slice(0, 4 * MAX_WAYS);

/** The ways of a stage without its exclusions; null when it asks for nothing. */
export const stageWays = (stage: Stage): readonly Match[] | null =>
  stage.must.length === 0 ? null : waysOf(stage.must);
