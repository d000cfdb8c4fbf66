import { MINUTE, overlaps, widen, type TimeRange } from '@luyan/kernel';
import { finding, type CheckedSession, type Finding } from './check-context.js';
import type { VenueFacts, YearProblem } from './facts.js';
import type { YearWeights } from './policy.js';

interface Duty extends TimeRange {
  readonly session: CheckedSession;
  readonly pitchId: string | null;
}

/** Where everybody has to be: jurors and investors for the whole session, presenters for their pitch. */
function duties(sessions: readonly CheckedSession[]): Map<string, Duty[]> {
  const byPerson = new Map<string, Duty[]>();
  const add = (personId: string, duty: Duty) => byPerson.set(personId, [...(byPerson.get(personId) ?? []), duty]);
  for (const session of sessions) {
    const { plan, request } = session;
    for (const id of new Set([...request.jurorIds, ...request.investorIds])) {
      add(id, { from: plan.start, until: plan.end, session, pitchId: null });
    }
    for (const { plan: at, facts, end } of session.pitches) {
      for (const id of new Set(facts.presenterIds)) add(id, { from: at.start, until: end, session, pitchId: facts.id });
    }
  }
  return byPerson;
}

function travelMs(a: VenueFacts, b: VenueFacts, weights: YearWeights): number {
  if (a.id === b.id || a.online === true || b.online === true) return 0;
  const isOneCity = a.regionCode.slice(0, 4) === b.regionCode.slice(0, 4);
  return (isOneCity ? weights.travelWithinCityMin : weights.travelBetweenCitiesMin) * MINUTE;
}

/** One person in two sessions at once, the way between the venues included; and duties while not available. */
export function checkPeople(
  problem: YearProblem,
  sessions: readonly CheckedSession[],
  weights: YearWeights,
): Finding[] {
  const unavailable = new Map(problem.people?.map((person) => [person.id, person.unavailable ?? []]));
  const findings: Finding[] = [];
  for (const [personId, list] of duties(sessions)) {
    list.sort((a, b) => a.from - b.from);
    list.forEach((duty, i) => {
      const { pitchId, session } = duty;
      const about = { requestId: session.plan.requestId, pitchId, personId };
      if ((unavailable.get(personId) ?? []).some((range) => overlaps(range, duty))) {
        findings.push(finding('PERSON_UNAVAILABLE', about));
      }
      for (const other of list.slice(0, i)) {
        if (other.session === session) continue;
        const way = travelMs(session.venue, other.session.venue, weights);
        if (!overlaps(widen(other, way, way), duty)) continue;
        findings.push(finding('PERSON_CONFLICT', { ...about, otherRequestId: other.session.plan.requestId }));
      }
    });
  }
  for (const session of sessions) {
    for (const { facts, plan, end } of session.pitches) {
      if (facts.unavailable.some((range) => overlaps(range, { from: plan.start, until: end }))) {
        findings.push(finding('PERSON_UNAVAILABLE', { requestId: session.plan.requestId, pitchId: facts.id }));
      }
    }
  }
  return findings;
}
