import type { CompiledPeople } from './compile-people.js';
import { toSpan, type MinuteSpan } from './compile-venues.js';
import type { PitchFacts, YearProblem } from './facts.js';
import { FitTables } from './fit-tables.js';
import { isForbiddenPitch } from './pitch-rules.js';
import type { YearWeights } from './policy.js';

/**
 * What a pitch costs in a session, packed in a byte, since a large year has 20 million pairs: bits 0-1 theme, 2-3 region,
 * 4 interest, 5 wanted session, 6 published session, 7 barred by a conflict of interest or the operator.
 */
export const themeUnits = (fit: number): number => fit & 3;
export const regionUnits = (fit: number): number => (fit >> 2) & 3;
export const interestUnits = (fit: number): number => (fit >> 4) & 1;
export const wantedUnits = (fit: number): number => (fit >> 5) & 1;
export const publishedUnits = (fit: number): number => (fit >> 6) & 1;
export const isConflicted = (fit: number): boolean => fit >= 128;

/** The price of every packed byte; what is barred costs infinitely much. */
export function fitPrices({ price }: YearWeights): Float64Array {
  return Float64Array.from({ length: 256 }, (_, fit) =>
    isConflicted(fit)
      ? Infinity
      : themeUnits(fit) * (price.THEME ?? 0) +
        regionUnits(fit) * (price.PITCH_REGION ?? 0) +
        interestUnits(fit) * (price.INVESTOR_INTEREST ?? 0) +
        wantedUnits(fit) * (price.WANTED_SESSION ?? 0) +
        publishedUnits(fit) * (price.PUBLISHED_SESSION ?? 0),
  );
}

/** Each price's rank among the different ones, from 0; -1 for an infinite one. */
export function ranksOf(prices: Float64Array): Int16Array {
  const order = [...new Set(prices)].filter(Number.isFinite).sort((a, b) => a - b);
  return Int16Array.from(prices, (price) => order.indexOf(price));
}

export interface CompiledPitch {
  readonly facts: PitchFacts;
  readonly minutes: number;
  readonly isPopular: boolean;
  readonly unavailable: readonly MinuteSpan[];
  /** Sessions that the operator forbids it. */
  readonly forbidden: ReadonlySet<number>;
  /** By session: the packed byte. */
  readonly fit: Uint8Array;
  /** Published session and order, -1 and 0 when it had none. */
  readonly publishedSession: number;
  readonly publishedOrder: number;
}

/** What bars a pitch from a session, given that something does. */
export const barReason = (pitch: CompiledPitch, s: number): 'FORBIDDEN' | 'CONFLICT_OF_INTEREST' =>
  pitch.forbidden.has(s) ? 'FORBIDDEN' : 'CONFLICT_OF_INTEREST';

const NONE: ReadonlySet<number> = new Set();

function forbiddenSessions(problem: YearProblem, pitch: PitchFacts): ReadonlySet<number> {
  const isNamed = pitch.pinnedTo !== undefined || problem.forbidden?.some(({ pitchId }) => pitchId === pitch.id);
  if (!isNamed) return NONE;
  return new Set(problem.requests.flatMap(({ id }, s) => (isForbiddenPitch(problem, pitch, id) ? [s] : [])));
}

export function compilePitches(problem: YearProblem, people: CompiledPeople, weights: YearWeights): CompiledPitch[] {
  const tables = new FitTables(problem, people);
  const sessionIndex = new Map(problem.requests.map((request, s) => [request.id, s]));
  const published = new Map(problem.published?.pitches.map((pitch) => [pitch.pitchId, pitch]));
  return problem.pitches.map((facts) => {
    const known = published.get(facts.id);
    const publishedSession = known ? (sessionIndex.get(known.requestId) ?? -1) : -1;
    const forbidden = forbiddenSessions(problem, facts);
    return {
      facts,
      forbidden,
      minutes: facts.durationMin + facts.qaMin,
      isPopular: facts.popularity >= weights.popularFrom,
      unavailable: facts.unavailable.map(toSpan),
      fit: tables.fitOf(facts, publishedSession, forbidden),
      publishedSession,
      publishedOrder: publishedSession >= 0 ? known!.order : 0,
    };
  });
}
