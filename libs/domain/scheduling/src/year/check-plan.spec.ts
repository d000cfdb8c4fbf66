import { describe, expect, it } from '@jest/globals';
import { checkPlan } from './check-plan.js';
import type { PitchFacts, PlanSolution, SessionRequestFacts, VenueFacts, YearProblem } from './facts.js';
import { calendarOf, HOLIDAY_NOTICES } from './holidays.js';

const MIN = 60_000;
/** A local time of 2026 in China. */
const at = (date: string, time = '09:00') => Date.parse(`2026-${date}T${time}:00+08:00`);

const venue = (id: string, more: Partial<VenueFacts> = {}): VenueFacts => ({
  id,
  regionCode: '610113',
  capacity: 100,
  equipment: ['PROJECTOR'],
  hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMin: 480, untilMin: 1080 })),
  closures: [],
  setupMin: 30,
  teardownMin: 30,
  ...more,
});

const request = (id: string, more: Partial<SessionRequestFacts> = {}): SessionRequestFacts => ({
  id,
  hostOrgId: 'host',
  chains: ['photonics'],
  regionCode: '610100',
  venueId: null,
  mode: 'OFFLINE',
  durationMin: 120,
  capacity: 50,
  equipment: ['PROJECTOR'],
  earliest: at('01-01'),
  latest: at('12-31'),
  preferredDates: [],
  minPitches: 0,
  maxPitches: 4,
  jurorIds: [],
  investorIds: [],
  ...more,
});

const pitch = (id: string, more: Partial<PitchFacts> = {}): PitchFacts => ({
  id,
  listingId: `listing-${id}`,
  ownerOrgId: 'org',
  chains: ['photonics'],
  regionCode: null,
  presenterIds: [`presenter-${id}`],
  durationMin: 8,
  qaMin: 4,
  popularity: 0,
  requestId: null,
  unavailable: [],
  ...more,
});

const problem = (more: Partial<YearProblem>): YearProblem => ({
  year: 2026,
  venues: [venue('hall'), venue('annex')],
  requests: [request('a'), request('b')],
  pitches: [],
  calendar: calendarOf(HOLIDAY_NOTICES[0]!),
  ...more,
});

const session = (requestId: string, venueId: string, start: number, minutes = 120) => ({
  requestId,
  venueId,
  start,
  end: start + minutes * MIN,
});

const names = (facts: YearProblem, plan: PlanSolution) => checkPlan(facts, plan).map((c) => [c.severity, c.constraint]);

describe('check-plan', () => {
  it('finds nothing in a sound plan', () => {
    const plan = { sessions: [session('a', 'hall', at('03-10')), session('b', 'annex', at('03-10'))], pitches: [] };
    expect(checkPlan(problem({}), plan)).toEqual([]);
  });

  it('blocks two sessions whose set-up and tear-down overlap, and offers three other places', () => {
    const plan = {
      sessions: [session('a', 'hall', at('03-10')), session('b', 'hall', at('03-10', '11:30'))],
      pitches: [],
    };
    const conflicts = checkPlan(problem({}), plan);
    expect(conflicts.map((c) => [c.severity, c.constraint, c.requestId, c.otherRequestId])).toEqual([
      ['BLOCK', 'VENUE_CONFLICT', 'b', 'a'],
    ]);
    const { alternatives } = conflicts[0]!;
    expect(alternatives.length).toBe(3);
    for (const { venueId, start } of alternatives) {
      const moved = { ...plan, sessions: [plan.sessions[0]!, session('b', venueId!, start)] };
      expect(checkPlan(problem({}), moved)).toEqual([]);
    }
  });

  it('lets back-to-back bookings stand, unless a buffer is asked for', () => {
    const plan = {
      sessions: [session('a', 'hall', at('03-10')), session('b', 'hall', at('03-10', '12:00'))],
      pitches: [],
    };
    expect(checkPlan(problem({}), plan)).toEqual([]);
    expect(checkPlan(problem({}), plan, { bufferMin: 15 }).map((c) => c.constraint)).toEqual(['VENUE_CONFLICT']);
  });

  it.each([
    ['a public holiday', session('a', 'hall', at('10-01')), {}, ['NON_WORKING_DAY']],
    ['a Saturday', session('a', 'hall', at('03-14')), {}, ['NON_WORKING_DAY', 'OPENING_HOURS']],
    ['a make-up Saturday', session('a', 'hall', at('10-10')), {}, []],
    ['too early in the morning for the set-up', session('a', 'hall', at('03-10', '08:15')), {}, ['OPENING_HOURS']],
    ['before the notice has run', session('a', 'hall', at('03-10')), { notBefore: at('03-20') }, ['NOTICE']],
    ['a crowd', session('a', 'hall', at('03-10')), { requests: [request('a', { capacity: 101 })] }, ['CAPACITY']],
    [
      'an audience online',
      session('a', 'hall', at('03-10')),
      { requests: [request('a', { onlineCapacity: 300 })], venues: [venue('hall', { onlineCapacity: 200 })] },
      ['ONLINE_CAPACITY'],
    ],
    ['equipment', session('a', 'hall', at('03-10')), { requests: [request('a', { equipment: ['x'] })] }, ['EQUIPMENT']],
    [
      'the window',
      session('a', 'hall', at('03-10')),
      { requests: [request('a', { latest: at('03-09') })] },
      ['WINDOW'],
    ],
    [
      'a forbidden day',
      session('a', 'hall', at('03-10')),
      { forbidden: [{ range: { from: at('03-10'), until: at('03-11') } }] },
      ['FORBIDDEN'],
    ],
  ])('knows %s', (_, placed, more, expected) => {
    expect(names(problem(more), { sessions: [placed], pitches: [] }).map(([, name]) => name)).toEqual(expected);
  });

  it('knows closures, rooms of one hall and virtual rooms', () => {
    const closed = { from: at('03-10', '11:15'), until: at('03-11') };
    const venues = [
      venue('hall', { closures: [closed] }),
      venue('half', { partOf: 'hall' }),
      venue('net', { online: true }),
    ];
    const plan = {
      sessions: [
        session('a', 'hall', at('03-10')),
        session('b', 'half', at('03-10')),
        session('c', 'net', at('03-10')),
      ],
      pitches: [],
    };
    const facts = problem({ venues, requests: [request('a'), request('b'), request('c')] });
    expect(names(facts, plan)).toEqual([
      ['BLOCK', 'CLOSURE'],
      ['BLOCK', 'VENUE_UNSUITABLE'],
      ['BLOCK', 'VENUE_CONFLICT'],
    ]);
  });

  it('knows a hall from the halves of its halves', () => {
    const venues = [venue('hall'), venue('half', { partOf: 'hall' }), venue('quarter', { partOf: 'half' })];
    const booked = (one: string, other: string) => ({
      sessions: [session('a', one, at('03-10')), session('b', other, at('03-10'))],
      pitches: [],
    });
    const found = (plan: PlanSolution) =>
      names(problem({ venues: [...venues, venue('east', { partOf: 'half' })] }), plan);
    expect(found(booked('hall', 'quarter'))).toEqual([['BLOCK', 'VENUE_CONFLICT']]);
    expect(found(booked('quarter', 'east'))).toEqual([]);
  });

  it('keeps pitches where the operator wants them', () => {
    const pitches = [pitch('1', { pinnedTo: 'b' }), pitch('2'), pitch('3', { pinnedTo: 'a' })];
    const start = at('03-10');
    const plan = {
      sessions: [session('a', 'hall', start)],
      pitches: pitches.map(({ id }, i) => ({ pitchId: id, requestId: 'a', order: i + 1, start: start + i * 12 * MIN })),
    };
    const facts = problem({ pitches, forbidden: [{ pitchId: '2', requestId: 'a' }] });
    expect(checkPlan(facts, plan).map((c) => [c.constraint, c.pitchId])).toEqual([
      ['FORBIDDEN', '1'],
      ['FORBIDDEN', '2'],
    ]);
  });

  it('keeps a person in one place at a time, the way included', () => {
    const venues = [venue('hall'), venue('far', { regionCode: '610300' })];
    const requests = [request('a', { jurorIds: ['j'] }), request('b', { investorIds: ['j'] })];
    const plan = {
      sessions: [session('a', 'hall', at('03-10')), session('b', 'far', at('03-10', '12:00'))],
      pitches: [],
    };
    const [conflict] = checkPlan(problem({ venues, requests }), plan);
    expect(conflict).toMatchObject({ severity: 'BLOCK_RELEASE', constraint: 'PERSON_CONFLICT', personId: 'j' });
    const later = { ...plan, sessions: [plan.sessions[0]!, session('b', 'far', at('03-10', '13:00'))] };
    expect(checkPlan(problem({ venues, requests }), later)).toEqual([]);
  });

  it('finds conflicts of interest by organisation, by own pitch and as declared', () => {
    const requests = [request('a', { jurorIds: ['insider', 'presenter-2', 'declared', 'free'], maxPitches: 3 })];
    const pitches = [pitch('1', { ownerOrgId: 'acme' }), pitch('2'), pitch('3')];
    const start = at('03-10');
    const plan = {
      sessions: [session('a', 'hall', start)],
      pitches: pitches.map(({ id }, i) => ({ pitchId: id, requestId: 'a', order: i + 1, start: start + i * 12 * MIN })),
    };
    const facts = problem({
      requests,
      pitches,
      people: [{ id: 'insider', orgId: 'acme' }],
      conflictsOfInterest: [{ personId: 'declared', listingId: 'listing-3' }],
    });
    const found = checkPlan(facts, plan).filter((c) => c.constraint === 'CONFLICT_OF_INTEREST');
    expect(found.map((c) => [c.pitchId, c.personId])).toEqual([
      ['1', 'insider'],
      ['2', 'presenter-2'],
      ['3', 'declared'],
    ]);
  });

  it('knows line-ups that are short, long, late, overlapping or unknown', () => {
    const requests = [request('a', { durationMin: 30, minPitches: 4, maxPitches: 5 })];
    const pitches = [pitch('1'), pitch('2'), pitch('3')];
    const start = at('03-10');
    const plan = {
      sessions: [session('a', 'hall', start, 30)],
      pitches: [
        { pitchId: '1', requestId: 'a', order: 1, start },
        { pitchId: '2', requestId: 'a', order: 2, start: start + 10 * MIN },
        { pitchId: '3', requestId: 'a', order: 3, start: start + 22 * MIN },
        { pitchId: 'x', requestId: 'a', order: 4, start },
      ],
    };
    expect(names(problem({ requests, pitches }), plan)).toEqual([
      ['BLOCK', 'UNKNOWN_ITEM'],
      ['BLOCK_RELEASE', 'TOO_FEW_PITCHES'],
      ['BLOCK_RELEASE', 'PITCH_OVERLAP'],
      ['BLOCK_RELEASE', 'OVERRUN'],
    ]);
  });

  it('lets the operator change a severity', () => {
    const plan = { sessions: [session('a', 'hall', at('10-01'))], pitches: [] };
    expect(checkPlan(problem({}), plan, { severities: { NON_WORKING_DAY: 'IGNORE' } })).toEqual([]);
    expect(checkPlan(problem({}), plan, { severities: { NON_WORKING_DAY: 'WARN' } })[0]!.severity).toBe('WARN');
  });
});
