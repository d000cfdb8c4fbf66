import { finding, type CheckedSession, type Finding } from './check-context.js';
import { conflictedJurors, declaredByPerson, isForbiddenPitch, themeDistance } from './pitch-rules.js';
import type { YearProblem } from './facts.js';

/** Number, length and order of a session's pitches, conflicts of interest, and pitches off its theme. */
export function checkLineup(problem: YearProblem, session: CheckedSession): Finding[] {
  const { plan, request, pitches } = session;
  const { requestId } = plan;
  const findings: Finding[] = [];
  if (pitches.length < request.minPitches) findings.push(finding('TOO_FEW_PITCHES', { requestId }));
  if (pitches.length > request.maxPitches) findings.push(finding('TOO_MANY_PITCHES', { requestId }));
  const declared = declaredByPerson(problem);
  const orgs = new Map(problem.people?.map((person) => [person.id, person.orgId ?? null]));
  const jury = request.jurorIds.map((id) => ({ id, orgId: orgs.get(id) ?? null }));
  pitches.forEach(({ facts, plan: at, end }, i) => {
    const about = { requestId, pitchId: facts.id };
    if (at.start < plan.start || end > plan.end) findings.push(finding('OVERRUN', about));
    const previous = pitches[i - 1];
    if (previous && at.start < previous.end) findings.push(finding('PITCH_OVERLAP', about));
    if (isForbiddenPitch(problem, facts, requestId)) findings.push(finding('FORBIDDEN', about));
    for (const personId of conflictedJurors(facts, jury, declared)) {
      findings.push(finding('CONFLICT_OF_INTEREST', { ...about, personId }));
    }
    if (themeDistance(facts, request) === 3) findings.push(finding('THEME', about));
  });
  return findings;
}
