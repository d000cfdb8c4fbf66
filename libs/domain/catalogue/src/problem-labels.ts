import { LIST_NEEDS, LIST_STATES } from './list.states.js';
import { LISTING_NEEDS, LISTING_ROLES } from './listing.states.js';
import { MATCH_NEEDS, MATCH_STATES } from './match.states.js';
import { LEGAL_STATUSES, LISTING_KINDS, LISTING_STATES, PATENT_TYPES } from './vocabulary.js';

/** Words for the codes that stand in this library's problems: states, needs, roles. Where a code has two meanings the listing's comes last and wins. */
export const CATALOGUE_LABELS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ...PATENT_TYPES,
  ...LEGAL_STATUSES,
  ...LIST_STATES,
  ...LIST_NEEDS,
  ...MATCH_STATES,
  ...MATCH_NEEDS,
  ...LISTING_KINDS,
  ...LISTING_STATES,
  ...LISTING_NEEDS,
  ...LISTING_ROLES,
};
