import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';

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
          priceHalfDayFen
          maxAdvanceDays
          hours {
            weekday
            fromMin
            untilMin
          }
          closures {
            id
            startsAt
            endsAt
            reason
          }
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

export const VenueEffectQuery = graphql(
  `
    query VenueEffect($input: VenueInput!) {
      venueEffect(input: $input) {
        value {
          conflicts {
            constraint
            labelZh
            labelEn
            session {
              id
              titleZh
              titleEn
              startsAt
            }
            otherSession {
              id
              titleZh
              titleEn
            }
          }
        }
        problems {
          ...ProblemParts
        }
      }
    }
  `,
  [ProblemFragment],
);
export type VenueConflict = NonNullable<ResultOf<typeof VenueEffectQuery>['venueEffect']['value']>['conflicts'][number];

export const SaveVenueMutation = graphql(
  `
    mutation SaveVenue($input: VenueInput!) {
      saveVenue(input: $input) {
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
export type VenueInput = VariablesOf<typeof SaveVenueMutation>['input'];
