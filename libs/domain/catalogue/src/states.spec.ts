import { describe, expect, it } from '@jest/globals';
import { DAY, faultsOf, targets, transition } from '@luyan/kernel';
import { confirm, firstTermEnd, isLive, isNoticeDue, isTermOver, renew, type LifetimeFacts } from './lifetime.js';
import { listStates } from './list.states.js';
import { EDITABLE_LISTING_STATES, listingStates } from './listing.states.js';
import { matchStates } from './match.states.js';

describe('state tables', () => {
  it.each([
    ['listing', faultsOf(listingStates, 'DRAFT', ['ARCHIVED'])],
    ['list', faultsOf(listStates, 'DRAFT', ['SUPERSEDED', 'WITHDRAWN', 'DISCARDED'])],
    ['match', faultsOf(matchStates, 'SUGGESTED', ['DECLINED', 'CLOSED'])],
  ])('%s is sound', (_, faults) => {
    expect(faults).toEqual([]);
  });
  it('publishes nothing that is open, and nobody’s own', () => {
    const publish = (holds: ('NO_BLOCKERS' | 'REVIEWER_IS_NOT_AUTHOR')[]) =>
      transition(listingStates, 'SUBMITTED', 'PUBLISHED', { roles: ['reviewer'], holds });
    expect(publish(['NO_BLOCKERS'])).toMatchObject({ error: [{ params: { need: 'REVIEWER_IS_NOT_AUTHOR' } }] });
    expect(publish(['NO_BLOCKERS', 'REVIEWER_IS_NOT_AUTHOR']).ok).toBe(true);
    expect(transition(listingStates, 'DRAFT', 'PUBLISHED', { roles: ['owner', 'reviewer'], holds: [] })).toMatchObject({
      error: [{ code: 'TRANSITION_FORBIDDEN' }],
    });
  });
  it('lets what was edited go through review again', () => {
    for (const state of EDITABLE_LISTING_STATES) expect(targets(listingStates, state)).toContain('SUBMITTED');
  });
});

describe('lifetime', () => {
  const T0 = Date.UTC(2026, 0, 1);
  const facts: LifetimeFacts = {
    state: 'PUBLISHED',
    publishedAt: T0,
    lastConfirmedAt: null,
    validUntil: firstTermEnd(T0),
    renewals: 0,
  };
  const at = (days: number) => T0 + days * DAY;
  it('lasts 365 days, half-open', () => {
    expect([isTermOver(facts, at(365) - 1), isTermOver(facts, at(365))]).toEqual([false, true]);
    expect([isNoticeDue(facts, at(350)), isNoticeDue(facts, at(351)), isNoticeDue(facts, at(365))]).toEqual([
      false,
      true,
      false,
    ]);
  });
  it('counts while it is fresh, and one click makes it so', () => {
    expect([isLive(facts, at(180)), isLive(facts, at(181))]).toEqual([true, false]);
    expect(confirm(facts, at(181))).toEqual({ ok: true, value: { lastConfirmedAt: at(181) } });
    expect(isLive({ ...facts, lastConfirmedAt: at(181) }, at(200))).toBe(true);
    expect(confirm({ ...facts, state: 'SUSPENDED' }, at(1))).toMatchObject({ error: [{ code: 'LISTING_NOT_LIVE' }] });
    expect(confirm(facts, at(365))).toMatchObject({ error: [{ code: 'LISTING_NOT_LIVE' }] });
  });
  it('is renewed once, in the last 30 days, up to two years', () => {
    expect(renew(facts, at(334))).toMatchObject({
      error: [{ code: 'RENEWAL_TOO_EARLY', params: { days: 30, waitDays: 1 } }],
    });
    const renewed = { validUntil: at(730), renewals: 1, lastConfirmedAt: at(335) };
    expect(renew(facts, at(335))).toEqual({ ok: true, value: renewed });
    expect(renew({ ...facts, ...renewed }, at(720))).toMatchObject({ error: [{ code: 'RENEWAL_SPENT' }] });
    expect(renew({ ...facts, validUntil: at(730) }, at(720))).toMatchObject({
      error: [{ code: 'RENEWAL_BEYOND_LIMIT' }],
    });
    expect(renew(facts, at(365))).toMatchObject({ error: [{ code: 'LISTING_NOT_LIVE' }] });
  });
});
