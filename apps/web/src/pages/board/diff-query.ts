import { graphql } from '../../graphql.js';

export const DiffQuery = graphql(`
  query PlanDiff($id: ID!) {
    plan(id: $id) {
      id
      diff {
        id
        kind
        change
        reasonZh
        reasonEn
        price
        from {
          startsAt
          venue {
            nameZh
            nameEn
          }
          request {
            titleZh
          }
        }
        to {
          startsAt
          venue {
            nameZh
            nameEn
          }
          request {
            titleZh
          }
        }
        request {
          titleZh
          titleEn
        }
        application {
          listing {
            titleZh
            titleEn
          }
        }
      }
    }
  }
`);
