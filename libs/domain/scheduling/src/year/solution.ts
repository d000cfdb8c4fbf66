import type { PlanSolution } from './facts.js';
import { toInstant, toLocalMinute } from './local-time.js';
import type { YearState } from './state.js';

/** The state as a plan, sessions by start, pitches by session and order. */
export function toSolution(state: YearState): PlanSolution {
  const { sessions, venues, pitches } = state.year;
  const placed = [...sessions.keys()].filter((s) => state.venue[s]! >= 0);
  placed.sort((a, b) => state.start[a]! - state.start[b]! || a - b);
  return {
    sessions: placed.map((s) => ({
      requestId: sessions[s]!.facts.id,
      venueId: venues[state.venue[s]!]!.facts.id,
      start: toInstant(state.start[s]!),
      end: toInstant(state.start[s]! + sessions[s]!.duration),
    })),
    pitches: placed.flatMap((s) =>
      state.lineup[s]!.map((p, i) => ({
        pitchId: pitches[p]!.facts.id,
        requestId: sessions[s]!.facts.id,
        order: i + 1,
        start: toInstant(state.start[s]! + state.offset[p]!),
      })),
    ),
  };
}

/** Puts a plan into an empty state, clashes and all; what the problem does not know is passed over. */
export function loadSolution(state: YearState, plan: PlanSolution): void {
  const { sessions, venues, pitches } = state.year;
  const sessionIndex = new Map(sessions.map(({ facts }, s) => [facts.id, s]));
  const venueIndex = new Map(venues.map(({ facts }, v) => [facts.id, v]));
  const pitchIndex = new Map(pitches.map(({ facts }, p) => [facts.id, p]));
  for (const { requestId, venueId, start } of plan.sessions) {
    const s = sessionIndex.get(requestId);
    const v = venueIndex.get(venueId);
    if (s !== undefined && v !== undefined) state.place(s, v, toLocalMinute(start));
  }
  for (const { pitchId, requestId } of [...plan.pitches].sort((a, b) => a.order - b.order)) {
    const p = pitchIndex.get(pitchId);
    const s = sessionIndex.get(requestId);
    if (p !== undefined && s !== undefined && state.venue[s]! >= 0) state.assign(p, s, state.lineup[s]!.length);
  }
}
