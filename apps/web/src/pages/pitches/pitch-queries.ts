import { PageInfoFragment, ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const MyWaitlistQuery = graphql(
  `
    query MyWaitlist($after: String) {
      myWaitlist(after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            state
            joinedAt
            deadline
            slotStartsAt
            request {
              id
              titleZh
              titleEn
              session {
                id
                startsAt
                venue {
                  id
                  nameZh
                  nameEn
                }
              }
            }
            application {
              id
              durationMin
              qaMin
              listing {
                id
                kind
                titleZh
                titleEn
              }
            }
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);
export type MyPlace = ResultOf<typeof MyWaitlistQuery>['myWaitlist']['edges'][number]['node'];

export const MyApplicationsQuery = graphql(
  `
    query MyApplications($states: [PitchState!], $after: String) {
      myApplications(states: $states, after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            state
            createdAt
            durationMin
            qaMin
            listing {
              id
              kind
              titleZh
              titleEn
            }
            request {
              id
              titleZh
              titleEn
              earliest
              latest
              host {
                id
                nameZh
                nameEn
              }
            }
            pitch {
              id
              state
              startsAt
              session {
                id
                titleZh
                titleEn
                state
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
    }
  `,
  [PageInfoFragment],
);
export type MyApplication = ResultOf<typeof MyApplicationsQuery>['myApplications']['edges'][number]['node'];

const WaitlistAnswerFragment = graphql(
  `
    fragment WaitlistAnswer on WaitlistPayload {
      value {
        id
        state
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);
export const PitchAnswerFragment = graphql(
  `
    fragment PitchAnswer on PitchPayload {
      value {
        id
        state
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);

export const AnswerOfferMutation = graphql(
  `
    mutation AnswerSlotOffer($id: ID!, $accept: Boolean!) {
      answer: answerSlotOffer(id: $id, accept: $accept) {
        ...WaitlistAnswer
      }
    }
  `,
  [WaitlistAnswerFragment],
);

export const LeaveWaitlistMutation = graphql(
  `
    mutation LeaveWaitlist($id: ID!) {
      answer: leaveWaitlist(id: $id) {
        ...WaitlistAnswer
      }
    }
  `,
  [WaitlistAnswerFragment],
);

export const AnswerInvitationMutation = graphql(
  `
    mutation AnswerInvitation($id: ID!, $accept: Boolean!) {
      answer: answerInvitation(id: $id, accept: $accept) {
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

export const WithdrawPitchMutation = graphql(
  `
    mutation WithdrawPitch($id: ID!) {
      answer: withdrawPitch(id: $id) {
        ...PitchAnswer
      }
    }
  `,
  [PitchAnswerFragment],
);

export const JoinWaitlistMutation = graphql(
  `
    mutation JoinWaitlist($requestId: ID!, $listingId: ID!) {
      answer: joinWaitlist(requestId: $requestId, listingId: $listingId) {
        ...WaitlistAnswer
      }
    }
  `,
  [WaitlistAnswerFragment],
);

/** What one could pitch: published supplies of one's own. */
export const OwnSuppliesQuery = graphql(
  `
    query OwnSupplies($after: String) {
      myListings(state: PUBLISHED, after: $after, first: 100) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            kind
            titleZh
            titleEn
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);
