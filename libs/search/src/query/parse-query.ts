import { normalise } from '@luyan/matching';
import {
  ASKING,
  asWritten,
  loosely,
  MAX_PIECES,
  otherWritings,
  type Clause,
  type Match,
  type Piece,
} from './clauses.js';
import { cutText } from './fold.js';
import { ipcKeys, wholeIdentifier } from './identifiers.js';
import { isPinyin } from './pinyin.js';
import { runsOf } from './runs.js';
import { synonymsOf } from './synonyms.js';
import { exactTerm, phraseTerms, type Term } from './terms.js';

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
const STOP_WORDS = new Set('a an and are as at be by for from in into is it of on or that the to with'.split(' '));
/** Words of which one may be missing, and of which two may, when nothing has all. */
const ONE_OF = 3;
const TWO_OF = 4;
const MOST_WORDS = 8;

function piecesOf(text: string): readonly Piece[] {
  const whole = wholeIdentifier(text) ?? (ipcKeys(text).length > 0 ? normalise(text.trim()) : null);
  if (whole !== null) return [{ text: whole, quoted: false, excluded: false }];
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
  return pieces;
}

/** The pieces that say something, unless none does; those asked for, then those not wanted. */
function meaning(pieces: readonly Piece[]): readonly Piece[] {
  const positive = pieces.filter(({ excluded }) => !excluded);
  const meant = positive.filter((piece) => piece.quoted || !STOP_WORDS.has(piece.text));
  return [
    ...(meant.length > 0 ? meant : positive).slice(0, MAX_PIECES),
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
  const literal = (clause: Clause): Match => clause.literal ?? clause.anyOf[0] ?? [];
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
  const pieces = meaning(joinPieces(piecesOf(cut)));
  const wanted = pieces.filter(({ excluded }) => !excluded);
  const mustNot = pieces.filter(({ excluded }) => excluded).map(asWritten);
  const strict = wanted.map(asWritten);
  const saying = wanted.filter(({ text: word, quoted }) => quoted || !ASKING.has(word));
  const loose = (saying.length > 0 ? saying : wanted).flatMap(loosely).slice(0, MAX_PIECES * 2);
  const differs = !typing && JSON.stringify(loose) !== JSON.stringify(strict);
  const isPhrase = wanted.some(({ quoted }) => quoted);
  const isLong = loose.length >= ONE_OF;
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

/** The last Latin word may go on; one letter after other words says too little to ask for. */
function withPrefix(clauses: readonly Clause[], piece: Piece | undefined): readonly Clause[] {
  const tail = runsOf(piece?.text ?? '').at(-1);
  const last = clauses.at(-1);
  if (!last || tail?.script !== 'LATIN') return clauses;
  const before = clauses.slice(0, -1);
  return before.length > 0 && /^[a-z]$/u.test(piece?.text ?? '') ? before : [...before, { ...last, prefix: tail.text }];
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
