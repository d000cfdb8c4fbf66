import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type FragmentOf } from '../../graphql.js';
import { ListingCardFragment } from '../../ui/listing-card.js';

const MatchFragment = graphql(
  `
    fragment MatchParts on Match {
      id
      score
      state
      declineReason
      origin
      note
      suggestedAt
      broker {
        nameZh
        nameEn
        organisation {
          nameZh
          nameEn
        }
      }
      parts {
        part
        share
      }
      demand {
        ...ListingCard
      }
      supply {
        ...ListingCard
      }
    }
  `,
  [ListingCardFragment],
);
export type MatchData = FragmentOf<typeof MatchFragment>;

export const MatchesQuery = graphql(
  `
    query Matches($listingId: ID!, $after: String) {
      matches(listingId: $listingId, after: $after, first: 20) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...MatchParts
            explanation {
              text
              missing
              elsewhere
              unstated {
                code
                message
              }
              figures {
                required {
                  metric
                  text
                }
                claimed {
                  text
                }
                verdict
              }
              gates {
                closed {
                  code
                  message
                  opensAt
                }
              }
              answers {
                requirement
                answer
                share
                terms
              }
            }
          }
        }
      }
    }
  `,
  [MatchFragment],
);

export const AnswerMutation = graphql(
  `
    mutation AnswerMatch($id: ID!, $to: MatchState!, $reason: DeclineReason) {
      answerMatch(id: $id, to: $to, reason: $reason) {
        value {
          id
          state
          declineReason
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);

/** What a broker may add to a listing by hand. */
export const CandidatesQuery = graphql(`
  query MatchCandidates($text: String!, $kinds: [ListingKind!]!) {
    catalogue(text: $text, filter: { kinds: $kinds }, sort: RELEVANCE, first: 8) {
      edges {
        node {
          id
          kind
          titleZh
          titleEn
          owner {
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

export const AddMatchMutation = graphql(
  `
    mutation AddMatch($input: AddMatchInput!) {
      addMatch(input: $input) {
        value {
          id
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
