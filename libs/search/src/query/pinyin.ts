import { pinyin } from 'pinyin-pro';
import { remembered } from './remembered.js';

const SYLLABLES =
  /^(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|an|en|in|un|vn|ai|ei|ui|ao|ou|iu|ie|ia|ua|uo|ue|ve|er|a|o|e|i|u|v))+$/u;
const INITIALS = /^[bpmfdtnlgkhjqxrzcsywaoe]{2,8}$/u;

export interface Spelling {
  readonly full: string;
  readonly initials: string;
}

/** A Chinese word spelt in pinyin without tones (氢能 → `qingneng`) and by initials (`qn`). */
export const spell = remembered(100_000, (word): Spelling => {
  const syllables = pinyin(word, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') };
});

/** Whether folded Latin letters can be pinyin, and whether they can be initials. */
export const isPinyin = (letters: string): boolean =>
  letters.length >= 2 && letters.length <= 48 && SYLLABLES.test(letters);
export const isInitials = (letters: string): boolean => INITIALS.test(letters);
