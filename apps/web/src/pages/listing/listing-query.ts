import { graphql, type ResultOf } from '../../graphql.js';

export const ListingQuery = graphql(`
  query Listing($id: ID!) {
    listing(id: $id) {
      __typename
      id
      kind
      state
      version
      titleZh
      titleEn
      summaryZh
      summaryEn
      descriptionZh
      descriptionEn
      disclosure
      regionCode
      chains
      industries
      emerging
      ipc
      keywords
      trl
      cooperationModes
      priceMode
      priceFromFen
      priceToFen
      readiness
      verificationLevel
      publishedAt
      lastConfirmedAt
      validUntil
      owner {
        id
        nameZh
        nameEn
        type
        regionCode
        uscc
        verifiedLevel
        certifications
        website
      }
      issues {
        code
        path
        severity
        message
        remedy
      }
      changes {
        id
        action
        note
        version
        at
      }
      pitches {
        id
        startsAt
        state
        session {
          id
          titleZh
          titleEn
          state
          timezone
          venue {
            nameZh
            nameEn
          }
        }
      }
      ... on Achievement {
        detail {
          problemZh
          advantages {
            metric
            ours
            incumbent
            unit
            testMethod
          }
          applications
          trlEvidence
          iprStatus
          innovationSource
          ownership {
            organisation
            share
          }
          inventors {
            name
            organisation
          }
          dutyAchievement
          separateManagement
          investmentNeedFen
          partnerSought
          targetRegions
        }
      }
      ... on Patent {
        detail {
          applicationNo
          publicationNo
          grantNo
          country
          patentType
          legalStatus
          filingDate
          publicationDate
          grantDate
          expiryDate
          annualFeePaidTo
          pledged
          valueGrade
          applicants {
            organisation
            share
          }
          holders {
            organisation
            share
          }
          inventors {
            name
            organisation
          }
        }
      }
      ... on Product {
        detail {
          model
          maturity
          advantages {
            metric
            ours
            incumbent
            unit
            testMethod
          }
          annualCapacity
          unitPriceFen
          certifications
          customers
        }
      }
      ... on Team {
        detail {
          teamType
          leader
          capacityPersonMonths
          directions
          equipment
          members {
            name
            title
            role
          }
          industryCases {
            client
            year
            result
          }
        }
      }
      ... on Scenario {
        detail {
          scenarioKind
          procurementMode
          problemZh
          location
          environment
          scale
          budgetFromFen
          budgetToFen
          windowFrom
          windowTo
          testPeriodDays
          minTrl
          kpis {
            metric
            target
            unit
          }
        }
      }
      ... on Finance {
        detail {
          category
          amountMinFen
          amountMaxFen
          rateFrom
          rateTo
          termMonths
          guarantees
          repayment
          regions
          stages
          approvalDays
          eligibility
          sourceUrl
        }
      }
      ... on Demand {
        detail {
          demandKind
          currentState
          triedSolutions
          constraints
          minTrl
          maxTrl
          budgetFen
          toSolverFen
          ipOwnership
          solverConditions
          deadline
          eoiDeadline
          callDeadline
          targetRegions
          techSpec {
            metric
            target
            unit
            tolerance
            method
            must
          }
          milestones {
            title
            share
            dueDate
          }
        }
      }
    }
  }
`);
export type ListingData = ResultOf<typeof ListingQuery>['listing'];
type Kind = ListingData['__typename'];
export type DetailOf<K extends Kind> = NonNullable<Extract<ListingData, { __typename: K }>['detail']>;
