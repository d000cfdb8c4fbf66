import { PageInfoFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const JurySessionsQuery = graphql(
  `
    query JurySessions($states: [JuryState!], $after: String) {
      jurySessions(states: $states, after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            session {
              id
              titleZh
              titleEn
              startsAt
              pitchCount
              host {
                id
                nameZh
                nameEn
              }
            }
            jury {
              id
              state
              judgeCount
              sheetCount
              signedCount
            }
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);

export const JurySessionQuery = graphql(`
  query JurySession($id: ID!) {
    jurySession(id: $id) {
      id
      session {
        id
        titleZh
        titleEn
        startsAt
        endsAt
        timezone
      }
      jury {
        id
        state
        perPitch
        relaxed
      }
    }
  }
`);
export type SessionOfJury = ResultOf<typeof JurySessionQuery>['jurySession'];

const JudgeFragment = graphql(`
  fragment JudgeName on Judge {
    id
    nameZh
    nameEn
    title
    kinds
    organisation {
      id
      nameZh
      nameEn
    }
  }
`);

export const JuryReviewQuery = graphql(
  `
    query JuryReview($juryId: ID!) {
      juryReview(juryId: $juryId) {
        relax
        jury {
          id
          state
          revision
          perPitch
          mix
          relaxed
          aim
          figures {
            aim
            total
            worst
          }
          chairId
          overrideReason
          sheetCount
          signedCount
        }
        pitches {
          missing
          kindsLacking
          pitch {
            id
            position
            listing {
              id
              titleZh
              titleEn
            }
          }
          seats {
            id
            state
            affinity
            judge {
              ...JudgeName
            }
            causes {
              reason
              evidenceZh
            }
            applicationId
          }
        }
      }
    }
  `,
  [JudgeFragment],
);
export type Review = ResultOf<typeof JuryReviewQuery>['juryReview'];
export type Seat = Review['pitches'][number]['seats'][number];
export type JudgeData = NonNullable<Seat['judge']>;

export const CandidatesQuery = graphql(
  `
    query JuryCandidates($juryId: ID!) {
      juryCandidates(juryId: $juryId) {
        affinity
        capacity
        judge {
          ...JudgeName
        }
        pitches {
          applicationId
          affinity
          isRested
          causes {
            reason
            evidenceZh
          }
        }
      }
    }
  `,
  [JudgeFragment],
);
export type Candidate = ResultOf<typeof CandidatesQuery>['juryCandidates'][number];

export const ResultsQuery = graphql(
  `
    query JuryResults($juryId: ID!) {
      juryResults(juryId: $juryId) {
        logBrokenAt
        jury {
          id
          rubric {
            id
            source
            criteria {
              id
              labelZh
              labelEn
              max
            }
          }
        }
        judges {
          ...JudgeName
        }
        pitches {
          judges
          mean
          score
          normalised
          rank
          rankFrom
          rankUntil
          pitch {
            id
            position
            listing {
              id
              titleZh
              titleEn
            }
          }
          criteria {
            criterion
            mean
          }
          sheets {
            judgeId
            state
            total
            comment
            isDropped
            isDiscrepant
          }
        }
      }
    }
  `,
  [JudgeFragment],
);
export type Results = ResultOf<typeof ResultsQuery>['juryResults'];

export const LogQuery = graphql(
  `
    query JuryLog($juryId: ID!, $after: String) {
      juryLog(juryId: $juryId, after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            number
            kind
            at
            actorZh
            note
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);
