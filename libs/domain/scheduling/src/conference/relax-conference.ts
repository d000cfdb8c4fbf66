import { createRng } from '@luyan/kernel';
import { smallestSet } from '../solver/smallest-set.js';
import { daySpans, type ConferenceProblem } from './facts.js';
import { planInRooms } from './plan-in-rooms.js';

/** Rules of a conference, from the one given up most lightly to the one given up last. */
const CONFERENCE_RELAXATIONS = {
  ROOM_CLOSED: { zh: '会议室停用', en: 'closed rooms' },
  PERSON_ABSENT: { zh: '人员缺席', en: 'absent persons' },
  TRACK_SPLIT: { zh: '专题同室同日', en: 'tracks in one room and day' },
  DAY_SPAN: { zh: '每日起止时间', en: 'the hours of the day' },
  ROOMS: { zh: '会议室数量', en: 'the number of rooms' },
  PERSON_CONFLICT: { zh: '一人同时一处', en: 'persons in one place at a time' },
} as const;
export type ConferenceRelaxation = keyof typeof CONFERENCE_RELAXATIONS;

const STEPS = 20_000;

function withoutRules(problem: ConferenceProblem, rules: ReadonlySet<ConferenceRelaxation>): ConferenceProblem {
  const { events, rooms } = problem;
  const relaxed = events.map((event) => ({
    ...event,
    ...(rules.has('PERSON_CONFLICT') ? { persons: [] } : {}),
    ...(rules.has('TRACK_SPLIT') ? { track: `${event.track} ${event.id}` } : {}),
  }));
  return {
    ...problem,
    events: relaxed,
    spans: rules.has('DAY_SPAN') ? problem.days.map(() => ({ from: 0, until: 1440 })) : daySpans(problem),
    ...(rules.has('ROOM_CLOSED') ? { closed: [] } : {}),
    ...(rules.has('PERSON_ABSENT') ? { absent: [] } : {}),
    ...(rules.has('ROOMS') ? { rooms: [...rooms, ...rooms.map((room) => `${room}+`)] } : {}),
  };
}

/** The smallest set of rules without which every event finds a place, as far as a short search can tell; null when none is found. */
export function relaxConference(problem: ConferenceProblem, seed: number): readonly ConferenceRelaxation[] | null {
  const { closed = [], absent = [] } = problem;
  const rules = (Object.keys(CONFERENCE_RELAXATIONS) as ConferenceRelaxation[]).filter(
    (rule) => (rule !== 'ROOM_CLOSED' || closed.length > 0) && (rule !== 'PERSON_ABSENT' || absent.length > 0),
  );
  return smallestSet(rules, (given) => {
    const relaxed = withoutRules(problem, given);
    return planInRooms(relaxed, relaxed.rooms.length, createRng(seed), { maxSteps: STEPS }).hard === 0;
  });
}
