import { normalise } from '@luyan/matching';
import { identifiersInText } from '../query/identifiers.js';
import { runsOf } from '../query/runs.js';
import { exactTerm, identifierTerms, IN_KEYWORD, IN_TITLE, pinyinTerms, textTerms, type Term } from '../query/terms.js';
import type { ListingDocument } from '../search-port.js';

/** Characters of a document's body that are searched. */
const BODY_LIMIT = 8_000;

/** Everything a listing is found by; built once for both adapters. Raise `TERMS_VERSION` when this changes. */
export const TERMS_VERSION = 1;

const named = (text: string): readonly Term[] => [...textTerms(text), ...pinyinTerms(text)];

/** The terms (检索项) of a listing, each once: see `Term` for what they look like. */
export function documentTerms(document: ListingDocument): readonly Term[] {
  const { titleZh, titleEn, keywords, ownerName, summaryZh, summaryEn, body } = document;
  const titles = [titleZh, titleEn ?? ''];
  const text = [...titles, summaryZh, summaryEn, body.slice(0, BODY_LIMIT)].join('\n');
  const title = [
    ...titles.flatMap(named),
    ...identifierTerms(document.identifiers),
    ...identifierTerms(identifiersInText(text)),
  ];
  const keyword = [...keywords, ownerName ?? ''].flatMap(named);
  return [
    ...new Set([
      ...textTerms(text),
      ...title,
      ...keyword,
      ...title.map((term) => IN_TITLE + term),
      ...keyword.map((term) => IN_KEYWORD + term),
      ...[...titles, ...keywords].map(exactTerm).filter((term) => term.length > 1),
    ]),
  ];
}

/** English words of a listing, folded, that a misspelt query may have meant. */
export function spellingWords(document: ListingDocument): readonly string[] {
  const { titleEn, titleZh, summaryEn, keywords, body } = document;
  const text = normalise([titleZh, titleEn, summaryEn, ...keywords, body.slice(0, BODY_LIMIT)].join('\n'));
  const words = runsOf(text).filter((run) => run.script === 'LATIN' && /^[a-z]{4,32}$/u.test(run.text));
  return [...new Set(words.map((run) => run.text))];
}
