/** A run of one thing said three times or more: 催化剂催化剂催化剂. */
export const RUN = /(.{2,20}?)(?:[\s,，、;；]*\1){2,}/gu;
const GAPS = /[\s,，、;；]+/gu;
/** Runs that are gone, or shorter than two, once the gaps are left out: of gaps alone, and of one character with its gap. */
const SPACED_RUN = /[\s,，、;；]{6}|([^\s,，、;；])(?:[\s,，、;；]+\1){2}/u;
/** UTF-16 units of what a run says. */
const LONGEST = 40;
/** Where a sentence or an item of a list ends; the mark stays with what it ends. */
const SEGMENT = /[^,，。;；、!！?？\n]*[,，。;；、!！?？\n]*/gu;
const MARKS = /[\s,，。;；、!！?？]+/gu;

/** Whether so many units, from two on, come three times in a row: looks at one place in each stretch that such a run would fill. */
function comesThrice(text: string, units: number): boolean {
  const recurs = (at: number): boolean => text.charCodeAt(at) === text.charCodeAt(at + units); // NaN, beyond the end, equals nothing
  for (let at = 2 * units - 1; at + units < text.length; at += 2 * units) {
    if (!recurs(at)) continue;
    let [from, until] = [at, at + 1];
    while (from > 0 && recurs(from - 1)) from--;
    while (recurs(until)) until++;
    if (until - from >= 2 * units) return true;
  }
  return false;
}

/** Whether there may be a `RUN`: that one looks for it at every character in nineteen lengths, and hardly any text has one. */
export function mayHaveRun(text: string): boolean {
  if (SPACED_RUN.test(text)) return true;
  const dense = text.replace(GAPS, '');
  for (let units = 2; units <= LONGEST; units++) if (comesThrice(dense, units)) return true;
  return false;
}

/**
 * The text with what it says again left out: runs, and sentences or list items that it holds already (关键词堆砌). Repeating a word then gains a listing nothing,
 * while a text that says a thing in several ways keeps them all.
 */
export function withoutRepeats(text: string): string {
  const seen = new Set<string>();
  const once = mayHaveRun(text) ? text.replace(RUN, '$1') : text;
  return (once.match(SEGMENT) ?? [])
    .filter((segment) => {
      const key = segment.replace(MARKS, '').replace(/\.$/, '');
      return key === '' ? segment !== '' : !seen.has(key) && seen.add(key);
    })
    .join('');
}
