import { PageInfoFragment, ProblemFragment } from '../../api/fragments.js';
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
      id
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
          ...PageInfoParts
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
  [RoundFactsFragment, PageInfoFragment],
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
          busy {
            from
            until
          }
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

const AttendanceAnswerFragment = graphql(
  `
    fragment AttendanceAnswer on MeetingAttendancePayload {
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
export const AttendMutation = graphql(
  `
    mutation AttendMeetingRound($input: MeetingAttendanceInput!) {
      attendMeetingRound(input: $input) {
        ...AttendanceAnswer
      }
    }
  `,
  [AttendanceAnswerFragment],
);
export const MoveParticipantMutation = graphql(
  `
    mutation MoveMeetingParticipant($id: ID!, $to: MeetingParticipantState!) {
      moveMeetingParticipant(id: $id, to: $to) {
        ...AttendanceAnswer
      }
    }
  `,
  [AttendanceAnswerFragment],
);
export const WishMutation = graphql(
  `
    mutation WishMeeting($fromId: ID!, $toId: ID!, $kind: WishKind) {
      wishMeeting(fromId: $fromId, toId: $toId, kind: $kind) {
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
export const StandInsQuery = graphql(`
  query MeetingStandIns($id: ID!) {
    meetingStandIns(id: $id) {
      id
      nameZh
      nameEn
      title
    }
  }
`);
export const HandOverMutation = graphql(
  `
    mutation HandOverMeetingSeat($id: ID!, $personId: ID!) {
      handOverMeetingSeat(id: $id, personId: $personId) {
        ...AttendanceAnswer
      }
    }
  `,
  [AttendanceAnswerFragment],
);
