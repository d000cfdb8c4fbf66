import { remembered } from './remembered.js';
import { LEXICON } from './synonyms.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const known = new Set(LEXICON);
const lexicon = new RegExp(`(${LEXICON.join('|')})`, 'u');

/** The words of a run of Chinese: those of the lexicon first, the rest as ICU's dictionary cuts it. */
export const segment = remembered(20_000, (run): readonly string[] =>
  run
    .split(lexicon)
    .filter((part) => part !== '')
    .flatMap((part) => (known.has(part) ? [part] : Array.from(segmenter.segment(part), (found) => found.segment))),
);

/**
 * The words of a run with single characters joined to their neighbours, for a name that no dictionary knows (氢|能) is cut into
 * characters: 氢能 comes out as a word, 气能 of 电气|能耗 does not.
 */
export function joinedWords(run: string): readonly string[] {
  const parts = segment(run);
  const words = parts.filter((part) => part.length > 1);
  for (let i = 0; i < parts.length; i++) {
    let joined = '';
    for (let j = i; j < parts.length && j < i + 4 && parts[j]?.length === 1; j++) {
      joined += parts[j] ?? '';
      if (joined.length > 1) words.push(joined);
    }
  }
  return words;
}
