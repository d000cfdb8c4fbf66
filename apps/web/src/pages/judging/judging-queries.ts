import { PageInfoFragment, ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const MyJudgingQuery = graphql(
  `
    query MyJudging($states: [SeatState!], $after: String) {
      myJudging(states: $states, after: $after, first: 50) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            state
            signedAt
            scores {
              criterion
              value
            }
            jury {
              id
              state
              isChair
              rubric {
                id
                criteria {
                  id
                  max
                }
              }
            }
            session {
              id
              titleZh
              titleEn
              startsAt
              timezone
            }
            pitch {
              id
              position
              startsAt
              listing {
                id
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
export const JudgingCountsQuery = graphql(`
  query JudgingCounts {
    todo: myJudging(states: [OPEN, SAVED], first: 1) {
      totalCount
    }
    signed: myJudging(states: [SIGNED], first: 1) {
      totalCount
    }
    all: myJudging(first: 1) {
      totalCount
    }
  }
`);
export type JudgingRow = ResultOf<typeof MyJudgingQuery>['myJudging']['edges'][number]['node'];

const SheetFragment = graphql(`
  fragment Sheet on Judging {
    id
    state
    comment
    savedAt
    signedAt
    scores {
      criterion
      value
    }
    jury {
      id
      state
      rubric {
        id
        source
        step
        criteria {
          id
          labelZh
          labelEn
          max
        }
      }
    }
    session {
      id
      titleZh
      titleEn
      startsAt
      timezone
    }
    pitch {
      id
      position
      listing {
        id
        titleZh
        titleEn
        summaryZh
        summaryEn
      }
    }
  }
`);

export const SheetQuery = graphql(
  `
    query Sheet($id: ID!) {
      judging(id: $id) {
        ...Sheet
      }
    }
  `,
  [SheetFragment],
);
export type SheetData = ResultOf<typeof SheetQuery>['judging'];

const JudgingAnswerFragment = graphql(
  `
    fragment JudgingAnswer on JudgingPayload {
      value {
        ...Sheet
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment, SheetFragment],
);
export const SaveScoresMutation = graphql(
  `
    mutation SaveScores($id: ID!, $scores: [CriterionScoreInput!]!, $comment: String) {
      saveScores(id: $id, scores: $scores, comment: $comment) {
        ...JudgingAnswer
      }
    }
  `,
  [JudgingAnswerFragment],
);
export const SignScoresMutation = graphql(
  `
    mutation SignScores($id: ID!) {
      signScores(id: $id) {
        ...JudgingAnswer
      }
    }
  `,
  [JudgingAnswerFragment],
);
export const DeclareConflictMutation = graphql(
  `
    mutation DeclareConflict($id: ID!, $note: String!) {
      declareConflict(id: $id, note: $note) {
        ...JudgingAnswer
      }
    }
  `,
  [JudgingAnswerFragment],
);

export const OwnResultsQuery = graphql(
  `
    query OwnResults($after: String) {
      myResults(after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            publishedAt
            overrideReason
            rubric {
              id
              criteria {
                id
                labelZh
                labelEn
                max
              }
            }
            session {
              id
              titleZh
              titleEn
              startsAt
            }
            pitches {
              judges
              score
              rank
              rankFrom
              rankUntil
              comments
              criteria {
                criterion
                mean
              }
              pitch {
                id
                listing {
                  id
                  titleZh
                  titleEn
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
export type OwnResultsRow = ResultOf<typeof OwnResultsQuery>['myResults']['edges'][number]['node'];
