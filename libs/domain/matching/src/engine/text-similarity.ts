import type { QueryTerm } from '../sparse/sparse-index.js';
import type { TermShare } from './ranked-match.js';

/** Share of the demand's weight at which a text counts as half alike: few supplies repeat more than a third of a demand. */
const HALF_ALIKE = 0.15;

/** A retrieval score as a similarity, 0..1, comparable between demands of different length. */
export function textSimilarity(query: readonly QueryTerm[], score: number): number {
  let all = 0;
  for (const { weight } of query) all += weight;
  const share = all === 0 ? 0 : score / all;
  return (share * (1 + HALF_ALIKE)) / (share + HALF_ALIKE);
}

/** The similarity of one pair and, once its part of the score is known, what each term gives to that part. */
export function shareTerms(query: readonly QueryTerm[], weightInSupply: (term: string) => number) {
  const given = query
    .map(({ term, weight }) => ({ term, given: weight * weightInSupply(term) }))
    .filter((entry) => entry.given > 0);
  let all = 0;
  for (const entry of given) all += entry.given;
  return {
    text: textSimilarity(query, all),
    shares: (part: number): readonly TermShare[] =>
      given
        .map((entry) => ({ term: entry.term, share: (entry.given / all) * part }))
        .sort((a, b) => b.share - a.share || (a.term < b.term ? -1 : 1)),
  };
}
