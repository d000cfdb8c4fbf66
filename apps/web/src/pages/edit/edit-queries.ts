import { ProblemFragment } from '../../api/fragments.js';
import { graphql } from '../../graphql.js';

export const DraftQuery = graphql(`
  query ListingDraft($id: ID!) {
    listing(id: $id) {
      id
      kind
      state
      version
      titleZh
      draft
      owner {
        id
        nameZh
        nameEn
        regionCode
        verifiedLevel
      }
      changes {
        id
        action
        note
        at
      }
    }
  }
`);

const SavedFragment = graphql(
  `
    fragment Saved on ListingPayload {
      value {
        id
        version
        state
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);

export const CreateMutation = graphql(
  `
    mutation CreateListing($kind: ListingKind!, $ownerOrgId: ID!, $draft: JSON!) {
      answer: createListing(input: { kind: $kind, ownerOrgId: $ownerOrgId, draft: $draft }) {
        ...Saved
      }
    }
  `,
  [SavedFragment],
);

export const EditMutation = graphql(
  `
    mutation EditListing($id: ID!, $version: Int!, $draft: JSON!) {
      answer: editListing(input: { id: $id, version: $version, draft: $draft }) {
        ...Saved
      }
    }
  `,
  [SavedFragment],
);
