import { graphql } from '../graphql.js';

/** What a refusal says; `Problems` shows it. */
export const ProblemFragment = graphql(`
  fragment ProblemParts on Problem {
    code
    path
    message
    remedy
  }
`);

/** What `usePages` needs to read on. */
export const PageInfoFragment = graphql(`
  fragment PageInfoParts on PageInfo {
    hasNextPage
    endCursor
  }
`);
