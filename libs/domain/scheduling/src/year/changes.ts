import type {
  CalendarDay,
  PitchFacts,
  PlanSolution,
  SessionRequestFacts,
  TimeRange,
  VenueFacts,
  YearProblem,
} from './facts.js';

/** What has happened since the plan was published. */
export type PlanChange =
  | { readonly kind: 'CANCEL_SESSION'; readonly requestId: string }
  | { readonly kind: 'CANCEL_PITCH'; readonly pitchId: string }
  | { readonly kind: 'ADD_SESSION'; readonly request: SessionRequestFacts }
  | { readonly kind: 'ADD_PITCH'; readonly pitch: PitchFacts }
  | { readonly kind: 'ADD_VENUE'; readonly venue: VenueFacts }
  | { readonly kind: 'CLOSE_VENUE'; readonly venueId: string; readonly range: TimeRange }
  | { readonly kind: 'PERSON_UNAVAILABLE'; readonly personId: string; readonly range: TimeRange }
  | { readonly kind: 'CALENDAR_DAY'; readonly day: CalendarDay }
  | { readonly kind: 'PIN_SESSION'; readonly requestId: string; readonly venueId: string; readonly start: number }
  | { readonly kind: 'PIN_PITCH'; readonly pitchId: string; readonly requestId: string };

const EMPTY: PlanSolution = { sessions: [], pitches: [] };

function closeVenue(problem: YearProblem, venueId: string, range: TimeRange): YearProblem {
  const close = (venue: VenueFacts): VenueFacts =>
    venue.id === venueId ? { ...venue, closures: [...venue.closures, range] } : venue;
  return { ...problem, venues: problem.venues.map(close) };
}

function makeUnavailable(problem: YearProblem, personId: string, range: TimeRange): YearProblem {
  const people = problem.people ?? [];
  const known = people.find((person) => person.id === personId) ?? { id: personId };
  const others = people.filter((person) => person.id !== personId);
  return { ...problem, people: [...others, { ...known, unavailable: [...(known.unavailable ?? []), range] }] };
}

function unpinned(pitch: PitchFacts): PitchFacts {
  const free: Omit<PitchFacts, 'pinnedTo'> & { pinnedTo?: string } = { ...pitch };
  delete free.pinnedTo;
  return free;
}

/** A cancelled session leaves its pitches, those that are pinned to it too, looking for another one. */
function cancelSession(problem: YearProblem, requestId: string): YearProblem {
  const published = problem.published ?? EMPTY;
  return {
    ...problem,
    requests: problem.requests.filter((request) => request.id !== requestId),
    pitches: problem.pitches.map((pitch) => (pitch.pinnedTo === requestId ? unpinned(pitch) : pitch)),
    published: { ...published, sessions: published.sessions.filter((session) => session.requestId !== requestId) },
  };
}

function applyChange(problem: YearProblem, change: PlanChange): YearProblem {
  switch (change.kind) {
    case 'CANCEL_SESSION':
      return cancelSession(problem, change.requestId);
    case 'CANCEL_PITCH':
      return { ...problem, pitches: problem.pitches.filter((pitch) => pitch.id !== change.pitchId) };
    case 'ADD_SESSION':
      return { ...problem, requests: [...problem.requests, change.request] };
    case 'ADD_PITCH':
      return { ...problem, pitches: [...problem.pitches, change.pitch] };
    case 'ADD_VENUE':
      return { ...problem, venues: [...problem.venues, change.venue] };
    case 'CLOSE_VENUE':
      return closeVenue(problem, change.venueId, change.range);
    case 'PERSON_UNAVAILABLE':
      return makeUnavailable(problem, change.personId, change.range);
    case 'CALENDAR_DAY':
      return {
        ...problem,
        calendar: [...problem.calendar.filter((day) => day.date !== change.day.date), change.day],
      };
    case 'PIN_SESSION': {
      const { requestId, venueId, start } = change;
      const pin = (request: SessionRequestFacts) =>
        request.id === requestId ? { ...request, pinned: { venueId, start } } : request;
      return { ...problem, requests: problem.requests.map(pin) };
    }
    case 'PIN_PITCH': {
      const { pitchId, requestId } = change;
      const pin = (pitch: PitchFacts) => (pitch.id === pitchId ? { ...pitch, pinnedTo: requestId } : pitch);
      return { ...problem, pitches: problem.pitches.map(pin) };
    }
  }
}

/** The problem after the changes, in their order; ids that it does not know change nothing. */
export const applyChanges = (problem: YearProblem, changes: readonly PlanChange[]): YearProblem =>
  changes.reduce(applyChange, problem);
