import type { Rng } from '@luyan/kernel';
import { LateAcceptance } from '../solver/acceptance.js';
import { searchLocally, type SearchOptions } from '../solver/local-search.js';
import { ConferenceSearch } from './conference-search.js';
import { ConferenceState } from './conference-state.js';
import { ROOM_PAUSE_MIN, type ConferenceProblem, type PlacedEvent } from './facts.js';
import { minutesOf } from './open-rooms.js';

/** Minutes in which a bin is open, the pause after its last event included. */
export const openMin = (state: ConferenceState, bin: number): number => {
  const { from, until } = state.spans[state.dayOfBin(bin)]!;
  return until - from - minutesOf(state.closedIn(bin)) + ROOM_PAUSE_MIN;
};

/** Longest block first, each into the bin that it fills best; what fits nowhere goes where it overhangs least. */
function packBlocks(state: ConferenceState): void {
  const left = state.bins.map((_, bin) => openMin(state, bin));
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
  const { rooms, problem } = state;
  return problem.events.map((event, e) => {
    const bin = state.binOf[state.blockOf[e]!]!;
    return { id: event.id, day: state.dayOf[e]!, startMin: state.start[e]!, room: rooms[bin % rooms.length]!.name };
  });
}

/** Plans every event in so many rooms; what cannot be kept there is broken, and counted in `hard`. */
export function planInRooms(
  problem: ConferenceProblem,
  rooms: number,
  rng: Rng,
  options: SearchOptions,
): { plan: PlacedEvent[]; hard: number; steps: number } {
  const state = new ConferenceState(problem, rooms);
  packBlocks(state);
  const search = new ConferenceSearch(state);
  const { score, steps } = searchLocally(search, rng, { acceptance: new LateAcceptance(200), ...options });
  return { plan: toPlan(state), hard: score.hard, steps };
}
