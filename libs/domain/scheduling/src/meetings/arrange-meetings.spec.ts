import { describe, expect, it } from '@jest/globals';
import { createRng } from '@luyan/kernel';
import { arrangeMeetings } from './arrange-meetings.js';
import { checkArrangement } from './check-arrangement.js';
import type { MeetingEvent, MeetingWish, WishKind } from './event.js';
import { rearrangeMeetings, type DayChange } from './rearrange-meetings.js';

const wish = (from: string, to: string, kind: WishKind = 'WANTED'): MeetingWish => ({ from, to, kind });
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `p${i}` }));

/** Random wishes; some arrive late or leave early, some are busy for a slot. */
function event(seed: number, tables = 6): MeetingEvent {
  const rng = createRng(seed);
  const participants = people(14).map(({ id }) => ({
    id,
    ...(rng.next() < 0.2 ? { arrives: 3 } : {}),
    ...(rng.next() < 0.2 ? { leaves: 8 } : {}),
    ...(rng.next() < 0.2 ? { busy: [1 + rng.int(10)] } : {}),
  }));
  const wishes = Array.from({ length: 60 }, () =>
    wish(
      rng.pick(participants).id,
      rng.pick(participants).id,
      rng.pick(['MUST', 'WANTED', 'WANTED', 'WANTED', 'DECLINED']),
    ),
  );
  return { slots: 10, tables, lunch: [5], participants, wishes };
}

describe('arrange-meetings', () => {
  it('breaks no rule, whatever the wishes', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const one = event(seed, seed % 2 === 0 ? 6 : 2);
      const { meetings, waiting } = arrangeMeetings(one, { seed, maxSteps: 8000 });
      expect(checkArrangement(one, meetings)).toEqual([]);
      expect(meetings.filter(({ slot }) => slot === 0).length).toBe(waiting.length);
    }
  });

  it('is checked against every rule', () => {
    const one: MeetingEvent = {
      slots: 3,
      tables: [1, 1, 1],
      lunch: [2],
      participants: [{ id: 'a' }, { id: 'b', arrives: 2 }, { id: 'c', busy: [3] }],
      wishes: [wish('a', 'c', 'DECLINED')],
    };
    const faults = checkArrangement(one, [
      { a: 'a', b: 'b', slot: 1 },
      { a: 'b', b: 'a', slot: 2 },
      { a: 'c', b: 'a', slot: 3 },
      { a: 'b', b: 'c', slot: 3 },
      { a: 'a', b: 'x', slot: 4 },
    ]);
    expect(faults.map(({ rule }) => rule)).toEqual([
      'ABSENT',
      'LUNCH',
      'TWICE',
      'ABSENT',
      'DECLINED',
      'ABSENT',
      'TWO_AT_ONCE',
      'UNKNOWN',
      'TABLES',
    ]);
  });

  it('keeps must-meets before mutual wishes and those before one-sided ones', () => {
    const wishes = [wish('p0', 'p1'), wish('p0', 'p2'), wish('p2', 'p0'), wish('p3', 'p0', 'MUST')];
    const one: MeetingEvent = { slots: 2, tables: 9, lunch: [], participants: people(4), wishes };
    const { meetings, waiting } = arrangeMeetings(one, { seed: 1, maxSteps: 2000 });
    expect(meetings.map(({ slot }) => slot > 0)).toEqual([false, true, true]);
    expect(waiting).toEqual([{ a: 'p0', b: 'p1', reason: 'PARTICIPANT_FULL' }]);
  });

  it('spreads what must be lost', () => {
    // Two tables for six slots' worth of wishes: each of six people wants the same four others.
    const wishes = people(8).flatMap(({ id: from }, i) =>
      people(8).flatMap(({ id: to }, j) => (i < j ? [wish(from, to)] : [])),
    );
    const one: MeetingEvent = { slots: 7, tables: 2, lunch: [], participants: people(8), wishes };
    const { days } = arrangeMeetings(one, { seed: 1, maxSteps: 60_000 });
    expect(days.reduce((sum, { placed }) => sum + placed, 0)).toBe(28);
    expect(Math.max(...days.map(({ placed }) => placed)) - Math.min(...days.map(({ placed }) => placed))).toBe(1);
  });

  it('sees no gap in a lunch', () => {
    const wishes = [wish('p0', 'p1'), wish('p0', 'p2')];
    const one: MeetingEvent = { slots: 3, tables: 1, lunch: [2], participants: people(3), wishes };
    expect(arrangeMeetings(one, { seed: 1, maxSteps: 500 })).toMatchObject({ score: { soft: 0 }, waiting: [] });
  });
});

describe('rearrange-meetings', () => {
  const announced = (one: MeetingEvent) => arrangeMeetings(one, { seed: 1, maxSteps: 20_000 }).meetings;

  it('leaves everybody where they are when nothing happens', () => {
    const one = event(3);
    const { changes, meetings } = rearrangeMeetings(one, announced(one), [], 4, { seed: 1, maxSteps: 20_000 });
    expect([changes.filter(({ from }) => from > 0), checkArrangement(one, meetings)]).toEqual([[], []]);
  });

  it('keeps what has been, breaks no rule and gives each change its reason', () => {
    const happenings: DayChange[][] = [
      [{ kind: 'NO_SHOW', participant: 'p1' }],
      [{ kind: 'LATE', participant: 'p2', arrives: 6 }],
      [{ kind: 'LEAVES', participant: 'p3', leaves: 6 }],
      [{ kind: 'TABLES', from: 4, tables: 2 }],
      [{ kind: 'WISH', wish: wish('p4', 'p5', 'MUST') }],
    ];
    for (let seed = 1; seed <= 6; seed++) {
      for (const happened of happenings) {
        const one = event(seed);
        const told = announced(one);
        const now = rearrangeMeetings(one, told, happened, 4, { seed, maxSteps: 20_000 });
        expect(checkArrangement(now.event, now.meetings)).toEqual([]);
        const early = new Set(now.changes.filter(({ from }) => from > 0 && from < 4).map(({ reason }) => reason));
        expect([...early].filter((reason) => reason === 'MADE_ROOM' || reason === 'NO_TABLE')).toEqual([]);
        expect(now.changes.filter(({ to }) => to > 0 && to < 4)).toEqual([]);
      }
    }
  });

  it('cancels the later meetings of who does not show up, and moves nobody else', () => {
    const one = event(2);
    const told = announced(one);
    const { changes } = rearrangeMeetings(one, told, [{ kind: 'NO_SHOW', participant: 'p1' }], 1, {
      seed: 1,
      maxSteps: 20_000,
    });
    const own = told.filter(({ a, b, slot }) => slot > 0 && (a === 'p1' || b === 'p1'));
    expect(changes.filter(({ from }) => from > 0)).toEqual(
      own.map(({ a, b, slot }) => ({ a, b, from: slot, to: 0, reason: 'CANCELLED' })),
    );
  });

  it('puts an added wish in without moving others where there is room', () => {
    const one: MeetingEvent = {
      slots: 4,
      tables: 3,
      lunch: [],
      participants: people(4),
      wishes: [wish('p0', 'p1'), wish('p2', 'p3')],
    };
    const added: DayChange = { kind: 'WISH', wish: wish('p0', 'p2') };
    const { changes } = rearrangeMeetings(one, announced(one), [added], 1, { seed: 1, maxSteps: 5000 });
    expect(changes.map(({ a, b, from, reason }) => [a, b, from, reason])).toEqual([['p0', 'p2', 0, 'NEW']]);
  });

  it('calls off what somebody declines afterwards, and leaves what has been', () => {
    const one: MeetingEvent = {
      slots: 3,
      tables: 1,
      lunch: [],
      participants: people(4),
      wishes: [wish('p0', 'p1'), wish('p0', 'p2'), wish('p0', 'p3')],
    };
    const told = announced(one);
    const declined = ['p1', 'p2', 'p3'].map((id): DayChange => ({ kind: 'WISH', wish: wish(id, 'p0', 'DECLINED') }));
    const { changes } = rearrangeMeetings(one, told, declined, 2, { seed: 1, maxSteps: 500 });
    const later = told.filter(({ slot }) => slot >= 2);
    expect(changes).toEqual(later.map(({ a, b, slot }) => ({ a, b, from: slot, to: 0, reason: 'DECLINED' })));
  });

  it('blames a lost table only where tables are too few', () => {
    const wishes = [wish('p0', 'p1'), wish('p2', 'p3')];
    const one: MeetingEvent = { slots: 2, tables: 2, lunch: [], participants: people(4), wishes };
    const told = [
      { a: 'p0', b: 'p1', slot: 1 },
      { a: 'p2', b: 'p3', slot: 1 },
    ];
    const lost: DayChange = { kind: 'TABLES', from: 1, tables: 1 };
    const { changes } = rearrangeMeetings(one, told, [lost], 1, { seed: 1, maxSteps: 500 });
    expect(changes.map(({ from, to, reason }) => [from, to, reason])).toEqual([[1, 2, 'NO_TABLE']]);
  });
});
