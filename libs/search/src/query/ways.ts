import type { Clause, Match } from './clauses.js';
import type { Stage } from './parse-query.js';
import type { Term } from './terms.js';

/** Ways that are worked out at most; a query with more alternatives loses its last ones. */
const MAX_WAYS = 16;
/** Terms that all ways of one lookup have together: what keeps a text of 10 kB at about a tenth of a second. */
const MAX_TERMS = 2_048;

/** A number under way: of the empty text, and after some more of it. `finished` makes it the number of a term. */
export const SEED = 0x811c9dc5;
const OTHER_SEED = 0x2f0b4c47;
export const withUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const finished = (hash: number): number => hash ^ (hash >>> 15);
export function withText(hash: number, text: string): number {
  let value = hash;
  for (let i = 0; i < text.length; i++) value = withUnit(value, text.charCodeAt(i));
  return value;
}

const EXACT = new Set(['#', '~', '^', '=']);
const isExact = (term: Term): boolean => EXACT.has(term.charAt(0));
const numberOf = (term: Term, seed: number): number => finished(withText(seed, term));

/**
 * A term as the numbers that the index holds (FNV-1a, 32 bits). Of a million terms one in some thousands shares its number with another;
 * a term that must be exact, an identifier above all, therefore has two.
 */
export const numbersOfTerm = (term: Term): readonly number[] =>
  isExact(term) ? [numberOf(term, SEED), numberOf(term, OTHER_SEED)] : [numberOf(term, SEED)];

/** Numbers as an array of PostgreSQL, each once, in order. */
export function arrayOf(terms: Iterable<Term>): string {
  const numbers: number[] = [];
  for (const term of terms) {
    numbers.push(numberOf(term, SEED));
    if (isExact(term)) numbers.push(numberOf(term, OTHER_SEED));
  }
  let text = '';
  let before: number | undefined;
  for (const number of Int32Array.from(numbers).sort()) {
    if (number !== before) text += before === undefined ? String(number) : `,${number}`;
    before = number;
  }
  return `{${text}}`;
}

/** The first ways that stay within a number of ways and of terms, and one in any case. */
function bounded(ways: readonly Match[], most: number): readonly Match[] {
  let left = MAX_TERMS;
  return ways.slice(0, most).filter((way, i) => (left -= way.length) >= 0 || i === 0);
}

/** The clauses multiplied out: each way is a set of terms that together answer all of them. */
export function waysOf(clauses: readonly Clause[], field = ''): readonly Match[] {
  let ways: readonly Match[] = [[]];
  for (const { anyOf } of clauses) {
    const some = anyOf.filter((match) => match.length > 0).map((match) => match.map((term) => field + term));
    ways = bounded(
      some.flatMap((match) => ways.map((way) => [...way, ...match])),
      MAX_WAYS,
    );
  }
  return ways;
}

/** Both a way of one and a way of the other. */
export const both = (some: readonly Match[], others: readonly Match[]): readonly Match[] =>
  bounded(
    some.flatMap((way) => others.map((other) => [...way, ...other])),
    4 * MAX_WAYS,
  );

/** The ways of a stage without its exclusions; null when it asks for nothing. */
export const stageWays = (stage: Stage): readonly Match[] | null =>
  stage.must.length === 0 ? null : waysOf(stage.must);
