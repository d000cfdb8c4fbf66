import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const BoardQuery = graphql(`
  query Board($id: ID!) {
    plan(id: $id) {
      id
      year
      state
      revision
      facts
      venues {
        id
        nameZh
        nameEn
        regionCode
        online
      }
      unplaced {
        id
        kind
        reasons {
          constraint
          labelZh
          labelEn
          closed
          options
        }
        relax {
          constraint
          labelZh
          labelEn
        }
        request {
          titleZh
          titleEn
        }
        application {
          listing {
            id
            titleZh
            titleEn
          }
        }
      }
      forbidden {
        id
        startsAt
        request {
          id
          titleZh
          titleEn
        }
        venue {
          id
          nameZh
          nameEn
        }
        application {
          id
          listing {
            id
            titleZh
            titleEn
          }
        }
      }
      edits(first: 20) {
        id
        kind
        undoneAt
      }
      sessions {
        requestId
        pinned
        startsAt
        endsAt
        venueId
        request {
          titleZh
          titleEn
        }
        pitches {
          applicationId
          pinned
          application {
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
`);
export type BoardData = ResultOf<typeof BoardQuery>['plan'];

const Effect = graphql(
  `
    fragment BoardEffect on PlanEditPayload {
      value {
        revision
        isSaved
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);

export const MoveSession = graphql(
  `
    mutation MovePlanSession($planId: ID!, $revision: Int!, $requestId: ID!, $venueId: ID!, $startsAt: DateTime!) {
      answer: movePlanSession(
        planId: $planId
        revision: $revision
        requestId: $requestId
        venueId: $venueId
        startsAt: $startsAt
      ) {
        ...BoardEffect
      }
    }
  `,
  [Effect],
);
export const MovePitch = graphql(
  `
    mutation MovePlanPitch($planId: ID!, $revision: Int!, $applicationId: ID!, $requestId: ID!, $position: Int!) {
      answer: movePlanPitch(
        planId: $planId
        revision: $revision
        applicationId: $applicationId
        requestId: $requestId
        position: $position
      ) {
        ...BoardEffect
      }
    }
  `,
  [Effect],
);
export const TakeOutSession = graphql(
  `
    mutation TakeOutPlanSession($planId: ID!, $revision: Int!, $requestId: ID!) {
      answer: takeOutPlanSession(planId: $planId, revision: $revision, requestId: $requestId) {
        ...BoardEffect
      }
    }
  `,
  [Effect],
);
export const TakeOutPitch = graphql(
  `
    mutation TakeOutPlanPitch($planId: ID!, $revision: Int!, $applicationId: ID!) {
      answer: takeOutPlanPitch(planId: $planId, revision: $revision, applicationId: $applicationId) {
        ...BoardEffect
      }
    }
  `,
  [Effect],
);
export const UndoEdit = graphql(
  `
    mutation UndoPlanEdit($planId: ID!, $revision: Int!) {
      answer: undoPlanEdit(planId: $planId, revision: $revision) {
        ...BoardEffect
      }
    }
  `,
  [Effect],
);
export const PinSession = graphql(
  `
    mutation PinPlanSession($planId: ID!, $revision: Int!, $requestId: ID!, $pinned: Boolean!) {
      answer: pinPlanSession(planId: $planId, revision: $revision, requestId: $requestId, pinned: $pinned) {
        value {
          id
          revision
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
export const PinPitch = graphql(
  `
    mutation PinPlanPitch($planId: ID!, $revision: Int!, $applicationId: ID!, $pinned: Boolean!) {
      answer: pinPlanPitch(planId: $planId, revision: $revision, applicationId: $applicationId, pinned: $pinned) {
        value {
          id
          revision
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
export const Forbid = graphql(
  `
    mutation ForbidPlacement($input: ForbidPlacementInput!) {
      answer: forbidPlacement(input: $input) {
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
export const Permit = graphql(
  `
    mutation PermitPlacement($id: ID!) {
      answer: permitPlacement(id: $id) {
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
export const ReplanMutation = graphql(
  `
    mutation Replan($input: ReplanInput!) {
      answer: replan(input: $input) {
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
