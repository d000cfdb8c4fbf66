import { MINUTE } from '@luyan/kernel';
import type { PlannedPitch, PlannedSession, PlanSolution, YearProblem } from '../year/facts.js';

/** One change of a plan by hand (人工调整). A session that is taken out takes its pitches along; `order` counts from 1 and is cut to the line-up. */
export type PlanEdit =
  | { readonly kind: 'MOVE_SESSION'; readonly requestId: string; readonly venueId: string; readonly start: number }
  | { readonly kind: 'TAKE_OUT_SESSION'; readonly requestId: string }
  | { readonly kind: 'MOVE_PITCH'; readonly pitchId: string; readonly requestId: string; readonly order: number }
  | { readonly kind: 'TAKE_OUT_PITCH'; readonly pitchId: string };

/** The pitches of a session one after the other from its start, in the order of `pitchIds`. */
function lineUp(problem: YearProblem, session: PlannedSession, pitchIds: readonly string[]): PlannedPitch[] {
  const facts = new Map(problem.pitches.map((pitch) => [pitch.id, pitch]));
  let { start } = session;
  return pitchIds.map((pitchId, i) => {
    const pitch = { pitchId, requestId: session.requestId, order: i + 1, start };
    const { durationMin = 0, qaMin = 0 } = facts.get(pitchId) ?? {};
    start += (durationMin + qaMin) * MINUTE;
    return pitch;
  });
}

const idsOf = (plan: PlanSolution, requestId: string): string[] =>
  plan.pitches
    .filter((pitch) => pitch.requestId === requestId)
    .sort((a, b) => a.order - b.order)
    .map(({ pitchId }) => pitchId);

/** The plan with these line-ups instead of the former ones of the same sessions. */
function withLineups(
  problem: YearProblem,
  plan: PlanSolution,
  lineups: ReadonlyMap<string, readonly string[]>,
): PlanSolution {
  const others = plan.pitches.filter(({ requestId }) => !lineups.has(requestId));
  const changed = plan.sessions.flatMap((session) => lineUp(problem, session, lineups.get(session.requestId) ?? []));
  return { sessions: plan.sessions, pitches: [...others, ...changed] };
}

function moveSession(
  problem: YearProblem,
  plan: PlanSolution,
  { requestId, venueId, start }: PlanEdit & { kind: 'MOVE_SESSION' },
): PlanSolution | null {
  const request = problem.requests.find(({ id }) => id === requestId);
  if (!request || !problem.venues.some(({ id }) => id === venueId)) return null;
  const moved: PlannedSession = { requestId, venueId, start, end: start + request.durationMin * MINUTE };
  const sessions = [...plan.sessions.filter((session) => session.requestId !== requestId), moved];
  return withLineups(problem, { ...plan, sessions }, new Map([[requestId, idsOf(plan, requestId)]]));
}

function takeOutPitch(problem: YearProblem, plan: PlanSolution, pitchId: string): PlanSolution | null {
  const from = plan.pitches.find((pitch) => pitch.pitchId === pitchId);
  if (!from) return null;
  const rest = idsOf(plan, from.requestId).filter((id) => id !== pitchId);
  return withLineups(
    problem,
    { ...plan, pitches: plan.pitches.filter((p) => p !== from) },
    new Map([[from.requestId, rest]]),
  );
}

function movePitch(
  problem: YearProblem,
  plan: PlanSolution,
  { pitchId, requestId, order }: PlanEdit & { kind: 'MOVE_PITCH' },
): PlanSolution | null {
  const isKnown = problem.pitches.some(({ id }) => id === pitchId);
  if (!isKnown || !plan.sessions.some((session) => session.requestId === requestId)) return null;
  const without = takeOutPitch(problem, plan, pitchId) ?? plan;
  const lineup = idsOf(without, requestId);
  lineup.splice(Math.max(0, order - 1), 0, pitchId);
  return withLineups(problem, without, new Map([[requestId, lineup]]));
}

/** The plan after an edit, whatever it breaks; null when it names what problem or plan do not have. Pure. */
export function applyEdit(problem: YearProblem, plan: PlanSolution, edit: PlanEdit): PlanSolution | null {
  switch (edit.kind) {
    case 'MOVE_SESSION':
      return moveSession(problem, plan, edit);
    case 'MOVE_PITCH':
      return movePitch(problem, plan, edit);
    case 'TAKE_OUT_PITCH':
      return takeOutPitch(problem, plan, edit.pitchId);
    case 'TAKE_OUT_SESSION':
      return plan.sessions.some(({ requestId }) => requestId === edit.requestId)
        ? {
            sessions: plan.sessions.filter(({ requestId }) => requestId !== edit.requestId),
            pitches: plan.pitches.filter(({ requestId }) => requestId !== edit.requestId),
          }
        : null;
  }
}
