import {
  EDITABLE_LISTING_STATES,
  PUBLIC_LISTING_STATES,
  type DisclosureTier,
  type ListingState,
} from '@luyan/catalogue';
import { hasRole, organisationsOf, type Actor } from './actor.js';
import { PERMISSIONS } from './permissions.js';

/** What the policies need to know of a listing. */
export interface ListingFacts {
  readonly id: string;
  readonly state: ListingState;
  readonly ownerOrgId: string;
  readonly anonymous: boolean;
  readonly disclosure: DisclosureTier;
}
/** What an actor's standing adds: the organisations that are verified, the listings whose NDA was signed. */
export interface Standing {
  readonly verifiedOrganisationIds: ReadonlySet<string>;
  readonly ndaListingIds: ReadonlySet<string>;
}
export const NO_STANDING: Standing = { verifiedOrganisationIds: new Set(), ndaListingIds: new Set() };

const isEverybodysKeeper = (actor: Actor): boolean => actor.isSystem === true || hasRole(actor, 'OPERATOR');
const idsWhere = (facts: readonly ListingFacts[], holds: (fact: ListingFacts) => boolean): ReadonlySet<string> =>
  new Set(facts.filter(holds).map((fact) => fact.id));
const ownedBy = (actor: Actor, permission: 'listing.read-draft' | 'listing.edit') => {
  const organisations = organisationsOf(actor, ...PERMISSIONS[permission].roles);
  return (fact: ListingFacts) => organisations.has(fact.ownerOrgId);
};

/** The listings of which the actor may read the public part: published ones, one's own, and for the operator all. */
export function visibleListingIds(actor: Actor, facts: readonly ListingFacts[]): ReadonlySet<string> {
  const isOwn = ownedBy(actor, 'listing.read-draft');
  const seesAll = isEverybodysKeeper(actor);
  return idsWhere(facts, (f) => seesAll || PUBLIC_LISTING_STATES.includes(f.state) || isOwn(f));
}

/** The listings whose text the actor may change: one's own in an editable state; the operator likewise, for any owner. */
export function editableListingIds(actor: Actor, facts: readonly ListingFacts[]): ReadonlySet<string> {
  const isOwn = ownedBy(actor, 'listing.edit');
  const keepsAll = isEverybodysKeeper(actor);
  return idsWhere(facts, (f) => EDITABLE_LISTING_STATES.includes(f.state) && (keepsAll || isOwn(f)));
}

/** The visible listings whose confidential detail the actor may read, by the four disclosure tiers (披露层级). */
export function disclosedListingIds(
  actor: Actor,
  facts: readonly ListingFacts[],
  standing: Standing = NO_STANDING,
): ReadonlySet<string> {
  const visible = visibleListingIds(actor, facts);
  const isOwn = ownedBy(actor, 'listing.read-draft');
  const seesAll = isEverybodysKeeper(actor);
  const isVerified = [...organisationsOf(actor)].some((id) => standing.verifiedOrganisationIds.has(id));
  const holds: Readonly<Record<DisclosureTier, (fact: ListingFacts) => boolean>> = {
    PUBLIC: () => true,
    REGISTERED: () => actor.accountId !== null,
    VERIFIED: () => actor.accountId !== null && isVerified,
    NDA: (fact) => actor.accountId !== null && standing.ndaListingIds.has(fact.id),
  };
  return idsWhere(facts, (f) => visible.has(f.id) && (seesAll || isOwn(f) || holds[f.disclosure](f)));
}

/** The visible listings whose owner's name the actor may read: all but anonymous ones of others (匿名发布). */
export function ownerVisibleListingIds(actor: Actor, facts: readonly ListingFacts[]): ReadonlySet<string> {
  const visible = visibleListingIds(actor, facts);
  const isOwn = ownedBy(actor, 'listing.read-draft');
  const seesAll = isEverybodysKeeper(actor);
  return idsWhere(facts, (f) => visible.has(f.id) && (!f.anonymous || seesAll || isOwn(f)));
}
