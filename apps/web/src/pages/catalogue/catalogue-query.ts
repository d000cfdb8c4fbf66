import { graphql } from '../../graphql.js';
import { ListingCardFragment } from '../../ui/listing-card.js';

export const CatalogueQuery = graphql(
  `
    query Catalogue($text: String, $filter: CatalogueFilter, $sort: CatalogueSort!, $after: String) {
      catalogue(
        text: $text
        filter: $filter
        sort: $sort
        after: $after
        first: 20
        facets: [KIND, CHAIN, REGION, TRL, COOPERATION_MODE, PRICE_MODE, INDUSTRY, VERIFICATION]
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          name
          buckets {
            code
            count
          }
        }
        edges {
          highlights {
            field
            text
            ranges
          }
          node {
            ...ListingCard
          }
        }
      }
    }
  `,
  [ListingCardFragment],
);
