import { SearchInputError, type SearchQuery } from './search-port.js';

/** Hits that can be paged through; a reader who wants more should filter, a machine should use the feeds. */
const DEEPEST_HIT = 10_000;
const GREATEST_PAGE = 100;

export const cursorAt = (place: number): string => Buffer.from(`o:${place}`).toString('base64url');

/** The place of the first hit after the cursor, and the page's size. Throws `SearchInputError`. */
export function windowOf({ first, after }: Pick<SearchQuery, 'first' | 'after'>): {
  readonly offset: number;
  readonly limit: number;
} {
  if (!Number.isInteger(first) || first < 0 || first > GREATEST_PAGE) {
    throw new SearchInputError('PAGE_SIZE_INVALID', `A page has 0 to ${GREATEST_PAGE} hits, not ${first}.`);
  }
  if (after === undefined || after === null) return { offset: 0, limit: first };
  const place = /^o:(\d{1,9})$/u.exec(Buffer.from(after, 'base64url').toString('utf8'))?.[1];
  if (place === undefined) throw new SearchInputError('CURSOR_INVALID', 'This cursor is not one of the search.');
  const offset = Number(place) + 1;
  if (offset + first > DEEPEST_HIT) {
    throw new SearchInputError(
      'PAGE_TOO_DEEP',
      `Only the first ${DEEPEST_HIT} hits can be paged through; add a filter.`,
    );
  }
  return { offset, limit: first };
}
