import { describe, expect, it } from '@jest/globals';
import type { PitchRow, PlanRow, Programme, SessionRow } from '@luyan/persistence';
import { lineUpsOfRelease } from './release-history.js';

const BY = { actorId: 'operator', at: new Date(0) };
const plan = { causes: [{ change: { kind: 'CANCEL_PITCH' }, reason: '项目调整' }] } as unknown as PlanRow;
const pitches = (sessionId: string, ids: readonly string[], given: Partial<PitchRow> = {}): PitchRow[] =>
  ids.map((id, i) => ({ id, listingId: id, sessionId, position: i + 1, state: 'CONFIRMED', ...given }) as PitchRow);
const sessions = ['one', 'two', 'new'].map((id) => ({ id, requestId: id }) as SessionRow);
const standing = new Map(sessions.slice(0, 2).map((session) => [session.id, session]));
const changesOf = (former: readonly PitchRow[], released: readonly PitchRow[]) =>
  lineUpsOfRelease(plan, { sessions, pitches: released } as unknown as Programme, former, standing, BY);
const stepsOf = (former: readonly PitchRow[], released: readonly PitchRow[]) =>
  changesOf(former, released).map(({ sessionId, lineUp, listingId }) => [sessionId, lineUp, listingId ?? null]);

describe('line-ups of a release', () => {
  it('say nothing of line-ups that stay, and nothing of sessions that nobody knew', () => {
    const same = [...pitches('one', ['a', 'b']), ...pitches('two', ['c'])];
    expect(stepsOf(same, [...same, ...pitches('new', ['d'])])).toEqual([]);
  });

  it('tell who left for another session, and take moving up for no change of order', () => {
    const former = [...pitches('one', ['a', 'b', 'c']), ...pitches('two', ['d'])];
    expect(stepsOf(former, [...pitches('one', ['b', 'c']), ...pitches('two', ['d', 'a'])])).toEqual([
      ['one', 'REMOVED', 'a'],
      ['two', 'ADDED', 'a'],
    ]);
    expect(stepsOf(former, [...pitches('one', ['c', 'b', 'a']), ...pitches('two', ['d'])])).toEqual([
      ['one', 'REORDERED', null],
    ]);
  });

  it('give the reason of a repair, and do not take out who had withdrawn before', () => {
    expect(stepsOf(pitches('one', ['a'], { state: 'WITHDRAWN' }), [])).toEqual([]);
    const still = { fromState: 'RELEASED', toState: 'RELEASED', sessionId: 'one' };
    expect(changesOf(pitches('one', ['a']), [])).toEqual([
      { ...BY, ...still, listingId: 'a', lineUp: 'REMOVED', reason: '项目调整' },
    ]);
  });
});
