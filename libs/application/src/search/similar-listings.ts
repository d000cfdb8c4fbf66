import type { ListingRow } from '@luyan/persistence';
import type { SearchFilter } from '@luyan/search';
import type { Runtime } from '../core/runtime.js';

const KEYWORDS = 6;
/** Hits of a keyword that are looked at; one that finds far more says little. */
const HITS = 60;

/**
 * Listings of the same kind that are like one (相似条目), best first: those that its keywords find, a keyword counting the more the
 * fewer listings have it (inverse document frequency), then others of its industry chains. Only the catalogue's public index is asked,
 * so that a confidential text lends nobody its likeness.
 */
export async function similarListings(
  { search, reads }: Pick<Runtime, 'search' | 'reads'>,
  listing: Pick<ListingRow, 'id' | 'kind' | 'titleZh' | 'keywords' | 'chains'>,
  limit: number,
): Promise<ListingRow[]> {
  const find = (text: string | undefined, filter: SearchFilter, first: number) =>
    search.search({
      ...(text !== undefined && { text }),
      filter: { kinds: [listing.kind], ...filter },
      sort: 'RELEVANCE',
      first,
      facets: [],
    });
  const words = listing.keywords.length > 0 ? listing.keywords.slice(0, KEYWORDS) : [listing.titleZh];
  const [all, ...byWord] = await Promise.all([
    find(undefined, {}, 0),
    ...words.map((word) => find(`"${word.replaceAll('"', ' ')}"`, {}, HITS)),
  ]);
  const scores = new Map<string, number>();
  for (const { hits, totalCount } of byWord) {
    const weight = Math.log(1 + all.totalCount / (1 + totalCount));
    hits.forEach(({ id }, rank) => scores.set(id, (scores.get(id) ?? 0) + weight * (1 - rank / (2 * HITS))));
  }
  scores.delete(listing.id);
  if (scores.size < limit && listing.chains.length > 0)
    for (const { id } of (await find(undefined, { chains: listing.chains }, limit + 1)).hits)
      if (id !== listing.id && !scores.has(id)) scores.set(id, 0);

  const best = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 2 * limit);
  const rows = new Map((await reads.listings.findByIds(best.map(([id]) => id))).map((row) => [row.id, row]));
  return best
    .flatMap(([id]) => rows.get(id) ?? [])
    .filter(({ state }) => state === 'PUBLISHED')
    .slice(0, limit);
}
