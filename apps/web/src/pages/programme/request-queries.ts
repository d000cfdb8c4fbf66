import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const RequestsQuery = graphql(`
  query SessionRequests(
    $states: [SessionRequestState!]
    $from: DateTime
    $until: DateTime
    $queued: Boolean! = false
    $after: String
  ) {
    sessionRequests(states: $states, from: $from, until: $until, queued: $queued, after: $after, first: 20) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          titleZh
          titleEn
          state
          mode
          earliest
          latest
          maxPitches
          queueLength
          seriesNumber
          series {
            id
            titleZh
            titleEn
          }
          host {
            id
            nameZh
            nameEn
          }
          venue {
            id
            nameZh
            nameEn
          }
          session {
            id
            startsAt
            endsAt
            state
            pitchCount
            venue {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);
export type RequestItem = ResultOf<typeof RequestsQuery>['sessionRequests']['edges'][number]['node'];

export const AskMutation = graphql(
  `
    mutation AskForSession($input: SessionRequestInput!) {
      askForSession(input: $input) {
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

export const WithdrawRequestMutation = graphql(
  `
    mutation WithdrawSessionRequest($id: ID!) {
      withdrawSessionRequest(id: $id) {
        value {
          id
          state
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);

export const QueueQuery = graphql(`
  query Queue($requestId: ID!) {
    waitlist(requestId: $requestId) {
      rank
      points
      entry {
        id
        state
        wantedHere
        onTheme
        firstPitch
        joinedAt
        deadline
        slotStartsAt
        application {
          id
          durationMin
          qaMin
          listing {
            id
            kind
            titleZh
            titleEn
            owner {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);
export type QueuePlace = ResultOf<typeof QueueQuery>['waitlist'][number];
