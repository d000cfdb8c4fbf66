import type { CompiledYear } from './compile.js';
import { flowPitches, type PitchFlow } from './pitch-flow.js';
import { flowSessions, type SessionFlow } from './session-flow.js';

/** What sessions and pitches would do if nobody clashed: a guide for the construction, and a bound. */
export interface YearFlows {
  readonly sessions: SessionFlow;
  readonly pitches: PitchFlow;
}

export function flowYear(year: CompiledYear): YearFlows {
  const sessions = flowSessions(year);
  return { sessions, pitches: flowPitches(year, (s) => sessions.cell[s]! >= 0) };
}

/** The most that `count` of the parts can come to; those that never had a place come first and cost nothing. */
const sumOfMost = (parts: Float64Array, count: number): number =>
  count <= 0
    ? 0
    : parts
        .slice()
        .sort()
        .subarray(-count)
        .reduce((sum, part) => sum + (part < Infinity ? Math.max(0, part) : 0), 0);

/**
 * A lower bound of the soft penalty of any plan that leaves no more than so many sessions and pitches out: what the dearest of
 * them cost at the flows' prices is taken off. People, venue clashes, the time of day and popular pitches are set aside.
 */
export function boundSoft(
  { sessions, pitches }: YearFlows,
  unplaced: { readonly sessions: number; readonly pitches: number },
): number {
  const bySessions = sessions.cost - sumOfMost(sessions.share, unplaced.sessions);
  const byPitches =
    pitches.cost - sumOfMost(pitches.share, unplaced.pitches) - sumOfMost(pitches.leastShare, unplaced.sessions);
  return Math.max(0, Math.ceil(Math.max(0, bySessions) + Math.max(0, byPitches) - 1e-6));
}
