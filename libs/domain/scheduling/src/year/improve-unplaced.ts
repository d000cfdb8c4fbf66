import { assignBest } from './construct.js';
import type { YearState } from './state.js';

/** A last pass over pitches that the search has left without a session. */
export function improveUnplaced(state: YearState): void {
  for (let p = 0; p < state.sessionOf.length; p++) if (state.sessionOf[p]! < 0) assignBest(state, p);
}
