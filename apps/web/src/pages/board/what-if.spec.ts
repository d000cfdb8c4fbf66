import { describe, expect, it } from '@jest/globals';
import { checkPlan, generateYear, planYear } from '@luyan/scheduling';
import { dayOf } from '../../i18n/format.js';
import { addDays, mondayOf, monthsOfYear, onDay, weeksOfMonth } from './days.js';
import { WhatIf } from './what-if.js';

describe('days', () => {
  it('covers a month by whole weeks from Monday on', () => {
    const weeks = weeksOfMonth('2026-03');
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual([6, '2026-02-23', '2026-04-05']);
    expect(weeks.every(([monday]) => monday !== undefined && mondayOf(monday) === monday)).toBe(true);
    expect(monthsOfYear(2026)[11]).toBe('2026-12');
  });
  it('keeps the clock time when the day changes', () => {
    const start = Date.parse('2026-03-31T09:30:00+08:00');
    expect(onDay(start, addDays(dayOf(start), 1))).toBe(Date.parse('2026-04-01T09:30:00+08:00'));
  });
});

describe('WhatIf', () => {
  const problem = generateYear({ seed: 3, sessions: 30, pitches: 120, venues: 5 }, 2026);
  const { solution } = planYear(problem, { seed: 1, maxSteps: 2000 });
  const whatIf = new WhatIf(problem, solution);
  const key = ({ constraint, pitchId, personId }: { constraint: string; pitchId: unknown; personId: unknown }) =>
    `${constraint} ${String(pitchId)} ${String(personId)}`;

  it('says of a place what the check of the whole plan says', () => {
    for (const session of solution.sessions.slice(0, 6))
      for (const [venue, days] of [
        [0, 1],
        [2, 3],
        [4, 30],
      ] as const) {
        const venueId = problem.venues[venue]?.id ?? '';
        const start = onDay(session.start, addDays(dayOf(session.start), days));
        const duration = session.end - session.start;
        const moved = { ...session, venueId, start, end: start + duration };
        const next = {
          sessions: solution.sessions.map((other) => (other === session ? moved : other)),
          pitches: solution.pitches.map((pitch) =>
            pitch.requestId === session.requestId ? { ...pitch, start: pitch.start + start - session.start } : pitch,
          ),
        };
        const whole = checkPlan(problem, next, { alternatives: 0 }).filter(({ requestId, otherRequestId }) =>
          [requestId, otherRequestId].includes(session.requestId),
        );
        const near = whatIf.at({ requestId: session.requestId, venueId, start });
        expect(near.map(key).toSorted()).toEqual(whole.map(key).toSorted());
      }
  });
});
