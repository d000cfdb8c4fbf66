import { createRng, type Rng } from '@luyan/kernel';
import { LateAcceptance } from '../solver/acceptance.js';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import { conferenceUse } from './check-conference.js';
import { ConferenceSearch } from './conference-search.js';
import { ConferenceState } from './conference-state.js';
import { ROOM_PAUSE_MIN, type ConferenceProblem, type PlacedEvent } from './facts.js';

export interface ConferenceOptions extends SearchOptions {
  readonly seed: number;
}

export interface ConferenceResult {
  readonly plan: readonly PlacedEvent[];
  /** Broken hard rules: persons in two places, events beyond the day's end. */
  readonly hard: number;
  /** Pauses between two events of a track that no plan can keep, since the track is longer than the longest day. */
  readonly pausesForgone: number;
  readonly rooms: number;
  /** No plan does with fewer rooms. */
  readonly roomsBound: number;
  readonly steps: number;
}

/** Steps spent on each number of rooms before one more is tried. */
const STEPS_A_TRY = 250_000;

/** Rooms needed by minutes alone, and by blocks that leave no room for another on any day. */
function boundRooms(state: ConferenceState): number {
  const lengths = state.spans.map((span) => span.until - span.from + ROOM_PAUSE_MIN).sort((a, b) => b - a);
  const all = state.blocks.reduce((sum, block) => sum + block.minutes + ROOM_PAUSE_MIN, 0);
  const byMinutes = Math.ceil(all / lengths.reduce((a, b) => a + b, 0));
  // Blocks too long for every day but the longest share no bin there when they pass half of it.
  const second = lengths[1] ?? 0;
  const onLongest = state.blocks.filter(({ minutes }) => minutes + ROOM_PAUSE_MIN > Math.max(second, lengths[0]! / 2));
  return Math.max(byMinutes, onLongest.length);
}

/** Longest block first, each into the bin that it fills best; what fits nowhere goes where it overhangs least. */
function packBlocks(state: ConferenceState): void {
  const left = state.bins.map((_, bin) => {
    const span = state.spans[Math.floor(bin / state.rooms)]!;
    return span.until - span.from + ROOM_PAUSE_MIN;
  });
  const order = [...state.blocks.keys()].sort((a, b) => state.blocks[b]!.minutes - state.blocks[a]!.minutes);
  for (const block of order) {
    const need = state.blocks[block]!.minutes + ROOM_PAUSE_MIN;
    const price = (bin: number) => (left[bin]! >= need ? left[bin]! - need : 10_000 + need - left[bin]!);
    const best = left.reduce((found, _, bin) => (price(bin) < price(found) ? bin : found), 0);
    left[best]! -= need;
    state.bins[best]!.push(block);
  }
  state.bins.forEach((_, bin) => {
    state.attach(bin);
  });
}

function toPlan(state: ConferenceState): PlacedEvent[] {
  const { events, rooms } = state.problem;
  return events.map((event, e) => {
    const bin = state.binOf[state.blockOf[e]!]!;
    return { id: event.id, day: state.dayOf[e]!, startMin: state.start[e]!, room: rooms[bin % state.rooms]! };
  });
}

/** Searches with a given number of rooms, within what is left of the budget. */
function tryRooms(state: ConferenceState, rng: Rng, options: ConferenceOptions, spent: { steps: number; ms: number }) {
  packBlocks(state);
  return searchLocally(new ConferenceSearch(state), rng, {
    acceptance: new LateAcceptance(200),
    ...options,
    maxSteps: Math.max(0, Math.min(STEPS_A_TRY, (options.maxSteps ?? Infinity) - spent.steps)),
    ...(options.maxMs === undefined ? {} : { maxMs: options.maxMs - spent.ms }),
  });
}

/**
 * Plans a conference anew: as few rooms as will do, no idle minutes, tracks kept together. First a plan in all rooms, so that there is
 * one; then the least conceivable number of rooms, and one more after each failure. Deterministic in problem, seed and steps.
 */
export function planConference(problem: ConferenceProblem, options: ConferenceOptions): ConferenceResult {
  const { now = () => 0 } = options;
  const rng = createRng(options.seed);
  const probe = new ConferenceState(problem, problem.rooms.length);
  const roomsBound = boundRooms(probe);
  const startedAt = now();
  let steps = 0;
  const attempt = (rooms: number): { plan: PlacedEvent[]; hard: number } => {
    const state = new ConferenceState(problem, rooms);
    const found = tryRooms(state, rng, options, { steps, ms: now() - startedAt });
    steps += found.steps;
    return { plan: toPlan(state), hard: found.score.hard };
  };

  let best = attempt(problem.rooms.length);
  for (let rooms = roomsBound; rooms < conferenceUse(problem, best.plan).rooms; rooms++) {
    if (options.isCancelled?.() === true) break;
    const next = attempt(rooms);
    if (next.hard < best.hard || (next.hard === 0 && best.hard === 0)) best = next;
    if (next.hard === 0) break;
  }
  const pausesForgone = probe.blocks.reduce((sum, block) => sum + block.tight, 0);
  const { rooms } = conferenceUse(problem, best.plan);
  return { ...best, pausesForgone, rooms, roomsBound, steps };
}
