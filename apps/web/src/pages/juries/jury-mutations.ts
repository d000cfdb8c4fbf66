import { graphql, type ResultOf } from '../../graphql.js';

const ProblemFragment = graphql(`
  fragment JuryProblem on Problem {
    code
    path
    message
    remedy
  }
`);
export const DrawUpMutation = graphql(
  `
    mutation DrawUpJury($input: DrawUpJuryInput!) {
      drawUpJury(input: $input) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const SeatJudgeMutation = graphql(
  `
    mutation SeatJudge($input: SeatJudgeInput!) {
      seatJudge(input: $input) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const ReleaseMutation = graphql(
  `
    mutation ReleaseJury($id: ID!, $revision: Int!) {
      releaseJury(id: $id, revision: $revision) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const WithdrawMutation = graphql(
  `
    mutation WithdrawJury($id: ID!) {
      withdrawJury(id: $id) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const CloseMutation = graphql(
  `
    mutation CloseJury($id: ID!) {
      closeJury(id: $id) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const OverruleMutation = graphql(
  `
    mutation OverruleJury($id: ID!, $reason: String!) {
      overruleJury(id: $id, reason: $reason) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const PublishMutation = graphql(
  `
    mutation PublishResults($id: ID!) {
      publishResults(id: $id) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export const ReopenMutation = graphql(
  `
    mutation ReopenJury($id: ID!, $reason: String!) {
      reopenJury(id: $id, reason: $reason) {
        value {
          id
          state
          revision
        }
        problems {
          ...JuryProblem
        }
      }
    }
  `,
  [ProblemFragment],
);
export type Payload = NonNullable<ResultOf<typeof DrawUpMutation>['drawUpJury']>;
