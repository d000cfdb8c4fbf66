import { ALPHANUMERIC, classOf, CONNECTOR, IDEOGRAPH } from './characters.js';
import { normalise } from './normalise.js';
import { porter2 } from './porter2.js';
import { CHINESE_STOP_CHARACTERS, ENGLISH_STOP_WORDS } from './stop-words.js';

/** Called for each term in reading order. */
export type TermVisitor = (term: string) => void;

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

/** One character and each pair of neighbours of a run of ideographs. */
function visitIdeographs(run: string, visit: TermVisitor): void {
  for (let i = 0; i < run.length; i++) {
    const char = run.charAt(i);
    if (!CHINESE_STOP_CHARACTERS.has(char)) visit(char);
    if (i > 0) visit(run.slice(i - 1, i + 1));
  }
}

function visitWord(word: string, visit: TermVisitor): void {
  if (word.length > 1 && !ENGLISH_STOP_WORDS.has(word)) visit(stemOf(word));
}

/** A run with connectors inside is kept whole beside its parts; a patent number only whole, without its country. */
function visitWhole(run: string, visit: TermVisitor): void {
  const patent = PATENT_NUMBER.exec(run);
  if (patent) {
    visit(`${patent[1] ?? ''}.${patent[2] ?? ''}`);
    return;
  }
  const possessive = run.replace(/'s?$|'s(?=-)/g, '');
  if (!/[-./_+'&]/.test(possessive)) {
    visitWord(possessive, visit);
    return;
  }
  visit(possessive);
  if (!NUMBER.test(possessive)) for (const part of possessive.split(/[-./_+'&]/)) visitWord(part, visit);
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
function visitAlphanumerics(text: string, start: number, visit: TermVisitor): number {
  const end = endOfRun(text, start);
  const run = text.slice(start, end);
  if (IPC_SUBCLASS.test(run)) {
    visit(run);
    const group = IPC_GROUP.exec(text.slice(end, end + 14));
    if (!group) return end;
    visit(`${run} ${group[1] ?? ''}`);
    return end + group[0].length;
  }
  if (NUMBER.test(run)) {
    const unit = UNIT.exec(text.slice(end, end + 6));
    visit(unit ? `${run}${unit[1] ?? ''}` : run);
    return unit ? end + unit[0].length : end;
  }
  visitWhole(run, visit);
  return end;
}

/**
 * The terms (词项) of a text: Chinese, Japanese and Korean runs as single characters and pairs of neighbours; English words without
 * stop words, stemmed; numbers with their unit, part names, patent numbers and IPC symbols kept whole. Deterministic.
 */
export function visitTerms(text: string, visit: TermVisitor): void {
  const plain = normalise(text);
  let at = 0;
  while (at < plain.length) {
    const kind = classOf(plain.charCodeAt(at));
    if (kind === IDEOGRAPH) {
      let end = at + 1;
      while (end < plain.length && classOf(plain.charCodeAt(end)) === IDEOGRAPH) end++;
      visitIdeographs(plain.slice(at, end), visit);
      at = end;
    } else if (kind === ALPHANUMERIC) at = visitAlphanumerics(plain, at, visit);
    else at++;
  }
}

export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  visitTerms(text, (term) => terms.push(term));
  return terms;
}
