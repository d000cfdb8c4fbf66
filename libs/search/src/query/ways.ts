import type { Clause, Match, Stage } from './parse-query.js';
import type { Term } from './terms.js';

/** Ways that are worked out at most; a query with more alternatives loses its last ones. */
const MAX_WAYS = 16;

const SEED = 0x811c9dc5;
const OTHER_SEED = 0x2f0b4c47;
const EXACT = new Set(['#', '~', '^', '=']);
const isExact = (term: Term): boolean => EXACT.has(term.charAt(0));

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
  isExact(term) ? [hash(term, SEED), hash(term, OTHER_SEED)] : [hash(term, SEED)];

/** Numbers as an array of PostgreSQL, each once, in order. */
export function arrayOf(terms: Iterable<Term>): string {
  const numbers: number[] = [];
  for (const term of terms) {
    numbers.push(hash(term, SEED));
    if (isExact(term)) numbers.push(hash(term, OTHER_SEED));
  }
  let text = '';
  let before: number | undefined;
  for (const number of Int32Array.from(numbers).sort()) {
    if (number !== before) text += before === undefined ? String(number) : `,${number}`;
    before = number;
  }
  return `{${text}}`;
}

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
