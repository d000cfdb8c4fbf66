import { describe, expect, it } from '@jest/globals';
import { toICalendar } from './icalendar.js';

const event = {
  uid: 'a@luyan',
  sequence: 2,
  startsAt: new Date('2026-11-24T01:30:00Z'),
  endsAt: new Date('2026-11-24T01:50:00.000Z'),
  isCancelled: false,
  summary: '洽谈',
  description: '',
  location: '',
  url: 'http://localhost/meetings/1',
};
const calendar = (given: Partial<typeof event> = {}) =>
  toICalendar({ name: '日程', at: new Date('2026-11-20T00:00:00Z'), events: [{ ...event, ...given }] });

describe('icalendar', () => {
  it('says when and what, with identity and sequence', () => {
    const lines = calendar().split('\r\n');
    expect(lines.slice(7, 14)).toEqual([
      'BEGIN:VEVENT',
      'UID:a@luyan',
      'SEQUENCE:2',
      'DTSTAMP:20261120T000000Z',
      'DTSTART:20261124T013000Z',
      'DTEND:20261124T015000Z',
      'STATUS:CONFIRMED',
    ]);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
    expect(calendar({ isCancelled: true })).toContain('\r\nSTATUS:CANCELLED\r\n');
  });

  it('escapes text and drops control characters, so that no line can be smuggled in', () => {
    const summary = 'a;b,c\\d\r\nEND:VEVENT\u0007';
    expect(calendar({ summary })).toContain('\r\nSUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n');
  });

  it('folds long lines at 75 octets without cutting a character', () => {
    const description = '洽谈与对接'.repeat(30);
    const folded = calendar({ description });
    expect(folded.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(folded.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${description}\r\n`);
  });
});
