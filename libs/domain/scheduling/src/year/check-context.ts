import type {
  PitchFacts,
  PlannedPitch,
  PlannedSession,
  PlanSolution,
  SessionRequestFacts,
  VenueFacts,
} from './facts.js';
import type { YearProblem } from './facts.js';
import type { CheckName } from './severity.js';

/** A session of the plan with the facts behind it. */
export interface CheckedSession {
  readonly plan: PlannedSession;
  readonly request: SessionRequestFacts;
  readonly venue: VenueFacts;
  readonly pitches: readonly CheckedPitch[];
}

export interface CheckedPitch {
  readonly plan: PlannedPitch;
  readonly facts: PitchFacts;
  readonly end: number;
}

export interface Finding {
  readonly constraint: CheckName;
  /** Ids of the session, venue, pitch or person it is about, the one to move first. */
  readonly requestId: string | null;
  readonly pitchId: string | null;
  readonly personId: string | null;
  /** The other session of a clash. */
  readonly otherRequestId: string | null;
}

export const finding = (constraint: CheckName, about: Partial<Omit<Finding, 'constraint'>>): Finding => ({
  constraint,
  requestId: null,
  pitchId: null,
  personId: null,
  otherRequestId: null,
  ...about,
});

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];

/** Joins plan and facts; what cannot be joined, or is there twice, is a finding. */
export function joinPlan(
  problem: YearProblem,
  plan: PlanSolution,
): { sessions: CheckedSession[]; findings: Finding[] } {
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const venues = new Map(problem.venues.map((venue) => [venue.id, venue]));
  const pitches = new Map(problem.pitches.map((pitch) => [pitch.id, pitch]));
  const findings: Finding[] = [
    ...repeated(plan.sessions.map((s) => s.requestId)).map((requestId) => finding('DUPLICATE', { requestId })),
    ...repeated(plan.pitches.map((p) => p.pitchId)).map((pitchId) => finding('DUPLICATE', { pitchId })),
  ];
  const bySession = new Map<string, CheckedPitch[]>(plan.sessions.map(({ requestId }) => [requestId, []]));
  for (const planned of plan.pitches) {
    const facts = pitches.get(planned.pitchId);
    const lineup = bySession.get(planned.requestId);
    if (!facts || !lineup) {
      findings.push(finding('UNKNOWN_ITEM', { pitchId: planned.pitchId, requestId: planned.requestId }));
      continue;
    }
    lineup.push({ plan: planned, facts, end: planned.start + (facts.durationMin + facts.qaMin) * 60_000 });
  }
  const sessions = plan.sessions.flatMap((planned): CheckedSession[] => {
    const request = requests.get(planned.requestId);
    const venue = venues.get(planned.venueId);
    if (!request || !venue) {
      findings.push(finding('UNKNOWN_ITEM', { requestId: planned.requestId }));
      return [];
    }
    const lineup = bySession.get(planned.requestId)!.sort((a, b) => a.plan.start - b.plan.start);
    return [{ plan: planned, request, venue, pitches: lineup }];
  });
  return { sessions, findings };
}
