import { graphql, type ResultOf } from '../../graphql.js';

export const RoundFactsFragment = graphql(`
  fragment RoundFacts on MeetingRound {
    id
    titleZh
    titleEn
    place
    startsAt
    endsAt
    state
    tables
    slotMin
    participantCount
    host {
      id
      nameZh
      nameEn
    }
    venue {
      nameZh
      nameEn
    }
    session {
      id
      titleZh
      titleEn
    }
  }
`);

export const PersonFragment = graphql(`
  fragment MeetingPerson on MeetingParticipant {
    id
    nameZh
    nameEn
    title
    about
    organisation {
      id
      nameZh
      nameEn
      type
    }
  }
`);

export const RoundsQuery = graphql(
  `
    query MeetingRounds($after: String) {
      meetingRounds(after: $after, first: 20) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...RoundFacts
            attendances {
              id
              state
              meetings {
                id
                state
              }
            }
          }
        }
      }
    }
  `,
  [RoundFactsFragment],
);

export const RoundQuery = graphql(
  `
    query MeetingRound($id: ID!) {
      meetingRound(id: $id) {
        ...RoundFacts
        slots {
          number
          startsAt
          endsAt
        }
        desk {
          roundId
        }
        participants(first: 100) {
          totalCount
          edges {
            node {
              ...MeetingPerson
            }
          }
        }
        attendances {
          id
          state
          arrivesAt
          leavesAt
          participant {
            ...MeetingPerson
          }
          wishes {
            id
            kind
            outcome
            reason
            to {
              id
            }
          }
          meetings {
            id
            table
            startsAt
            endsAt
            state
            sequence
            changeReason
            a {
              ...MeetingPerson
            }
            b {
              ...MeetingPerson
            }
          }
          suggestions(first: 10) {
            isInterested
            participant {
              id
            }
            demand {
              id
              titleZh
              titleEn
            }
            supply {
              id
              titleZh
              titleEn
            }
          }
        }
      }
    }
  `,
  [RoundFactsFragment, PersonFragment],
);

export type Round = ResultOf<typeof RoundQuery>['meetingRound'];
export type RoundFacts = ResultOf<typeof RoundFactsFragment>;
export type Attendance = Round['attendances'][number];
export type Person = Attendance['participant'];
export type Slot = Round['slots'][number];

export const AttendMutation = graphql(`
  mutation AttendMeetingRound($input: MeetingAttendanceInput!) {
    attendMeetingRound(input: $input) {
      value {
        id
        state
      }
      problems {
        code
        message
        remedy
        path
      }
    }
  }
`);
export const MoveParticipantMutation = graphql(`
  mutation MoveMeetingParticipant($id: ID!, $to: MeetingParticipantState!) {
    moveMeetingParticipant(id: $id, to: $to) {
      value {
        id
        state
      }
      problems {
        code
        message
        remedy
        path
      }
    }
  }
`);
export const WishMutation = graphql(`
  mutation WishMeeting($fromId: ID!, $toId: ID!, $kind: WishKind) {
    wishMeeting(fromId: $fromId, toId: $toId, kind: $kind) {
      value {
        id
      }
      problems {
        code
        message
        remedy
        path
      }
    }
  }
`);
