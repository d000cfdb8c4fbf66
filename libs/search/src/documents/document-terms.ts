import { normalise } from '@luyan/matching';
import { identifiersInText } from '../query/identifiers.js';
import { runsOf } from '../query/runs.js';
import { exactTerm, identifierTerms, IN_KEYWORD, IN_TITLE, pinyinTerms, textTerms, type Term } from '../query/terms.js';
import type { ListingDocument } from '../search-port.js';

/** Characters of a document's body that are searched. */
const BODY_LIMIT = 8_000;

/** Everything a listing is found by; built once for both adapters. Raise `TERMS_VERSION` when this changes. */
export const TERMS_VERSION = 2;

/** The terms (检索项) of a listing, each once: see `Term` for what they look like. */
export function documentTerms(document: ListingDocument): readonly Term[] {
  const { titleZh, titleEn, keywords, ownerName, summaryZh, summaryEn, body } = document;
  const titles = [titleZh, titleEn ?? ''];
  const names = [...keywords, ownerName ?? ''];
  const text = [...titles, summaryZh, summaryEn, body.slice(0, BODY_LIMIT)].join('\n');
  const terms = new Set(textTerms([text, ...names].join('\n')));
  const add = (some: Iterable<Term>, prefix = ''): void => {
    for (const term of some) terms.add(prefix + term);
  };
  add(textTerms(titles.join('\n')), IN_TITLE);
  add(textTerms(names.join('\n')), IN_KEYWORD);
  for (const name of [...titles, ...names]) add(pinyinTerms(name));
  add(identifierTerms([...document.identifiers, ...identifiersInText(text)]));
  add([...titles, ...keywords].map(exactTerm).filter((term) => term.length > 1));
  return [...terms];
}

/** English words of a listing, folded, that a misspelt query may have meant; and its names in pinyin, marked with `~`, that one may begin. */
export function vocabularyOf(document: ListingDocument): readonly string[] {
  const { titleEn, titleZh, summaryEn, keywords, body } = document;
  const text = normalise([titleZh, titleEn, summaryEn, ...keywords, body.slice(0, BODY_LIMIT)].join('\n'));
  const words = runsOf(text).filter((run) => run.script === 'LATIN' && /^[a-z]{4,32}$/u.test(run.text));
  const spelt = keywords.flatMap(pinyinTerms).filter((term) => term.startsWith('~'));
  return [...new Set([...words.map((run) => run.text), ...spelt])];
}
