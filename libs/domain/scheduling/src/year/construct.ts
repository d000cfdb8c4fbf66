import type { Rng } from '@luyan/kernel';
import { compareScores, type Score } from '../solver/score.js';
import { cheapSessions } from './cheap-sessions.js';
import { isConflicted } from './compile-pitches.js';
import { drawPlace, drawStart } from './draw-place.js';
import { dayOf } from './local-time.js';
import type { YearFlows } from './flow-year.js';
import { isPermitted } from './placement.js';
import type { PitchFlow } from './pitch-flow.js';
import { TERM } from './policy.js';
import { dayCost, venueCost, type SessionFlow } from './session-flow.js';
import type { YearState } from './state.js';

const DRAWS = 40;
/** Places tried one by one for all sessions together; keeps impossible years from taking for ever. */
const SCAN_LIMIT = 3_000_000;

/**
 * A first plan: pinned and published places, then the sessions with the fewest choices, each where it costs least; then the
 * pitches. Sessions that end with too few pitches are filled from others or given up. Leaves no hard violation but those that
 * pinned sessions force.
 */
export function construct(state: YearState, rng: Rng, flows: YearFlows): void {
  placeSessions(state, rng, flows.sessions);
  placePitches(state, rng, flows.pitches);
  fillOrGiveUp(state);
  partPopular(state);
}

function placeSessions(state: YearState, rng: Rng, flow: SessionFlow): void {
  const { sessions } = state.year;
  const scan = { left: SCAN_LIMIT };
  sessions.forEach(({ pinned }, s) => {
    if (pinned) state.place(s, pinned.venue, pinned.start);
  });
  const rest = byFewestChoices(state).filter((s) => state.venue[s]! < 0);
  for (const s of rest) {
    const { published } = sessions[s]!;
    if (published && isPermitted(state.year, s, published.venue, published.start)) {
      tryPlace(state, s, published.venue, published.start);
    }
  }
  for (const s of rest) if (state.venue[s]! < 0) placeInCell(state, s, flow, rng);
  for (const s of rest) if (state.venue[s]! < 0) placeSession(state, s, rng, scan);
}

function placePitches(state: YearState, rng: Rng, { session }: PitchFlow): void {
  assignPublished(state);
  const free = rng.shuffle([...session.keys()].filter((p) => state.sessionOf[p]! < 0));
  for (const p of free) if (session[p]! >= 0) tryAssign(state, p, session[p]!);
  for (const p of free) if (state.sessionOf[p]! < 0) assignBest(state, p);
}

/** Puts other pitches between popular ones; published line-ups stay. */
function partPopular(state: YearState): void {
  const { pitches } = state.year;
  state.lineup.forEach((lineup, s) => {
    if (lineup.some((p) => pitches[p]!.publishedSession === s)) return;
    const before = state.keeper.score();
    const old = lineup.slice();
    const popular = old.filter((p) => pitches[p]!.isPopular);
    const others = old.filter((p) => !pitches[p]!.isPopular);
    const put = (order: readonly number[]) => {
      state.detachLineup(s);
      lineup.splice(0, lineup.length, ...order);
      state.attachLineup(s);
    };
    put(old.map((_, i) => (i % 2 === 0 ? (popular.shift() ?? others.shift()!) : (others.shift() ?? popular.shift()!))));
    if (compareScores(state.keeper.score(), before) > 0) put(old);
  });
}

function byFewestChoices({ year }: YearState): number[] {
  const choices = year.sessions.map(
    ({ candidates, earliest, latest }) => candidates.length * (dayOf(latest) - dayOf(earliest) + 1),
  );
  return [...year.sessions.keys()].sort((a, b) => choices[a]! - choices[b]!);
}

/** Rooms are never traded for clashes: a place stays only when it adds none. `TOO_FEW_PITCHES` is settled later. */
const clashes = (state: YearState): number => state.sums[0]! - state.keeper.unitsOf(TERM.TOO_FEW_PITCHES);

function tryPlace(state: YearState, s: number, v: number, start: number): boolean {
  const before = clashes(state);
  state.place(s, v, start);
  if (clashes(state) <= before) return true;
  state.place(s, -1, 0);
  return false;
}

/** Places session `s` in the city and week that the flow gave it, on the cheapest day and in the cheapest venue that are free. */
function placeInCell(state: YearState, s: number, { cell, groups, groupOf }: SessionFlow, rng: Rng): void {
  const { year } = state;
  if (cell[s]! < 0) return;
  const city = Math.floor(cell[s]! / groups);
  const days = [...groupOf.keys()].filter((i) => groupOf[i] === cell[s]! % groups);
  const venues = year.sessions[s]!.candidates.filter((v) => year.venues[v]!.city === city);
  const places = days.flatMap((i) =>
    venues.map((v) => ({ v, i, cost: venueCost(year, s, v) + dayCost(year, s, year.calendar.firstDay + i) })),
  );
  rng.shuffle(places).sort((a, b) => a.cost - b.cost);
  const before = state.sums[2]!;
  let best: { v: number; start: number; soft: number } | null = null;
  for (const { v, i, cost } of places) {
    if (best && before + cost >= best.soft) break;
    for (let draw = 0; draw < DRAWS / 4; draw++) {
      const start = drawStart(year, s, v, i, rng);
      if (start < 0 || !isPermitted(year, s, v, start) || !tryPlace(state, s, v, start)) continue;
      if (!best || state.sums[2]! < best.soft) best = { v, start, soft: state.sums[2]! };
      state.place(s, -1, 0);
    }
  }
  if (best) state.place(s, best.v, best.start);
}

function placeSession(state: YearState, s: number, rng: Rng, scan: { left: number }): void {
  let best: { v: number; start: number; score: Score } | null = null;
  for (let i = 0; i < DRAWS; i++) {
    const to = drawPlace(state, s, rng);
    if (!to || !tryPlace(state, s, to.v, to.start)) continue;
    const score = state.keeper.score();
    if (!best || compareScores(score, best.score) < 0) best = { ...to, score };
    state.place(s, -1, 0);
  }
  if (best) state.place(s, best.v, best.start);
  else scanForPlace(state, s, scan);
}

/** The first place without a clash, venue by venue and day by day. */
function scanForPlace(state: YearState, s: number, scan: { left: number }): boolean {
  const { year } = state;
  const { candidates, earliest, latest, duration } = year.sessions[s]!;
  const { firstDay, days } = year.calendar;
  const grid = year.weights.startGridMin;
  const from = Math.max(0, dayOf(Math.max(earliest, year.notBefore)) - firstDay);
  for (let i = from; i <= Math.min(days - 1, dayOf(latest) - firstDay); i++) {
    for (const v of candidates) {
      const { setupMin, teardownMin } = year.venues[v]!.facts;
      for (const span of year.open[v]![i]!) {
        const last = span.until - teardownMin - duration;
        for (let start = Math.ceil((span.from + setupMin) / grid) * grid; start <= last; start += grid) {
          if (--scan.left < 0) return false;
          if (isPermitted(year, s, v, start) && tryPlace(state, s, v, start)) return true;
        }
      }
    }
  }
  return false;
}

/** Published pitches return to their session in the published order, as long as nothing clashes. */
function assignPublished(state: YearState): void {
  const { pitches } = state.year;
  const known = [...pitches.keys()].filter((p) => pitches[p]!.publishedSession >= 0);
  known.sort((a, b) => pitches[a]!.publishedOrder - pitches[b]!.publishedOrder);
  for (const p of known) tryAssign(state, p, pitches[p]!.publishedSession);
}

/** Appends pitch `p` to session `t` unless that breaks a hard constraint. */
function tryAssign(state: YearState, p: number, t: number): boolean {
  const { year, lineup } = state;
  if (state.venue[t]! < 0 || lineup[t]!.length >= year.sessions[t]!.facts.maxPitches) return false;
  if (isConflicted(year.pitches[p]!.fit[t]!)) return false;
  const before = clashes(state);
  state.assign(p, t, lineup[t]!.length);
  if (clashes(state) <= before) return true;
  state.assign(p, -1, 0);
  return false;
}

/** Puts pitch `p` where it costs least; looks beyond its cheapest sessions only when none of them has room. */
export function assignBest(state: YearState, p: number): boolean {
  const nearby = cheapSessions(state.year, p, 32);
  return assignBestOf(state, p, nearby) || assignBestOf(state, p, state.year.sessions.keys());
}

function assignBestOf(state: YearState, p: number, sessions: Iterable<number>): boolean {
  let best: { t: number; score: Score } | null = null;
  for (const t of sessions) {
    if (!tryAssign(state, p, t)) continue;
    const score = state.keeper.score();
    if (!best || compareScores(score, best.score) < 0) best = { t, score };
    state.assign(p, -1, 0);
  }
  if (best) state.assign(p, best.t, state.lineup[best.t]!.length);
  return best !== null;
}

/** Fills sessions that have too few pitches from sessions with some to spare, else gives them up. */
function fillOrGiveUp(state: YearState): void {
  const { sessions } = state.year;
  const isShort = (s: number) => state.venue[s]! >= 0 && state.lineup[s]!.length < sessions[s]!.facts.minPitches;
  const short = [...sessions.keys()].filter(isShort).sort((a, b) => state.lineup[b]!.length - state.lineup[a]!.length);
  for (const s of short) {
    if (isShort(s)) fillFromSpare(state, s);
    if (!isShort(s) || sessions[s]!.pinned) continue;
    const freed = state.lineup[s]!.slice();
    for (const p of freed) state.assign(p, -1, 0);
    state.place(s, -1, 0);
    for (const p of freed) assignBest(state, p);
  }
}

function fillFromSpare(state: YearState, s: number): void {
  const { sessions, pitches } = state.year;
  const { minPitches } = sessions[s]!.facts;
  const order = cheapPitches(state, s);
  for (const p of order) {
    if (state.lineup[s]!.length >= minPitches) return;
    const from = state.sessionOf[p]!;
    if (from === s || isConflicted(pitches[p]!.fit[s]!)) continue;
    if (from >= 0 && state.lineup[from]!.length <= sessions[from]!.facts.minPitches) continue;
    const at = from < 0 ? 0 : state.lineup[from]!.indexOf(p);
    const before = state.sums[0]!;
    state.assign(p, s, state.lineup[s]!.length);
    if (state.sums[0]! >= before) state.assign(p, from, at);
  }
}

const cheapPitches = ({ year }: YearState, s: number): number[] =>
  [...year.pitches.keys()].sort((a, b) => (year.pitches[a]!.fit[s]! & 3) - (year.pitches[b]!.fit[s]! & 3));
