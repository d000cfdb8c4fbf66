import { normalise, porter2 } from '@luyan/matching';
import { identifierKeys, ipcKeys } from './identifiers.js';
import { spell } from './pinyin.js';
import { remembered } from './remembered.js';
import { gramsOf, runsOf, type Run } from './runs.js';
import { joinedWords, segment, segmentFinely } from './words.js';

/**
 * A term is one string in one namespace: characters and pairs of Chinese and stems of English as they are, `%` a bucket of triples of
 * characters, `a_b` two neighbouring English words, `ab` two that a sign joins (fuel-cell), `#` an identifier or class,
 * `@` a kind of listing, `~` a word in pinyin, `^` its initials, `=` a whole title or keyword.
 * A term in front of which stands `>` was found in a title, `+` in a keyword or the owner's name.
 */
export type Term = string;
export const IN_TITLE = '>';
export const IN_KEYWORD = '+';

const LONGEST_WORD = 64;
export const stemOf = remembered(50_000, (word) => porter2(word.slice(0, LONGEST_WORD)));
const isBetweenWords = (gap: string): boolean => gap.length <= 3 && /^[\s\-_/.&'’]*$/u.test(gap);

/** Whether a run follows the one before it as a neighbouring word of the same expression. */
export const follows = (text: string, before: Run | undefined, run: Run): boolean =>
  before?.script === 'LATIN' &&
  run.script === 'LATIN' &&
  isBetweenWords(text.slice(before.start + before.text.length, run.start));

/** Whether a sign alone joins a run to the one before it, so that others write both as one word (fuel-cell, fuelcell). */
export const joins = (text: string, before: Run, run: Run): boolean =>
  run.start === before.start + before.text.length + 1 &&
  /[-/]/u.test(text.charAt(run.start - 1)) &&
  /\D/u.test(before.text);
export const joinedStem = (before: Run, run: Run): string => stemOf(before.text + run.text);

/** All terms of a text as documents carry them. */
export function textTerms(text: string): ReadonlySet<Term> {
  const folded = normalise(text);
  const terms = new Set<Term>();
  let before: Run | undefined;
  for (const run of runsOf(folded)) {
    if (run.script === 'HAN')
      for (const size of [1, 2, 3] as const) for (const gram of gramsOf(run.text, size)) terms.add(gram);
    else {
      terms.add(stemOf(run.text));
      if (before && follows(folded, before, run)) {
        terms.add(`${stemOf(before.text)}_${stemOf(run.text)}`);
        if (joins(folded, before, run)) terms.add(joinedStem(before, run));
      }
    }
    before = run;
  }
  return terms;
}

/** The terms that together say that a folded text stands in a document as it is written, as far as runs go. */
export function phraseTerms(folded: string): readonly Term[] {
  const terms: Term[] = [];
  let before: Run | undefined;
  let joined = true;
  for (const run of runsOf(folded)) {
    if (run.script === 'HAN') {
      const pairs = gramsOf(run.text, 2);
      terms.push(...(pairs.length > 0 ? [...pairs, ...gramsOf(run.text, 3)] : [run.text]));
    } else if (before && follows(folded, before, run)) {
      if (!joined) terms.pop();
      terms.push(`${stemOf(before.text)}_${stemOf(run.text)}`);
      joined = true;
    } else {
      terms.push(stemOf(run.text));
      joined = false;
    }
    before = run;
  }
  return terms;
}

const spellings = (words: readonly string[]): readonly Term[] =>
  words.flatMap((word) => {
    const { full, initials } = spell(word);
    return initials.length > 1 ? [`~${full}`, `^${initials}`] : [];
  });

/**
 * Pinyin of a title or name, word by word: a query in pinyin must meet whole words, or the ends of neighbours would spell a third one. Two
 * neighbouring words are also spelt in full together, and by initials when they make three characters or more, for a name that no
 * dictionary knows is often cut in two (石墨|烯, 碳|纤维).
 */
export const pinyinTerms = remembered(20_000, (text): readonly Term[] =>
  runsOf(normalise(text)).flatMap(({ script, text: run }) => {
    if (script !== 'HAN') return [];
    const pairs = [segment(run), segmentFinely(run)].flatMap((parts) =>
      parts.slice(1).map((part, i) => (parts[i] ?? '') + part),
    );
    const whole = run.length <= 16 ? [run] : [];
    return [
      ...spellings([...joinedWords(run), ...whole]),
      ...spellings(pairs).filter((term) => term.startsWith('~') || term.length > 3),
    ];
  }),
);

/** A whole title, for those who know it. */
export const exactTerm = (text: string): Term =>
  `=${normalise(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 120)}`;

export const identifierTerms = (identifiers: readonly string[]): readonly Term[] =>
  identifiers.flatMap(identifierKeys).map((key) => `#${key}`);

/** The classes of a listing, and of a query that is one (`H01F`, `H01F 27/32`). */
export const ipcTerms = (codes: readonly string[]): readonly Term[] => codes.flatMap(ipcKeys).map((key) => `#${key}`);
export const kindTerm = (kind: string): Term => `@${kind}`;
