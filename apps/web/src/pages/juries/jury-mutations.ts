import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

const JuryAnswerFragment = graphql(
  `
    fragment JuryAnswer on JuryPayload {
      value {
        id
        state
        revision
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);
export const DrawUpMutation = graphql(
  `
    mutation DrawUpJury($input: DrawUpJuryInput!) {
      drawUpJury(input: $input) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const SeatJudgeMutation = graphql(
  `
    mutation SeatJudge($input: SeatJudgeInput!) {
      seatJudge(input: $input) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const ReleaseMutation = graphql(
  `
    mutation ReleaseJury($id: ID!, $revision: Int!) {
      releaseJury(id: $id, revision: $revision) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const WithdrawMutation = graphql(
  `
    mutation WithdrawJury($id: ID!) {
      withdrawJury(id: $id) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const CloseMutation = graphql(
  `
    mutation CloseJury($id: ID!) {
      closeJury(id: $id) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const OverruleMutation = graphql(
  `
    mutation OverruleJury($id: ID!, $reason: String!) {
      overruleJury(id: $id, reason: $reason) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const PublishMutation = graphql(
  `
    mutation PublishResults($id: ID!) {
      publishResults(id: $id) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export const ReopenMutation = graphql(
  `
    mutation ReopenJury($id: ID!, $reason: String!) {
      reopenJury(id: $id, reason: $reason) {
        ...JuryAnswer
      }
    }
  `,
  [JuryAnswerFragment],
);
export type Payload = NonNullable<ResultOf<typeof DrawUpMutation>['drawUpJury']>;
