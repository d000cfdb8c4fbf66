import { usePages } from '../../api/use-pages.js';
import type { ResultOf } from '../../graphql.js';
import { MatchesQuery } from './match-query.js';

export type MatchWithWhy = ResultOf<typeof MatchesQuery>['matches']['edges'][number]['node'];

/** The matches of a listing, best first, a page more at a time. */
export function useMatches(listingId: string) {
  const found = usePages({ query: MatchesQuery, variables: { listingId }, connection: (data) => data.matches });
  return { ...found, matches: found.edges.map(({ node }) => node) };
}
