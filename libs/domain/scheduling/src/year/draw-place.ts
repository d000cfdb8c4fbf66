import type { Rng } from '@luyan/kernel';
import type { CompiledYear } from './compile.js';
import { dayOf } from './local-time.js';
import { isPermitted } from './placement.js';
import type { YearState } from './state.js';

/** Draws a start for session `s` in venue `v` on day `i` of the year; -1 when the venue is shut that day. */
export function drawStart(year: CompiledYear, s: number, v: number, i: number, rng: Rng): number {
  const spans = year.open[v]![i];
  if (!spans || spans.length === 0) return -1;
  const span = spans[rng.int(spans.length)]!;
  const { setupMin, teardownMin } = year.venues[v]!.facts;
  const grid = year.weights.startGridMin;
  const first = Math.ceil((span.from + setupMin) / grid);
  const last = Math.floor((span.until - teardownMin - year.sessions[s]!.duration) / grid);
  return last < first ? -1 : (first + rng.int(last - first + 1)) * grid;
}

function drawVenue(year: CompiledYear, s: number, current: number, rng: Rng): number {
  const { wantedVenue, unsuitable, candidates, nearVenues } = year.sessions[s]!;
  const dice = rng.next();
  if (dice < 0.3 && wantedVenue >= 0 && unsuitable[wantedVenue] === 0) return wantedVenue;
  if (dice < 0.5 && current >= 0) return current;
  if (dice < 0.7) return nearVenues[rng.int(nearVenues.length)] ?? -1;
  return candidates[rng.int(candidates.length)] ?? -1;
}

function drawDay(year: CompiledYear, s: number, current: number, rng: Rng): number {
  const { preferredDays, earliest, latest } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const dice = rng.next();
  if (dice < 0.4 && preferredDays.length > 0) return rng.pick([...preferredDays]) - firstDay + rng.int(3) - 1;
  if (dice < 0.6 && current >= 0) return current + rng.int(7) - 3;
  const from = Math.max(0, dayOf(earliest) - firstDay);
  const until = Math.min(days - 1, dayOf(latest) - firstDay);
  return from + rng.int(until - from + 1);
}

/** Draws a permitted place for session `s`, preferring wishes and the neighbourhood of where it is. */
export function drawPlace(state: YearState, s: number, rng: Rng): { v: number; start: number } | null {
  const { year } = state;
  const isPlaced = state.venue[s]! >= 0;
  const v = drawVenue(year, s, state.venue[s]!, rng);
  if (v < 0) return null;
  const i = drawDay(year, s, isPlaced ? state.dayIndex(state.start[s]!) : -1, rng);
  const start = drawStart(year, s, v, i, rng);
  return start >= 0 && isPermitted(year, s, v, start) ? { v, start } : null;
}
