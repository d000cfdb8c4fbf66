import { ProblemFragment } from '../../api/fragments.js';
import { graphql, type ResultOf, type VariablesOf } from '../../graphql.js';

const SeriesFragment = graphql(`
  fragment SeriesParts on Series {
    id
    revision
    titleZh
    titleEn
    type
    mode
    chains
    regionCode
    venueId
    durationMin
    capacity
    onlineCapacity
    equipment
    minPitches
    maxPitches
    jurorIds
    investorIds
    startsOn
    endsOn
    onHoliday
    startMin
    toleranceDays
    firstNumber
    rule {
      every
      interval
      weekdays
      ordinal
    }
    host {
      id
      nameZh
      nameEn
    }
  }
`);

export const SeriesListQuery = graphql(
  `
    query SeriesList($after: String) {
      seriesList(after: $after, first: 20) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...SeriesParts
            requests {
              id
              state
              seriesNumber
              preferredDates
              latest
              session {
                id
                startsAt
              }
            }
          }
        }
      }
    }
  `,
  [SeriesFragment],
);
export type SeriesItem = ResultOf<typeof SeriesListQuery>['seriesList']['edges'][number]['node'];

export const SeriesQuery = graphql(
  `
    query Series($id: ID!) {
      series(id: $id) {
        ...SeriesParts
      }
    }
  `,
  [SeriesFragment],
);
export type SeriesData = ResultOf<typeof SeriesQuery>['series'];

export const SaveSeriesMutation = graphql(
  `
    mutation SaveSeries($input: SeriesInput!, $dryRun: Boolean!) {
      saveSeries(input: $input, dryRun: $dryRun) {
        value {
          id
          isSaved
          steps {
            effect
            requestId
            number
            nominal
            date
          }
          dropped
          daysOff {
            day
            name
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
export type SeriesInput = VariablesOf<typeof SaveSeriesMutation>['input'];
export type SeriesOutcome = NonNullable<NonNullable<ResultOf<typeof SaveSeriesMutation>['saveSeries']>['value']>;
