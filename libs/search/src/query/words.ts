import { remembered } from './remembered.js';
import { LEXICON } from './synonyms.js';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const dictionaryWords = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), (found) => found.segment);
/** What the dictionary cuts into words by itself needs no entry of its own. */
const known = new Set(LEXICON.filter((word) => dictionaryWords(word).some((part) => part.length < 2)));
const lexicon = new RegExp(`(${[...known].join('|')})`, 'u');

/** The words of a run of Chinese: those of the lexicon first, the rest as ICU's dictionary cuts it. */
export const segment = remembered(20_000, (run): readonly string[] =>
  run
    .split(lexicon)
    .filter((part) => part !== '')
    .flatMap((part) => (known.has(part) ? [part] : dictionaryWords(part))),
);

/** The words of a run as the dictionary alone cuts them, those of the lexicon too (钛|合金). */
export const segmentFinely = (run: string): readonly string[] =>
  segment(run).flatMap((part) => (known.has(part) ? dictionaryWords(part) : [part]));

/**
 * The words of a run with single characters joined to their neighbours, for a name that no dictionary knows (氢|能) is cut into
 * characters: 氢能 comes out as a word, 气能 of 电气|能耗 does not.
 */
export function joinedWords(run: string): readonly string[] {
  const [parts, finer] = [segment(run), segmentFinely(run)];
  return finer.length === parts.length ? joined(parts) : [...new Set([...joined(parts), ...joined(finer)])];
}

function joined(parts: readonly string[]): readonly string[] {
  const words = parts.filter((part) => part.length > 1);
  for (let i = 0; i < parts.length; i++) {
    let some = '';
    for (let j = i; j < parts.length && j < i + 4 && parts[j]?.length === 1; j++) {
      some += parts[j] ?? '';
      if (some.length > 1) words.push(some);
    }
  }
  return words;
}
