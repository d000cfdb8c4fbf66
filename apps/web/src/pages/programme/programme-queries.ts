import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

/** Where sessions can be held, and by whom. */
export const VenuesQuery = graphql(`
  query Venues {
    venues(first: 100) {
      edges {
        node {
          id
          nameZh
          nameEn
          regionCode
          capacity
          online
          equipment
          host {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);
export type VenueOption = ResultOf<typeof VenuesQuery>['venues']['edges'][number]['node'];

export const ProposalsQuery = graphql(`
  query Proposals {
    proposals {
      key
      titleZh
      titleEn
      chain
      regionCode
      mode
      month
      capacity
      requestId
      value
      reason {
        accepted
        unmet
        answered
        seekers
        hostRequests
        sessionsNear
      }
      venue {
        nameZh
        nameEn
        capacity
      }
      host {
        id
        nameZh
        nameEn
      }
      lineup {
        id
        kind
        titleZh
        titleEn
        owner {
          id
          nameZh
          nameEn
        }
      }
      invitations {
        orgId
        role
        answered
        demands
        organisation {
          nameZh
          nameEn
        }
      }
    }
  }
`);
export type ProposalData = ResultOf<typeof ProposalsQuery>['proposals'][number];

export const AcceptProposalMutation = graphql(
  `
    mutation AcceptProposal($key: ID!, $month: String!, $hostOrgId: ID) {
      acceptProposal(key: $key, month: $month, hostOrgId: $hostOrgId) {
        value {
          id
          titleZh
          titleEn
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
