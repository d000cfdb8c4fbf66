import { DAY } from '@luyan/kernel';
import {
  applyEdit,
  checkPlan,
  type Conflict,
  type PitchFacts,
  type PlanSolution,
  type SessionRequestFacts,
  type YearProblem,
} from '@luyan/scheduling';

/** Where a session is, or would be dropped. */
export interface Place {
  readonly requestId: string;
  readonly venueId: string;
  readonly start: number;
}

/** Sessions further apart than this neither share a room's day nor a person's way. */
const NEAR = 2 * DAY;

/** Judges places for a session fast enough for a whole month of them while it is being dragged: it checks the sessions around each place alone. */
export class WhatIf {
  private readonly requests: ReadonlyMap<string, SessionRequestFacts>;
  private readonly pitches: ReadonlyMap<string, PitchFacts>;

  constructor(
    private readonly problem: YearProblem,
    private readonly plan: PlanSolution,
  ) {
    this.requests = new Map(problem.requests.map((request) => [request.id, request]));
    this.pitches = new Map(problem.pitches.map((pitch) => [pitch.id, pitch]));
  }

  /** What a session would clash with or break there, most severe first. */
  at(place: Place): readonly Conflict[] {
    const sessions = this.plan.sessions.filter(
      ({ requestId, start }) => requestId === place.requestId || Math.abs(start - place.start) < NEAR,
    );
    const ids = new Set([place.requestId, ...sessions.map(({ requestId }) => requestId)]);
    const pitches = this.plan.pitches.filter(({ requestId }) => ids.has(requestId));
    const problem: YearProblem = {
      ...this.problem,
      requests: [...ids].flatMap((id) => this.requests.get(id) ?? []),
      pitches: pitches.flatMap(({ pitchId }) => this.pitches.get(pitchId) ?? []),
    };
    const next = applyEdit(problem, { sessions, pitches }, { kind: 'MOVE_SESSION', ...place });
    if (!next) return [];
    return checkPlan(problem, next, { alternatives: 0 }).filter(
      ({ requestId, otherRequestId }) => requestId === place.requestId || otherRequestId === place.requestId,
    );
  }
}
