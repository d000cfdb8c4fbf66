import { PageInfoFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { ListingCardFragment } from '../../ui/listing-card.js';
import { SessionRowFragment } from '../../ui/session-row.js';
import { RoundFactsFragment } from '../meetings/meeting-queries.js';

/** What an investor follows: saved searches, and the chains of what they offer. */
export const FollowedQuery = graphql(`
  query Followed {
    savedSearches(first: 50) {
      edges {
        node {
          id
          name
          filter
        }
      }
    }
    myListings(state: PUBLISHED, kind: FINANCE, first: 50) {
      edges {
        node {
          id
          chains
        }
      }
    }
  }
`);

const NeedFragment = graphql(
  `
    fragment FundingProject on Listing {
      ...ListingCard
      pitches {
        id
        startsAt
        state
        session {
          id
          titleZh
          titleEn
          timezone
        }
      }
      ... on Achievement {
        detail {
          investmentNeedFen
        }
      }
      ... on Demand {
        demand: detail {
          budgetFen
        }
      }
    }
  `,
  [ListingCardFragment],
);

export const FundingQuery = graphql(
  `
    query FundingProjects($chains: [String!]!, $after: String) {
      fundingProjects(chains: $chains, after: $after, first: 6) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            ...FundingProject
          }
        }
      }
    }
  `,
  [NeedFragment, PageInfoFragment],
);
export type FundingProject = ResultOf<typeof FundingQuery>['fundingProjects']['edges'][number]['node'];

export const PitchingQuery = graphql(
  `
    query PitchingProjects($chains: [String!]!) {
      fundingProjects(chains: $chains, pitching: true, first: 50) {
        totalCount
        edges {
          node {
            id
            titleZh
            titleEn
            pitches {
              id
              startsAt
              state
              session {
                ...SessionRow
              }
            }
          }
        }
      }
    }
  `,
  [SessionRowFragment],
);

export const OwnRoundsQuery = graphql(
  `
    query OwnMeetingRounds {
      myMeetingAttendances(first: 20) {
        edges {
          node {
            id
            state
            round {
              ...RoundFacts
            }
            wishes {
              id
              outcome
            }
            meetings {
              id
              state
            }
          }
        }
      }
    }
  `,
  [RoundFactsFragment],
);
export type OwnRound = ResultOf<typeof OwnRoundsQuery>['myMeetingAttendances']['edges'][number]['node'];

export const AnsweredQuery = graphql(
  `
    query AnsweredMatches($after: String) {
      answeredMatches(after: $after, first: 10) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            state
            declineReason
            answeredAt
            demand {
              id
              titleZh
              titleEn
            }
            supply {
              id
              titleZh
              titleEn
              kind
            }
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);
