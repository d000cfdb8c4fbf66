import { describe, expect, it } from '@jest/globals';
import { nextAlertAt, type AlertFrequency } from './alert-times.js';

describe('nextAlertAt', () => {
  it.each<[AlertFrequency, string, string | null]>([
    ['NONE', '2026-11-24T09:00:00Z', null],
    ['DAILY', '2026-11-24T09:00:00Z', '2026-11-25T00:00:00.000Z'],
    ['DAILY', '2026-11-24T00:00:00Z', '2026-11-25T00:00:00.000Z'],
    ['WEEKLY', '2026-11-24T09:00:00Z', '2026-11-30T00:00:00.000Z'],
    ['WEEKLY', '2026-11-30T00:00:00Z', '2026-12-07T00:00:00.000Z'],
    ['WEEKLY', '2026-11-29T23:59:59Z', '2026-11-30T00:00:00.000Z'],
  ])('%s after %s is %s', (frequency, after, due) => {
    const at = nextAlertAt(frequency, Date.parse(after));
    expect(at === null ? null : new Date(at).toISOString()).toBe(due);
  });
});
