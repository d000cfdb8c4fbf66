import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '@luyan/kernel';
import fc from 'fast-check';
import {
  addWorkingMinutes,
  answerBy,
  freeSlots,
  inOrder,
  waitlistPoints,
  waitlistPolicyAt,
  type LineupFacts,
  type WaitlistFacts,
} from './waitlist.js';

const at = (text: string) => Date.parse(`${text}:00+08:00`);
const policy = waitlistPolicyAt(0);
/** Monday to Friday, but for Tuesday 3 March 2026. */
const isWorked = (day: number) => ((day + 3) % 7) + 1 <= 5 && day !== Math.floor(Date.UTC(2026, 2, 3) / DAY);
const entry = (id: string, given: Partial<WaitlistFacts> = {}): WaitlistFacts => ({
  id,
  joinedAt: 0,
  minutes: 12,
  wantedHere: false,
  onTheme: false,
  firstPitch: false,
  ...given,
});
const ids = (entries: readonly WaitlistFacts[], now = 0) => inOrder(entries, policy, now).map(({ id }) => id);

describe('a wait-list', () => {
  it('takes the wish before the theme before first-timers, then who came first', () => {
    expect(
      ids([
        entry('later', { joinedAt: 2 }),
        entry('first', { firstPitch: true }),
        entry('theme', { onTheme: true }),
        entry('wish', { wantedHere: true }),
        entry('early', { joinedAt: 1 }),
      ]),
    ).toEqual(['wish', 'theme', 'first', 'early', 'later']);
  });

  it('lets nobody wait for ever', () => {
    const now = 100 * DAY;
    const old = entry('old');
    expect(ids([entry('new', { joinedAt: now, wantedHere: true, onTheme: true, firstPitch: true }), old], now)).toEqual(
      ['old', 'new'],
    );
  });

  it('has one order, whatever the order of the entries', () => {
    const facts = fc.record({
      id: fc.uuid(),
      joinedAt: fc.integer({ min: 0, max: 5 }),
      minutes: fc.constant(12),
      wantedHere: fc.boolean(),
      onTheme: fc.boolean(),
      firstPitch: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(facts, { selector: ({ id }) => id }), (entries) => {
        expect(ids([...entries].reverse(), DAY)).toEqual(ids(entries, DAY));
        const points = inOrder(entries, policy, DAY).map((each) => waitlistPoints(each, policy, DAY));
        expect(points).toEqual([...points].sort((a, b) => b - a));
      }),
    );
  });
});

describe('free slots', () => {
  const start = at('2026-03-04T09:00');
  const place = (position: number, isTaken: boolean) => ({
    position,
    startsAt: start + (position - 1) * 12 * MINUTE,
    minutes: 12,
    isTaken,
  });
  const lineup = (given: Partial<LineupFacts>): LineupFacts => ({
    startsAt: start,
    endsAt: start + 60 * MINUTE,
    maxPitches: 5,
    places: [],
    ...given,
  });

  it('are the places given up and the time that is left, in order', () => {
    expect(freeSlots(lineup({ places: [place(1, true), place(2, false), place(3, true)] }))).toEqual([
      { position: 2, startsAt: start + 12 * MINUTE, minutes: 12 },
      { position: 4, startsAt: start + 36 * MINUTE, minutes: 24 },
    ]);
  });

  it('are no more than the session takes pitches, and none when it is full', () => {
    const places = [1, 2, 3].map((position) => place(position, true));
    expect(freeSlots(lineup({ places, maxPitches: 3 }))).toEqual([]);
    expect(freeSlots(lineup({ places: [...places, place(4, false)], maxPitches: 4 }))).toHaveLength(1);
  });

  it('do not come back for a place that was filled again', () => {
    expect(freeSlots(lineup({ places: [place(1, false), place(1, true)], maxPitches: 1 }))).toEqual([]);
  });
});

describe('the time to answer', () => {
  it('counts working hours over nights, weekends and holidays', () => {
    const add = (from: string, hours: number) => addWorkingMinutes(at(from), hours * 60, policy, isWorked);
    expect(add('2026-03-04T10:00', 2)).toBe(at('2026-03-04T12:00'));
    expect(add('2026-03-04T15:00', 8)).toBe(at('2026-03-05T15:00'));
    expect(add('2026-03-06T16:00', 2)).toBe(at('2026-03-09T10:00'));
    expect(add('2026-03-02T16:00', 2)).toBe(at('2026-03-04T10:00'));
    expect(add('2026-03-07T12:00', 1)).toBe(at('2026-03-09T10:00'));
  });

  it('ends before the slot, is short on the day, and none when it is too late', () => {
    const by = (now: string, slot: string) => answerBy(at(now), at(slot), policy, isWorked);
    expect(by('2026-03-04T10:00', '2026-03-20T09:00')).toBe(at('2026-03-05T10:00'));
    expect(by('2026-03-04T15:00', '2026-03-05T09:30')).toBe(at('2026-03-05T08:30'));
    expect(by('2026-03-04T10:00', '2026-03-04T14:00')).toBe(at('2026-03-04T10:15'));
    expect(by('2026-03-04T13:50', '2026-03-04T14:00')).toBeNull();
    const faster = waitlistPolicyAt(at('2026-12-01T00:00'));
    const then = (now: string) => answerBy(at(now), at('2026-12-02T14:00'), faster, isWorked);
    expect(then('2026-12-02T13:00')).toBe(at('2026-12-02T13:15'));
    expect(then('2026-12-02T13:50')).toBe(at('2026-12-02T13:55'));
    expect(then('2026-12-02T13:55')).toBeNull();
  });
});
