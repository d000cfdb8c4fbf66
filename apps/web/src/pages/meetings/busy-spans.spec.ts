import { describe, expect, it } from '@jest/globals';
import { busyIn, spansOf } from './busy-spans.js';

const slot = (number: number, startsAt: string, endsAt: string) => ({ number, startsAt, endsAt });
const slots = [
  slot(1, '2026-03-10T01:00:00Z', '2026-03-10T01:25:00Z'),
  slot(2, '2026-03-10T01:30:00Z', '2026-03-10T01:55:00Z'),
  slot(3, '2026-03-10T02:00:00Z', '2026-03-10T02:25:00Z'),
  slot(4, '2026-03-11T01:00:00Z', '2026-03-11T01:25:00Z'),
];

describe('busy slots', () => {
  it('make one span where they follow each other on a day, and are found again in it', () => {
    const busy = new Set([1, 2, 4]);
    const spans = spansOf(slots, busy);
    expect(spans).toEqual([
      { from: '2026-03-10T01:00:00Z', until: '2026-03-10T01:55:00Z' },
      { from: '2026-03-11T01:00:00Z', until: '2026-03-11T01:25:00Z' },
    ]);
    expect(busyIn(slots, spans)).toEqual(busy);
    expect(spansOf(slots, new Set([3, 4]))).toHaveLength(2);
  });

  it('are those that a span touches, however short', () => {
    expect(busyIn(slots, [{ from: '2026-03-10T01:20:00Z', until: '2026-03-10T01:31:00Z' }])).toEqual(new Set([1, 2]));
    expect(busyIn(slots, [{ from: '2026-03-10T01:25:00Z', until: '2026-03-10T01:30:00Z' }])).toEqual(new Set());
  });
});
