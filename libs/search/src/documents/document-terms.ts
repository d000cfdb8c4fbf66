import { normalise } from '@luyan/matching';
import { identifiersInText } from '../query/identifiers.js';
import { runsOf } from '../query/runs.js';
import { exactTerm, identifierTerms, IN_KEYWORD, IN_TITLE, pinyinTerms, textTerms, type Term } from '../query/terms.js';
import type { ListingDocument } from '../search-port.js';

/** Characters of a document's body that are searched. */
const BODY_LIMIT = 8_000;

/** Everything a listing is found by; built once for both adapters. Raise `TERMS_VERSION` when this changes. */
export const TERMS_VERSION = 2;

/** What a listing's terms are made of: its whole text, its titles, its keywords and owner, and the terms that stand for themselves. */
export function termSources(document: ListingDocument): {
  readonly text: string;
  readonly titles: string;
  readonly names: string;
  readonly exact: readonly Term[];
} {
  const { titleZh, titleEn, keywords, ownerName, summaryZh, summaryEn, body } = document;
  const titles = [titleZh, titleEn ?? ''];
  const names = [...keywords, ownerName ?? ''];
  const text = [...titles, summaryZh, summaryEn, body.slice(0, BODY_LIMIT)].join('\n');
  const exact = [
    ...[...titles, ...names].flatMap(pinyinTerms),
    ...identifierTerms([...document.identifiers, ...identifiersInText(text)]),
    ...[...titles, ...keywords].map(exactTerm).filter((term) => term.length > 1),
  ];
  return { text: [text, ...names].join('\n'), titles: titles.join('\n'), names: names.join('\n'), exact };
}

/** The terms (检索项) of a listing, each once: see `Term` for what they look like. */
export function documentTerms(document: ListingDocument): readonly Term[] {
  const { text, titles, names, exact } = termSources(document);
  const terms = new Set(textTerms(text));
  for (const term of textTerms(titles)) terms.add(IN_TITLE + term);
  for (const term of textTerms(names)) terms.add(IN_KEYWORD + term);
  for (const term of exact) terms.add(term);
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
