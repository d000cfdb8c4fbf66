import { normalise } from '@luyan/matching';
import { identifiersInText } from '../query/identifiers.js';
import { runsOf } from '../query/runs.js';
import { remembered } from '../query/remembered.js';
import {
  exactTerm,
  identifierTerms,
  IN_KEYWORD,
  IN_TITLE,
  ipcTerms,
  kindTerm,
  pinyinTerms,
  textTerms,
  type Term,
} from '../query/terms.js';
import { segment } from '../query/words.js';
import type { ListingDocument } from '../search-port.js';

/** Characters of a document's body that are searched. */
const BODY_LIMIT = 8_000;

/** Everything a listing is found by; built once for both adapters. Raise `TERMS_VERSION` when this changes. */
export const TERMS_VERSION = 3;

/** A university as people call it for short (简称): place, first character of what it teaches, 大 (西安交通大学 → 西安交大); '' for others. */
const shortName = remembered(10_000, (name) => {
  const [, stem = ''] = /^(\p{Script=Han}{4,})大学/u.exec(name) ?? [];
  const place = stem.slice(0, Math.max(2, segment(stem)[0]?.length ?? 0));
  return stem.length > place.length ? `${place}${stem.charAt(place.length)}大` : '';
});

/** What a listing's terms are made of: its whole text, its titles, its keywords and owner, and the terms that stand for themselves. */
export function termSources(document: ListingDocument): {
  readonly text: string;
  readonly titles: string;
  readonly names: string;
  readonly exact: readonly Term[];
} {
  const { titleZh, titleEn, keywords, ownerName, summaryZh, summaryEn, body } = document;
  const titles = [titleZh, titleEn ?? ''];
  const names = [...keywords, ownerName ?? '', shortName(ownerName ?? '')];
  const text = [...titles, summaryZh, summaryEn, body.slice(0, BODY_LIMIT)].join('\n');
  const exact = [
    ...[...titles, ...names].flatMap(pinyinTerms),
    ...identifierTerms([...document.identifiers, ...identifiersInText(text)]),
    ...titles.map(exactTerm).filter((term) => term.length > 1),
    ...ipcTerms(document.ipc),
    kindTerm(document.kind),
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
  const { titleEn, titleZh, summaryEn, keywords, ownerName, body } = document;
  const text = normalise([titleZh, titleEn, summaryEn, ...keywords, body.slice(0, BODY_LIMIT)].join('\n'));
  const words = runsOf(text).filter((run) => run.script === 'LATIN' && /^[a-z]{4,32}$/u.test(run.text));
  const spelt = [...keywords, ownerName ?? ''].flatMap(pinyinTerms).filter((term) => term.startsWith('~'));
  return [...new Set([...words.map((run) => run.text), ...spelt])];
}
