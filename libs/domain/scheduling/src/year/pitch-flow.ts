import { MinCostFlow } from '../assignment/min-cost-flow.js';
import { cheapPitches, cheapSessions } from './cheap-sessions.js';
import type { CompiledYear } from './compile.js';

/** Which session each pitch would best go to, and what all of them cost at least. */
export interface PitchFlow {
  /** By pitch; -1 where no session may take it. */
  readonly session: Int32Array;
  readonly cost: number;
  /** By pitch: its own part of the cost at the flow's prices, `Infinity` where no session may take it. */
  readonly share: Float64Array;
  /** By session: what its least line-up adds, `Infinity` where it cannot take place. */
  readonly leastShare: Float64Array;
}

/** Arcs of each pitch, to its cheapest sessions, and of each session, from its cheapest pitches for each that it needs. */
const SESSIONS_A_PITCH = 64;
const PITCHES_A_SEAT = 4;

/** Most pitches that a session can take, by number and by minutes; none where it cannot take place. */
function roomOf({ sessions, pitches }: CompiledYear, isPossible: (s: number) => boolean): Int32Array {
  const shortest = pitches.reduce((least, pitch) => Math.min(least, pitch.minutes), Infinity);
  return Int32Array.from(sessions, ({ facts, duration }, s) =>
    isPossible(s) ? Math.max(0, Math.min(facts.maxPitches, Math.floor(duration / Math.max(1, shortest)))) : 0,
  );
}

/**
 * What the pitches cost at least when all are placed and every session has as many as it needs: a minimum-cost flow over the
 * likely pairs, whose prices of a seat then give the Lagrangian bound (Fisher, Management Science 1981) over all pairs. Any prices
 * give a valid one. People, times and order within a session are set aside.
 */
export function flowPitches(year: CompiledYear, isPossible: (s: number) => boolean): PitchFlow {
  const { sessions, pitches, fitPrice } = year;
  const count = pitches.length;
  const sink = count + sessions.length;
  const flow = new MinCostFlow(sink + 1);
  const room = roomOf(year, isPossible);
  const least = Int32Array.from(sessions, ({ facts }, s) => Math.min(facts.minPitches, room[s]!));
  const dearest = fitPrice.reduce((most, cost) => (cost < Infinity ? Math.max(most, cost) : most), 0);
  /** Draws pitches to the seats that must be filled. */
  const surplus = 4 * (dearest + 1);
  sessions.forEach((_, s) => {
    flow.addArc(count + s, sink, least[s]!, 0);
    flow.addArc(count + s, sink, room[s]! - least[s]!, surplus);
  });
  const arcs: { arc: number; s: number }[][] = pitches.map(() => []);
  const link = (p: number, s: number) => {
    arcs[p]!.push({ arc: flow.addArc(p, count + s, 1, fitPrice[pitches[p]!.fit[s]!]!), s });
  };
  for (let p = 0; p < count; p++) for (const s of cheapSessions(year, p, SESSIONS_A_PITCH)) link(p, s);
  if (sessions.length > SESSIONS_A_PITCH) {
    for (let s = 0; s < sessions.length; s++)
      for (const p of cheapPitches(year, s, PITCHES_A_SEAT * least[s]!)) link(p, s);
  }
  for (let p = 0; p < count; p++) flow.run(p, sink, 1);
  const seat = Float64Array.from(sessions, (_, s) =>
    isPossible(s) ? flow.potential(sink) - flow.potential(count + s) - surplus : Infinity,
  );
  const session = Int32Array.from(arcs, (own) => own.find(({ arc }) => flow.flowOn(arc) > 0)?.s ?? -1);
  return { session, ...priceSeats(year, seat, least, room) };
}

/** The Lagrangian bound at the given prices of a seat. */
function priceSeats(
  year: CompiledYear,
  seat: Float64Array,
  least: Int32Array,
  room: Int32Array,
): Omit<PitchFlow, 'session'> {
  const share = Float64Array.from(year.pitches, ({ fit }) => {
    let cheapest = Infinity;
    for (let s = 0; s < fit.length; s++) cheapest = Math.min(cheapest, year.fitPrice[fit[s]!]! + seat[s]!);
    return cheapest;
  });
  const leastShare = seat.map((price, s) => (price < Infinity ? Math.max(0, -price) * least[s]! : Infinity));
  const rent = seat.reduce((sum, price, s) => sum + (price < Infinity ? Math.max(0, price) * room[s]! : 0), 0);
  const sum = (list: Float64Array) => list.reduce((total, value) => total + (value < Infinity ? value : 0), 0);
  return { share, leastShare, cost: sum(share) + sum(leastShare) - rent };
}
