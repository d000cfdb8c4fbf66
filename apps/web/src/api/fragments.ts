import { graphql, type FragmentOf } from '../graphql.js';

/** What a refusal says; `Problems` shows it. */
export const ProblemFragment = graphql(`
  fragment ProblemParts on Problem {
    code
    path
    message
    remedy
  }
`);
export type Refusals = readonly FragmentOf<typeof ProblemFragment>[];

/** What `usePages` needs to read on. */
export const PageInfoFragment = graphql(`
  fragment PageInfoParts on PageInfo {
    hasNextPage
    endCursor
  }
`);
