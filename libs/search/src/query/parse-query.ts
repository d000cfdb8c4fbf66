import { normalise } from '@luyan/matching';
import { cutText } from './fold.js';
import { isSpacedIdentifier, queryIdentifier } from './identifiers.js';
import { isInitials, isPinyin } from './pinyin.js';
import { runsOf } from './runs.js';
import { synonymsOf } from './synonyms.js';
import { exactTerm, phraseTerms, type Term } from './terms.js';
import { segment } from './words.js';

/** All terms must be there. */
export type Match = readonly Term[];

/** One thing asked for: any of several ways to say it. */
export interface Clause {
  readonly anyOf: readonly Match[];
  /** The last term may go on, for suggestions while typing. */
  readonly prefix?: Term;
  /** Folded Latin words in it, which may be misspelt. */
  readonly words: readonly string[];
}

/** All of `must`, none of `mustNot`. */
export interface Stage {
  readonly must: readonly Clause[];
  readonly mustNot: readonly Clause[];
}

export interface ParsedQuery {
  /** Tried in order until one finds something: as written, then by initials and word by word. None: no text was given. */
  readonly stages: readonly Stage[];
  /** Tried when neither these nor a correction of misspelt words find anything: most of the words of a long query. */
  readonly nearest: readonly Stage[];
  /** The whole text as a title or keyword. */
  readonly exact: Term;
  /** What to mark in texts: folded pieces of Chinese and English, pinyin included. */
  readonly marks: readonly string[];
}

/** UTF-16 units of a query that are read. */
const QUERY_LIMIT = 10_240;
const MAX_PIECES = 16;
const MAX_RUN = 32;
const STOP_WORDS = new Set('a an and are as at be by for from in into is it of on or that the to with'.split(' '));
const PARTICLES = new Set('的了和与及或在等之于对为');
/** Words that ask and say nothing of what is asked for. */
const ASKING = new Set(
  '如何 怎么 怎样 怎么样 什么 哪些 哪里 请问 有没有 能否 是否 可以 需要 寻找 寻求 征集 想要 解决'.split(' '),
);
/** Words of which one may be missing, and of which two may, when nothing has all. */
const ONE_OF = 3;
const TWO_OF = 4;
const MOST_WORDS = 8;

interface Piece {
  readonly text: string;
  readonly quoted: boolean;
  readonly excluded: boolean;
}

function piecesOf(text: string): readonly Piece[] {
  if (isSpacedIdentifier(text)) return [{ text: text.replace(/\s+/gu, ''), quoted: false, excluded: false }];
  const plain = text.replace(/[“”„«»「」『』＂]/gu, '"').replace(/[－−]/gu, '-');
  const pieces: Piece[] = [];
  for (const [, minus, quoted, bare] of plain.matchAll(/(?<![^\s"])(-*)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const words = normalise(quoted ?? bare ?? '').slice(0, 512);
    const cut =
      runsOf(words).length > MAX_PIECES
        ? runsOf(words)
            .slice(0, MAX_PIECES)
            .map((run) => run.text)
            .join(' ')
        : words;
    if (runsOf(cut).length > 0) pieces.push({ text: cut, quoted: quoted !== undefined, excluded: minus !== '' });
  }
  const positive = pieces.filter(({ excluded }) => !excluded);
  const meaning = positive.filter((piece) => piece.quoted || !STOP_WORDS.has(piece.text));
  return [
    ...(meaning.length > 0 ? meaning : positive).slice(0, MAX_PIECES),
    ...pieces.filter(({ excluded }) => excluded).slice(0, MAX_PIECES),
  ];
}

const isLatin = (piece: Piece | undefined): piece is Piece =>
  piece !== undefined && !piece.quoted && !piece.excluded && runsOf(piece.text).every((run) => run.script === 'LATIN');

/** Neighbouring Latin words that are one expression of the synonym table, or syllables of one word in pinyin, become one piece. */
function joinPieces(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (let i = 0; i < pieces.length;) {
    const neighbours = [4, 3, 2]
      .map((size) => pieces.slice(i, i + size))
      .find((some) => some.length > 1 && some.every(isLatin) && isExpression(some.map(({ text }) => text)));
    const first = pieces[i];
    if (first) joined.push(neighbours ? { ...first, text: neighbours.map(({ text }) => text).join(' ') } : first);
    i += neighbours?.length ?? 1;
  }
  return joined;
}
const isExpression = (words: readonly string[]): boolean =>
  synonymsOf(words.join(' ')).length > 0 || words.every((word) => isPinyin(word));

const cutRuns = (text: string): string =>
  runsOf(text).some((run) => run.script === 'HAN' && run.text.length > MAX_RUN)
    ? runsOf(text)
        .map((run) => Array.from(run.text).slice(0, MAX_RUN).join(''))
        .join(' ')
    : text;

/** Other ways to write a piece: its synonyms, and itself with a word in it replaced by a synonym (西安交大 → 西安交通大学). */
function otherWritings(text: string): readonly string[] {
  const within = segment(text).flatMap((word) =>
    word === text
      ? []
      : synonymsOf(word)
          .filter((other) => /^\p{Script=Han}+$/u.test(other))
          .map((other) => text.replace(word, other)),
  );
  return [...synonymsOf(text), ...within].slice(0, 8);
}

function asWritten(piece: Piece): Clause {
  const text = cutRuns(piece.text);
  const words = runsOf(text)
    .filter((run) => run.script === 'LATIN')
    .map((run) => run.text);
  if (piece.quoted || piece.excluded) return { anyOf: [phraseTerms(text)], words: [] };
  const number = queryIdentifier(text);
  const spelt = text.replaceAll(' ', '').replaceAll("'", '');
  const literal =
    text.includes(' ') && !synonymsOf(text).length ? text.split(' ').flatMap(phraseTerms) : phraseTerms(text);
  return {
    anyOf: [
      ...(number ? [[`#${number}`]] : []),
      literal,
      ...otherWritings(text).map(phraseTerms),
      ...(isPinyin(spelt) && spelt.length > 3 ? [[`~${spelt}`]] : []),
    ],
    words,
  };
}

/** The words of Chinese that was written without a space; single characters that stand together are one word. */
function wordsOf(run: string): readonly string[] {
  const words: string[] = [];
  let open = false;
  for (const part of segment(run)) {
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
function loosely(piece: Piece): readonly Clause[] {
  const strict = asWritten(piece);
  if (piece.quoted || piece.excluded) return [strict];
  const initials = isInitials(piece.text) ? [[`^${piece.text}`]] : [];
  const apart = runsOf(piece.text).flatMap((run) =>
    run.script === 'HAN' && run.text.length > 3 ? wordsOf(run.text) : [run.text],
  );
  if (apart.length < 2) return [{ ...strict, anyOf: [...strict.anyOf, ...initials] }];
  return apart.map((text) => asWritten({ ...piece, text }));
}

/** Every way to leave `left` of the clauses out; the first ones are left out last. */
function without(clauses: readonly Clause[], left: number): readonly (readonly Clause[])[] {
  if (left === 0) return [clauses];
  return clauses
    .map((_, i) => i)
    .reverse()
    .flatMap((i) => without(clauses.slice(0, i), left - 1).map((some) => [...some, ...clauses.slice(i + 1)]));
}

/** Most of the words of a long query, none of a short one: what is nearest when nothing has all. */
function mostOf(clauses: readonly Clause[]): readonly (readonly Clause[])[] {
  const literal = (clause: Clause): Match => clause.anyOf[0] ?? [];
  const leaving = (left: number): readonly Clause[] => [
    { anyOf: without(clauses, left).map((some) => some.flatMap(literal)), words: [] },
  ];
  return [...(clauses.length >= ONE_OF ? [leaving(1)] : []), ...(clauses.length >= TWO_OF ? [leaving(2)] : [])];
}

/** What else of a piece is marked in texts: its words one by one and its other writings. */
const spread = (text: string): readonly string[] => [
  ...runsOf(text).flatMap((run) => (run.script === 'LATIN' ? [run.text] : [])),
  ...otherWritings(text),
];

/**
 * Understands what a person typed (检索式): numbers in any writing, "phrases", -exclusions, Chinese inside words, English by stem, pinyin and
 * initials, synonyms. Words with a space between them must all be there. Anything at all is accepted: text is cut to 10 kB, terms to 16.
 * @param typing the last word is not finished yet.
 */
export function parseQuery(text: string, typing = false): ParsedQuery {
  const cut = cutText(text, QUERY_LIMIT);
  const pieces = joinPieces(piecesOf(cut));
  const wanted = pieces.filter(({ excluded }) => !excluded);
  const mustNot = pieces.filter(({ excluded }) => excluded).map(asWritten);
  const strict = wanted.map(asWritten);
  const loose = wanted.flatMap(loosely).slice(0, MAX_PIECES * 2);
  const differs = !typing && JSON.stringify(loose) !== JSON.stringify(strict);
  const isPhrase = wanted.some(({ quoted }) => quoted);
  const isLong = loose.length > wanted.length || wanted.length > ONE_OF;
  const stage = (must: readonly Clause[]): Stage => ({ must, mustNot });
  return {
    stages:
      pieces.length === 0
        ? []
        : [stage(typing ? withPrefix(strict, wanted.at(-1)) : strict), ...(differs ? [stage(loose)] : [])],
    nearest: isLong && !isPhrase && !typing ? mostOf(loose.slice(0, MOST_WORDS)).map(stage) : [],
    exact: exactTerm(cut),
    marks: [...new Set(wanted.flatMap((piece) => [piece.text, ...(piece.quoted ? [] : spread(piece.text))]))],
  };
}

/** The last Latin word may go on. */
function withPrefix(clauses: readonly Clause[], piece: Piece | undefined): readonly Clause[] {
  const tail = runsOf(piece?.text ?? '').at(-1);
  const last = clauses.at(-1);
  return last && tail?.script === 'LATIN' ? [...clauses.slice(0, -1), { ...last, prefix: tail.text }] : clauses;
}

/** The query with misspelt Latin words replaced by what the catalogue spells; null when there is nothing to replace. */
export function correctedStage(parsed: ParsedQuery, corrections: ReadonlyMap<string, readonly string[]>): Stage | null {
  const stage = parsed.stages[0];
  if (!stage?.must.some(({ words }) => words.some((word) => corrections.has(word)))) return null;
  const must = stage.must.map((clause) => {
    if (!clause.words.some((word) => corrections.has(word))) return clause;
    const ways = clause.words.map((word) => corrections.get(word) ?? [word]);
    return {
      ...clause,
      anyOf: [
        ...clause.anyOf,
        ...(ways.length === 1 ? (ways[0] ?? []) : [ways.map((way) => way[0] ?? '').join(' ')]).map((way) =>
          way.split(' ').flatMap(phraseTerms),
        ),
      ],
    };
  });
  return { ...stage, must };
}

/** Latin words of a query that are long enough to be misspelt. */
export const misspellable = (parsed: ParsedQuery): readonly string[] => [
  ...new Set(
    (parsed.stages[0]?.must ?? []).flatMap(({ words }) => words).filter((word) => /^[a-z]{4,32}$/u.test(word)),
  ),
];
