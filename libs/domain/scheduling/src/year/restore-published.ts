import { compareScores } from '../solver/score.js';
import { isPermitted } from './placement.js';
import type { YearState } from './state.js';

/** Takes changes to the published plan back wherever that makes the plan better: no change is left that nothing asks for. */
export function restorePublished(state: YearState): void {
  const { sessions, pitches } = state.year;
  sessions.forEach(({ published, pinned }, s) => {
    const [v, start] = [state.venue[s]!, state.start[s]!];
    if (!published || pinned || v < 0 || (published.venue === v && published.start === start)) return;
    if (!isPermitted(state.year, s, published.venue, published.start)) return;
    const before = state.keeper.score();
    state.place(s, published.venue, published.start);
    if (compareScores(state.keeper.score(), before) >= 0) state.place(s, v, start);
  });
  pitches.forEach(({ publishedSession: t }, p) => {
    const s = state.sessionOf[p]!;
    if (t < 0 || s === t || state.venue[t]! < 0) return;
    const before = state.keeper.score();
    const at = s < 0 ? 0 : state.lineup[s]!.indexOf(p);
    state.assign(p, t, publishedPosition(state, p, t));
    if (compareScores(state.keeper.score(), before) >= 0) state.assign(p, s, at);
  });
}

function publishedPosition(state: YearState, p: number, t: number): number {
  const { pitches } = state.year;
  const order = pitches[p]!.publishedOrder;
  const at = state.lineup[t]!.findIndex(
    (q) => pitches[q]!.publishedSession === t && pitches[q]!.publishedOrder > order,
  );
  return at < 0 ? state.lineup[t]!.length : at;
}
