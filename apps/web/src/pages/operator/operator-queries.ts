import { PageInfoFragment, ProblemFragment } from '../../api/fragments.js';
import { graphql, type FragmentOf } from '../../graphql.js';

const PlanFragment = graphql(`
  fragment PlanParts on Plan {
    id
    year
    version
    state
    seed
    hard
    medium
    soft
    progress
    failure
    createdAt
    releasedAt
  }
`);
export type PlanData = FragmentOf<typeof PlanFragment>;

export const PlansQuery = graphql(
  `
    query Plans {
      plans(first: 50) {
        edges {
          node {
            ...PlanParts
          }
        }
      }
    }
  `,
  [PlanFragment],
);

export const PlanQuery = graphql(
  `
    query Plan($id: ID!) {
      plan(id: $id) {
        ...PlanParts
        sessions {
          requestId
          titleZh
          startsAt
          endsAt
          venue {
            id
            nameZh
            nameEn
            regionCode
          }
        }
      }
    }
  `,
  [PlanFragment],
);

const PlanAnswerFragment = graphql(
  `
    fragment PlanAnswer on PlanPayload {
      value {
        id
        state
        releasedAt
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);
export const CreatePlanMutation = graphql(
  `
    mutation CreatePlan($year: Int!, $seed: Int!) {
      createPlan(year: $year, seed: $seed) {
        ...PlanAnswer
      }
    }
  `,
  [PlanAnswerFragment],
);

export const ReleasePlanMutation = graphql(
  `
    mutation ReleasePlan($id: ID!) {
      releasePlan(id: $id) {
        ...PlanAnswer
      }
    }
  `,
  [PlanAnswerFragment],
);

export const StatusQuery = graphql(`
  query Status {
    systemStatus {
      search
      documents
      searchHealthy
      searchTrouble
      searchBehind
      searchLagMs
      outboxWaiting
      outboxLagMs
      jobsWaiting
      jobsFailed
    }
  }
`);

export const StartRunMutation = graphql(
  `
    mutation StartMatchRun {
      startMatchRun {
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

export const RunQuery = graphql(`
  query MatchRun($id: ID!) {
    matchRun(id: $id) {
      id
      state
      progress
      shards
      demands
      matches
      startedAt
      finishedAt
    }
  }
`);

export const ReviewQuery = graphql(
  `
    query Review($after: String) {
      myListings(state: SUBMITTED, after: $after, first: 20) {
        totalCount
        pageInfo {
          ...PageInfoParts
        }
        edges {
          node {
            id
            kind
            state
            titleZh
            titleEn
            summaryZh
            readiness
            owner {
              id
              nameZh
              nameEn
            }
            issues {
              code
              path
              severity
              message
              remedy
            }
          }
        }
      }
    }
  `,
  [PageInfoFragment],
);

export const RetryPlanMutation = graphql(
  `
    mutation RetryPlan($id: ID!) {
      retryPlan(id: $id) {
        ...PlanAnswer
      }
    }
  `,
  [PlanAnswerFragment],
);

export const StopPlanMutation = graphql(
  `
    mutation StopPlan($id: ID!) {
      stopPlan(id: $id) {
        ...PlanAnswer
      }
    }
  `,
  [PlanAnswerFragment],
);

export const DiscardPlanMutation = graphql(
  `
    mutation DiscardPlan($id: ID!) {
      discardPlan(id: $id) {
        ...PlanAnswer
      }
    }
  `,
  [PlanAnswerFragment],
);
