import { ProblemFragment } from '../../api/fragments.js';
import { graphql } from '../../graphql.js';

const PayloadFragment = graphql(
  `
    fragment Moved on ListingPayload {
      value {
        id
        state
        version
        validUntil
        lastConfirmedAt
      }
      problems {
        ...ProblemParts
      }
    }
  `,
  [ProblemFragment],
);

/** Every step of a listing's life that a person takes by hand; `reason` is sent where the step asks for one. */
export const MOVES = {
  submit: graphql(
    `
      mutation Submit($id: ID!) {
        answer: submitListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  confirm: graphql(
    `
      mutation Confirm($id: ID!) {
        answer: confirmListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  renew: graphql(
    `
      mutation Renew($id: ID!) {
        answer: renewListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  conclude: graphql(
    `
      mutation Conclude($id: ID!) {
        answer: concludeListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  archive: graphql(
    `
      mutation Archive($id: ID!) {
        answer: archiveListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  publish: graphql(
    `
      mutation Publish($id: ID!) {
        answer: publishListing(id: $id) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
} as const;
export const REASONED_MOVES = {
  suspend: graphql(
    `
      mutation Suspend($id: ID!, $reason: String!) {
        answer: suspendListing(id: $id, reason: $reason) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
  return: graphql(
    `
      mutation Return($id: ID!, $reason: String!) {
        answer: returnListing(id: $id, reason: $reason) {
          ...Moved
        }
      }
    `,
    [PayloadFragment],
  ),
} as const;
export type Move = keyof typeof MOVES | keyof typeof REASONED_MOVES;
export type ReasonedMove = keyof typeof REASONED_MOVES;
export const needsReason = (move: Move): move is ReasonedMove => Object.hasOwn(REASONED_MOVES, move);
