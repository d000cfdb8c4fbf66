import { createRng } from '@luyan/kernel';
import type { SearchOptions } from '../solver/local-search.js';
import { conferenceUse } from './check-conference.js';
import { ConferenceState } from './conference-state.js';
import { ROOM_PAUSE_MIN, type ConferenceProblem, type PlacedEvent } from './facts.js';
import { openMin, planInRooms } from './plan-in-rooms.js';
import { replanConference } from './replan-conference.js';

export interface ConferenceOptions extends SearchOptions {
  readonly seed: number;
}

export interface ConferenceResult {
  readonly plan: readonly PlacedEvent[];
  /** Events for which no place was found. */
  readonly unplaced: readonly string[];
  /** Pauses between two events of a track that no plan can keep, since the track is longer than the longest day. */
  readonly pausesForgone: number;
  readonly rooms: number;
  /** No plan does with fewer rooms. */
  readonly roomsBound: number;
  readonly steps: number;
}

/** Steps spent on each number of rooms before one more is tried. */
const STEPS_A_TRY = 250_000;

/** Rooms needed by minutes alone, and by blocks that leave no room for another on any day; `state` has all rooms. */
function boundRooms(state: ConferenceState): number {
  const all = state.blocks.reduce((sum, block) => sum + block.minutes + ROOM_PAUSE_MIN, 0);
  const count = state.rooms.length;
  let byMinutes = 0;
  for (let left = all; left > 0 && byMinutes < count; byMinutes++) {
    for (let day = 0; day < state.spans.length; day++) left -= openMin(state, day * count + byMinutes);
  }
  // Blocks too long for every day but the longest share no bin there when they pass half of it.
  const lengths = state.spans.map((span) => span.until - span.from + ROOM_PAUSE_MIN).sort((a, b) => b - a);
  const second = lengths[1] ?? 0;
  const onLongest = state.blocks.filter(({ minutes }) => minutes + ROOM_PAUSE_MIN > Math.max(second, lengths[0]! / 2));
  return Math.min(count, Math.max(byMinutes, onLongest.length));
}

/**
 * Plans a conference anew: as few rooms as will do, no idle minutes, tracks kept together, nothing where a room is closed or a person
 * away. First a plan in all rooms, so that there is one; then the least conceivable number of rooms, and one more after each failure.
 * What has no place is left out and named. Deterministic in problem, seed and steps.
 */
export function planConference(problem: ConferenceProblem, options: ConferenceOptions): ConferenceResult {
  const { now = () => 0, maxMs, maxSteps = Infinity } = options;
  const rng = createRng(options.seed);
  const probe = new ConferenceState(problem, problem.rooms.length);
  const roomsBound = boundRooms(probe);
  const startedAt = now();
  let steps = 0;
  const attempt = (rooms: number) => {
    const found = planInRooms(problem, rooms, rng, {
      ...options,
      maxSteps: Math.max(0, Math.min(STEPS_A_TRY, maxSteps - steps)),
      ...(maxMs === undefined ? {} : { maxMs: maxMs - (now() - startedAt) }),
    });
    steps += found.steps;
    return found;
  };

  let best = attempt(problem.rooms.length);
  for (let rooms = roomsBound; rooms < conferenceUse(problem, best.plan).rooms; rooms++) {
    if (options.isCancelled?.() === true) break;
    const next = attempt(rooms);
    if (next.hard < best.hard || (next.hard === 0 && best.hard === 0)) best = next;
    if (next.hard === 0) break;
  }
  const { plan, unplaced } =
    best.hard === 0 ? { plan: best.plan, unplaced: [] } : replanConference(problem, best.plan, []);
  const pausesForgone = probe.blocks.reduce((sum, block) => sum + block.tight, 0);
  return { plan, unplaced, pausesForgone, rooms: conferenceUse(problem, plan).rooms, roomsBound, steps };
}
