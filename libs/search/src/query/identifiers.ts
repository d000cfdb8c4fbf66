const PATENT_IN_TEXT = /(?:ZL|CN)[\s]?\d{7,13}(?:\.[\dX])?(?:[A-Z]\d?)?/giu;

/** One spelling of a patent, credit, contract or registry number: half width, upper case, no punctuation, no leading ZL or CN. */
const identifierKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .replace(/^(?:ZL|CN)(?=\d)/u, '');

/** The keys under which a number is found: as it is, without the kind letter of a publication, without the check digit of an application. */
export function identifierKeys(text: string): readonly string[] {
  const key = identifierKey(text);
  if (key.length < 4) return [];
  const publication = /^(\d{7}|\d{9})[A-Z]\d?$/u.exec(key);
  const application = /^(\d{12}|\d{8})[\dX]$/u.exec(key);
  return [key, ...[publication?.[1], application?.[1]].filter((short) => short !== undefined)];
}

/** Patent numbers written in running text. */
export const identifiersInText = (text: string): readonly string[] => text.match(PATENT_IN_TEXT) ?? [];

/** The key of a query word that can only be a number of this sort: at least eight characters, six of them digits. */
export function queryIdentifier(word: string): string | null {
  const key = identifierKey(word);
  const digits = key.replace(/\D/gu, '').length;
  return key.length >= 8 && key.length <= 40 && digits >= 6 && /^[\p{ASCII}]*$/u.test(word.normalize('NFKC'))
    ? key
    : null;
}

/** A whole query that is one number written with spaces, such as `ZL 2017 1 0601862.3` or `CN 114081026 A`. */
export const isSpacedIdentifier = (text: string): boolean =>
  /^\s*(?:(?:ZL|CN)\s*(?:\d[\s.]*){7,13}[A-Z]?\d?|(?:\d[\s.]*){12}[\dX])\s*$/iu.test(text.normalize('NFKC'));
