import { ALPHANUMERIC, classOf, CONNECTOR, IDEOGRAPH } from './characters.js';
import { normalise } from './normalise.js';
import { porter2 } from './porter2.js';
import { ENGLISH_STOP_WORDS, isStopCharacter } from './stop-words.js';

/** Takes the terms of a text in reading order. Ideographs come as UTF-16 units, since building a catalogue would else be making strings. */
export interface TermSink {
  word(term: string): void;
  character(code: number): void;
  pair(first: number, second: number): void;
}

const PATENT_NUMBER = /^(?:zl|cn)?(\d{12}|\d{8})\.?([\dx])$/;
const IPC_SUBCLASS = /^[a-h]\d\d[a-z]$/;
const IPC_GROUP = /^ ?(\d{1,4}\/\d{2,6})(?![\d/])/;
const NUMBER = /^\d+(?:\.\d+)?$/;
const UNIT =
  /^ ?(%|‰|°c|nm|μm|um|mm|cm|km|m|ms|μs|ns|s|h|min|kg|mg|g|t|kpa|mpa|gpa|pa|kw|mw|gw|w|kwh|kv|mv|v|ma|a|khz|mhz|ghz|hz|ghz|db|kb|mb|gb|tb|ml|l|k)(?![a-z0-9])/;
const stems = new Map<string, string>();
const STEM_CACHE_LIMIT = 200_000;

function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size >= STEM_CACHE_LIMIT) stems.clear();
    stem = porter2(word);
    stems.set(word, stem);
  }
  return stem;
}

/** Each character that says something and each pair of neighbours of which one does, of the run of ideographs that starts at `start`; returns its end. */
function readIdeographs(text: string, start: number, sink: TermSink): number {
  let last = 0;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (classOf(code) !== IDEOGRAPH) break;
    if (!isStopCharacter(code)) sink.character(code);
    if (last !== 0 && !(isStopCharacter(last) && isStopCharacter(code))) sink.pair(last, code);
    last = code;
  }
  return at;
}

function readWord(word: string, sink: TermSink): void {
  if (word.length > 1 && !ENGLISH_STOP_WORDS.has(word)) sink.word(stemOf(word));
}

/** A run with connectors inside is kept whole beside its parts; a patent number only whole, without its country. */
function readWhole(run: string, sink: TermSink): void {
  const patent = PATENT_NUMBER.exec(run);
  if (patent) {
    sink.word(`${patent[1] ?? ''}.${patent[2] ?? ''}`);
    return;
  }
  const possessive = run.replace(/'s?$|'s(?=-)/g, '');
  if (!/[-./_+'&]/.test(possessive)) {
    readWord(possessive, sink);
    return;
  }
  sink.word(possessive);
  if (!NUMBER.test(possessive)) for (const part of possessive.split(/[-./_+'&]/)) readWord(part, sink);
}

/** End of the alphanumeric run that starts at `start`: connectors belong to it only between two alphanumerics. */
function endOfRun(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const kind = classOf(text.charCodeAt(end));
    if (kind === ALPHANUMERIC) continue;
    if (kind !== CONNECTOR || end + 1 >= text.length) break;
    if (classOf(text.charCodeAt(end + 1)) !== ALPHANUMERIC) break;
  }
  return end;
}

/** Visits the run and what belongs to it after a space (an IPC group, a unit); returns where reading goes on. */
function readAlphanumerics(text: string, start: number, sink: TermSink): number {
  const end = endOfRun(text, start);
  const run = text.slice(start, end);
  if (IPC_SUBCLASS.test(run)) {
    sink.word(run);
    const group = IPC_GROUP.exec(text.slice(end, end + 14));
    if (!group) return end;
    sink.word(`${run} ${group[1] ?? ''}`);
    return end + group[0].length;
  }
  if (NUMBER.test(run)) {
    const unit = UNIT.exec(text.slice(end, end + 6));
    sink.word(unit ? `${run}${unit[1] ?? ''}` : run);
    return unit ? end + unit[0].length : end;
  }
  readWhole(run, sink);
  return end;
}

/**
 * The terms (词项) of a text: Chinese, Japanese and Korean runs as single characters and pairs of neighbours; English words without
 * stop words, stemmed; numbers with their unit, part names, patent numbers and IPC symbols kept whole. Deterministic.
 */
export function readTerms(text: string, sink: TermSink): void {
  const plain = normalise(text);
  let at = 0;
  while (at < plain.length) {
    const kind = classOf(plain.charCodeAt(at));
    if (kind === IDEOGRAPH) at = readIdeographs(plain, at, sink);
    else if (kind === ALPHANUMERIC) at = readAlphanumerics(plain, at, sink);
    else at++;
  }
}

/** The same with every term as a string. */
export function visitTerms(text: string, visit: (term: string) => void): void {
  readTerms(text, {
    word: visit,
    character: (code) => {
      visit(String.fromCharCode(code));
    },
    pair: (first, second) => {
      visit(String.fromCharCode(first, second));
    },
  });
}

export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  visitTerms(text, (term) => terms.push(term));
  return terms;
}
