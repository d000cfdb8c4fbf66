import { describe, expect, it } from '@jest/globals';
import { generateYear } from './generate-year.js';
import { parseYear } from './parse-year.js';

const year = generateYear({ sessions: 4, pitches: 6, venues: 3, seed: 1 });
const [venue, ...venues] = year.venues;
const [request, ...requests] = year.requests;
const [pitch, ...pitches] = year.pitches;
const faultOf = (problem: unknown) => {
  const read = parseYear(JSON.stringify(problem, null, 1));
  return read.ok ? null : read.error;
};

describe('parse-year', () => {
  it('reads what a year is made of', () => {
    const published = {
      sessions: [{ requestId: request!.id, venueId: venue!.id, start: request!.earliest, end: request!.latest }],
      pitches: [{ pitchId: pitch!.id, requestId: request!.id, order: 1, start: request!.earliest }],
    };
    const whole = { ...year, published, forbidden: [{ venueId: venue!.id }], now: year.notBefore };
    expect(parseYear(JSON.stringify(whole))).toEqual({ ok: true, value: whole });
    expect(parseYear(JSON.stringify({ problem: whole, bound: 1 }))).toEqual({ ok: true, value: whole });
  });

  it.each([
    [{ ...year, venues: 3 }, 'venues', 'Expected a list.'],
    [{ ...year, venues: [null] }, 'venues[0]', 'Expected an object.'],
    [
      { ...year, venues: [...venues, { ...venue, capacity: '80' }] },
      'venues[2].capacity',
      'Expected a whole number from 0 to 1000000.',
    ],
    [{ ...year, venues: [...venues, venues[0]] }, 'venues[2].id', 'The id is there twice.'],
    [{ ...year, venues: [...venues, { ...venue, partOf: 'hall' }] }, 'venues[2].partOf', 'Unknown: "hall".'],
    [
      { ...year, venues: [{ ...venue, hours: [{ weekday: 8, fromMin: 0, untilMin: 60 }] }, ...venues] },
      'venues[0].hours[0].weekday',
      'Expected a whole number from 1 to 7.',
    ],
    [
      { ...year, venues: [{ ...venue, closures: [{ from: 2, until: 1 }] }, ...venues] },
      'venues[0].closures[0].until',
      'Expected an end after the start.',
    ],
    [
      { ...year, requests: [{ ...request, mode: 'TV' }, ...requests] },
      'requests[0].mode',
      'Expected OFFLINE or ONLINE or HYBRID.',
    ],
    [
      { ...year, requests: [...requests, { ...request, minPitches: 9, maxPitches: 2 }] },
      'requests[3].maxPitches',
      'Expected at least 9.',
    ],
    [
      { ...year, requests: [...requests, { ...request, pinned: { venueId: 'x', start: 0 } }] },
      'requests[3].pinned.venueId',
      'Unknown: "x".',
    ],
    [
      { ...year, pitches: [{ ...pitch, durationMin: 0 }, ...pitches] },
      'pitches[0].durationMin',
      'Expected a whole number from 1 to 1000000.',
    ],
    [{ ...year, pitches: [{ ...pitch, pinnedTo: 'x' }, ...pitches] }, 'pitches[0].pinnedTo', 'Unknown: "x".'],
    [
      { ...year, calendar: [{ date: '2026-13-01', kind: 'HOLIDAY' }] },
      'calendar[0].date',
      'Expected a date, YYYY-MM-DD.',
    ],
    [
      { ...year, venues: [{ ...venue, partOf: venue!.id }, ...venues] },
      'venues[0].partOf',
      'A venue cannot be a part of itself.',
    ],
    [{ ...year, people: [{ id: 'p' }, { id: 'p' }] }, 'people[1].id', 'The id is there twice.'],
    [
      { ...year, conflictsOfInterest: [{ personId: 'nobody' }] },
      'conflictsOfInterest[0].personId',
      'Unknown: "nobody".',
    ],
    [{ ...year, forbidden: [{ pitchId: 'x' }] }, 'forbidden[0].pitchId', 'Unknown: "x".'],
    [
      { ...year, published: { sessions: [], pitches: [{ pitchId: pitch!.id, requestId: 'x', order: 1, start: 0 }] } },
      'published.pitches[0].requestId',
      'Unknown: "x".',
    ],
    [
      { ...year, venues: [{ ...venue, hours: [{ weekday: 1, fromMin: 600, untilMin: 540 }] }, ...venues] },
      'venues[0].hours[0].untilMin',
      'Expected an end after the start.',
    ],
    [{ ...year, notBefore: 1e300 }, 'notBefore', 'Expected UTC milliseconds.'],
    [{ problem: { ...year, venues: 3 } }, 'problem.venues', 'Expected a list.'],
    [{ ...year, year: undefined }, 'year', 'Expected a whole number from 2000 to 2100.'],
  ])('refuses a fault with its field', (problem, field, message) => {
    expect(faultOf(problem)).toMatchObject({ field, message });
  });

  it('names the line', () => {
    const source = JSON.stringify({ ...year, pitches: [...pitches, { ...pitch, qaMin: -1 }] }, null, 1);
    const line = source.split('\n').findIndex((text) => text.includes('"qaMin": -1')) + 1;
    expect(parseYear(source)).toMatchObject({ ok: false, error: { line, field: 'pitches[5].qaMin' } });
    expect(parseYear('{\n"year": 2026,\n]')).toMatchObject({
      ok: false,
      error: { line: 3, field: '', message: 'Not JSON: "]".' },
    });
  });
});
