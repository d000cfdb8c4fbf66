import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf } from '../../graphql.js';

export const OwnVenuesQuery = graphql(`
  query OwnVenues($after: String) {
    venues(mine: true, first: 100, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          nameZh
          nameEn
          regionCode
          address
          capacity
          equipment
          online
          onlineCapacity
          partOf
          setupMin
          teardownMin
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
export type OwnVenue = ResultOf<typeof OwnVenuesQuery>['venues']['edges'][number]['node'];

export const EditVenueMutation = graphql(
  `
    mutation EditVenue($input: EditVenueInput!) {
      editVenue(input: $input) {
        value {
          id
          nameZh
          nameEn
          capacity
          equipment
          onlineCapacity
          partOf
          setupMin
          teardownMin
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
