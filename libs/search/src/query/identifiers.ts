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

/** What people write in front of a number to say what it is. */
const LABEL =
  /^(?:(?:专利|申请|公开|公布|公告|授权|授权公告|公开公告|统一社会信用|社会信用|信用|登记|合同)?(?:号码?|编号|代码)|专利|patent|application|publication)(?:\s*(?:no|number)\.?)?[\s:：]*/iu;
const NUMBER = /^(?:(?:ZL|CN)\s*(?:\d[\s.-]*){7,13}[A-Z]?\d?|(?:\d[\s.]*){12}[\dX])$/iu;
/** A unified social credit code (GB 32100): 18 characters without I, O, S, V and Z, the third to the eighth digits. */
const CREDIT_CODE = /^[\dA-HJ-NP-RTUWXY]{2}\d{6}[\dA-HJ-NP-RTUWXY]{10}$/iu;

/**
 * The number that a whole query is, written with spaces or with a word that says what it is (`ZL 2017 1 0601862.3`, `CN 114081026 A`,
 * `公开号：CN114081026A`, `91610000 MA6TG9HX7P`); null when it is anything else.
 */
export function wholeIdentifier(query: string): string | null {
  const text = query.normalize('NFKC').trim();
  const number = text.replace(LABEL, '').trim();
  const closed = number.replace(/[\s-]+/gu, '');
  if (!NUMBER.test(number) && !CREDIT_CODE.test(closed)) return null;
  return closed;
}

/** A class of the patent classification (IPC): subclass, main group, subgroup. */
const IPC = /^([A-H]\d{2}[A-Z])(?:\s*(\d{1,4})(?:\/(\d{2,6}))?)?$/iu;

/** The keys under which a listing of a class is found: the class and those above it, down to the subclass. */
export function ipcKeys(code: string): readonly string[] {
  const [, subclass, group, subgroup] = IPC.exec(code.trim()) ?? [];
  if (subclass === undefined) return [];
  const keys = [subclass, group && `${subclass}${group}`, subgroup && `${subclass}${group}/${subgroup}`];
  return keys.filter((key) => key !== undefined && key !== '').map((key) => `IPC${key}`.toUpperCase());
}
