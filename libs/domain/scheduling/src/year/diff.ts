import type { PlannedPitch, PlannedSession, PlanSolution } from './facts.js';
import { toLocalMinute } from './local-time.js';
import { placementViolations } from './placement.js';
import type { YearConstraint } from './policy.js';
import type { YearState } from './state.js';

export type DiffChange = 'ADDED' | 'REMOVED' | 'MOVED_TIME' | 'MOVED_VENUE' | 'MOVED_SESSION' | 'REORDERED';

/**
 * Why: a constraint that the published place now breaks, CANCELLED when the item itself is gone, NEW when it was not published,
 * NO_PLACE when none was found, SESSION_MOVED or LINEUP_CHANGED when a pitch only follows, MAKES_ROOM when it gives way.
 */
export type DiffReason =
  | YearConstraint
  | 'CANCELLED'
  | 'NEW'
  | 'NO_PLACE'
  | 'SESSION_CANCELLED'
  | 'SESSION_MOVED'
  | 'LINEUP_CHANGED'
  | 'MAKES_ROOM';

export interface DiffEntry {
  readonly id: string;
  readonly kind: 'SESSION' | 'PITCH';
  readonly change: DiffChange;
  readonly from: PlannedSession | PlannedPitch | null;
  readonly to: PlannedSession | PlannedPitch | null;
  readonly reason: DiffReason;
}

function sessionChange(from: PlannedSession | undefined, to: PlannedSession | undefined): DiffChange | null {
  if (!from) return to ? 'ADDED' : null;
  if (!to) return 'REMOVED';
  if (from.venueId !== to.venueId) return 'MOVED_VENUE';
  return from.start === to.start ? null : 'MOVED_TIME';
}

function pitchChange(from: PlannedPitch | undefined, to: PlannedPitch | undefined): DiffChange | null {
  if (!from) return to ? 'ADDED' : null;
  if (!to) return 'REMOVED';
  if (from.requestId !== to.requestId) return 'MOVED_SESSION';
  if (from.start !== to.start) return 'MOVED_TIME';
  return from.order === to.order ? null : 'REORDERED';
}

function sessionReason(state: YearState, change: DiffChange, from: PlannedSession | undefined): DiffReason {
  const s = state.year.sessions.findIndex(({ facts }) => facts.id === from?.requestId);
  if (!from || change === 'ADDED') return 'NEW';
  if (s < 0) return 'CANCELLED';
  const v = state.year.venues.findIndex(({ facts }) => facts.id === from.venueId);
  if (v < 0) return 'VENUE_UNSUITABLE';
  const broken = placementViolations(state.year, s, v, toLocalMinute(from.start))[0];
  return broken ?? (change === 'REMOVED' ? 'NO_PLACE' : 'MAKES_ROOM');
}

/** From one plan to another: every session and pitch that changes, once, each with its reason. */
export function diffPlans(state: YearState, before: PlanSolution, after: PlanSolution): DiffEntry[] {
  const toSession = new Map(after.sessions.map((session) => [session.requestId, session]));
  const fromSession = new Map(before.sessions.map((session) => [session.requestId, session]));
  const moved = new Set<string>();
  const sessions = [...new Set([...fromSession.keys(), ...toSession.keys()])].flatMap((id): DiffEntry[] => {
    const [from, to] = [fromSession.get(id), toSession.get(id)];
    const change = sessionChange(from, to);
    if (!change) return [];
    moved.add(id);
    return [
      { id, kind: 'SESSION', change, from: from ?? null, to: to ?? null, reason: sessionReason(state, change, from) },
    ];
  });
  return [...sessions, ...diffPitches(state, before, after, moved)];
}

function diffPitches(
  state: YearState,
  before: PlanSolution,
  after: PlanSolution,
  movedSessions: ReadonlySet<string>,
): DiffEntry[] {
  const known = new Set(state.year.pitches.map(({ facts }) => facts.id));
  const placed = new Set(after.sessions.map((session) => session.requestId));
  const toPitch = new Map(after.pitches.map((pitch) => [pitch.pitchId, pitch]));
  const fromPitch = new Map(before.pitches.map((pitch) => [pitch.pitchId, pitch]));
  const reasonOf = (id: string, change: DiffChange, from: PlannedPitch | undefined): DiffReason => {
    if (!from) return 'NEW';
    if (!known.has(id)) return 'CANCELLED';
    if (!placed.has(from.requestId)) return 'SESSION_CANCELLED';
    if (change === 'REMOVED') return 'NO_PLACE';
    if (change === 'MOVED_SESSION') return movedSessions.has(from.requestId) ? 'SESSION_MOVED' : 'MAKES_ROOM';
    return movedSessions.has(from.requestId) ? 'SESSION_MOVED' : 'LINEUP_CHANGED';
  };
  return [...new Set([...fromPitch.keys(), ...toPitch.keys()])].flatMap((id): DiffEntry[] => {
    const [from, to] = [fromPitch.get(id), toPitch.get(id)];
    const change = pitchChange(from, to);
    if (!change) return [];
    return [{ id, kind: 'PITCH', change, from: from ?? null, to: to ?? null, reason: reasonOf(id, change, from) }];
  });
}
