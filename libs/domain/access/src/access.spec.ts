import { describe, expect, it } from '@jest/globals';
import { ANONYMOUS, hasRole, isRole, organisationsOf, ROLES, SYSTEM, type Actor, type Role } from './actor.js';
import {
  disclosedListingIds,
  editableListingIds,
  ownerVisibleListingIds,
  visibleListingIds,
  type ListingFacts,
} from './listing.policy.js';
import { allows, isPermission, PERMISSIONS, rolesAllow, type Permission } from './permissions.js';

const actor = (role: Role, organisationId: string | null): Actor => ({
  accountId: 'account',
  personId: 'person',
  roles: [{ role, organisationId }],
  locale: 'zh',
});
const supplier = actor('SUPPLIER', 'xidian');
const operator = actor('OPERATOR', null);
const broker = actor('BROKER', 'xidian');

const fact = (id: string, facts: Partial<ListingFacts> = {}): ListingFacts => ({
  id,
  state: 'PUBLISHED',
  ownerOrgId: 'xidian',
  anonymous: false,
  disclosure: 'PUBLIC',
  ...facts,
});
const facts = [
  fact('own published'),
  fact('own draft', { state: 'DRAFT' }),
  fact('own archived', { state: 'ARCHIVED' }),
  fact('other published', { ownerOrgId: 'other', anonymous: true, disclosure: 'REGISTERED' }),
  fact('other concluded', { ownerOrgId: 'other', state: 'CONCLUDED', disclosure: 'VERIFIED' }),
  fact('other suspended', { ownerOrgId: 'other', state: 'SUSPENDED' }),
  fact('other nda', { ownerOrgId: 'other', disclosure: 'NDA' }),
];
const published = ['own published', 'other published', 'other concluded', 'other nda'];
const all = facts.map((f) => f.id);
const sorted = (ids: Iterable<string>) => [...ids].sort();

describe('permissions', () => {
  it('give nothing to nobody, and everything to the platform', () => {
    const held = (who: Actor) => Object.keys(PERMISSIONS).filter((p) => allows(who, p as Permission));
    expect(held(ANONYMOUS)).toEqual([]);
    expect(held(SYSTEM)).toEqual(Object.keys(PERMISSIONS));
    expect(held(operator)).toEqual(Object.keys(PERMISSIONS));
  });
  it.each<[Role, Permission, boolean]>([
    ['SUPPLIER', 'listing.create', true],
    ['SUPPLIER', 'listing.review', false],
    ['SUPPLIER', 'plan.release', false],
    ['SEEKER', 'match.answer', true],
    ['HOST', 'session-request.create', true],
    ['HOST', 'match.read', false],
    ['INVESTOR', 'import.run', false],
    ['BROKER', 'listing.edit', false],
    ['BROKER', 'pitch.apply', true],
    ['OPERATOR', 'outbox.read', true],
  ])('%s, %s: %s', (role, permission, expected) => {
    expect(rolesAllow([role], permission)).toBe(expected);
  });
  it('are worded in both languages, named noun.verb, and held by somebody', () => {
    for (const [name, { zh, en, roles }] of Object.entries(PERMISSIONS)) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[A-Z]/);
      expect(roles.every(isRole) && roles.length > 0).toBe(true);
    }
  });
  it('know their own names alone', () => {
    expect([isPermission('listing.edit'), isPermission('toString'), isRole('toString')]).toEqual([true, false, false]);
    expect(Object.keys(ROLES)).toHaveLength(7);
  });
});

describe('actor', () => {
  it('acts for the organisations of the roles asked for', () => {
    const two: Actor = { ...supplier, roles: [...supplier.roles, { role: 'HOST', organisationId: 'park' }] };
    expect([...organisationsOf(two)]).toEqual(['xidian', 'park']);
    expect([...organisationsOf(two, 'HOST')]).toEqual(['park']);
    expect(hasRole(two, 'OPERATOR')).toBe(false);
  });
});

describe('listing policies', () => {
  it.each([
    ['anonymous', ANONYMOUS, published],
    ['supplier', supplier, [...published, 'own draft', 'own archived']],
    ['broker of the owner', broker, published],
    ['operator', operator, all],
    ['system', SYSTEM, all],
  ])('%s sees', (_, who, expected) => {
    expect(sorted(visibleListingIds(who, facts))).toEqual(sorted(expected));
  });
  it.each([
    ['anonymous', ANONYMOUS, []],
    ['supplier', supplier, ['own draft']],
    ['broker of the owner', broker, []],
    ['operator', operator, ['own draft', 'other suspended']],
  ])('%s edits', (_, who, expected) => {
    expect(sorted(editableListingIds(who, facts))).toEqual(sorted(expected));
  });
  it('hides the owner of an anonymous listing from all but its owner and the operator', () => {
    expect(ownerVisibleListingIds(supplier, facts).has('other published')).toBe(false);
    expect(ownerVisibleListingIds(operator, facts).has('other published')).toBe(true);
    expect(ownerVisibleListingIds(actor('SEEKER', 'other'), facts).has('other published')).toBe(true);
  });
  it('discloses by tier', () => {
    expect(sorted(disclosedListingIds(ANONYMOUS, facts))).toEqual(['own published']);
    expect(sorted(disclosedListingIds(broker, facts))).toEqual(['other published', 'own published']);
    const standing = { verifiedOrganisationIds: new Set(['xidian']), ndaListingIds: new Set(['other nda']) };
    expect(sorted(disclosedListingIds(broker, facts, standing))).toEqual(sorted(published));
    expect(sorted(disclosedListingIds(operator, facts))).toEqual(sorted(all));
  });
  it('answers nothing for no facts', () => {
    expect(visibleListingIds(operator, []).size).toBe(0);
  });
});
