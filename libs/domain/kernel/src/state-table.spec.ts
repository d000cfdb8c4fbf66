import { describe, expect, it } from '@jest/globals';
import { faultsOf, transition, type StateTable } from './state-table.js';

type State = 'asked' | 'agreed' | 'met' | 'declined';
const meeting: StateTable<State, 'guest' | 'host', 'free slot'> = {
  asked: { agreed: { by: ['host'], needs: ['free slot'] }, declined: { by: ['guest', 'host'] } },
  agreed: { met: { by: ['host'] } },
  met: {},
  declined: {},
};

describe('transition', () => {
  it('allows a step whose role and needs hold', () => {
    expect(transition(meeting, 'asked', 'agreed', { roles: ['host'], holds: ['free slot'] })).toEqual({
      ok: true,
      value: { from: 'asked', to: 'agreed' },
    });
  });
  it('names the allowed targets when there is no such step', () => {
    expect(transition(meeting, 'asked', 'met', { roles: ['host'], holds: [] })).toEqual({
      ok: false,
      error: [
        {
          code: 'TRANSITION_REFUSED',
          path: 'state',
          params: { from: 'asked', to: 'met', allowed: 'agreed, declined' },
        },
      ],
    });
  });
  it('refuses a role that may not take the step before looking at its needs', () => {
    expect(transition(meeting, 'asked', 'agreed', { roles: ['guest'], holds: [] })).toMatchObject({
      error: [{ code: 'TRANSITION_FORBIDDEN' }],
    });
  });
  it('names every open need', () => {
    expect(transition(meeting, 'asked', 'agreed', { roles: ['host'], holds: [] })).toMatchObject({
      error: [{ code: 'TRANSITION_NEEDS', params: { need: 'free slot' } }],
    });
  });
});

describe('faultsOf', () => {
  it('finds nothing wrong with a sound table', () => {
    expect(faultsOf(meeting, 'asked', ['met', 'declined'])).toEqual([]);
  });
  it('reports unreachable states, unknown targets and unnamed dead ends', () => {
    const broken = { a: { x: { by: [] } }, b: {} } as unknown as StateTable<'a' | 'b'>;
    expect(faultsOf(broken, 'a', [])).toEqual(['a leads to unknown x', 'b is unreachable from a', 'b is a dead end']);
  });
});
