/** A run of one thing said three times or more: 催化剂催化剂催化剂. */
const RUN = /(.{2,20}?)(?:[\s,，、;；]*\1){2,}/gu;
/** Where a sentence or an item of a list ends; the mark stays with what it ends. */
const SEGMENT = /[^,，。;；、!！?？\n]*[,，。;；、!！?？\n]*/gu;
const MARKS = /[\s,，。;；、!！?？]+/gu;

/**
 * The text with what it says again left out: runs, and sentences or list items that it holds already (关键词堆砌). Repeating a word then gains a listing nothing,
 * while a text that says a thing in several ways keeps them all.
 */
export function withoutRepeats(text: string): string {
  const seen = new Set<string>();
  return (text.replace(RUN, '$1').match(SEGMENT) ?? [])
    .filter((segment) => {
      const key = segment.replace(MARKS, '').replace(/\.$/, '');
      return key === '' ? segment !== '' : !seen.has(key) && seen.add(key);
    })
    .join('');
}
