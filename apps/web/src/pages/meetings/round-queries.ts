import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';
import { PersonFragment } from './meeting-queries.js';

export const RoundAnswerFragment = graphql(
  `
    fragment RoundAnswer on MeetingRoundPayload {
      value {
        id
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);
const EffectMeetingFragment = graphql(
  `
    fragment EffectMeeting on Meeting {
      id
      startsAt
      table
      a {
        ...MeetingPerson
      }
      b {
        ...MeetingPerson
      }
    }
  `,
  [PersonFragment],
);

export const RoundEffectQuery = graphql(
  `
    query MeetingRoundEffect($input: MeetingRoundInput!) {
      meetingRoundEffect(input: $input) {
        value {
          isMoved
          isElsewhere
          clearsHours
          lost {
            ...EffectMeeting
          }
          tableless {
            ...EffectMeeting
          }
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment, EffectMeetingFragment],
);
export type RoundEffect = NonNullable<ResultOf<typeof RoundEffectQuery>['meetingRoundEffect']['value']>;
export const SaveRoundMutation = graphql(
  `
    mutation SaveMeetingRound($input: MeetingRoundInput!) {
      saveMeetingRound(input: $input) {
        ...RoundAnswer
      }
    }
  `,
  [RoundAnswerFragment],
);
