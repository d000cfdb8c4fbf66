import { PageInfoFragment, ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { RoundAnswerFragment } from './round-queries.js';
import { PersonFragment, RoundFactsFragment } from './meeting-queries.js';

const TimetableFragment = graphql(`
  fragment Timetable on MeetingTimetable {
    id
    version
    state
    fromSlot
    progress
    stopping
    failure
    placed
    waiting
    gaps
    bound
    announcedAt
    changes {
      aId
      bId
      fromSlot
      toSlot
      table
      reason
    }
  }
`);

export const DeskQuery = graphql(
  `
    query MeetingDesk($id: ID!) {
      meetingRound(id: $id) {
        ...RoundFacts
        requestId
        days
        startMin
        endMin
        breakMin
        lunchFromMin
        lunchUntilMin
        closedTables {
          table
          fromSlot
        }
        slots {
          number
          startsAt
          endsAt
        }
        desk {
          roundId
          attendances(first: 100) {
            edges {
              node {
                id
                state
                personId
                arrivesAt
                leavesAt
                busy {
                  from
                  until
                }
                participant {
                  ...MeetingPerson
                }
              }
            }
          }
          draft {
            ...Timetable
          }
          announced {
            ...Timetable
          }
          faults {
            rule
            meetingIds
          }
        }
      }
    }
  `,
  [RoundFactsFragment, PersonFragment, TimetableFragment],
);
export type DeskRound = ResultOf<typeof DeskQuery>['meetingRound'];
export type Desk = NonNullable<DeskRound['desk']>;
export type DeskAttendance = Desk['attendances']['edges'][number]['node'];
export type Timetable = NonNullable<Desk['draft']>;

export const DeskMeetingsQuery = graphql(
  `
    query MeetingDeskMeetings($id: ID!, $after: String) {
      meetingRound(id: $id) {
        id
        desk {
          roundId
          meetings(first: 100, after: $after) {
            totalCount
            pageInfo {
              ...PageInfoParts
            }
            edges {
              node {
                id
                slot
                table
                startsAt
                state
                a {
                  id
                }
                b {
                  id
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
export const DeskWishesQuery = graphql(
  `
    query MeetingDeskWishes($id: ID!, $after: String) {
      meetingRound(id: $id) {
        id
        desk {
          roundId
          wishes(first: 100, after: $after) {
            totalCount
            pageInfo {
              ...PageInfoParts
            }
            edges {
              node {
                id
                kind
                outcome
                reason
                from {
                  id
                }
                to {
                  id
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
type Connection<Data, Name extends 'meetings' | 'wishes'> = Data extends {
  meetingRound: { desk: infer D };
}
  ? NonNullable<D> extends Record<Name, infer C>
    ? C
    : never
  : never;
export type DeskMeeting = Connection<ResultOf<typeof DeskMeetingsQuery>, 'meetings'>['edges'][number]['node'];
export type DeskWish = Connection<ResultOf<typeof DeskWishesQuery>, 'wishes'>['edges'][number]['node'];

const TimetableAnswerFragment = graphql(
  `
    fragment TimetableAnswer on MeetingTimetablePayload {
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
export const ArrangeMutation = graphql(
  `
    mutation ArrangeMeetings($roundId: ID!) {
      arrangeMeetings(roundId: $roundId) {
        ...TimetableAnswer
      }
    }
  `,
  [TimetableAnswerFragment],
);
export const StopTimetableMutation = graphql(
  `
    mutation StopMeetingTimetable($id: ID!, $keep: Boolean!) {
      stopMeetingTimetable(id: $id, keep: $keep) {
        ...TimetableAnswer
      }
    }
  `,
  [TimetableAnswerFragment],
);
export const AnnounceMutation = graphql(
  `
    mutation AnnounceMeetingTimetable($id: ID!) {
      announceMeetingTimetable(id: $id) {
        ...TimetableAnswer
      }
    }
  `,
  [TimetableAnswerFragment],
);
export const MoveRoundMutation = graphql(
  `
    mutation MoveMeetingRound($id: ID!, $to: MeetingRoundState!) {
      moveMeetingRound(id: $id, to: $to) {
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
export const CloseTableMutation = graphql(
  `
    mutation CloseMeetingTable($roundId: ID!, $table: Int!, $fromSlot: Int) {
      closeMeetingTable(roundId: $roundId, table: $table, fromSlot: $fromSlot) {
        ...RoundAnswer
      }
    }
  `,
  [RoundAnswerFragment],
);
export const MarkMeetingMutation = graphql(
  `
    mutation MarkMeeting($id: ID!, $to: MeetingState!) {
      markMeeting(id: $id, to: $to) {
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
