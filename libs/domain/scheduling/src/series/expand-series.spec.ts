import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '@luyan/kernel';
import fc from 'fast-check';
import { calendarOf, HOLIDAY_NOTICES } from '../year/holidays.js';
import { expandSeries, seriesFaults, type SeriesFacts } from './expand-series.js';

const calendar = calendarOf(HOLIDAY_NOTICES[0]!);
const weekly: SeriesFacts = {
  rule: { every: 'WEEK', interval: 1, weekdays: [3] },
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  onHoliday: 'DROP',
  startMin: 14 * 60,
  durationMin: 120,
  toleranceDays: 0,
  firstNumber: 1,
};
const monthly: SeriesFacts = { ...weekly, rule: { every: 'MONTH', interval: 1, ordinal: -1, weekday: 5 } };
const datesOf = (series: SeriesFacts) => expandSeries(series, calendar).dates.map(({ date }) => date);

describe('expand-series', () => {
  it('drops what falls on a holiday and numbers what is held', () => {
    const { dates, dropped } = expandSeries(weekly, calendar);
    expect(dropped).toEqual(['2026-02-18', '2026-10-07']);
    expect(dates).toHaveLength(50);
    expect(dates[0]).toEqual({
      number: 1,
      nominal: '2026-01-07',
      date: '2026-01-07',
      earliest: Date.parse('2026-01-07T14:00:00+08:00'),
      latest: Date.parse('2026-01-07T16:00:00+08:00'),
    });
    expect(dates.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  it('shifts to the next working day, make-up Saturdays included, and to the one before', () => {
    const on = (onHoliday: SeriesFacts['onHoliday'], nominal: string) =>
      expandSeries({ ...weekly, onHoliday }, calendar).dates.find((date) => date.nominal === nominal)?.date;
    expect(on('LATER', '2026-02-18')).toBe('2026-02-24');
    expect(on('EARLIER', '2026-02-18')).toBe('2026-02-14');
    expect(on('LATER', '2026-10-07')).toBe('2026-10-08');
  });

  it('falls out when the next of the series comes before a working day', () => {
    const days = {
      ...weekly,
      rule: { every: 'WEEK', interval: 1, weekdays: [1, 3, 5] } as const,
      onHoliday: 'LATER' as const,
    };
    const { dates, dropped } = expandSeries(days, calendar);
    expect(dropped).toContain('2026-02-16');
    expect(new Set(dates.map(({ date }) => date)).size).toBe(dates.length);
  });

  it('knows the n-th and the last weekday of a month, and every second week', () => {
    expect(datesOf({ ...monthly, endsOn: '2026-04-30' })).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
    ]);
    const second = { ...monthly, rule: { every: 'MONTH', interval: 2, ordinal: 2, weekday: 2 } as const };
    expect(datesOf({ ...second, endsOn: '2026-06-30' })).toEqual(['2026-01-13', '2026-03-10', '2026-05-12']);
    const fortnightly = { ...weekly, rule: { every: 'WEEK', interval: 2, weekdays: [5] } as const };
    expect(datesOf({ ...fortnightly, startsOn: '2026-03-04', endsOn: '2026-04-10' })).toEqual([
      '2026-03-06',
      '2026-03-20',
      '2026-04-03',
    ]);
  });

  it('leaves the time of day, or some days, to the plan', () => {
    const [free] = expandSeries({ ...weekly, startMin: null, toleranceDays: 1 }, calendar).dates;
    expect([free!.earliest, free!.latest]).toEqual(
      ['2026-01-06T00:00:00+08:00', '2026-01-09T00:00:00+08:00'].map((text) => Date.parse(text)),
    );
  });

  it('keeps order, span and working days whatever the rule', () => {
    const anyRule = fc.oneof(
      fc.record({
        every: fc.constant('WEEK' as const),
        interval: fc.integer({ min: 1, max: 4 }),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      }),
      fc.record({
        every: fc.constant('MONTH' as const),
        interval: fc.integer({ min: 1, max: 3 }),
        ordinal: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
        weekday: fc.integer({ min: 1, max: 5 }),
      }),
    );
    const isOff = new Map(calendar.map(({ date, kind }) => [date, kind === 'HOLIDAY']));
    fc.assert(
      fc.property(
        anyRule,
        fc.constantFrom('LATER' as const, 'EARLIER' as const, 'DROP' as const),
        (rule, onHoliday) => {
          const series = { ...weekly, rule, onHoliday };
          const { dates, dropped } = expandSeries(series, calendar);
          const days = dates.map(({ date }) => date);
          expect(days).toEqual([...new Set(days)].sort());
          expect(days.every((day) => day >= series.startsOn && day <= series.endsOn && isOff.get(day) !== true)).toBe(
            true,
          );
          expect(dates.every(({ earliest, latest }) => latest - earliest === series.durationMin * MINUTE)).toBe(true);
          const nominal = [...dates.map((date) => date.nominal), ...dropped];
          expect(new Set(nominal).size).toBe(nominal.length);
        },
      ),
    );
  });

  it('names what is wrong', () => {
    expect(seriesFaults(weekly)).toEqual([]);
    expect(
      seriesFaults({ ...weekly, rule: { every: 'WEEK', interval: 0, weekdays: [8] }, endsOn: '2025-01-01' }),
    ).toEqual(['rule.interval', 'rule.weekdays', 'endsOn']);
    expect(seriesFaults({ ...weekly, startsOn: '2026-02-30', startMin: 1400, toleranceDays: -1 })).toEqual([
      'startsOn',
      'startMin',
      'toleranceDays',
    ]);
  });
});
