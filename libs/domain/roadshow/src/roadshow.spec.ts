import { describe, expect, it } from '@jest/globals';
import { DAY, faultsOf, MINUTE, transition } from '@luyan/kernel';
import { bookingStates, HOLDING_BOOKING_STATES } from './booking.states.js';
import {
  meetingParticipantStates,
  meetingRoundStates,
  meetingStates,
  meetingTimetableStates,
} from './meeting.states.js';
import { pitchStates } from './pitch.states.js';
import { planStates } from './plan.states.js';
import { juryStates, seatStates } from './jury.states.js';
import { sessionRequestStates } from './session-request.states.js';
import {
  applicationFaults,
  changeOf,
  engagementFaults,
  materialsFaults,
  presenterWarnings,
  releaseFaults,
  requestFaults,
  sessionFaults,
  slotsOf,
  type PitchFacts,
  type ReleasedFacts,
  type SessionFacts,
} from './session-rules.js';
import { sessionStates } from './session.states.js';
import { waitlistStates } from './waitlist.states.js';
import { bookingFaults, cancellationFaults, occupationOf, type VenueFacts } from './venue-rules.js';

const codes = (faults: readonly { code: string }[]) => faults.map((f) => f.code);
const HOUR = 60 * MINUTE;
/** Tuesday 2026-03-10, 14:00 in China. */
const START = Date.UTC(2026, 2, 10, 6);
const NOW = START - 10 * DAY;

const venue: VenueFacts = {
  online: false,
  capacity: 100,
  equipment: ['PROJECTOR', 'SOUND'],
  setupMin: 30,
  teardownMin: 30,
  hours: [{ weekday: 2, fromMin: 9 * 60, untilMin: 18 * 60 }],
  closures: [],
  maxAdvanceDays: 90,
};
const pitch = (id: string, facts: Partial<PitchFacts> = {}): PitchFacts => ({
  id,
  listingId: `listing ${id}`,
  durationMin: 8,
  qaMin: 4,
  isConfirmed: true,
  ...facts,
});
const session: SessionFacts = {
  time: { from: START, until: START + 2 * HOUR },
  mode: 'OFFLINE',
  venue,
  virtualRoom: null,
  regionCode: '610100',
  capacity: 80,
  equipment: ['PROJECTOR'],
  pitches: [pitch('a'), pitch('b')],
};

describe('state tables', () => {
  it.each([
    ['booking', faultsOf(bookingStates, 'PENDING', ['REJECTED', 'CANCELLED', 'EXPIRED'])],
    ['session', faultsOf(sessionStates, 'DRAFT', ['ARCHIVED', 'CANCELLED'])],
    ['pitch', faultsOf(pitchStates, 'INVITED', ['PRESENTED', 'ABSENT', 'REJECTED', 'WITHDRAWN'])],
    ['session request', faultsOf(sessionRequestStates, 'OPEN', ['WITHDRAWN'])],
    ['wait-list', faultsOf(waitlistStates, 'WAITING', ['ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN', 'LAPSED'])],
    ['jury', faultsOf(juryStates, 'DRAFT', ['PUBLISHED'])],
    ['seat', faultsOf(seatStates, 'OPEN', ['RECUSED', 'REPLACED'])],
    ['meeting round', faultsOf(meetingRoundStates, 'REGISTERING', ['ENDED', 'CANCELLED'])],
    ['meeting participant', faultsOf(meetingParticipantStates, 'ATTENDING', [])],
    ['meeting timetable', faultsOf(meetingTimetableStates, 'SOLVING', ['SUPERSEDED', 'DISCARDED'])],
    ['meeting', faultsOf(meetingStates, 'ANNOUNCED', ['CANCELLED'])],
    ['plan', faultsOf(planStates, 'SOLVING', ['SUPERSEDED', 'DISCARDED'])],
  ])('%s is sound', (_, faults) => {
    expect(faults).toEqual([]);
  });
  it('let a venue be held by what may still happen', () => {
    expect(HOLDING_BOOKING_STATES.every((s) => Object.keys(bookingStates[s]).length > 0)).toBe(true);
  });
  it('refuse a release that has not been checked', () => {
    expect(transition(sessionStates, 'SCHEDULING', 'RELEASED', { roles: ['operator'], holds: [] })).toMatchObject({
      error: [{ code: 'TRANSITION_NEEDS', params: { need: 'RELEASE_IS_SOUND' } }],
    });
  });
});

describe('a session', () => {
  it('is sound as it stands, and ready for release', () => {
    expect([sessionFaults(session), releaseFaults(session, NOW)]).toEqual([[], []]);
  });
  it.each<[string, Partial<SessionFacts>, readonly string[]]>([
    ['without a venue', { venue: null }, ['SESSION_VENUE_MISSING']],
    ['hybrid in an online room', { mode: 'HYBRID', venue: { ...venue, online: true } }, ['SESSION_VENUE_MISSING']],
    ['online without a room', { mode: 'ONLINE', venue: null }, ['SESSION_ROOM_MISSING']],
    ['online with a link', { mode: 'ONLINE', venue: null, virtualRoom: 'https://live.example' }, []],
    ['online in an online room', { mode: 'ONLINE', venue: { ...venue, online: true }, capacity: 500 }, []],
    ['ending before it starts', { time: { from: START, until: START } }, ['SESSION_TIME_ORDER']],
    ['too crowded', { capacity: 101 }, ['SESSION_OVER_CAPACITY']],
    ['without interpreting', { equipment: ['INTERPRETING', 'SOUND'] }, ['SESSION_EQUIPMENT_MISSING']],
    ['too short', { time: { from: START, until: START + 23 * MINUTE } }, ['SESSION_OVERRUN']],
    ['just long enough', { time: { from: START, until: START + 24 * MINUTE } }, []],
    ['with a listing twice', { pitches: [pitch('a'), pitch('b', { listingId: 'listing a' })] }, ['PITCH_TWICE']],
    ['without a region', { regionCode: null }, ['SESSION_REGION_MISSING']],
    ['without a confirmed pitch', { pitches: [pitch('a', { isConfirmed: false })] }, ['SESSION_NO_PITCH']],
  ])('%s', (_, facts, expected) => {
    expect(codes(releaseFaults({ ...session, ...facts }, NOW))).toEqual(expected);
  });
  it('places its pitches one after the other', () => {
    expect(slotsOf(START, session.pitches)).toEqual([
      { pitchId: 'a', from: START, until: START + 12 * MINUTE },
      { pitchId: 'b', from: START + 12 * MINUTE, until: START + 24 * MINUTE },
    ]);
  });
});

describe('a change to a released session', () => {
  const before: ReleasedFacts = {
    titleZh: '光子专场',
    startsAt: START,
    endsAt: START + HOUR,
    venueId: 'v',
    state: 'RELEASED',
    pitchIds: ['a', 'b'],
  };
  it.each<[string, Partial<ReleasedFacts>, readonly [boolean, boolean, number | null]]>([
    ['nothing', {}, [false, false, null]],
    ['wording', { titleZh: '光子产业专场' }, [true, false, null]],
    ['order', { pitchIds: ['b', 'a'] }, [true, false, null]],
    ['time', { startsAt: START + HOUR, endsAt: START + 2 * HOUR }, [true, true, START]],
    ['place', { venueId: 'w' }, [true, true, null]],
    ['cancellation', { state: 'CANCELLED' }, [true, true, null]],
  ])('of %s', (_, facts, [bumpsVersion, bumpsSequence, previousStartsAt]) => {
    expect(changeOf(before, { ...before, ...facts })).toEqual({ bumpsVersion, bumpsSequence, previousStartsAt });
  });
});

describe('a venue', () => {
  const time = session.time;
  it('is occupied with set-up and tear-down', () => {
    expect(occupationOf(time, venue)).toEqual({ from: START - 30 * MINUTE, until: START + 150 * MINUTE });
  });
  const closure = (from: number, until: number) => ({ closures: [{ from, until, reason: '检修' }] });
  it.each<[string, { from: number; until: number }, Partial<VenueFacts>, number, readonly string[]]>([
    ['open', time, {}, NOW, []],
    ['after hours', { from: START + 3 * HOUR, until: START + 5 * HOUR }, {}, NOW, ['VENUE_CLOSED']],
    ['up to the last minute', { from: START + 2 * HOUR, until: START + 4 * HOUR }, {}, NOW, []],
    ['on another weekday', { from: START + DAY, until: START + DAY + HOUR }, {}, NOW, ['VENUE_CLOSED']],
    ['over midnight', { from: START, until: START + DAY }, {}, NOW, ['VENUE_CLOSED']],
    ['backwards', { from: START, until: START - HOUR }, {}, NOW, ['SESSION_TIME_ORDER']],
    ['closed during set-up', time, closure(START - HOUR, START - 10 * MINUTE), NOW, ['VENUE_CLOSURE']],
    ['closed until set-up', time, closure(START - HOUR, START - 30 * MINUTE), NOW, []],
    ['too late', time, {}, START - 23 * HOUR, ['VENUE_NOTICE']],
    ['too early', time, {}, START - 91 * DAY, ['VENUE_TOO_FAR_AHEAD']],
  ])('%s', (_, at, facts, now, expected) => {
    expect(codes(bookingFaults(at, { ...venue, ...facts }, now))).toEqual(expected);
  });
  it('can be given back in time alone', () => {
    expect(codes(cancellationFaults(time, START - 24 * HOUR))).toEqual([]);
    expect(codes(cancellationFaults(time, START - 23 * HOUR))).toEqual(['BOOKING_CANCEL_TOO_LATE']);
  });
});

describe('pitches and requests', () => {
  it('names every reason against an application', () => {
    const facts = { isListingLive: false, sessionState: 'RELEASED', hasApplied: true } as const;
    expect(codes(applicationFaults(facts))).toEqual(['PITCH_LISTING_NOT_LIVE', 'PITCH_SESSION_CLOSED', 'PITCH_TWICE']);
    expect(applicationFaults({ isListingLive: true, sessionState: null, hasApplied: false })).toEqual([]);
  });
  it('wants materials a day ahead and the presenter to answer', () => {
    expect(codes(materialsFaults(START, START - DAY))).toEqual([]);
    expect(codes(materialsFaults(START, START - DAY + 1))).toEqual(['PITCH_MATERIALS_LATE']);
    expect(codes(presenterWarnings(['p'], 'q'))).toEqual(['PRESENTER_NOT_ANSWERING']);
    expect(presenterWarnings(['p', 'q'], 'q')).toEqual([]);
  });
  it('keeps a person in one place at a time, back to back allowed', () => {
    const at = (from: number, personId = 'p') => ({ from, until: from + HOUR, personId, name: '王工', title: '专场' });
    expect(codes(engagementFaults(at(START), [at(START + 30 * MINUTE), at(START + HOUR), at(START, 'q')]))).toEqual([
      'PERSON_TAKEN',
    ]);
  });
  it('wants a request in time and long enough', () => {
    const period = { from: START, until: START + 30 * DAY };
    expect(requestFaults(period, 120, NOW)).toEqual([]);
    expect(codes(requestFaults({ from: START, until: START + HOUR }, 120, NOW))).toEqual([
      'REQUEST_TIME_ORDER',
      'REQUEST_TOO_SOON',
    ]);
  });
});
