import { graphql } from '../../graphql.js';

export const ImportsQuery = graphql(`
  query Imports {
    imports(first: 50) {
      edges {
        node {
          id
          fileName
          kind
          state
          totalBytes
          readBytes
          line
          accepted
          rejected
          duplicates
          failure
          startedAt
          finishedAt
        }
      }
    }
  }
`);

export const ImportProblemsQuery = graphql(`
  query ImportProblems($id: ID!) {
    import(id: $id) {
      id
      problems {
        line
        code
        path
        message
        remedy
      }
    }
  }
`);
