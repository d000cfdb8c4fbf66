import type { ConferenceProblem, PlacedEvent } from './facts.js';
import { checkConference } from './check-conference.js';

export interface ConferenceRepair {
  readonly problem: ConferenceProblem;
  readonly plan: readonly PlacedEvent[];
  /** Events among those that remain whose day, start or room has changed. */
  readonly moved: readonly string[];
  readonly hard: number;
}

/**
 * The plan after events have been cancelled. Their rooms fall idle and nobody else moves: a published place is worth more than
 * a room without gaps, and taking events away can break no rule.
 */
export function cancelEvents(
  problem: ConferenceProblem,
  plan: readonly PlacedEvent[],
  cancelled: readonly string[],
): ConferenceRepair {
  const gone = new Set(cancelled);
  const events = problem.events.filter((event) => !gone.has(event.id));
  const rest = { ...problem, events };
  const kept = plan.filter((place) => !gone.has(place.id));
  // The days keep their spans: they are read from what was published, cancelled events included.
  const faults = checkConference(problem, kept).filter(
    (fault) => fault.rule !== 'NOT_PLACED' && fault.rule !== 'TRACK_PAUSE',
  );
  return { problem: rest, plan: kept, moved: [], hard: faults.length };
}
