import { describe, expect, it } from '@jest/globals';
import { gridFaults, meetingPolicyAt, openTables, slotsOfGrid, type MeetingGrid } from './meeting-rules.js';

const grid: MeetingGrid & { tables: number } = {
  days: ['2026-11-25', '2026-11-24'],
  startMin: 9 * 60,
  endMin: 14 * 60,
  slotMin: 25,
  breakMin: 5,
  lunchFromMin: 10 * 60,
  lunchUntilMin: 13 * 60,
  tables: 4,
};
const clock = (ms: number) => new Date(ms + 8 * 3_600_000).toISOString().slice(5, 16);

describe('meeting-rules', () => {
  it('cuts days into slots around lunch, numbered over all days', () => {
    const slots = slotsOfGrid(grid);
    expect(slots.map(({ number, from, until }) => `${number} ${clock(from)} ${clock(until)}`)).toEqual([
      '1 11-24T09:00 11-24T09:25',
      '2 11-24T09:30 11-24T09:55',
      '3 11-24T13:00 11-24T13:25',
      '4 11-24T13:30 11-24T13:55',
      '5 11-25T09:00 11-25T09:25',
      '6 11-25T09:30 11-25T09:55',
      '7 11-25T13:00 11-25T13:25',
      '8 11-25T13:30 11-25T13:55',
    ]);
  });

  it.each<[string, Partial<typeof grid>, string[]]>([
    ['a sound grid', {}, []],
    ['no day', { days: [] }, ['days']],
    ['a day that is none', { days: ['2026-02-30'] }, ['days']],
    ['a day twice', { days: ['2026-02-03', '2026-02-03'] }, ['days']],
    ['an end before the start', { endMin: 500 }, ['endMin', 'lunchFromMin']],
    ['half a lunch', { lunchUntilMin: null }, ['lunchFromMin']],
    ['no table', { tables: 0 }, ['tables']],
    ['more slots than can be solved', { slotMin: 5, breakMin: 0 }, ['slots']],
    ['slots longer than the day', { slotMin: 240 }, ['slots']],
  ])('names what is wrong with %s', (_, patch, paths) => {
    expect(gridFaults({ ...grid, ...patch })).toEqual(paths);
  });

  it('takes a table away from a slot on', () => {
    const closed = [{ table: 2, fromSlot: 3 }];
    expect([openTables(3, closed, 2), openTables(3, closed, 3)]).toEqual([
      [1, 2, 3],
      [1, 3],
    ]);
  });

  it('has a policy for every time', () => {
    expect(() => meetingPolicyAt(-1)).toThrow(RangeError);
    expect(meetingPolicyAt(0).mostMusts).toBeGreaterThan(0);
  });
});
