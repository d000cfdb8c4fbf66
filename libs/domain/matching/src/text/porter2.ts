/**
 * The Snowball English stemmer (Porter2), as published at snowballstem.org/algorithms/english/stemmer.html.
 * Input is one lower-case word of ASCII letters and apostrophes; anything else comes back as it went in.
 */
const VOWEL = /[aeiouy]/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;
const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;

const SPECIAL: Readonly<Record<string, string>> = {
  skis: 'ski',
  skies: 'sky',
  dying: 'die',
  lying: 'lie',
  tying: 'tie',
  idly: 'idl',
  gently: 'gentl',
  ugly: 'ugli',
  early: 'earli',
  only: 'onli',
  singly: 'singl',
};
const INVARIANT = new Set(['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes']);
const INVARIANT_AFTER_1A = new Set([
  'inning',
  'outing',
  'canning',
  'herring',
  'earring',
  'proceed',
  'exceed',
  'succeed',
]);

type Rules = readonly (readonly [suffix: string, replacement: string])[];
/** Longest suffix first, so that the first that fits is the one the algorithm means. */
const STEP_2: Rules = [
  ['ization', 'ize'],
  ['ational', 'ate'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
];
const STEP_3: Rules = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
];
const STEP_4 = [
  'ement',
  'ance',
  'ence',
  'able',
  'ible',
  'ment',
  'ant',
  'ent',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
  'ion',
  'al',
  'er',
  'ic',
];

/** Index after the first non-vowel that follows a vowel, from `from`; the word's length when there is none. */
function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++)
    if (!VOWEL.test(word.charAt(i)) && VOWEL.test(word.charAt(i - 1))) return i + 1;
  return word.length;
}

function regions(word: string): { r1: number; r2: number } {
  const prefix = /^(?:gener|commun|arsen)/.exec(word);
  const r1 = prefix ? prefix[0].length : regionAfter(word, 0);
  return { r1, r2: r1 >= word.length ? word.length : regionAfter(word, r1) };
}

const isShort = (word: string, r1: number): boolean => r1 >= word.length && SHORT_END.test(word);

function step1a(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/(?:ied|ies)$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  if (/(?:us|ss)$/.test(word) || !word.endsWith('s')) return word;
  return VOWEL.test(word.slice(0, -2)) ? word.slice(0, -1) : word;
}

function step1b(word: string, r1: number): string {
  const eed = /(?:eedly|eed)$/.exec(word);
  if (eed) return eed.index >= r1 ? `${word.slice(0, eed.index)}ee` : word;
  const past = /(?:ingly|edly|ing|ed)$/.exec(word);
  if (!past) return word;
  const stem = word.slice(0, past.index);
  if (!VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (DOUBLE.test(stem)) return stem.slice(0, -1);
  return isShort(stem, r1) ? `${stem}e` : stem;
}

const step1c = (word: string): string =>
  word.length > 2 && /[^aeiouy][yY]$/.test(word) ? `${word.slice(0, -1)}i` : word;

function step2(word: string, r1: number): string {
  const rule = STEP_2.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const stem = word.slice(0, word.length - rule[0].length);
  if (stem.length < r1) return word;
  if (rule[0] === 'ogi') return stem.endsWith('l') ? `${stem}og` : word;
  if (rule[0] === 'li') return /[cdeghkmnrt]$/.test(stem) ? stem : word;
  return stem + rule[1];
}

function step3(word: string, r1: number, r2: number): string {
  const rule = STEP_3.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const stem = word.slice(0, word.length - rule[0].length);
  if (stem.length < (rule[0] === 'ative' ? r2 : r1)) return word;
  return stem + rule[1];
}

function step4(word: string, r2: number): string {
  const suffix = STEP_4.find((s) => word.endsWith(s));
  if (suffix === undefined) return word;
  const stem = word.slice(0, word.length - suffix.length);
  if (stem.length < r2) return word;
  return suffix === 'ion' && !/[st]$/.test(stem) ? word : stem;
}

function step5(word: string, r1: number, r2: number): string {
  const last = word.length - 1;
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    return last >= r2 || (last >= r1 && !SHORT_END.test(stem)) ? stem : word;
  }
  return word.endsWith('ll') && last >= r2 ? word.slice(0, -1) : word;
}

/** The stem (词干) of an English word: `connections` and `connecting` give `connect`. */
export function porter2(input: string): string {
  if (input.length <= 2 || !/^[a-z']+$/.test(input)) return input;
  const trimmed = input.replace(/^'/, '');
  const special = SPECIAL[trimmed];
  if (special !== undefined) return special;
  if (INVARIANT.has(trimmed)) return trimmed;

  // A y that begins the word or follows a vowel is a consonant, marked Y until the end.
  let word = trimmed.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const { r1, r2 } = regions(word);
  word = step1a(word.replace(/(?:'s'|'s|')$/, ''));
  if (INVARIANT_AFTER_1A.has(word)) return word;
  word = step1c(step1b(word, r1));
  word = step5(step4(step3(step2(word, r1), r1, r2), r2), r1, r2);
  return word.replaceAll('Y', 'y');
}
