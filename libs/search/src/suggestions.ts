import { normalise } from '@luyan/matching';
import { spell } from './query/pinyin.js';
import type { Suggestion } from './search-port.js';

export interface SuggestionSource {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string | null;
  readonly keywords: readonly string[];
  /** Chinese, then English where there is one. */
  readonly ownerName: string | null;
}

function continues(word: string, prefix: string): boolean {
  const folded = normalise(word);
  if (folded.includes(prefix)) return true;
  const letters = prefix.replaceAll(' ', '');
  if (!/^[a-z]+$/u.test(letters)) return false;
  const { full, initials } = spell(folded);
  return full.startsWith(letters) || initials.startsWith(letters);
}

/** The owner's name, each language for itself. */
const namesOf = ({ ownerName }: SuggestionSource): readonly string[] =>
  (ownerName ?? '').split(/(?<=\p{Script=Han}) (?=\p{Script=Latin})/u).filter((name) => name !== '');

/**
 * Keywords and owners' names that continue what was typed, the most used first, then titles that say it or one of them; drawn from the best
 * hits for it.
 */
export function suggestionsFrom(
  hits: readonly SuggestionSource[],
  typed: string,
  limit: number,
): readonly Suggestion[] {
  const prefix = normalise(typed)
    .trim()
    .replace(/ [a-z]$/u, '');
  const uses = new Map<string, number>();
  for (const hit of hits) {
    for (const keyword of new Set([...hit.keywords, ...namesOf(hit)])) {
      if (continues(keyword, prefix)) uses.set(keyword, (uses.get(keyword) ?? 0) + 1);
    }
  }
  const said = [prefix, ...[...uses.keys()].map(normalise)];
  const says = (text: string | null): boolean => {
    const folded = normalise(text ?? '');
    return said.some((one) => folded.includes(one));
  };
  const keywords = [...uses]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, Math.ceil(limit / 2))
    .map(([text]) => ({ text, type: 'KEYWORD' as const, listingId: null }));
  const saying = hits.filter(({ titleZh, titleEn }) => says(titleZh) || says(titleEn));
  const titles = (saying.length > 0 || uses.size > 0 ? saying : hits).map(({ id, titleZh, titleEn }) => ({
    text: titleEn !== null && !says(titleZh) && says(titleEn) ? titleEn : titleZh,
    type: 'TITLE' as const,
    listingId: id,
  }));
  return [...keywords, ...titles.filter(({ text }) => !uses.has(text))].slice(0, limit);
}
