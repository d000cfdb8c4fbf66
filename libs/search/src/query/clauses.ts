import { ipcTerms, joinedStem, joins, kindTerm, phraseTerms, type Term } from './terms.js';
import { queryIdentifier } from './identifiers.js';
import { kindsCalled } from './kinds.js';
import { isInitials, isPinyin } from './pinyin.js';
import { runsOf } from './runs.js';
import { synonymsOf } from './synonyms.js';
import { segment, segmentFinely } from './words.js';

/** All terms must be there. */
export type Match = readonly Term[];

/** One thing asked for: any of several ways to say it. */
export interface Clause {
  readonly anyOf: readonly Match[];
  /** The way it was typed, without synonyms and spellings; absent when that is the only one. */
  readonly literal?: Match;
  /** The last term may go on, for suggestions while typing. */
  readonly prefix?: Term;
  /** Folded Latin words in it, which may be misspelt. */
  readonly words: readonly string[];
}

/** One word, phrase or number of a query. */
export interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
}

export const MAX_PIECES = 16;
const MAX_RUN = 32;
const PARTICLES = new Set('的了和与及或在等之于对为');
/** Words that ask and say nothing of what is asked for. */
export const ASKING = new Set(
  (
    '如何 怎么 怎样 怎么样 什么 哪些 哪里 请问 有没有 能否 是否 可以 需要 寻找 寻求 征集 想要 解决 ' +
    'what which who where how can do does i we our need needs want looking find best way there any'
  ).split(' '),
);

const cutRuns = (text: string): string =>
  runsOf(text).some((run) => run.script === 'HAN' && run.text.length > MAX_RUN)
    ? runsOf(text)
        .map((run) => Array.from(run.text).slice(0, MAX_RUN).join(''))
        .join(' ')
    : text;

/** Other ways to write a piece: its synonyms, and itself with a word in it replaced by a synonym (西安交大 → 西安交通大学). */
export function otherWritings(text: string): readonly string[] {
  const within = segment(text).flatMap((word) =>
    word === text
      ? []
      : synonymsOf(word)
          .filter((other) => /^\p{Script=Han}+$/u.test(other))
          .map((other) => text.replace(word, other)),
  );
  return [...synonymsOf(text), ...within].slice(0, 8);
}

export function asWritten(piece: Piece): Clause {
  const text = cutRuns(piece.text);
  const words = runsOf(text)
    .filter((run) => run.script === 'LATIN')
    .map((run) => run.text);
  if (piece.quoted || piece.excluded) return { anyOf: [phraseTerms(text)], words: [] };
  const number = queryIdentifier(text);
  const [ipc] = ipcTerms([text]).slice(-1);
  const spelt = text.replaceAll(' ', '').replaceAll("'", '');
  const literal =
    text.includes(' ') && !synonymsOf(text).length ? text.split(' ').flatMap(phraseTerms) : phraseTerms(text);
  const anyOf = [
    ...(number ? [[`#${number}`]] : []),
    ...(ipc === undefined ? [] : [[ipc]]),
    literal,
    ...closed(text),
    ...otherWritings(text).map(phraseTerms),
    ...(isPinyin(spelt) && spelt.length > 3 ? [[`~${spelt}`]] : []),
  ];
  return { anyOf, ...(anyOf.length > 1 && { literal }), words };
}

/** Two words that a sign joins, written as one (fuel-cell → fuelcell). */
function closed(text: string): readonly Match[] {
  const [first, second, ...rest] = runsOf(text);
  return first && second && rest.length === 0 && first.script === 'LATIN' && joins(text, first, second)
    ? [[joinedStem(first, second)]]
    : [];
}

/**
 * The words of Chinese that was written without a space; single characters that stand together are one word, for the dictionary does not
 * know it.
 */
function wordsOf(parts: readonly string[]): readonly string[] {
  const words: string[] = [];
  let open = false;
  for (const part of parts) {
    if (PARTICLES.has(part)) open = false;
    else if (part.length > 1) {
      words.push(part);
      open = false;
    } else if (open) words.push((words.pop() ?? '') + part);
    else {
      words.push(part);
      open = true;
    }
  }
  const long = words.filter((word) => word.length > 1 && !ASKING.has(word));
  return (long.length > 0 ? long : words).slice(0, MAX_PIECES);
}

/** What a piece may have meant when nothing stands as it was written: initials, or the words of a long run apart. */
export function loosely(piece: Piece): readonly Clause[] {
  const strict = asWritten(piece);
  if (piece.quoted || piece.excluded) return [strict];
  const { text } = piece;
  const apart = runsOf(text).flatMap((run) =>
    run.script === 'HAN' && run.text.length > 3 ? wordsOf(segment(run.text)) : [run.text],
  );
  if (apart.length > 1) return apart.map((word) => orKind(word, orPairs(word, asWritten({ ...piece, text: word }))));
  const others = synonymsOf(text).filter((word) => /^\p{Script=Han}{4,}$/u.test(word));
  const initials = isInitials(text) && synonymsOf(text).length === 0 ? [[`^${text}`]] : [];
  const clause = or(strict, [...initials, ...others.map(inWords)]);
  return [orKind(text, text.length > 3 ? orPairs(text, clause) : clause)];
}

/** The dictionary's words of a name, wherever they stand (磷酸铁锂 → 磷酸, 铁锂). */
const inWords = (name: string): Match => wordsOf(segmentFinely(name)).flatMap(phraseTerms);

const or = (clause: Clause, others: readonly Match[]): Clause => ({ ...clause, anyOf: [...clause.anyOf, ...others] });

/** A word that names a kind of listing (专利, patents) is said by every listing of the kind. */
const orKind = (word: string, clause: Clause): Clause =>
  or(
    clause,
    kindsCalled(word).map((kind) => [kindTerm(kind)]),
  );

/**
 * A word that no dictionary knows may be two or three, of two characters each (重卡列队, 厂余热), and letters may be parted from the number
 * after them (GB/T37562).
 */
function orPairs(word: string, clause: Clause): Clause {
  const parted = word.replace(/(?<=[a-z])(?=\d{2,}$)/gu, ' ');
  if (parted !== word) return or(clause, [phraseTerms(parted)]);
  if (!/^\p{Script=Han}{3,7}$/u.test(word)) return clause;
  if (segmentFinely(word).some((part) => part.length > 1))
    return word.length > 3 ? or(clause, [inWords(word)]) : clause;
  const cuts = word.length % 2 === 0 ? [word] : [word.slice(1), word.slice(0, -1)];
  return or(
    clause,
    cuts.map((cut) => (cut.match(/../gu) ?? []).flatMap(phraseTerms)),
  );
}
