import type { Rng } from '@luyan/kernel';
import { isConflicted } from './compile-pitches.js';
import type { YearState } from './state.js';

/** Places session `s` and draws into it the pitches it needs, unplaced ones first; returns the way back. */
export function openSession(state: YearState, s: number, to: { v: number; start: number }, rng: Rng): () => void {
  const { year } = state;
  const { minPitches } = year.sessions[s]!.facts;
  const drawn: { p: number; from: number; at: number }[] = [];
  state.place(s, to.v, to.start);
  for (let tries = 0; drawn.length < minPitches && tries < minPitches * 20 + 20; tries++) {
    const p = rng.int(year.pitches.length);
    const from = state.sessionOf[p] ?? s;
    const hasSpare = from < 0 || state.lineup[from]!.length > year.sessions[from]!.facts.minPitches;
    if (from === s || !hasSpare || isConflicted(year.pitches[p]!.fit[s]!)) continue;
    drawn.push({ p, from, at: from < 0 ? 0 : state.lineup[from]!.indexOf(p) });
    state.assign(p, s, state.lineup[s]!.length);
  }
  return () => {
    for (const { p, from, at } of drawn.reverse()) state.assign(p, from, at);
    state.place(s, -1, 0);
  };
}
