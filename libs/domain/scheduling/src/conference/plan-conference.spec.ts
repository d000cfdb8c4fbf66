import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { checkConference, conferenceUse } from './check-conference.js';
import type { ConferenceProblem } from './facts.js';
import { parseConference } from './parse-conference.js';
import { planConference } from './plan-conference.js';
import { relaxConference } from './relax-conference.js';
import { cancelEvents, replanConference, type ConferenceChange } from './replan-conference.js';

/** Two days, eight rooms, one track a room and day; some speakers speak in several tracks. */
function conference(seed: number): ConferenceProblem {
  const rng = createRng(seed);
  const rooms = Array.from({ length: 8 }, (_, i) => `R${i + 1}`);
  const tracks = Array.from({ length: 14 }, (_, i) => `T${i + 1}`);
  const events = tracks.flatMap((track, t) => {
    let at = 540;
    return Array.from({ length: 6 + rng.int(4) }, (_, i) => {
      const durationMin = rng.pick([20, 25, 30]);
      const startMin = at;
      at += durationMin + 5;
      return {
        id: `${track}-${i + 1}`,
        track,
        durationMin,
        persons: [`P${rng.int(90)}`],
        published: { day: t % 2, startMin, room: rooms[t >> 1]! },
      };
    });
  });
  return { days: ['2026-05-11', '2026-05-12'], rooms, tracks, events };
}

describe('plan-conference', () => {
  it('plans without a broken rule, without idle minutes and in no more rooms than published', () => {
    for (const seed of [1, 2, 3]) {
      const problem = conference(seed);
      const { plan, unplaced, rooms, roomsBound } = planConference(problem, { seed, maxSteps: 20_000 });
      expect([checkConference(problem, plan), unplaced]).toEqual([[], []]);
      expect(conferenceUse(problem, plan)).toEqual({ rooms, idleMin: 0, gaps: 0 });
      expect(rooms).toBeGreaterThanOrEqual(roomsBound);
      expect(rooms).toBeLessThanOrEqual(8);
    }
  });

  it('gives the same answer for the same seed and steps', () => {
    const problem = conference(4);
    const options = { seed: 2, maxSteps: 3000 };
    expect(planConference(problem, options)).toEqual(planConference(problem, options));
  });

  it('plans nothing where a room is closed or a person away', () => {
    for (const seed of [1, 2, 3]) {
      const problem = conference(seed);
      const closed = [
        { room: 'R1', day: 0, from: 0, until: 1440 },
        { room: 'R2', day: 1, from: 600, until: 660 },
        { room: 'R2', day: 1, from: 640, until: 700 },
      ];
      const absent = [{ person: problem.events[0]!.persons[0]!, day: 0, from: 0, until: 660 }];
      const heeding = { ...problem, closed, absent };
      const { plan, unplaced, rooms, roomsBound } = planConference(heeding, { seed, maxSteps: 40_000 });
      expect([checkConference(heeding, plan), unplaced]).toEqual([[], []]);
      expect(rooms).toBeGreaterThanOrEqual(roomsBound);
    }
  });

  it('names what has no place, and the smallest set of rules to relax', () => {
    const problem = conference(6);
    const everywhere = problem.rooms.flatMap((room) => [0, 1].map((day) => ({ room, day, from: 0, until: 1440 })));
    const oneRoom = {
      ...problem,
      rooms: ['R1'],
      events: problem.events.map((event) => {
        return { ...event, published: { ...event.published, room: 'R1' } };
      }),
    };
    const options = { seed: 1, maxSteps: 5000 };
    for (const [hopeless, relax] of [
      [{ ...problem, closed: everywhere }, ['ROOM_CLOSED']],
      [oneRoom, ['DAY_SPAN', 'ROOMS']],
    ] as const) {
      const { plan, unplaced } = planConference(hopeless, options);
      const faults = checkConference(hopeless, plan).filter(({ rule }) => rule !== 'TRACK_PAUSE');
      expect(faults).toEqual(unplaced.map((id) => ({ rule: 'NOT_PLACED', ids: [id] })));
      expect(plan.length + unplaced.length).toBe(hopeless.events.length);
      expect(relaxConference(hopeless, 1)).toEqual(relax);
    }
  });

  it('moves nobody when events are cancelled', () => {
    const problem = conference(5);
    const { plan } = planConference(problem, { seed: 1, maxSteps: 20_000 });
    const cancelled = ['T1-1', 'T2-3', 'T5-2'];
    const repaired = cancelEvents(problem, plan, cancelled);
    expect(repaired.plan).toEqual(plan.filter((place) => !cancelled.includes(place.id)));
    expect([repaired.moved, repaired.hard]).toEqual([[], 0]);
  });

  it('is checked against every rule', () => {
    const event = (id: string, track: string, startMin: number, room = 'R1') => ({
      id,
      track,
      durationMin: 30,
      persons: ['P1'],
      published: { day: 0, startMin, room },
    });
    const problem: ConferenceProblem = {
      days: ['2026-05-11'],
      rooms: ['R1', 'R2'],
      tracks: ['A', 'B'],
      events: [event('1', 'A', 540), event('2', 'A', 575), event('3', 'B', 610)],
    };
    const faults = checkConference(problem, [
      { id: '1', day: 0, startMin: 545, room: 'R1' },
      { id: '2', day: 0, startMin: 500, room: 'R2' },
      { id: '3', day: 0, startMin: 570, room: 'R1' },
    ]);
    expect(faults).toEqual([
      { rule: 'DAY_SPAN', ids: ['2'] },
      { rule: 'ROOM_CONFLICT', ids: ['1', '3'] },
      { rule: 'PERSON_CONFLICT', ids: ['1', '3'] },
      { rule: 'TRACK_SPLIT', ids: ['A'] },
    ]);
  });
});

describe('replan-conference', () => {
  const published = (problem: ConferenceProblem) =>
    problem.events.map(({ id, published: place }) => ({ id, ...place }));
  const added = (track: string): ConferenceChange => ({
    kind: 'ADDED',
    event: { id: 'new', track, durationMin: 20, persons: ['P1'] },
  });

  it('breaks no rule, moves only whom it must and names what has no place', () => {
    for (const seed of [1, 2, 3, 4]) {
      const problem = conference(seed);
      const { plan } = planConference(problem, { seed, maxSteps: 20_000 });
      const used = plan[0]!;
      const speaker = problem.events[5]!.persons[0]!;
      const changes: ConferenceChange[] = [
        { kind: 'CANCELLED', id: 'T2-1' },
        { kind: 'ROOM_CLOSED', room: used.room, day: used.day },
        { kind: 'PERSON_ABSENT', person: speaker, day: 0, from: 540, until: 640 },
        added('T3'),
      ];
      const repaired = replanConference(problem, plan, changes);
      const faults = checkConference(repaired.problem, repaired.plan).filter(({ rule }) => rule !== 'TRACK_PAUSE');
      expect(faults).toEqual(repaired.unplaced.map((id) => ({ rule: 'NOT_PLACED', ids: [id] })));
      // The track may have no room of that length left for its new event.
      expect([repaired.hard, repaired.unplaced.filter((id) => id !== 'new')]).toEqual([0, []]);
      const tracks = new Set(
        plan.filter((p) => p.day === used.day && p.room === used.room).map((p) => p.id.split('-')[0]),
      );
      const forced = problem.events.filter((e) => tracks.has(e.track) || e.persons.includes(speaker)).length;
      expect(repaired.moved.length).toBeLessThanOrEqual(forced * 2);
    }
  });

  it('adds an event without moving anybody where its room has time', () => {
    const problem = conference(2);
    const { plan } = planConference(problem, { seed: 1, maxSteps: 20_000 });
    const last = problem.events.filter(({ track }) => track === 'T2').at(-1)!;
    const now = replanConference(problem, plan, [{ kind: 'CANCELLED', id: last.id }, added('T2')]);
    const was = plan.find(({ id }) => id === last.id)!;
    expect([now.moved, now.unplaced, now.hard]).toEqual([[], [], 0]);
    expect(now.plan.find(({ id }) => id === 'new')).toMatchObject({ day: was.day, room: was.room });
  });

  it('names what finds no place when everything is closed', () => {
    const problem = conference(1);
    const closed = problem.rooms.flatMap((room): ConferenceChange[] =>
      [0, 1].map((day) => ({ kind: 'ROOM_CLOSED', room, day })),
    );
    const { plan, unplaced, hard } = replanConference(problem, published(problem), closed);
    expect([plan, unplaced.length, hard]).toEqual([[], problem.events.length, 0]);
  });
});

describe('parse-conference', () => {
  const source = JSON.stringify(conference(1), null, 1);

  it('reads what it is given', () => {
    expect(parseConference(source)).toEqual({ ok: true, value: conference(1) });
  });

  it('refuses malformed instances with line and field', () => {
    const broken = source.replace('"id": "T1-2",\n   "track": "T1"', '"id": "T1-2",\n   "track": "T99"');
    const line = broken.slice(0, broken.indexOf('"T99"')).split('\n').length;
    expect(parseConference(broken)).toMatchObject({ ok: false, error: { line, field: 'events[1].track' } });
    expect(parseConference('{\n"days": [1]}')).toMatchObject({ ok: false, error: { line: 2, field: 'days[0]' } });
    expect(parseConference('{\n"days": [')).toMatchObject({ ok: false, error: { line: 2 } });
    const whole = conference(1);
    const faultOf = (change: object) => {
      const read = parseConference(JSON.stringify({ ...whole, ...change }));
      return read.ok ? '' : `${read.error.field}: ${read.error.message}`;
    };
    const [event, ...events] = whole.events;
    expect([
      faultOf({ rooms: [...whole.rooms, 'R1'] }),
      faultOf({ days: [] }),
      faultOf({ events: [event, event, ...events] }),
      faultOf({ events: [{ ...event, durationMin: 1e300 }, ...events] }),
      faultOf({ closed: [{ room: 'R1', day: 0, from: 700, until: 700 }] }),
      faultOf({ absent: [{ person: 'nobody', day: 0 }] }),
    ]).toEqual([
      'rooms[8]: The name is there twice.',
      'days: There are no days.',
      'events[1].id: The id is there twice.',
      'events[0].durationMin: Expected a whole number from 1 to 1440.',
      'closed[0].until: Expected an end after the start.',
      'absent[0].person: Unknown: "nobody".',
    ]);
    const closed = [{ room: 'R1', day: 1, from: 0, until: 1440 }];
    expect(parseConference(JSON.stringify({ ...whole, closed: [{ room: 'R1', day: 1 }] }))).toEqual({
      ok: true,
      value: { ...whole, closed },
    });
  });
});
