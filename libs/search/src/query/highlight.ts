import { normalise, porter2 } from '@luyan/matching';
import type { Highlight, HighlightField, ListingDocument } from '../search-port.js';
import { foldWithPlaces, rangeInOriginal, type Folded } from './fold.js';
import { spell, isPinyin, isInitials } from './pinyin.js';
import { runsOf } from './runs.js';
import { joinedStem, joins } from './terms.js';
import { joinedWords } from './words.js';

type Range = readonly [start: number, end: number];
const CROP = 120;

/** What a query looks for in a text: runs of Chinese as they are, English by stem, and letters that may spell Chinese. */
interface Marks {
  readonly han: readonly string[];
  /** Words that must stand side by side. */
  readonly stems: readonly (readonly string[])[];
  readonly spelt: ReadonlySet<string>;
}

function marksOf(texts: readonly string[]): Marks {
  const runs = texts.flatMap((text) => runsOf(text));
  const latin = runs.filter(({ script }) => script === 'LATIN').map(({ text }) => text);
  const joined = texts.map((text) => text.replaceAll(' ', ''));
  return {
    han: runs
      .filter(({ script }) => script === 'HAN')
      .flatMap(({ text }) => (text.length > 3 ? [text, ...joinedWords(text)] : [text])),
    stems: texts
      .map((text) => runsOf(text).flatMap((run) => (run.script === 'LATIN' ? [porter2(run.text)] : [])))
      .filter((words) => words.length > 0),
    spelt: new Set(
      [...latin, ...joined].filter((letters) => (letters.length > 3 && isPinyin(letters)) || isInitials(letters)),
    ),
  };
}

function hanRanges(text: string, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      ranges.push([at, at + word.length]);
  }
  return ranges;
}

function speltRanges(text: string, spelt: ReadonlySet<string>): readonly Range[] {
  if (spelt.size === 0) return [];
  return runsOf(text).flatMap((run) => {
    if (run.script !== 'HAN') return [];
    const words = new Set(joinedWords(run.text));
    return hanRanges(
      text,
      [...words].filter((word) => {
        const { full, initials } = spell(word);
        return spelt.has(full) || spelt.has(initials);
      }),
    );
  });
}

function latinRanges(text: string, expressions: readonly (readonly string[])[]): readonly Range[] {
  if (expressions.length === 0) return [];
  const runs = runsOf(text);
  const stems = runs.map((run) => (run.script === 'LATIN' ? porter2(run.text) : ''));
  return expressions.flatMap((words) =>
    runs.flatMap((run, i): readonly Range[] => {
      const last = runs[i + words.length - 1];
      if (last && words.every((word, k) => stems[i + k] === word)) return [[run.start, last.start + last.text.length]];
      const next = runs[i + 1]; // two words that a sign joins, asked for as one
      return words.length === 1 && next && joins(text, run, next) && joinedStem(run, next) === words[0]
        ? [[run.start, next.start + next.text.length]]
        : [];
    }),
  );
}

/** Ranges in order that neither touch nor overlap. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

function rangesIn(folded: Folded, marks: Marks, pinyin: boolean): readonly Range[] {
  const found = [...hanRanges(folded.text, marks.han), ...latinRanges(folded.text, marks.stems)];
  const ranges = found.length > 0 || !pinyin ? found : speltRanges(folded.text, marks.spelt);
  return merged(ranges.map(([start, end]) => rangeInOriginal(folded, start, end)));
}

/** The part of a long text around its first mark, never half a character, the ranges moved along. */
function crop(text: string, ranges: readonly Range[]): { readonly text: string; readonly ranges: readonly Range[] } {
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - CROP / 4);
  const start = /[\uDC00-\uDFFF]/u.test(text.charAt(from)) ? from - 1 : from;
  const until = Math.min(text.length, start + CROP);
  const end = /[\uD800-\uDBFF]/u.test(text.charAt(until - 1)) ? until - 1 : until;
  return {
    text: text.slice(start, end),
    ranges: ranges.filter((range) => range[0] < end).map(([a, b]) => [a - start, Math.min(b, end) - start]),
  };
}

export type HighlightSource = Pick<ListingDocument, HighlightField>;

/** Folded texts of documents that are kept: they are marked for one query after another. */
const foldedTexts = new WeakMap<HighlightSource, Map<HighlightField, Folded>>();

function foldedText(document: HighlightSource, field: HighlightField, text: string): Folded {
  const known = foldedTexts.get(document) ?? new Map<HighlightField, Folded>();
  foldedTexts.set(document, known);
  const folded = known.get(field) ?? foldWithPlaces(text);
  known.set(field, folded);
  return folded;
}

/**
 * Says where a listing's texts answer a query; `marks` as `parseQuery` gave them. Title and summary whole; of the body the 120 characters around
 * its first mark, and only where title and summary have none. Fields without a mark are left out.
 */
export function highlighter(marks: readonly string[]): (document: HighlightSource) => readonly Highlight[] {
  if (marks.length === 0) return () => [];
  const wanted = marksOf(marks.map(normalise));
  return (document) => {
    const highlights: Highlight[] = [];
    for (const field of ['titleZh', 'titleEn', 'summaryZh', 'summaryEn'] as const) {
      const text = document[field];
      const ranges = text === null ? [] : rangesIn(foldedText(document, field, text), wanted, field === 'titleZh');
      if (text !== null && ranges.length > 0) highlights.push({ field, text, ranges });
    }
    if (highlights.length > 0) return highlights;
    const body = document.body.slice(0, 8_000);
    const ranges = rangesIn(foldedText(document, 'body', body), wanted, false);
    return ranges.length > 0 ? [{ field: 'body', ...crop(body, ranges) }] : [];
  };
}
