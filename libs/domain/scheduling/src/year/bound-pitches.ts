import type { CompiledYear } from './compile.js';

/** Pairs of pitch and session looked at in all iterations together. */
const WORK_LIMIT = 400_000_000;
const MOST_ITERATIONS = 300;

/** Most pitches that a session can take, by number and by minutes. */
function roomOf({ sessions, pitches }: CompiledYear): Float64Array {
  const shortest = pitches.reduce((least, pitch) => Math.min(least, pitch.minutes), Infinity);
  return Float64Array.from(sessions, ({ facts, duration }) =>
    Math.min(facts.maxPitches, Math.floor(duration / Math.max(1, shortest))),
  );
}

/**
 * What the pitches cost at least when all are placed: the Lagrangian bound of assigning them to sessions of limited room (Fisher,
 * Management Science 1981), by subgradient steps on the price of a seat. Every price gives a valid bound; the best counts.
 */
export function boundPitches(year: CompiledYear): number {
  const { sessions, pitches, fitPrice: price } = year;
  const room = roomOf(year);
  const seat = new Float64Array(sessions.length);
  const load = new Float64Array(sessions.length);
  const pairs = Math.max(1, sessions.length * pitches.length);
  const iterations = Math.min(MOST_ITERATIONS, Math.ceil(WORK_LIMIT / pairs));
  let best = 0;
  for (let k = 0; k < iterations; k++) {
    load.fill(0);
    let bound = 0;
    for (const { fit } of pitches) {
      let least = Infinity;
      let at = -1;
      for (let s = 0; s < fit.length; s++) {
        const cost = price[fit[s]!]! + seat[s]!;
        if (cost < least) {
          least = cost;
          at = s;
        }
      }
      if (at < 0) continue;
      bound += least;
      load[at]!++;
    }
    for (let s = 0; s < seat.length; s++) bound -= seat[s]! * room[s]!;
    best = Math.max(best, bound);
    const step = 4 / (1 + k / 4);
    for (let s = 0; s < seat.length; s++) {
      // One crowded session's price must not leap past all others at once.
      const excess = Math.max(-1, Math.min(1, (load[s]! - room[s]!) / Math.max(1, room[s]!)));
      seat[s] = Math.max(0, seat[s]! + step * excess);
    }
  }
  return best;
}
