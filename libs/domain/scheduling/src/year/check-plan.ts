import { AlternativeFinder, type Alternative } from './alternatives.js';
import { finding, joinPlan, type CheckedSession, type Finding } from './check-context.js';
import { checkLineup } from './check-lineup.js';
import { checkPeople } from './check-people.js';
import { checkPlace, checkVenueClashes } from './check-venues.js';
import type { PlanSolution, YearProblem } from './facts.js';
import { weightsOn, type YearWeights } from './policy.js';
import { SEVERITIES, type CheckName, type Severity } from './severity.js';

export interface Conflict extends Finding {
  readonly severity: Exclude<Severity, 'IGNORE'>;
  readonly alternatives: readonly Alternative[];
}

export interface CheckOptions {
  /** Overrides, by check, of `SEVERITIES`. */
  readonly severities?: Readonly<Partial<Record<CheckName, Severity>>>;
  /** Minutes to keep free between two sessions of a venue, besides set-up and tear-down. */
  readonly bufferMin?: number;
  /** How many alternatives to offer for each conflict that blocks; 3 unless told. */
  readonly alternatives?: number;
  readonly weights?: YearWeights;
}

function checkPublished(problem: YearProblem, sessions: readonly CheckedSession[]): Finding[] {
  const known = new Map(problem.published?.sessions.map((session) => [session.requestId, session]));
  return sessions.flatMap(({ plan: { requestId, start, venueId } }) => {
    const before = known.get(requestId);
    if (!before) return [];
    return [
      ...(before.start === start ? [] : [finding('PUBLISHED_TIME', { requestId })]),
      ...(before.venueId === venueId ? [] : [finding('PUBLISHED_VENUE', { requestId })]),
    ];
  });
}

/**
 * Every conflict of a plan (冲突检查), by whomever it was made, most severe first, with up to three alternatives for what
 * blocks. Reads the definitions alone, not the solver's score. Pure: the portal runs it while a session is being dragged.
 */
export function checkPlan(problem: YearProblem, plan: PlanSolution, options: CheckOptions = {}): Conflict[] {
  const weights = options.weights ?? weightsOn(`${problem.year}-01-01`);
  const { sessions, findings } = joinPlan(problem, plan);
  const all = [
    ...findings,
    ...sessions.flatMap((session) => checkPlace(problem, session)),
    ...checkVenueClashes(problem, sessions, options.bufferMin ?? 0),
    ...checkPeople(problem, sessions, weights),
    ...sessions.flatMap((session) => checkLineup(problem, session)),
    ...checkPublished(problem, sessions),
  ];
  let finder: AlternativeFinder | null = null;
  const conflicts = all.flatMap((found): Conflict[] => {
    const severity = options.severities?.[found.constraint] ?? SEVERITIES[found.constraint] ?? 'IGNORE';
    if (severity === 'IGNORE') return [];
    if (severity === 'WARN' || options.alternatives === 0) return [{ ...found, severity, alternatives: [] }];
    finder ??= new AlternativeFinder(problem, plan, weights);
    return [{ ...found, severity, alternatives: finder.find(found, options.alternatives ?? 3) }];
  });
  const rank = { BLOCK: 0, BLOCK_RELEASE: 1, WARN: 2 };
  return conflicts.sort((a, b) => rank[a.severity] - rank[b.severity]);
}
