import { describe, expect, it } from '@jest/globals';
import type { SessionRequestState } from '@luyan/roadshow';
import type { SeriesDate } from '@luyan/scheduling';
import { matchSeries } from './match-series.js';

const at = (day: string) => new Date(`${day}T14:00:00+08:00`);
const date = (day: string): SeriesDate => ({
  number: 0,
  nominal: day,
  date: day,
  earliest: at(day).getTime(),
  latest: 0,
});
const known = (id: string, day: string, seriesNumber: number, state: SessionRequestState = 'PLACED') => ({
  id,
  seriesDay: day,
  seriesNumber,
  state,
  earliest: at(day),
});
const now = at('2026-03-10').getTime();
const short = (steps: ReturnType<typeof matchSeries>) =>
  steps.map(({ effect, requestId, number, date: day }) => [
    effect,
    effect === 'NEW' ? '' : requestId,
    number,
    day?.date ?? null,
  ]);

describe('match-series', () => {
  it('leaves what has begun alone and goes on counting from it', () => {
    const requests = [known('a', '2026-03-04', 11), known('b', '2026-03-11', 12)];
    const dates = ['2026-03-04', '2026-03-11', '2026-03-18'].map(date);
    expect(short(matchSeries(dates, requests, 1, now))).toEqual([
      ['KEPT', 'b', 12, '2026-03-11'],
      ['NEW', '', 13, '2026-03-18'],
    ]);
  });

  it('moves the requests that it has to other days before it makes new ones or withdraws any', () => {
    const requests = [known('a', '2026-03-11', 1), known('b', '2026-03-18', 2), known('c', '2026-03-25', 3)];
    expect(short(matchSeries(['2026-03-12', '2026-03-25'].map(date), requests, 1, now))).toEqual([
      ['MOVED', 'a', 1, '2026-03-12'],
      ['KEPT', 'c', 2, '2026-03-25'],
      ['WITHDRAWN', 'b', 2, null],
    ]);
  });

  it('does not bring back what was declined, and gives its number to the next', () => {
    const requests = [known('a', '2026-03-11', 1, 'DECLINED'), known('b', '2026-03-18', 2)];
    expect(short(matchSeries(['2026-03-11', '2026-03-18'].map(date), requests, 1, now))).toEqual([
      ['KEPT', 'b', 1, '2026-03-18'],
    ]);
  });

  it('begins with the first number', () => {
    expect(short(matchSeries(['2026-03-01', '2026-03-11'].map(date), [], 12, now))).toEqual([
      ['NEW', '', 12, '2026-03-11'],
    ]);
  });
});
